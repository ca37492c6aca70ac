import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkPlan } from "#core/checks/check-plan.ts";
import type { Language, Plan } from "#core/plan/plan.ts";
import { buildDecisionDocument } from "#core/report/decision-document.ts";
import type { DecisionKind } from "#core/report/decision-facts.ts";
import { documentAsText } from "#core/report/plain-text.ts";
import { buildProgressReport } from "#core/report/progress-report.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { bijnaLeeg, day, ict, moeilijk, rivierenmond, vreemd, waterland } from "#tests/support/report-plans.ts";

const FOLDER = join(__dirname, "../../golden");
const REWRITE = process.env["GOLDEN"] === "write";

/** Whole documents, compared as a reader sees them. `GOLDEN=write npx jest tests/core/report` rewrites; review the diff by eye. */
function compareWithGolden(folder: string, name: string, text: string): void {
  const path = join(FOLDER, folder, `${name}.txt`);
  if (REWRITE) {
    mkdirSync(join(FOLDER, folder), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, "utf8").replaceAll("\r\n", "\n"));
}

const LANGUAGES: readonly Language[] = ["nl", "en"];

const DECISIONS: readonly (readonly [string, () => Plan, string, DecisionKind, string])[] = [
  ["rivierenmond-3.2", rivierenmond, "3.2", "faseovergang", "2026-01-15"],
  ["rivierenmond-5.2", rivierenmond, "5.2", "kwestie", "2026-01-15"],
  ["waterland-A3", waterland, "A3", "faseovergang", "2026-03-02"],
  ["waterland-B1", waterland, "B1", "kwestie", "2026-03-02"],
  ["vreemd-1", vreemd, "1", "kwestie", "2026-03-02"],
  ["ict-3", ict, "3", "faseovergang", "2026-03-02"],
  ["bijna-leeg-1", bijnaLeeg, "1", "kwestie", "2026-03-02"],
  ["moeilijk-1", moeilijk, "1", "kwestie", "2026-03-02"],
];

describe("decision documents", () => {
  test.each(DECISIONS.flatMap((row) => LANGUAGES.map((language) => [row[0], language, row] as const)))(
    "R6 %s %s reads as its golden file",
    (name, language, [, make, nr, kind, on]) => {
      const plan = make();
      const today = day(on);
      const schedule = schedulePlan(plan, { today });
      const document = buildDecisionDocument({
        plan,
        schedule,
        findings: checkPlan(plan, schedule, today, []),
        today,
        language,
        index: plan.milestones.findIndex((milestone) => milestone.nr === nr),
        kind,
        version: 1,
        typed: new Map(),
      });
      compareWithGolden("beslisdocument", `${name}.${language}`, documentAsText(document.blocks, language));
    },
  );
});

const REPORTS: readonly (readonly [string, () => Plan, string, string, string])[] = [
  ["rivierenmond", rivierenmond, "2025-08-01", "2026-03-31", "2026-01-15"],
  ["waterland", waterland, "2026-01-01", "2026-07-31", "2026-03-02"],
  ["vreemd", vreemd, "2026-01-01", "2026-12-31", "2026-03-02"],
  ["ict", ict, "2026-01-01", "2026-06-30", "2026-03-02"],
  ["bijna-leeg", bijnaLeeg, "2026-01-01", "2026-12-31", "2026-03-02"],
  ["moeilijk", moeilijk, "2025-08-01", "2026-03-31", "2026-03-02"],
];

describe("progress reports", () => {
  test.each(REPORTS.flatMap((row) => LANGUAGES.map((language) => [row[0], language, row] as const)))(
    "R6 %s %s reads as its golden file",
    (name, language, [, make, from, to, on]) => {
      const plan = make();
      const today = day(on);
      const report = buildProgressReport({
        plan,
        schedule: schedulePlan(plan, { today }),
        today,
        language,
        period: { name: `${from} – ${to}`, start: day(from), end: day(to), due: null },
        baselines: [],
        logbook: [],
        decisions: [],
        typed: new Map(),
      });
      compareWithGolden("voortgangsrapportage", `${name}.${language}`, documentAsText(report.blocks, language));
    },
  );
});
