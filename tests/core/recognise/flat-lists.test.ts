import fc from "fast-check";
import { toIsoDate } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { formatDependency } from "#core/notation/dependencies-format.ts";
import type { Dependency, LagUnit, DependencyType } from "#core/plan/dependency.ts";
import type { Status } from "#core/plan/milestone.ts";
import {
  DAY_WRITERS,
  DUE_WRITERS,
  NAMES,
  PARTIES,
  STATUS_WORDS,
  SUBPROJECTS,
  dayInPeriod,
  headerWord,
} from "./support/arbitraries.ts";
import { readSheets } from "./support/expected-plans.ts";
import { SheetDraft } from "./support/sheet-builder.ts";
import type { CellInput } from "./support/sheet-builder.ts";

interface Wanted {
  readonly nr: string;
  readonly subproject: string | null;
  readonly name: string;
  readonly start: PlanDay;
  readonly due: PlanDay;
  readonly predecessors: readonly Dependency[];
  readonly status: Status | null;
  readonly explanation: string | null;
  readonly roles: readonly string[];
}

type SubprojectStyle = "column" | "typed-once" | "merged" | "title-rows" | "none";

interface Layout {
  readonly headers: Readonly<
    Record<"nr" | "subproject" | "name" | "start" | "due" | "predecessors" | "status" | "explanation", string>
  >;
  readonly order: readonly number[];
  readonly style: SubprojectStyle;
  readonly top: number;
  readonly left: number;
  readonly titles: number;
  readonly parties: readonly string[];
  readonly numericNumbers: boolean;
  readonly banding: boolean;
  readonly footer: boolean;
  readonly blankRows: boolean;
  readonly totals: boolean;
  readonly ownColumn: boolean;
  readonly writers: readonly number[];
}

const FIELDS: readonly (keyof Layout["headers"])[] = [
  "nr",
  "subproject",
  "name",
  "start",
  "due",
  "predecessors",
  "status",
  "explanation",
];

const wantedRows: fc.Arbitrary<readonly Wanted[]> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 4, maxLength: 14 }),
    fc.constantFrom<"dotted" | "plain" | "letters">("dotted", "plain", "letters"),
    fc.array(fc.tuple(dayInPeriod, fc.integer({ min: 1, max: 300 })), { minLength: 14, maxLength: 14 }),
    fc.array(fc.constantFrom<Status | null>("groen", "oranje", "rood", null), { minLength: 14, maxLength: 14 }),
    fc.array(
      fc.tuple(
        fc.nat(20),
        fc.constantFrom<DependencyType>("FS", "SS", "FF", "SF"),
        fc.integer({ min: -9, max: 9 }),
        fc.constantFrom<LagUnit>("d", "w", "m", "kd"),
      ),
      { minLength: 14, maxLength: 14 },
    ),
    fc.array(
      fc.option(
        fc.constantFrom(
          "loopt volgens afspraak met de werkgroep",
          "levertijd van de robot is 14 weken",
          "wacht op besluit",
        ),
        { nil: null },
      ),
      { minLength: 14, maxLength: 14 },
    ),
    fc.array(fc.constantFrom("E", "U", "B", "A", "I", "E/U", ""), { minLength: 60, maxLength: 60 }),
  )
  .map(([names, scheme, days, statuses, links, explanations, roles]) => {
    const groupSize = 3;
    const numbers = names.map((_, at) => {
      const group = Math.floor(at / groupSize) + 1;
      if (scheme === "plain") return String(at + 1);
      return scheme === "dotted"
        ? `${group}.${(at % groupSize) + 1}`
        : `${String.fromCharCode(64 + group)}${(at % groupSize) + 1}`;
    });
    return names.map((name, at): Wanted => {
      const [start, length] = days[at] ?? [0 as PlanDay, 1];
      const [back, type, lag, unit] = links[at] ?? [0, "FS", 0, "d"];
      const before = at === 0 || back > 9 ? null : (numbers[back % at] ?? null);
      return {
        nr: numbers[at] ?? "",
        name,
        start,
        due: (start + length) as PlanDay,
        subproject: SUBPROJECTS[Math.floor(at / groupSize)] ?? null,
        predecessors: before === null ? [] : [{ nr: before, type, lag, unit: lag === 0 ? "d" : unit }],
        status: statuses[at] ?? null,
        explanation: explanations[at] ?? null,
        roles: roles.slice(at * 4, at * 4 + 4),
      };
    });
  });

