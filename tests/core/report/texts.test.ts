import fc from "fast-check";
import { checkPlan } from "#core/checks/check-plan.ts";
import { buildDecisionDocument } from "#core/report/decision-document.ts";
import { DECISION_KINDS } from "#core/report/decision-facts.ts";
import { DECISION_TEXTS } from "#core/report/decision-texts.ts";
import { cellsOf, inputsOf } from "#core/report/document-model.ts";
import { goalKey, rekeyGoalTexts } from "#core/report/goal-keys.ts";
import { documentAsText } from "#core/report/plain-text.ts";
import { buildProgressReport } from "#core/report/progress-report.ts";
import { REPORT_TEXTS } from "#core/report/report-texts.ts";
import { inputCell, keyPart, textMark } from "#core/report/typed-texts.ts";
import { countDocumentWords, countWords } from "#core/report/word-count.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { day, planOf, rivierenmond, vreemd, waterland } from "#tests/support/report-plans.ts";

const SEED = 20260115;
const TODAY = day("2026-01-15");
const PERIOD = { name: "2026-1", start: day("2026-01-01"), end: day("2026-07-31"), due: null };

describe("sentences", () => {
  test.each([
    ["decision", DECISION_TEXTS],
    ["report", REPORT_TEXTS],
  ] as const)("R3 every sentence of the %s exists in both languages with the same blanks", (_, texts) => {
    const blanks = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [key, { nl, en }] of Object.entries(texts)) {
      expect([key, nl.length > 0, en.length > 0]).toEqual([key, true, true]);
      expect([key, blanks(en)]).toEqual([key, blanks(nl)]);
    }
  });

  test.each(["nl", "en"] as const)("R4 no blank, null or NaN shows in any document in %s", (language) => {
    for (const plan of [rivierenmond(), waterland(), vreemd(), planOf([{ nr: "1" }])]) {
      const schedule = schedulePlan(plan, { today: TODAY });
      const findings = checkPlan(plan, schedule, TODAY, []);
      const texts = plan.milestones.flatMap((milestone) =>
        DECISION_KINDS.map((kind) =>
          buildDecisionDocument({
            plan,
            schedule,
            findings,
            today: TODAY,
            language,
            index: milestone.index,
            kind,
            version: 1,
            typed: new Map(),
          }),
        ).map((document) => documentAsText(document.blocks, language)),
      );
      const report = buildProgressReport({
        plan,
        schedule,
        today: TODAY,
        language,
        period: PERIOD,
        baselines: [],
        logbook: [],
        decisions: [],
        typed: new Map(),
      });
      for (const text of [...texts, documentAsText(report.blocks, language)]) {
        expect(text).not.toMatch(/\{\w+\}|\bnull\b|\bundefined\b|\bNaN\b/);
      }
    }
  });
});

