import { writeFileSync } from "node:fs";
import path from "node:path";
import { openSample } from "#actions/open-sample.ts";
import { newPlan } from "#actions/new-plan.ts";
import { newWorkbook } from "#host/workbook/open.ts";
import { bigPlanHost } from "#tests/support/big-plan.ts";
import { day, NL, openPlanHost, valueOf } from "#tests/support/plan-host.ts";

/** The workbooks that the scenes open; "list" is the sample of the preview itself. */
export type PictureBook = "list" | "empty" | "own" | "bare" | "one" | "many" | "long";

const LONG =
  "Doorlopende leerlijn techniek en technologie voor vmbo-, mavo- en mbo-leerlingen in samenwerking met arbeidsmarktregio, bedrijfsleven en gemeenten vastgesteld";
const LIST_HEADERS = [
  "Nr.",
  "Deelproject",
  "Mijlpaal",
  "Start",
  "Opleverdatum",
  "Afhankelijk van",
  "Status",
  "Toelichting",
];

/** Excel's number of 1 January 2026. */
const NEW_YEAR = 46023;

/** Writes the workbooks into the folder; the answer says where each is. */
export async function pictureBooks(folder: string): Promise<Readonly<Record<PictureBook, string | null>>> {
  const files: Record<PictureBook, string | null> = {
    list: null,
    empty: file("empty", newWorkbook().save()),
    own: file("own", await ownPlan()),
    bare: file("bare", await barePlan()),
    one: file(
      "one",
      await listOf([["1.1", "Gebouw", "Vergunning verleend", NEW_YEAR, NEW_YEAR + 90, "", "groen", ""]]),
    ),
    many: file("many", (await bigPlanHost(2000)).save()),
    long: file(
      "long",
      await listOf([
        ["1.1", `Deelproject ${LONG}`, LONG, NEW_YEAR - 90, NEW_YEAR - 1, "", "oranje", `${LONG}. ${LONG}.`],
        ["1.1.12.14", `Deelproject ${LONG}`, LONG, NEW_YEAR + 20, NEW_YEAR + 10, "1.1", "rood", LONG],
        [
          "2.1",
          "Onderwijshuisvestingsverordeningsaanpassing",
          "Meerjarenonderhoudsplanningsoverleggen".repeat(3),
          "",
          "",
          "9.9",
          "",
          "",
        ],
      ]),
    ),
  };
  return files;

  function file(name: string, bytes: Uint8Array): string {
    const target = path.join(folder, `${name}.xlsx`);
    writeFileSync(target, bytes);
    return target;
  }
}

/** The filled-in example on our own plan sheet. */
async function ownPlan(): Promise<Uint8Array> {
  const host = openPlanHost();
  valueOf(await openSample({ ...NL, today: day("2026-03-02") }, {}));
  return host.save();
}

async function barePlan(): Promise<Uint8Array> {
  const host = openPlanHost();
  valueOf(await newPlan(NL, { from: day("2026-01-01"), to: day("2027-12-31"), header: { project: "STO Testregio" } }));
  return host.save();
}

async function listOf(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const host = openPlanHost();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Planning";
    const range = sheet.getRangeByIndexes(0, 0, rows.length + 1, LIST_HEADERS.length);
    const formats = LIST_HEADERS.map((header) => (/^(Start|Opleverdatum)$/.test(header) ? "dd-mm-yyyy" : "@"));
    range.numberFormat = [LIST_HEADERS, ...rows].map(() => formats);
    range.values = [LIST_HEADERS, ...rows].map((row) => [...row]);
    await context.sync();
  });
  return host.save();
}