const layouts: fc.Arbitrary<Layout> = fc.record({
  headers: fc.record({
    nr: headerWord("nr"),
    subproject: headerWord("subproject", ["onderdeel", "thema", "theme"]),
    name: headerWord("name", ["oplevering product"]),
    start: headerWord("start"),
    due: headerWord("due"),
    predecessors: headerWord("predecessors"),
    status: headerWord("status"),
    explanation: headerWord("explanation"),
  }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8, maxLength: 8 }),
  style: fc.constantFrom<SubprojectStyle>("column", "typed-once", "merged", "title-rows", "none"),
  top: fc.integer({ min: 0, max: 6 }),
  left: fc.integer({ min: 0, max: 4 }),
  titles: fc.integer({ min: 0, max: 2 }),
  parties: fc.subarray([...PARTIES], { maxLength: 4 }),
  numericNumbers: fc.boolean(),
  banding: fc.boolean(),
  footer: fc.boolean(),
  blankRows: fc.boolean(),
  totals: fc.boolean(),
  ownColumn: fc.boolean(),
  writers: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
});

function dependencyText({ nr, type, lag, unit }: Dependency, how: number): string {
  const dependency = { nr, type, lag, unit };
  const words = { d: "werkdagen", w: "weken", m: "mnd", kd: "ed" }[unit];
  const sign = lag < 0 ? "-" : "+";
  if (how % 4 === 1) return formatDependency(dependency, "en");
  if (how % 4 === 2 && type === "FS" && lag === 0) return `na ${nr}`;
  if (how % 4 === 3 && lag !== 0)
    return `${nr} ${formatDependency({ ...dependency, lag: 0 }).replace(nr, "") || "EB"} ${sign} ${Math.abs(lag)} ${words}`;
  return formatDependency(dependency, "nl");
}

