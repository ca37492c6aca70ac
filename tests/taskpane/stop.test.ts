import { createPlanReader } from "#actions/plan-reader.ts";
import { describeProblem } from "#actions/problem-text.ts";
import { readPlan } from "#actions/read-plan.ts";
import { setStatus } from "#actions/set-status.ts";
import { stopWriting } from "#actions/stop-writing.ts";
import { adopt } from "#actions/adopt.ts";
import { closeHosts } from "#tests/support/host.ts";
import { bigPlanHost } from "#tests/support/big-plan.ts";
import { NL, openPlanHost, planFile, valueOf } from "#tests/support/plan-host.ts";

afterEach(closeHosts);

const ROWS = ["1.1", "1.2", "1.3"].map((nr) => ({ nr }));

describe("stopping a write", () => {
  it("SW1 stopped at any request: told what was written, and done again it is whole", async () => {
    for (let at = 1; at <= 4; at += 1) {
      const host = await bigPlanHost(30);
      const reader = createPlanReader();
      const before = valueOf(await reader.readPlan(NL, {}));
      let requests = 0;
      host.onBeforeRequest(() => {
        requests += 1;
        if (requests === at) stopWriting();
      });
      const result = await reader.told(NL, await setStatus(NL, { rows: ROWS, status: "rood" }));
      host.onBeforeRequest(null);
      const now = valueOf(await readPlan(NL, {})).plan.milestones;
      const changed = now.filter((row, index) => row.status !== before.plan.milestones[index]?.status);
      if (!result.ok) {
        expect(result.problems.map(({ code }) => code)).toEqual(["STOPPED"]);
        expect(result.problems[0]?.facts["count"]).toBe(changed.length);
        expect(describeProblem(result.problems[0]!, "nl").what).toMatch(
          changed.length === 0 ? /niets gewijzigd/ : /rijen/,
        );
      }
      // A wish that came after the last request has nothing left to stop, and is not kept for the next write.
      valueOf(await setStatus(NL, { rows: ROWS, status: "rood" }));
      const after = valueOf(await readPlan(NL, {})).plan.milestones;
      expect(after.slice(0, 3).map(({ status }) => status)).toEqual(["rood", "rood", "rood"]);
      closeHosts();
    }
  }, 60_000);

  it("SW2 a making of sheets that was stopped half way heals when it is done again", async () => {
    const host = openPlanHost(planFile("rivierenmond.xlsx"));
    let requests = 0;
    host.onBeforeRequest(() => {
      requests += 1;
      if (requests === 3) stopWriting();
    });
    const first = await adopt(NL, {});
    host.onBeforeRequest(null);
    if (first.ok) throw new Error("there was nothing left to stop");
    expect(first.problems.map(({ code }) => code)).toEqual(["STOPPED"]);
    valueOf(await adopt(NL, {}));
    expect(valueOf(await readPlan(NL, {})).source.kind).toBe("own");
  }, 60_000);
});
