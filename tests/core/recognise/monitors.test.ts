import fc from "fast-check";
import { planDay, toIsoDate } from "#core/calendar/plan-day.ts";
import type { Status } from "#core/plan/milestone.ts";
import { STATUS_WORDS } from "./support/arbitraries.ts";
import { readSheets } from "./support/expected-plans.ts";
import { SheetDraft } from "./support/sheet-builder.ts";
import type { CellInput } from "./support/sheet-builder.ts";

const GOALS = [
  "Meer leerlingen maken kennis met techniek",
  "Vijf doorlopende leerlijnen vmbo-mbo",
  "Docenten zijn bijgeschoold",
  "Bedrijven dragen 10 % bij",
];
const RESULTS = [
  "Vijftien scholen werken met een vaste lijn",
  "Techlab ontvangt 300 leerlingen per jaar",
  "Leerlijn PIE start",
  "Keuzevakken in gebruik",
  "Scholingsplan vastgesteld",
  "20 docenten hebben de stage afgerond",
  "Cofinanciering 10 % gerealiseerd",
  "Machines geleverd",
];
const ACTIVITIES = [
  "Behoeftepeiling uitgevoerd",
  "Leskisten samengesteld",
  "Locatie gehuurd",
  "Formatie en rooster rond",
  "Lesmateriaal ontwikkeld",
  "Stageplaatsen geworven",
  "Vervanging geregeld",
  "Toezeggingen vastgelegd",
];

/** Shades that people use for each verdict, strong enough to be no decoration. */
const FILLS: Readonly<Record<Status | "none", readonly (string | null)[]>> = {
  groen: ["#00B050", "#92D050", "#9BBB59", "#70AD47", "#008000", "#C6EFCE", "#4EA72E", "#00FF00"],
  oranje: ["#FFC000", "#F4B084", "#F79646", "#ED7D31", "#FFEB9C", "#FF9900", "#E97132", "#FFFF00"],
  rood: ["#FF0000", "#C00000", "#C0504D", "#FFC7CE", "#E06666", "#990000"],
  none: [null, "#FFFFFF", "#D9D9D9", "#F2F2F2"],
};

interface Activity {
  readonly text: string;
  readonly status: Status | null;
  readonly from: number;
  readonly to: number;
  readonly explanation: string | null;
}

const cases = fc.record({
  shape: fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 4,
  }),
  verdicts: fc.array(fc.constantFrom<Status | null>("groen", "oranje", "rood", null), { minLength: 24, maxLength: 24 }),
  spans: fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 24, maxLength: 24 }),
  shades: fc.array(fc.nat(100), { minLength: 24, maxLength: 24 }),
  remarks: fc.array(
    fc.option(fc.constantFrom("Zes van de tien zijn klaar.", "Wacht op besluit van het bestuur."), { nil: null }),
    { minLength: 24, maxLength: 24 },
  ),
  merged: fc.boolean(),
  numbers: fc.constantFrom<"columns" | "in-text" | "none">("columns", "in-text", "none"),
  light: fc.constantFrom<"fill" | "word">("fill", "word"),
  drawing: fc.constantFrom<"x" | "X" | "fill">("x", "X", "fill"),
  groupHeader: fc.boolean(),
  statusHeader: fc.constantFrom("Status", "Stoplicht", "Stand van zaken", ""),
  headers: fc.constantFrom(
    ["Doelstelling", "Resultaten", "Beschrijving"],
    ["Ambitie", "Resultaat", "(Deel)activiteit"],
    ["Goal", "Result", "Activity"],
    ["Doelstellingen", "Beoogd resultaat", "Activiteiten"],
  ),
  years: fc.integer({ min: 2, max: 5 }),
  top: fc.integer({ min: 0, max: 3 }),
  left: fc.integer({ min: 0, max: 2 }),
  legend: fc.boolean(),
});
type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

interface Goal {
  readonly text: string;
  readonly results: readonly { readonly text: string; readonly activities: readonly Activity[] }[];
}

function goalsOf(input: Case): Goal[] {
  let result = 0;
  let activity = 0;
  return input.shape.map((results, goal) => ({
    text: GOALS[goal] ?? "",
    // A list in which every result has one activity has no third level.
    results: results
      .map((count, index) => (goal === 0 && index === 0 ? Math.max(count, 2) : count))
      .map((count) => ({
        text: RESULTS[result++] ?? "",
        activities: Array.from({ length: count }, (): Activity => {
          const at = activity++;
          const [a, b] = input.spans[at] ?? [0, 0];
          const from = a % input.years;
          const status = at < 3 ? ((["groen", "oranje", "rood"] as const)[at] ?? null) : (input.verdicts[at] ?? null);
          return {
            text: ACTIVITIES[at % ACTIVITIES.length] ?? "",
            status,
            from,
            to: from + (b % (input.years - from)),
            explanation: input.remarks[at] ?? null,
          };
        }),
      })),
  }));
}

