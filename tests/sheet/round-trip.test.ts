import fc from "fast-check";
import { readPlan } from "#actions/read-plan.ts";
import { planDay } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Dependency } from "#core/plan/dependency.ts";
import type { Milestone, MilestoneKind, Role, Status } from "#core/plan/milestone.ts";
import { EMPTY_HEADER } from "#core/plan/plan.ts";
import { planLayout } from "#sheet/layout/plan-layout.ts";
import { timeGrid } from "#sheet/layout/time-grid.ts";
import { readWorkbookIndex } from "#sheet/read/workbook-index.ts";
import { inWorkbook } from "#sheet/session.ts";
import { MAX_CELL_TEXT } from "#sheet/write/cell-input.ts";
import { makePlanSheet } from "#sheet/write/make-plan-sheet.ts";
import { presetSettings } from "#sheet/layout/settings-presets.ts";
import { ensureSettingsSheet } from "#sheet/write/settings-sheet.ts";
import { planRow } from "#sheet/write/plan-rows.ts";
import { closeHosts } from "#tests/support/host.ts";
import { day, NL, openPlanHost, valueOf } from "#tests/support/plan-host.ts";

afterEach(closeHosts);

const PARTIES = ["School", "Projectleider", "=Mbo", "Uitvoerder", "Penvoerder"] as const;
const LOOKALIKES = [
  "=1+1",
  "+31 6 1234",
  "-3",
  "@iedereen",
  "'s avonds",
  "1.10",
  "1-2-2026",
  "mei 2026",
  "12%",
  "WAAR",
  "0042",
  "1e5",
  "€ 5,00",
  "10:30",
  "#N/A!",
  "Q3 2026",
  "t/m",
  '=HYPERLINK("x")',
  "regel een\nregel twee",
  "مرحبا",
  "👩‍🏫 klaar",
  "漢字 ﬁ Å",
  "x".repeat(MAX_CELL_TEXT),
  "=".padEnd(MAX_CELL_TEXT, "é"),
] as const;

/** What a reading keeps: no white space around it, no characters that cannot be seen. */
function kept(text: string): boolean {
  return (
    text.trim() === text &&
    text.normalize("NFC") === text &&
    !/[\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u2060\u3000\ufeff\ufffe\uffff]/.test(
      text.replaceAll("\n", ""),
    ) &&
    !/ {2}|\n\n| \n|\n /.test(text) &&
    // Words for "nothing" are read as nothing.
    /[\p{L}\d]/u.test(text)
  );
}

const text = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...LOOKALIKES) },
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter(kept) },
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });
const date = fc.integer({ min: planDay(1990, 1, 1), max: planDay(2090, 1, 1) }).map((value) => value as PlanDay);
const amount = fc.integer({ min: -9_999_999, max: 99_999_999 }).map((cents) => cents / 100);

const row = fc.record({
  subproject: maybe(text),
  goal: maybe(text),
  name: text,
  description: maybe(text),
  kind: fc.constantFrom<MilestoneKind>("mijlpaal", "activiteit", "beslismoment", "eindresultaat"),
  start: maybe(date),
  due: maybe(date),
  duration: maybe(fc.integer({ min: 0, max: 400 })),
  status: maybe(fc.constantFrom<Status>("groen", "oranje", "rood")),
  explanation: maybe(text),
  bottleneck: maybe(text),
  measure: maybe(text),
  actionOwner: maybe(text),
  doneOn: maybe(date),
  asOf: maybe(date),
  money: fc.record({
    budget: maybe(amount),
    spent: maybe(amount),
    forecast: maybe(amount),
    cofinancing: maybe(amount),
  }),
  roles: fc.uniqueArray(
    fc.record({ party: fc.constantFrom(...PARTIES), role: fc.constantFrom("E", "U", "B", "A", "I") }),
    { selector: ({ party, role }) => `${party} ${role}`, maxLength: 5 },
  ),
  links: fc.uniqueArray(
    fc.record({
      to: fc.nat({ max: 20 }),
      type: fc.constantFrom<Dependency["type"]>("FS", "SS", "FF", "SF"),
      lag: fc.integer({ min: -40, max: 40 }),
      unit: fc.constantFrom<Dependency["unit"]>("d", "w", "m", "kd"),
    }),
    { selector: ({ to }) => to, maxLength: 3 },
  ),
});

const plan = fc
  .tuple(
    fc.array(row, { minLength: 1, maxLength: 12 }),
    fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })), {
      selector: ([group, place]) => `${group}.${place}`,
      minLength: 12,
      maxLength: 12,
    }),
  )
  .map(([rows, numbers]) => {
    const nrOf = (index: number): string => (numbers[index] ?? [0, index]).join(".");
    return rows.map(({ links, roles, ...fields }, index) => ({
      ...fields,
      nr: nrOf(index),
      done: fields.doneOn !== null,
      roles: inColumns(roles),
      predecessors: links
        .map(({ to, ...link }) => ({
          ...link,
          unit: link.lag === 0 ? ("d" as const) : link.unit,
          nr: nrOf(to % rows.length),
        }))
        .filter(({ nr }, place, all) => nr !== nrOf(index) && all.findIndex((other) => other.nr === nr) === place),
    }));
  });

/** In the order of the columns, and in a cell the order in which they were given. */
function inColumns(roles: readonly Role[]): readonly Role[] {
  return PARTIES.flatMap((party) => roles.filter((role) => role.party === party));
}

type Row = Omit<Milestone, "index" | "place" | "unreadable">;

function essence({ index: _index, place: _place, unreadable: _unreadable, ...rest }: Milestone): Row {
  return rest;
}

describe("plan sheet", () => {
  it("[T5] what is written is read: random plans with every kind of text, date, amount, role and dependency", async () => {
    const layout = planLayout({
      grid: timeGrid(day("2025-01-01"), day("2026-12-31"), "calendar", "quarters", "nl"),
      parties: PARTIES,
      money: true,
      language: "nl",
      labels: { subproject: null, goal: null },
    });
    await fc.assert(
      fc.asyncProperty(plan, async (rows) => {
        openPlanHost();
        const header = { ...EMPTY_HEADER, project: "=Plan", periodStart: day("2025-01-01") };
        await inWorkbook(async (session) => {
          const index = await readWorkbookIndex(session);
          const cells = rows.map((fields, place) => {
            const milestone: Milestone = {
              ...fields,
              index: place,
              place: { sheet: "", rowNumber: 0, cells: {} },
              unreadable: [],
            };
            return planRow(layout.columns, { milestone, scheduled: null, raw: () => null });
          });
          makePlanSheet(session, index, { layout, header, language: "nl", rows: cells });
          const { start, end } = { start: day("2025-01-01"), end: day("2026-12-31") };
          ensureSettingsSheet(session, index, presetSettings(start, end, "calendar", PARTIES, "nl"), "nl");
          await session.sync();
        });
        const read = valueOf(await readPlan(NL, {})).plan;
        expect(read.milestones.map(essence)).toEqual(rows);
        expect(read.header).toEqual(header);
        closeHosts();
      }),
      { numRuns: Number(process.env["ROUND_TRIPS"] ?? 25), seed: 20_261_122 },
    );
  }, 300_000);
});