function drawSheet(rows: readonly Wanted[], layout: Layout): SheetDraft {
  const draft = new SheetDraft();
  const fields = layout.order
    .map((at) => FIELDS[at])
    .filter(
      (field) =>
        field !== undefined && (field !== "subproject" || (layout.style !== "none" && layout.style !== "title-rows")),
    );
  const parties = layout.parties;
  let row = layout.top;
  for (let title = 0; title < layout.titles; title += 1)
    draft.put(
      row++,
      layout.left,
      title === 0 ? "Mijlpalenplan regio Zuiderdijk" : "versie 3, besproken in de stuurgroep",
    );
  if (layout.titles > 0) row += 1;
  fields.forEach((field, at) => draft.put(row, layout.left + at, layout.headers[field as keyof Layout["headers"]]));
  const ownAt = layout.left + fields.length;
  if (layout.ownColumn) draft.put(row, ownAt, "Prioriteit");
  const partyAt = ownAt + (layout.ownColumn ? 1 : 0);
  parties.forEach((party, at) => draft.put(row, partyAt + at, party));
  row += 1;
  let previous: string | null = null;
  let mergeFrom = row;
  const subprojectAt = fields.indexOf("subproject");
  rows.forEach((wanted, index) => {
    const write = (seed: number): number => layout.writers[(index * 3 + seed) % layout.writers.length] ?? 0;
    const isNew = wanted.subproject !== previous;
    if (isNew && previous !== null) {
      if (layout.style === "merged")
        draft.merge(mergeFrom, layout.left + subprojectAt, row - 1, layout.left + subprojectAt);
      if (layout.totals) draft.put(row++, layout.left, "Subtotaal");
      if (layout.blankRows) row += 1;
    }
    if (isNew) {
      if (layout.style === "title-rows") {
        const words = wanted.subproject ?? "";
        draft.put(row, layout.left, words);
        draft.merge(row, layout.left, row, partyAt + parties.length);
        row += 1;
      }
      mergeFrom = row;
    }
    const day = (from: readonly ((value: PlanDay) => CellInput)[], value: PlanDay, seed: number): CellInput =>
      from[write(seed) % from.length]?.(value);
    const words = STATUS_WORDS[wanted.status ?? "none"];
    const showsSubproject = layout.style === "column" || isNew;
    const isNumber = layout.numericNumbers && /^\d+(?:\.\d)?$/.test(wanted.nr);
    const values: Record<keyof Layout["headers"], CellInput> = {
      nr: isNumber ? Number(wanted.nr) : wanted.nr,
      subproject: showsSubproject ? wanted.subproject : null,
      name: wanted.name,
      start: day(DAY_WRITERS, wanted.start, 0),
      due: day(DUE_WRITERS, wanted.due, 1),
      predecessors: wanted.predecessors.map((dependency) => dependencyText(dependency, write(2))).join("; ") || null,
      status: words[write(2) % words.length],
      explanation: wanted.explanation,
    };
    fields.forEach((field, at) => draft.put(row, layout.left + at, values[field as keyof Layout["headers"]]));
    if (layout.ownColumn) draft.put(row, ownAt, ["hoog", "midden", "laag"][index % 3]);
    parties.forEach((_, at) => draft.put(row, partyAt + at, wanted.roles[at]));
    if (layout.banding && index % 2 === 1)
      for (let at = layout.left; at < partyAt + parties.length; at += 1) draft.paint(row, at, "#F2F2F2");
    previous = wanted.subproject;
    row += 1;
  });
  if (layout.style === "merged")
    draft.merge(mergeFrom, layout.left + subprojectAt, row - 1, layout.left + subprojectAt);
  if (layout.footer) {
    draft.put(row + 1, layout.left, "Totaal aantal mijlpalen: zie boven; volgend overleg in mei");
    draft.put(row + 2, layout.left + 1, "E = eindverantwoordelijk, U = uitvoerend");
  }
  return draft;
}

function lines(rows: readonly Wanted[], layout: Layout): string[] {
  return rows.map((row) => {
    const roles = layout.parties.flatMap((party, at) =>
      (row.roles[at] ?? "")
        .split("/")
        .filter((role) => role !== "")
        .map((role) => `${party} ${role}`),
    );
    const links = row.predecessors.map((dependency) => formatDependency(dependency)).join("; ");
    return [
      row.nr,
      layout.style === "none" ? "" : (row.subproject ?? ""),
      row.name,
      toIsoDate(row.start),
      toIsoDate(row.due),
      links,
      row.status ?? "",
      row.explanation ?? "",
      roles.join("; "),
    ].join(" | ");
  });
}

describe("flat lists of every make", () => {
  it("[RC4] a list is read as it was meant, whatever its headers, order, place, notation and decoration (seed 20260501)", () => {
    fc.assert(
      fc.property(wantedRows, layouts, (rows, layout) => {
        const { reading } = readSheets([drawSheet(rows, layout).sheet()]);
        const got = reading.milestones.map((milestone) =>
          [
            milestone.nr,
            milestone.subproject ?? "",
            milestone.name ?? "",
            milestone.start === null ? "" : toIsoDate(milestone.start),
            milestone.due === null ? "" : toIsoDate(milestone.due),
            milestone.predecessors.map((dependency) => formatDependency(dependency)).join("; "),
            milestone.status ?? "",
            milestone.explanation ?? "",
            milestone.roles.map(({ party, role }) => `${party} ${role}`).join("; "),
          ].join(" | "),
        );
        expect(got).toEqual(lines(rows, layout));
        expect(reading.readingFindings.filter(({ severity }) => severity === "fout")).toEqual([]);
      }),
      { seed: 20260501, numRuns: 200 },
    );
  });
});
