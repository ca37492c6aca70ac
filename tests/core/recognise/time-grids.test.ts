import fc from "fast-check";
import { addDays, addMonths, planDay, toIsoDate } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { serialOfDay } from "#core/notation/excel-serial.ts";
import { NAMES, PARTIES, SUBPROJECTS } from "./support/arbitraries.ts";
import { readSheets } from "./support/expected-plans.ts";
import { SheetDraft } from "./support/sheet-builder.ts";
import type { CellInput } from "./support/sheet-builder.ts";

type Scale = "years" | "school-years" | "halves" | "quarters" | "months" | "school-months" | "weeks-of-dates";
type YearStyle = "merged" | "first-column" | "in-every-label";

interface Column {
  readonly upper: string | number;
  readonly label: CellInput;
  readonly full: CellInput;
  readonly first: PlanDay;
  readonly last: PlanDay;
}

const MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

function span(first: PlanDay, months: number): { first: PlanDay; last: PlanDay } {
  return { first, last: addDays(addMonths(first, months), -1) };
}

function columnsOf(scale: Scale, startYear: number, years: number, quarterWord: string): Column[] {
  const columns: Column[] = [];
  for (let at = 0; at < years; at += 1) {
    const year = startYear + at;
    const school = `${year}-${year + 1}`;
    if (scale === "years") columns.push({ upper: year, label: year, full: year, ...span(planDay(year, 1, 1), 12) });
    if (scale === "school-years")
      columns.push({ upper: school, label: school, full: `schooljaar ${school}`, ...span(planDay(year, 8, 1), 12) });
    if (scale === "halves")
      for (const half of [1, 2])
        columns.push({
          upper: year,
          label: `H${half}`,
          full: `${half}e helft ${year}`,
          ...span(planDay(year, half * 6 - 5, 1), 6),
        });
    if (scale === "quarters")
      for (const quarter of [1, 2, 3, 4])
        columns.push({
          upper: year,
          label: `${quarterWord}${quarter}`,
          full: `${quarterWord}${quarter} ${year}`,
          ...span(planDay(year, quarter * 3 - 2, 1), 3),
        });
    if (scale === "months")
      MONTHS.forEach((month, index) =>
        columns.push({ upper: year, label: month, full: `${month} ${year}`, ...span(planDay(year, index + 1, 1), 1) }),
      );
    if (scale === "school-months") {
      for (let index = 0; index < 12; index += 1) {
        const first = addMonths(planDay(year, 8, 1), index);
        const month = MONTHS[(7 + index) % 12] ?? "";
        columns.push({
          upper: `Schooljaar ${school}`,
          label: month,
          full: `${month} ${index < 5 ? year : year + 1}`,
          ...span(first, 1),
        });
      }
    }
    if (scale === "weeks-of-dates") {
      for (let week = 0; week < 8; week += 1) {
        const first = addDays(planDay(2026, 1, 5), (at * 8 + week) * 7);
        const date: CellInput = { value: serialOfDay(first, false), format: "d-mmm" };
        columns.push({ upper: 2026, label: date, full: date, first, last: addDays(first, 6) });
      }
    }
  }
  return columns;
}

interface Row {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly roles: readonly string[];
}

const BAR_FILLS = ["#5B9BD5", "#1F4E79", "#95B3D7", "#70AD47", "#FFC000", "#7030A0", "#A6A6A6"];
const MARKS: readonly CellInput[] = ["x", "X", "▇", "█", "✓", "●", 1, "v"];