describe("inputs", () => {
  test("R1 typed goes before suggestion, suggestion before prompt; white space is nothing", () => {
    const typed = new Map([
      ["a", "getypt"],
      ["b", " \n"],
    ]);
    expect(inputCell(typed, "a", "prompt", "voorstel")).toMatchObject({ text: "getypt", state: "typed" });
    expect(inputCell(typed, "b", "prompt", "voorstel")).toMatchObject({ text: "voorstel", state: "suggested" });
    expect(inputCell(typed, "c", "prompt")).toMatchObject({ text: "prompt", state: "prompt" });
  });

  test("R1 a text's mark is its own (seed 20260115)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(textMark(a) === textMark(b)).toBe(a === b);
      }),
      { seed: SEED },
    );
  });

  test("R5 R6 any typed texts come back in the document, each once, and feeding them back changes nothing (seed 20260115)", () => {
    const plan = waterland();
    const schedule = schedulePlan(plan, { today: TODAY });
    const build = (typed: ReadonlyMap<string, string>) =>
      buildDecisionDocument({
        plan,
        schedule,
        findings: [],
        today: TODAY,
        language: "nl",
        index: 4,
        kind: "kwestie",
        version: 1,
        typed,
      });
    const keys = [...inputsOf(build(new Map()).blocks).map((cell) => cell.key), "optie.C.naam", "weg.1", "eigen.1"];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.string({ minLength: 1, unit: "grapheme" })), (texts) => {
        const typed = new Map(Object.entries(texts).filter(([, text]) => text.trim() !== ""));
        const first = build(typed);
        const shown = inputsOf(first.blocks).filter((cell) => cell.state === "typed");
        expect(new Set(shown.map((cell) => cell.key)).size).toBe(shown.length);
        // Days of an option are shown as their consequence.
        const plain = ([key]: readonly [string, string]): boolean => !key.endsWith(".tijd");
        expect(
          shown
            .map((cell) => [cell.key, cell.text] as const)
            .filter(plain)
            .sort(),
        ).toEqual([...typed].filter(plain).sort());
        const again = build(new Map(shown.map((cell) => [cell.key, cell.text])));
        expect(again.blocks).toEqual(first.blocks);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

describe("words", () => {
  test.each([
    ["", 0],
    ["  \n ", 0],
    ["één twee", 2],
    ["kosten: € 1.000,- per jaar", 4],
    ["a - b", 2],
    ["regel\nregel\tregel", 3],
  ] as const)("R2 %j has %d words", (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test("R15 the sections are named with their words, the longest first", () => {
    const count = countDocumentWords(
      [
        { kind: "heading", level: 1, text: "Eén" },
        { kind: "paragraph", tone: "normal", text: "twee woorden" },
        { kind: "heading", level: 1, text: "Twee" },
        {
          kind: "input",
          label: null,
          lines: 1,
          cell: { kind: "input", key: "x", text: "nu drie woorden", state: "typed" },
        },
        {
          kind: "input",
          label: null,
          lines: 1,
          cell: { kind: "input", key: "y", text: "niet geteld want vraag", state: "prompt" },
        },
      ],
      4,
      "Kop",
    );
    expect(count).toMatchObject({
      total: 5,
      over: 1,
      sections: [
        { heading: "Twee", words: 3 },
        { heading: "Eén", words: 2 },
      ],
    });
  });
});

describe("texts of goals", () => {
  const goals = [
    { name: "Werving", nrs: ["1", "2"] },
    { name: "Scholing", nrs: ["3", "4", "5"] },
  ];

  test("R36 a goal keeps its text when renamed, when it gets other milestones, and when both goals swap members", () => {
    const typed = new Map([
      [goalKey(goals[0]!, "toelichting"), "over werving"],
      [goalKey(goals[1]!, "toelichting"), "over scholing"],
    ]);
    const after = (now: typeof goals): string[] => {
      const rekeyed = rekeyGoalTexts(typed, now);
      return now.map((goal) => rekeyed.get(goalKey(goal, "toelichting")) ?? "");
    };
    expect(after([{ name: "Meer instroom", nrs: ["1", "2"] }, goals[1]!])).toEqual(["over werving", "over scholing"]);
    expect(after([{ name: "Werving", nrs: ["1", "2", "9"] }, goals[1]!])).toEqual(["over werving", "over scholing"]);
    expect(
      after([
        { name: "Werving", nrs: ["3", "4"] },
        { name: "Scholing", nrs: ["1"] },
      ]),
    ).toEqual(["over werving", "over scholing"]);
    expect(after([{ name: "Docenten", nrs: ["5", "4"] }, goals[0]!])).toEqual(["over scholing", "over werving"]);
  });

  test("R36 a text whose goal is gone keeps its key and is not given to another", () => {
    const typed = new Map([[goalKey(goals[0]!, "toelichting"), "over werving"]]);
    expect(rekeyGoalTexts(typed, [goals[1]!])).toEqual(typed);
  });

  test("R36 names with colons, commas, dots and half characters make keys that read back (seed 20260115)", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }), (nrs) => {
        const goal = { name: nrs.join(":,."), nrs };
        const typed = new Map([[goalKey(goal, "toelichting"), "tekst"]]);
        expect([...rekeyGoalTexts(typed, [goal]).keys()]).toEqual([goalKey(goal, "toelichting")]);
        expect(keyPart(goal.name)).not.toMatch(/[:,.]/);
      }),
      { seed: SEED },
    );
  });
});

describe("progress report", () => {
  test("R31 the counts add up to the milestones", () => {
    for (const plan of [rivierenmond(), waterland(), vreemd()]) {
      const report = buildProgressReport({
        plan,
        schedule: schedulePlan(plan, { today: TODAY }),
        today: TODAY,
        language: "nl",
        period: PERIOD,
        baselines: [],
        logbook: [],
        decisions: [],
        typed: new Map(),
      });
      const tables = report.blocks.filter((block) => block.kind === "table" && block.id === "tellingen");
      for (const table of tables) {
        const numbers = cellsOf(table).flatMap((cell) => (cell.kind === "number" ? [cell.number] : []));
        expect(numbers.at(-1)).toBe(plan.milestones.length);
        expect(numbers.slice(-6, -1).reduce((sum, number) => sum + number, 0)).toBe(plan.milestones.length);
      }
      expect(tables.length).toBeGreaterThan(0);
    }
  });
});
