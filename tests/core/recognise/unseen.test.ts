import { toIsoDate } from "#core/calendar/plan-day.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { readSheets } from "./support/expected-plans.ts";
import { COLOURS } from "./unseen/colours.ts";
import { DATES } from "./unseen/dates.ts";
import { EXPORTS } from "./unseen/exports.ts";
import { FIFTH_SET } from "./unseen/fifth-set.ts";
import { FLAT_LISTS } from "./unseen/flat-lists.ts";
import { FOURTH_EXPORTS } from "./unseen/fourth-exports.ts";
import { FOURTH_GRIDS } from "./unseen/fourth-grids.ts";
import { FOURTH_LISTS } from "./unseen/fourth-lists.ts";
import { LAYOUTS } from "./unseen/layouts.ts";
import { LINKS } from "./unseen/links.ts";
import { MORE_GRIDS } from "./unseen/more-grids.ts";
import { MORE_LISTS } from "./unseen/more-lists.ts";
import { SIXTH_SET } from "./unseen/sixth-set.ts";
import type { Unseen } from "./unseen/sheet-text.ts";
import { THIRD_SET } from "./unseen/third-set.ts";
import { TIME_GRIDS } from "./unseen/time-grids.ts";

function show(milestone: Milestone): string[] {
  const day = (value: Milestone["start"]): string => (value === null ? "" : toIsoDate(value));
  const { nr, name, start, due, predecessors, status, done, roles } = milestone;
  return [
    nr,
    name ?? "",
    start === null && due === null ? "" : `${day(start)}..${day(due)}`,
    formatDependencies(predecessors),
    `${status ?? ""}${done ? " gereed" : ""}`.trim(),
    roles.map(({ party, role }) => `${party}:${role}`).join(","),
  ];
}

const EXTRAS: Readonly<Record<string, (milestone: Milestone) => unknown>> = {
  sub: ({ subproject }) => subproject,
  goal: ({ goal }) => goal,
  desc: ({ description }) => description,
  kind: ({ kind }) => kind,
  dur: ({ duration }) => duration,
  expl: ({ explanation }) => explanation,
  bott: ({ bottleneck }) => bottleneck,
  meas: ({ measure }) => measure,
  action: ({ actionOwner }) => actionOwner,
  doneOn: ({ doneOn }) => (doneOn === null ? null : toIsoDate(doneOn)),
  asOf: ({ asOf }) => (asOf === null ? null : toIsoDate(asOf)),
  budget: ({ money }) => money.budget,
  spent: ({ money }) => money.spent,
  forecast: ({ money }) => money.forecast,
  cofin: ({ money }) => money.cofinancing,
};

/** The row as it was read, with as much as the expected line says something of. */
function line(milestone: Milestone, expected: string | undefined): string {
  const keys = [...(expected ?? "").matchAll(/(?:^|\| ?)(\w+)=/g)].map((match) => match[1] ?? "");
  const extras = keys.map((key) => `${key}=${String(EXTRAS[key]?.(milestone) ?? "")}`);
  return [...show(milestone), ...extras].join(" | ");
}

function spaced(text: string): string {
  const expected = text.replaceAll("\\n", "\n");
  const parts = expected.split("|").map((part) => part.trim());
  const at = parts.findIndex((part) => /^\w+=/.test(part));
  const plain = at < 0 ? parts : parts.slice(0, at);
  while (plain.length < 6) plain.push("");
  return [...plain, ...(at < 0 ? [] : parts.slice(at))].join(" | ");
}

function check({ sheets, rows, said = [], errors = [] }: Unseen): void {
  const { reading } = readSheets(sheets);
  const expected = rows.map(spaced);
  expect(reading.milestones.map((milestone, at) => line(milestone, expected[at]))).toEqual(expected);
  const spoken = [...reading.doubts, ...reading.readingFindings].map(({ cell }) => cell);
  expect(said.filter((cell) => !spoken.includes(cell))).toEqual([]);
  const wrong = reading.readingFindings.filter(({ severity }) => severity === "fout").map(({ cell }) => cell);
  expect(wrong).toEqual(errors);
}

const FAMILIES: readonly (readonly [string, readonly Unseen[]])[] = [
  ["flat lists", FLAT_LISTS],
  ["exports of other programs", EXPORTS],
  ["dates and periods", DATES],
  ["predecessors", LINKS],
  ["time grids and party matrices", TIME_GRIDS],
  ["colours, words and symbols", COLOURS],
  ["where it stands on the sheet", LAYOUTS],
  ["a second set of lists", MORE_LISTS],
  ["a second set of grids", MORE_GRIDS],
  ["a third set", THIRD_SET],
  ["a fourth set, of lists", FOURTH_LISTS],
  ["a fourth set, of exports and pasted texts", FOURTH_EXPORTS],
  ["a fourth set, of grids and verdicts", FOURTH_GRIDS],
  ["a fifth set", FIFTH_SET],
  ["a sixth set", SIXTH_SET],
];

describe.each(FAMILIES)("workbooks that were not seen before: %s", (_, cases) => {
  it.each(cases.map((one) => [one.title, one] as const))("[RC13] %s", (_title, one) => check(one));
});