function draw(input: Case, goals: readonly Goal[]): SheetDraft {
  const draft = new SheetDraft();
  const withNumbers = input.numbers === "columns";
  const columns = withNumbers
    ? { goalNr: 0, goal: 1, resultNr: 2, result: 3, activity: 4, years: 5 }
    : { goalNr: -1, goal: 0, resultNr: -1, result: 1, activity: 2, years: 3 };
  const statusAt = columns.years + input.years;
  const put = (row: number, column: number, value: CellInput): void => draft.put(row, input.left + column, value);
  let row = input.top;
  if (input.groupHeader) {
    put(row, 0, "PLANNING");
    draft.merge(row, input.left, row, input.left + statusAt - 1);
    put(row, statusAt, "STATUS");
    draft.merge(row, input.left + statusAt, row, input.left + statusAt + 1);
    row += 1;
  }
  put(row, columns.goal, input.headers[0]);
  put(row, columns.result, input.headers[1]);
  put(row, columns.activity, input.headers[2]);
  for (let year = 0; year < input.years; year += 1) put(row, columns.years + year, 2025 + year);
  put(row, statusAt, input.statusHeader === "" && !input.groupHeader ? "Status" : input.statusHeader);
  put(row, statusAt + 1, "Toelichting op de voortgang");
  row += 1;
  let at = 0;
  goals.forEach((goal, goalIndex) => {
    const goalTop = row;
    put(row, columns.goal, input.numbers === "in-text" ? `${goalIndex + 1}. ${goal.text}` : goal.text);
    if (withNumbers) put(row, columns.goalNr, `${goalIndex + 1}.`);
    goal.results.forEach((result, resultIndex) => {
      const resultTop = row;
      const nr = `${goalIndex + 1}.${resultIndex + 1}`;
      put(row, columns.result, input.numbers === "in-text" ? `${nr} ${result.text}` : result.text);
      if (withNumbers) put(row, columns.resultNr, nr);
      for (const activity of result.activities) {
        put(row, columns.activity, activity.text);
        for (let year = activity.from; year <= activity.to; year += 1) {
          if (input.drawing === "fill") draft.paint(row, input.left + columns.years + year, "#4472C4");
          else put(row, columns.years + year, input.drawing);
        }
        const shade = input.shades[at] ?? 0;
        const key = activity.status ?? "none";
        const fill = FILLS[key][shade % FILLS[key].length] ?? null;
        if (input.light === "word") put(row, statusAt, STATUS_WORDS[key][shade % STATUS_WORDS[key].length]);
        else if (fill !== null) draft.paint(row, input.left + statusAt, fill);
        put(row, statusAt + 1, activity.explanation);
        row += 1;
        at += 1;
      }
      if (input.merged)
        for (const column of withNumbers ? [columns.resultNr, columns.result] : [columns.result])
          draft.merge(resultTop, input.left + column, row - 1, input.left + column);
    });
    if (input.merged)
      for (const column of withNumbers ? [columns.goalNr, columns.goal] : [columns.goal])
        draft.merge(goalTop, input.left + column, row - 1, input.left + column);
  });
  if (input.legend) {
    ["Groen = verloopt volgens schema", "Oranje = er zijn (kleine) obstakels", "Rood = uitvoering loopt vast"].forEach(
      (text, index) => {
        draft.paint(row + 1 + index, input.left + columns.result, ["#00B050", "#FFC000", "#FF0000"][index] ?? "");
        put(row + 1 + index, columns.activity, text);
      },
    );
  }
  return draft;
}

describe("monitors of every make", () => {
  it("[RC6] every activity is read with its goal, result, years, verdict and a stable number (seed 20260503)", () => {
    fc.assert(
      fc.property(cases, (input) => {
        const goals = goalsOf(input);
        const { reading } = readSheets([draw(input, goals).sheet()]);
        const wanted = goals.flatMap((goal, goalIndex) =>
          goal.results.flatMap((result, resultIndex) =>
            result.activities.map((activity, index) =>
              [
                `${goalIndex + 1}.${resultIndex + 1}.${index + 1}`,
                goal.text,
                result.text,
                activity.text,
                toIsoDate(planDay(2025 + activity.from, 1, 1)),
                toIsoDate(planDay(2025 + activity.to, 12, 31)),
                activity.status ?? "",
                activity.explanation ?? "",
              ].join(" | "),
            ),
          ),
        );
        const got = reading.milestones.map(({ nr, goal, name, description, start, due, status, explanation }) =>
          [
            nr,
            goal ?? "",
            name ?? "",
            description ?? "",
            start === null ? "" : toIsoDate(start),
            due === null ? "" : toIsoDate(due),
            status ?? "",
            explanation ?? "",
          ].join(" | "),
        );
        expect(got).toEqual(wanted);
      }),
      { seed: 20260503, numRuns: 200 },
    );
  });
});
