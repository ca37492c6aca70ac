import { adopt } from "#actions/adopt.ts";
import { readPlan } from "#actions/read-plan.ts";
import { closeHosts } from "#tests/support/host.ts";
import { NL, openPlanHost, valueOf } from "#tests/support/plan-host.ts";

afterEach(closeHosts);

describe("parties", () => {
  it.each(["1765", "2019", "Q3 26", "mei 27", "aug-okt 25", "1", "🟢🟠🔴"])(
    "[L5] a party that is called %s keeps its column and what it does",
    async (party) => {
      const host = openPlanHost();
      await host.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange("A1:D3");
        range.numberFormat = [["@"]];
        range.values = [
          ["Nr.", "Mijlpaal", "Opleverdatum", "Eindverantwoordelijke"],
          ["1.1", "Locatie gekozen", "1-6-2026", "School"],
          ["1.2", "Lab ingericht", "1-9-2027", party],
        ];
        await context.sync();
      });
      const { preview } = valueOf(await adopt(NL, { parts: "none" }));
      const { plan } = valueOf(await readPlan(NL, {}));
      const roles = plan.milestones.map((milestone) => milestone.roles.map((role) => `${role.party} ${role.role}`));
      expect(roles).toEqual([["School E"], [`${party} E`]]);
      expect(preview.plan.milestones.map((milestone) => milestone.roles)).toEqual(
        plan.milestones.map((milestone) => milestone.roles),
      );
    },
  );
});
