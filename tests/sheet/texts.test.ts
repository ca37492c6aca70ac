import fc from "fast-check";
import { editMilestone } from "#actions/edit-milestone.ts";
import { newPlan } from "#actions/new-plan.ts";
import { readPlan } from "#actions/read-plan.ts";
import { insertMilestone } from "#actions/insert-milestone.ts";
import { setStatus } from "#actions/set-status.ts";
import { MAX_CELL_TEXT } from "#sheet/write/cell-input.ts";
import { closeHosts, onSheet } from "#tests/support/host.ts";
import { day, NL, openPlanHost, planFile, problemCodes, valueOf } from "#tests/support/plan-host.ts";

afterEach(closeHosts);

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
  "TRUE",
  "WAAR",
  "#REF!x",
  "0042",
  "1e5",
  "€ 5,00",
  "10:30",
];
const TEXT = fc.oneof(
  fc.constantFrom(...LOOKALIKES),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
  fc.constantFrom("regel een\nregel twee", "مرحبا", "👩‍🏫 klaar"),
);

/** What a reading keeps: ends without white space, as a person sees it. */
function kept(text: string): boolean {
  return (
    text.trim() === text &&
    text.normalize("NFC") === text &&
    !/[\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u2060\u3000\ufeff\ufffe\uffff]/.test(
      text.replaceAll("\n", ""),
    ) &&
    text !== ""
  );
}

describe("texts of people", () => {
  it("[T6] the date columns wrap, so that a date in words is not cut", async () => {
    const host = openPlanHost();
    await newPlan(NL, { from: day("2025-01-01"), to: day("2025-12-31") });
    const wraps = await onSheet(
      host,
      async (sheet, context) => {
        const columns = ["G12", "H12"].map((cell) => sheet.getRange(cell).format.load("wrapText"));
        await context.sync();
        return columns.map(({ wrapText }) => wrapText);
      },
      "Mijlpalenplan",
    );
    expect(wraps).toEqual([true, true]);
  });

  it("[T1] stay the text they are in our own plan and in a person's list", async () => {
    openPlanHost();
    valueOf(await newPlan(NL, { from: day("2025-01-01"), to: day("2025-12-31"), parts: "none" }));
    valueOf(await insertMilestone(NL, { fields: { nr: "1.1", name: "Begin" } }));
    const write = async (text: string): Promise<void> => {
      valueOf(await editMilestone(NL, { row: { nr: "1.1" }, fields: { explanation: text, measure: text } }));
      const [milestone] = valueOf(await readPlan(NL, {})).plan.milestones;
      expect([milestone?.explanation, milestone?.measure]).toEqual([text, text]);
    };
    for (const text of LOOKALIKES) await write(text);
    await fc.assert(fc.asyncProperty(TEXT.filter(kept), write), { numRuns: 20, seed: 20_260_115 });
    closeHosts();

    openPlanHost(planFile("rivierenmond.xlsx"));
    for (const text of LOOKALIKES) {
      valueOf(await setStatus(NL, { rows: [{ nr: "1.1" }], status: "rood", explanation: text }));
      expect(valueOf(await readPlan(NL, {})).plan.milestones[0]?.explanation).toBe(text);
    }
  });

  it("[T2] as long as a cell allows, and refused with both numbers beyond", async () => {
    openPlanHost(planFile("rivierenmond.xlsx"));
    const longest = "=".padEnd(MAX_CELL_TEXT, "é");
    valueOf(await setStatus(NL, { rows: [{ nr: "1.1" }], status: "rood", explanation: longest }));
    expect(valueOf(await readPlan(NL, {})).plan.milestones[0]?.explanation).toBe(longest);
    const { skipped } = valueOf(
      await setStatus(NL, { rows: [{ nr: "1.1" }], status: "rood", explanation: `${longest}x` }),
    );
    expect(skipped).toMatchObject([
      { code: "TEXT-TOO-LONG", facts: { length: MAX_CELL_TEXT + 1, most: MAX_CELL_TEXT } },
    ]);
    expect(problemCodes(await insertMilestone(NL, { fields: { nr: "9" } }))).toEqual(["NOT-OWN-PLAN"]);
  });

  it("[T3] a number goes into a cell of text format as a number, and an edit made twice is one edit", async () => {
    const host = openPlanHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:D3").numberFormat = Array.from({ length: 3 }, () => ["@", "@", "@", "@"]);
      sheet.getRange("A1:D3").values = [
        ["Nr", "Mijlpaal", "Klaar", "Begroot"],
        ["1", "Lab open", "1-9-2026", "veel"],
        ["2", "Les gestart", "1-10-2026", ""],
      ];
    });
    for (let run = 0; run < 2; run += 1) {
      const { changes } = valueOf(await editMilestone(NL, { row: { nr: "1" }, fields: { budget: 12.345 } }));
      expect(changes).toHaveLength(run === 0 ? 1 : 0);
      expect(valueOf(await readPlan(NL, {})).plan.milestones[0]?.money.budget).toBe(12.345);
    }
  });
});