const cases = fc.record({
  scale: fc.constantFrom<Scale>(
    "years",
    "school-years",
    "halves",
    "quarters",
    "months",
    "school-months",
    "weeks-of-dates",
  ),
  yearStyle: fc.constantFrom<YearStyle>("merged", "first-column", "in-every-label"),
  quarterWord: fc.constantFrom("K", "Q", "kw ", "Kwartaal "),
  startYear: fc.integer({ min: 2024, max: 2027 }),
  years: fc.integer({ min: 2, max: 4 }),
  blocks: fc.integer({ min: 1, max: 3 }),
  names: fc.shuffledSubarray([...NAMES], { minLength: 12, maxLength: 12 }),
  bars: fc.array(fc.option(fc.tuple(fc.nat(1000), fc.nat(1000)), { nil: null, freq: 8 }), {
    minLength: 12,
    maxLength: 12,
  }),
  roles: fc.array(fc.constantFrom("E", "U", "B", "I", "E/U", "E+U", "b", ""), { minLength: 60, maxLength: 60 }),
  parties: fc.shuffledSubarray([...PARTIES], { minLength: 2, maxLength: 5 }),
  partyGroup: fc.boolean(),
  drawing: fc.constantFrom<"fill" | "mark" | "both">("fill", "mark", "both"),
  mark: fc.constantFrom(...MARKS),
  fill: fc.constantFrom(...BAR_FILLS),
  numbers: fc.boolean(),
  banding: fc.constantFrom<string | null>(null, "#F2F2F2", "#DDEBF7"),
  whitePaint: fc.boolean(),
  top: fc.integer({ min: 0, max: 4 }),
  left: fc.integer({ min: 0, max: 3 }),
  title: fc.boolean(),
  legend: fc.boolean(),
  corner: fc.constantFrom<"corner" | "above" | "headers">("corner", "above", "headers"),
});

type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

function rowsOf(input: Case, width: number): Row[][] {
  const perBlock = Math.floor(12 / input.blocks);
  return Array.from({ length: input.blocks }, (_, block) =>
    input.names.slice(block * perBlock, (block + 1) * perBlock).map((name, at): Row => {
      const bar = input.bars[block * perBlock + at] ?? null;
      const from = bar === null ? -1 : bar[0] % width;
      const to = bar === null ? -1 : from + (bar[1] % (width - from));
      return { name, from, to, roles: input.roles.slice(at * 5, at * 5 + input.parties.length) };
    }),
  );
}

