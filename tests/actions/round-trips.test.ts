import { adopt } from "#actions/adopt.ts";
import { checkPlan } from "#actions/check-plan.ts";
import type { ActionResult } from "#actions/contract/action.ts";
import { newPlan } from "#actions/new-plan.ts";
import { readPlan } from "#actions/read-plan.ts";
import { setStatus } from "#actions/set-status.ts";
import { closeHosts } from "#tests/support/host.ts";
import { day, NL, openPlanHost, planFile, valueOf } from "#tests/support/plan-host.ts";
import type { NodeHost } from "#host/node.ts";

afterEach(closeHosts);

/** A list of so many milestones under our own headers. */
async function listOf(count: number): Promise<NodeHost> {
  const host = openPlanHost(undefined, { payloadLimits: true });
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const rows = Array.from({ length: count }, (_, index) => [
      `${1 + Math.floor(index / 30)}.${(index % 30) + 1}`,
      `Resultaat ${index + 1} vastgesteld`,
      45_700 + (index % 900),
      45_760 + (index % 900),
      "Groen",
    ]);
    const range = sheet.getRange("A1").getResizedRange(count, 4);
    const formats = ["@", "@", "dd-mm-yyyy", "dd-mm-yyyy", "@"];
    range.numberFormat = [formats.map(() => "@"), ...rows.map(() => formats)];
    range.values = [["Nr.", "Mijlpaal", "Start", "Opleverdatum", "Status"], ...rows];
    await context.sync();
  });
  return host;
}

async function count(host: NodeHost, run: () => Promise<ActionResult<unknown>>) {
  const { counts } = await host.measure(async () => {
    valueOf(await run());
  });
  return counts;
}

describe("round trips", () => {
  it("[B1] each action has its number of requests, whatever the size of the plan", async () => {
    const seen: Record<string, number[]> = {};
    for (const size of [16, 400]) {
      const host = await listOf(size);
      const note = async (name: string, run: () => Promise<ActionResult<unknown>>): Promise<void> => {
        (seen[name] ??= []).push((await count(host, run)).requests);
      };
      await note("status in a list", () => setStatus(NL, { rows: [{ nr: "1.3" }], status: "rood" }));
      await note("check", () => checkPlan(NL, {}));
      await note("check again", () => checkPlan(NL, {}));
      await note("adopt", () => adopt(NL, {}));
      await note("read", () => readPlan(NL, {}));
      await note("status", () => setStatus(NL, { rows: [{ nr: "1.4" }], status: "rood" }));
      closeHosts();
    }
    // From the first status on the list has our conditional formats; reading their colours is one request more.
    expect(seen).toEqual({
      "status in a list": [5, 5],
      check: [5, 5],
      "check again": [6, 6],
      adopt: [5, 5],
      read: [3, 3],
      status: [4, 4],
    });
  });

  it("[B2] actions and bytes of the main job on the sample stay under their limits", async () => {
    const host = openPlanHost(planFile("rivierenmond.xlsx"), { payloadLimits: true });
    const steps: readonly [string, () => Promise<ActionResult<unknown>>, number, number][] = [
      ["newPlan", () => newPlan(NL, { from: day("2025-01-01"), to: day("2028-12-31") }), 1900, 280_000],
      ["readPlan", () => readPlan(NL, {}), 420, 70_000],
      ["setStatus", () => setStatus(NL, { rows: [{ nr: "1.1" }], status: "rood" }), 900, 140_000],
      ["checkPlan", () => checkPlan(NL, {}), 700, 110_000],
    ];
    for (const [name, run, actions, bytes] of steps) {
      const counts = await count(host, run);
      expect([name, counts.actions <= actions, counts.bytesIn <= bytes]).toEqual([name, true, true]);
    }
  });
});
