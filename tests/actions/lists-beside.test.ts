import { adopt, previewAdopt } from "#actions/adopt.ts";
import { editMilestone } from "#actions/edit-milestone.ts";
import { readPlan } from "#actions/read-plan.ts";
import { selectedMilestones } from "#actions/selected-milestones.ts";
import { setStatus } from "#actions/set-status.ts";
import type { NodeHost } from "#host/node.ts";
import { closeHosts, onSheet, valuesAt } from "../support/host.ts";
import { NL, openPlanHost, problemCodes, valueOf } from "../support/plan-host.ts";
import { contentOf } from "../support/workbook-content.ts";

afterEach(closeHosts);

async function sheetOf(values: readonly (readonly string[])[]): Promise<NodeHost> {
  const host = openPlanHost();
  await onSheet(host, (sheet) => {
    const width = values[0]?.length ?? 1;
    const range = sheet.getRange("A1").getResizedRange(values.length - 1, width - 1);
    range.numberFormat = values.map((line) => line.map(() => "@"));
    range.values = values.map((line) => [...line]);
  });
  return host;
}

/** Two schools on one sheet, made alike, with an empty column between. */
const BESIDE = [
  ["De Wissel", "", "", "", "", "Het Kompas", "", "", ""],
  ["Nr", "Mijlpaal", "Opleverdatum", "Status", "", "Nr", "Mijlpaal", "Opleverdatum", "Status"],
  ["1", "Convenant getekend", "1-2-2026", "groen", "", "1", "Bedrijven bezocht", "1-3-2026", ""],
  ["2", "Lokaal klaar", "1-9-2026", "", "", "2", "Machines geleverd", "1-10-2026", "oranje"],
];

/** Milestones beside one another, their fields below one another. */
const TURNED = [
  ["", "M1", "M2", "M3"],
  ["Mijlpaal", "Convenant getekend", "Lokaal ingericht", "Eerste les gegeven"],
  ["Startdatum", "1-9-2025", "1-10-2025", "5-1-2026"],
  ["Opleverdatum", "30-9-2025", "ergens in december", "30-1-2026"],
  ["Status", "groen", "", ""],
];

describe("lists that stand beside one another, or on their side", () => {
  it("[AL1] two lists beside one another are both found, each with its own columns, and become parts of one plan", async () => {
    const host = await sheetOf(BESIDE);
    const preview = valueOf(await previewAdopt(NL, {}));
    expect(preview.blocks.map(({ id, address, chosen }) => [id, address, chosen])).toEqual([
      ["Blad1!2@A:D", "A2:D4", true],
      ["Blad1!2@F:I", "F2:I4", true],
    ]);
    expect(preview.plan.milestones.map(({ nr, subproject }) => `${nr} ${subproject ?? ""}`)).toEqual([
      "1.1 De Wissel",
      "1.2 De Wissel",
      "2.1 Het Kompas",
      "2.2 Het Kompas",
    ]);
    const before = await contentOf(host);
    const made = valueOf(await adopt(NL, {}));
    const after = await contentOf(host);
    expect(after.sheets.find(({ name }) => name === "Blad1")).toEqual(
      before.sheets.find(({ name }) => name === "Blad1"),
    );
    expect(valueOf(await readPlan(NL, { sheet: made.sheet })).plan.milestones).toHaveLength(4);
  });

  it("[AL1] one of the two is left out by its own tick", async () => {
    await sheetOf(BESIDE);
    const preview = valueOf(await previewAdopt(NL, { choices: { blocks: { "Blad1!2@A:D": false } } }));
    expect(preview.plan.milestones.map(({ nr, name }) => `${nr} ${name ?? ""}`)).toEqual([
      "1 Bedrijven bezocht",
      "2 Machines geleverd",
    ]);
  });

  it("[AL2] what is selected in one of the lists is a milestone of that list only", async () => {
    const host = await sheetOf(BESIDE);
    await onSheet(host, (sheet) => sheet.getRange("G3").select());
    expect(valueOf(await selectedMilestones(NL, {})).rows.map(({ nr }) => nr)).toEqual(["2.1"]);
    await onSheet(host, (sheet) => sheet.getRange("A3:B4").select());
    expect(valueOf(await selectedMilestones(NL, {})).rows.map(({ nr }) => nr)).toEqual(["1.1", "1.2"]);
  });

  it("[AL2] a stoplicht goes to the cell of its own list", async () => {
    const host = await sheetOf(BESIDE);
    valueOf(await setStatus(NL, { rows: [{ nr: "2.1" }], status: "rood" }));
    expect(await valuesAt(host, "D3:D4")).toEqual([["groen"], [""]]);
    expect((await valuesAt(host, "I3:I4"))[0]?.[0]).toMatch(/^rood$/i);
  });

  it("[AL3] a list on its side is read, and every cell is named where it stands", async () => {
    await sheetOf(TURNED);
    const preview = valueOf(await previewAdopt(NL, {}));
    expect(preview.blocks.map(({ address }) => address)).toEqual(["A1:D5"]);
    expect(preview.blocks[0]?.columns.map(({ column, field }) => `${column} ${field ?? ""}`)).toEqual([
      "1 nr",
      "2 name",
      "3 start",
      "4 due",
      "5 status",
    ]);
    expect(
      preview.plan.milestones.map(({ nr, place }) => `${nr} ${place.cells.name ?? ""} ${place.cells.due ?? ""}`),
    ).toEqual(["M1 B2 B4", "M2 C2 C4", "M3 D2 D4"]);
    expect(preview.findings.map(({ code, cell }) => `${code} ${cell ?? ""}`)).toEqual(["DATE-UNREADABLE C4"]);
    const id = preview.blocks[0]?.id ?? "";
    const choices = { columns: { [id]: { "3": "none" as const } }, leaveOut: { [id]: [4] } };
    const corrected = valueOf(await previewAdopt(NL, { choices }));
    expect(corrected.plan.milestones.map(({ nr, start }) => [nr, start])).toEqual([
      ["M1", null],
      ["M2", null],
    ]);
  });

  it("[AL3] in a list on its side a stoplicht goes to the milestone's own column, and a selection means columns", async () => {
    const host = await sheetOf(TURNED);
    valueOf(await setStatus(NL, { rows: [{ nr: "M2" }], status: "oranje" }));
    expect((await valuesAt(host, "B5:D5"))[0]?.map((text) => String(text).toLowerCase())).toEqual([
      "groen",
      "oranje",
      "",
    ]);
    await onSheet(host, (sheet) => sheet.getRange("D2").select());
    expect(valueOf(await selectedMilestones(NL, {})).rows.map(({ nr }) => nr)).toEqual(["M3"]);
  });

  it("[AL4] roles are not written where the columns of a list are not known", async () => {
    const host = await sheetOf([...TURNED, ["School", "E", "U", ""]]);
    const before = await valuesAt(host, "A1:H12");
    const outcome = valueOf(await editMilestone(NL, { row: { nr: "M3" }, fields: { roles: { School: "E" } } }));
    expect(outcome.skipped.map(({ code }) => code)).toEqual(["COLUMN-MISSING"]);
    expect(await valuesAt(host, "A1:H12")).toEqual(before);
    expect(problemCodes(await readPlan(NL, {}))).toEqual([]);
  });
});