function draw(input: Case, columns: readonly Column[], blocks: readonly Row[][]): SheetDraft {
  const draft = new SheetDraft();
  let row = input.top;
  if (input.title) {
    draft.put(row, input.left, "Mijlpalenplan regio Zandoever, versie 0.3");
    row += 2;
  }
  const twoRows =
    input.yearStyle !== "in-every-label" && !["years", "school-years", "weeks-of-dates"].includes(input.scale);
  blocks.forEach((rows, block) => {
    const subproject = SUBPROJECTS[block] ?? "";
    const gridAt = input.left + (input.numbers ? 2 : 1);
    const partyAt = gridAt + columns.length;
    if (input.corner === "above") draft.put(row++, input.left, `Deelproject: ${subproject}`);
    const groupRow = row;
    const hasGroupRow = input.partyGroup || input.corner === "corner";
    if (hasGroupRow) {
      if (input.corner === "corner") draft.put(groupRow, input.left, `DEELPROJECT: ${subproject}`);
      draft.put(groupRow, gridAt, "Tijdsduur");
      draft.merge(groupRow, gridAt, groupRow, partyAt - 1);
      draft.put(groupRow, partyAt, "Rollen en verantwoordelijkheden");
      draft.merge(groupRow, partyAt, groupRow, partyAt + input.parties.length - 1);
      row += 1;
    }
    const upperRow = row;
    const labelRow = twoRows ? row + 1 : row;
    if (twoRows) {
      let from = 0;
      columns.forEach((column, at) => {
        const next = columns[at + 1];
        if (at === 0 || columns[at - 1]?.upper !== column.upper) from = at;
        if (from === at) draft.put(upperRow, gridAt + at, column.upper);
        if (input.yearStyle === "merged" && next?.upper !== column.upper)
          draft.merge(upperRow, gridAt + from, upperRow, gridAt + at);
      });
    }
    columns.forEach((column, at) =>
      draft.put(
        labelRow,
        gridAt + at,
        twoRows || input.scale === "years" || input.scale === "weeks-of-dates" ? column.label : column.full,
      ),
    );
    input.parties.forEach((party, at) => {
      draft.put(upperRow, partyAt + at, party);
      if (twoRows) draft.merge(upperRow, partyAt + at, labelRow, partyAt + at);
    });
    if (input.corner !== "corner" || !hasGroupRow) {
      if (input.numbers) draft.put(labelRow, input.left, "Nr.");
      draft.put(labelRow, gridAt - 1, "Mijlpaal");
    }
    row = labelRow + 1;
    rows.forEach((wanted, at) => {
      if (input.banding !== null && at % 2 === 1)
        for (let column = input.left; column < partyAt + input.parties.length; column += 1)
          draft.paint(row, column, input.banding);
      const shade = input.banding !== null && at % 2 === 1 ? { fill: input.banding } : {};
      if (input.numbers) draft.put(row, input.left, { value: `${block + 1}.${at + 1}`, ...shade });
      draft.put(row, gridAt - 1, { value: wanted.name, ...shade });
      columns.forEach((_, column) => {
        const inside = wanted.from >= 0 && column >= wanted.from && column <= wanted.to;
        if (inside && input.drawing !== "fill")
          draft.put(row, gridAt + column, {
            value: typeof input.mark === "number" || typeof input.mark === "string" ? input.mark : "x",
            ...shade,
          });
        if (inside && input.drawing !== "mark") draft.paint(row, gridAt + column, input.fill);
        if (!inside && input.whitePaint && (column + at) % 5 === 0 && shade.fill === undefined)
          draft.paint(row, gridAt + column, "#FFFFFF");
      });
      wanted.roles.forEach((role, party) => {
        if (role !== "") draft.put(row, partyAt + party, { value: role, ...shade });
      });
      row += 1;
    });
    row += 1;
  });
  if (input.legend) {
    draft.put(row + 1, input.left + 1, "E = eindverantwoordelijk, U = uitvoerend, B = betrokken, I = informeren");
    draft.put(row + 2, input.left + 1, "▇ = doorlooptijd");
  }
  return draft;
}

describe("time grids of every make", () => {
  it("[RC5] a bar is read from its first to its last column, whatever the scale, headings and drawing (seed 20260502)", () => {
    fc.assert(
      fc.property(cases, (input) => {
        const columns = columnsOf(input.scale, input.startYear, input.years, input.quarterWord);
        const blocks = rowsOf(input, columns.length);
        const { reading } = readSheets([draw(input, columns, blocks).sheet()]);
        const hasTitles = input.corner !== "headers" || false;
        const wanted = blocks.flatMap((rows, block) =>
          rows.map((row, at) => {
            const nr = input.numbers ? `${block + 1}.${at + 1}` : "*";
            const start = row.from < 0 ? "" : toIsoDate(columns[row.from]?.first ?? planDay(1900, 1, 1));
            const due = row.from < 0 ? "" : toIsoDate(columns[row.to]?.last ?? planDay(1900, 1, 1));
            const roles = row.roles.flatMap((role, party) =>
              role
                .split(/[/+]/)
                .filter((one) => one !== "")
                .map((one) => `${input.parties[party] ?? ""} ${one.toUpperCase()}`),
            );
            return [nr, hasTitles ? SUBPROJECTS[block] : "", row.name, start, due, roles.join("; ")].join(" | ");
          }),
        );
        const got = reading.milestones.map(({ nr, subproject, name, start, due, roles }) =>
          [
            input.numbers ? nr : "*",
            subproject ?? "",
            name,
            start === null ? "" : toIsoDate(start),
            due === null ? "" : toIsoDate(due),
            roles.map(({ party, role }) => `${party} ${role}`).join("; "),
          ].join(" | "),
        );
        expect(got).toEqual(wanted);
      }),
      { seed: 20260502, numRuns: 200 },
    );
  });
});
