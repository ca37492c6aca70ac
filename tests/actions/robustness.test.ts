import { checkPlan } from "#actions/check-plan.ts";
import type { ActionResult } from "#actions/contract/action.ts";
import { deleteMilestone } from "#actions/delete-milestone.ts";
import { editMilestone } from "#actions/edit-milestone.ts";
import { insertMilestone } from "#actions/insert-milestone.ts";
import { logChanges } from "#actions/log-changes.ts";
import { moveMilestone } from "#actions/move-milestone.ts";
import { newPlan } from "#actions/new-plan.ts";
import { readPlan } from "#actions/read-plan.ts";
import { renumber } from "#actions/renumber.ts";
import { setStatus } from "#actions/set-status.ts";
import { writeSettings } from "#actions/settings.ts";
import { sortAndGroup } from "#actions/sort-and-group.ts";
import { describeProblem } from "#actions/problem-text.ts";
import { ordinaryModes } from "#host/modes.ts";
import type { NodeHost } from "#host/node.ts";
import { ACTION_CASES, PLAN_SHEET } from "#tests/support/action-cases.ts";
import { closeHosts } from "#tests/support/host.ts";
import { day, hostFile, NL, openPlanHost, problemCodes, valueOf } from "#tests/support/plan-host.ts";
import { contentDifferences, contentOf, touchedParts } from "#tests/support/workbook-content.ts";

afterEach(closeHosts);

const PERIOD = { from: day("2025-01-01"), to: day("2026-12-31") };

describe("states of Excel", () => {
  it.each([
    ["CELL-EDIT-MODE", { cellEdit: true }],
    ["WORKBOOK-READ-ONLY", { readOnly: true }],
    ["SESSION-LOST", { sessionLost: true }],
    ["OTHER-WORKBOOK", { otherWorkbookInFocus: true }],
  ] as const)(
    "[F2] %s: every writing action says so in a sentence, leaves the workbook as it was, and can be repeated",
    async (code, mode) => {
      for (const test of ACTION_CASES) {
        const bytes = await test.bytes();
        const host = openPlanHost(bytes);
        const before = await contentOf(host);
        Object.assign(host.modes, mode);
        const result = await test.run();
        // Only what selects or activates needs this workbook in focus.
        if (code !== "OTHER-WORKBOOK" || !result.ok) {
          expect([test.name, problemCodes(result)]).toEqual([test.name, [code]]);
          for (const problem of result.ok ? [] : result.problems) {
            expect(describeProblem(problem, "nl").remedy).not.toBe("");
          }
        }
        Object.assign(host.modes, ordinaryModes());
        if (result.ok) continue;
        expect([test.name, await contentOf(host)]).toEqual([test.name, before]);
        const again = await test.run();
        expect([test.name, problemCodes(again)]).toEqual([test.name, []]);
        closeHosts();
      }
    },
    120_000,
  );

  it("[F3] a protected plan sheet is named, nothing is written or logged, and after lifting it the action works", async () => {
    for (const test of ACTION_CASES.filter(({ own }) => own)) {
      const host = openPlanHost(await test.bytes());
      const setProtection = (on: boolean): Promise<void> =>
        host.Excel.run(async (context) => {
          const { protection } = context.workbook.worksheets.getItem(PLAN_SHEET);
          if (on) protection.protect();
          else protection.unprotect();
          await context.sync();
        });
      await setProtection(true);
      const before = await logLines(host);
      const content = await contentOf(host);
      const result = await test.run();
      if (!result.ok) {
        expect([test.name, problemCodes(result)]).toEqual([test.name, ["SHEET-PROTECTED"]]);
        expect(describeProblem(result.problems[0]!, "nl").what).toContain(PLAN_SHEET);
        expect([test.name, await logLines(host)]).toEqual([test.name, before]);
        expect([test.name, contentDifferences(content, await contentOf(host))]).toEqual([test.name, []]);
        await setProtection(false);
        expect([test.name, problemCodes(await test.run())]).toEqual([test.name, []]);
      } else {
        // These write on sheets of their own.
        expect(["checkPlan", "logChanges for the first time", "logChanges", "writeSettings"]).toContain(test.name);
      }
      closeHosts();
    }
  }, 120_000);
});

/** Lines of the logbook as texts; none while there is no logbook. */
async function logLines(host: NodeHost): Promise<readonly string[]> {
  const { sheets } = await contentOf(host);
  const book = sheets.find(({ name }) => name === "Logboek");
  return (book?.values ?? [])
    .slice(5)
    .map((row) => row.join("|").replace(/\|+$/, ""))
    .filter((line) => line !== "");
}

describe("ownership", () => {
  it("[F7] in a workbook full of other things nothing of the person changes, cell by cell and part by part", async () => {
    const bytes = hostFile("everything-libreoffice.xlsx");
    const host = openPlanHost(bytes);
    const before = (await contentOf(host)).sheets;
    valueOf(await newPlan(NL, PERIOD));
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Mijlpalenplan");
      sheet.getRange("A11:D12").values = [
        ["1.1", "P", "", "Een"],
        ["1.2", "P", "", "Twee"],
      ];
      await context.sync();
    });
    const actions: readonly (() => Promise<ActionResult<unknown>>)[] = [
      () => setStatus(NL, { rows: [{ nr: "1.1" }], status: "oranje" }),
      () => checkPlan(NL, {}),
      () => insertMilestone(NL, { fields: { nr: "1.3", name: "Drie", predecessors: "1.2" } }),
      () => editMilestone(NL, { row: { nr: "1.1" }, fields: { due: day("2026-03-01") } }),
      () => moveMilestone(NL, { row: { nr: "1.3" }, after: null }),
      () => renumber(NL, {}),
      () => sortAndGroup(NL, { by: "nr" }),
      () => logChanges(NL, {}),
      () => writeSettings(NL, { parties: ["Iemand"] }),
      () => deleteMilestone(NL, { rows: [{ nr: "1.1" }], repair: "remove" }),
    ];
    for (const action of actions) valueOf(await action());
    expect((await contentOf(host)).sheets.slice(0, before.length)).toEqual(before);
    expect(touchedParts(bytes, host.save())).toEqual([]);
    const { plan } = valueOf(await readPlan(NL, {}));
    expect(plan.milestones).toHaveLength(2);
  });

  it("[F8] a workbook whose structure is protected is left as it is, and that is said", async () => {
    const bytes = hostFile("everything-openpyxl.xlsx");
    const host = openPlanHost(bytes);
    const before = await contentOf(host);
    expect(problemCodes(await newPlan(NL, PERIOD))).toEqual(["SHEET-PROTECTED"]);
    expect(await contentOf(host)).toEqual(before);
    expect(touchedParts(bytes, host.save())).toEqual([]);
  });
});
