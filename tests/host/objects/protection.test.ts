import { closeHosts, onSheet, refusal, testHost, valuesAt } from "#tests/support/host.ts";

afterEach(closeHosts);

type Attempt = (sheet: Excel.Worksheet) => void;

describe("protected sheets", () => {
  it.each<[string, Attempt]>([
    ["values of a locked cell", (sheet) => void (sheet.getRange("A1").values = [[1]])],
    ["formulas of a locked cell", (sheet) => void (sheet.getRange("A1").formulas = [["=1"]])],
    ["clearing", (sheet) => sheet.getRange("A1").clear()],
    ["fill", (sheet) => void (sheet.getRange("A1").format.fill.color = "red")],
    ["number formats", (sheet) => void (sheet.getRange("A1").numberFormat = [["0"]])],
    ["row height", (sheet) => void (sheet.getRange("A1").format.rowHeight = 30)],
    ["column width", (sheet) => void (sheet.getRange("A1").format.columnWidth = 30)],
    ["inserting rows", (sheet) => void sheet.getRange("1:1").insert("Down")],
    ["deleting columns", (sheet) => sheet.getRange("A:A").delete("Left")],
    ["inserting cells", (sheet) => void sheet.getRange("A1").insert("Down")],
    ["merging", (sheet) => sheet.getRange("A1:B1").merge()],
    ["sorting", (sheet) => sheet.getRange("A1:B3").sort.apply([{ key: 0 }])],
    ["making a table", (sheet) => void sheet.tables.add("A1:B2", true)],
    ["conditional formats", (sheet) => void sheet.getRange("A1").conditionalFormats.add("Custom")],
    [
      "validation",
      (sheet) => void (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } }),
    ],
    ["links", (sheet) => void (sheet.getRange("A1").hyperlink = { address: "https://voorbeeld.nl" })],
    ["page layout", (sheet) => void (sheet.pageLayout.orientation = "Landscape")],
    ["comments", (sheet) => void sheet.comments.add("A1", "x")],
    ["grouping", (sheet) => sheet.getRange("1:2").group("ByRows")],
    ["protecting again", (sheet) => sheet.protection.protect()],
  ])("[H64] %s: AccessDenied", async (_what, attempt) => {
    const host = testHost();
    await onSheet(host, (sheet) => sheet.protection.protect());
    expect((await refusal(() => onSheet(host, attempt))).code).toBe("AccessDenied");
  });

  it("[H65] unlocked cells take values", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("B2:B3").format.protection.locked = false;
      sheet.protection.protect();
    });
    await onSheet(host, (sheet) => {
      sheet.getRange("B2:B3").values = [[1], [2]];
    });
    expect(await valuesAt(host, "B2:B3")).toEqual([[1], [2]]);
    const half = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.getRange("B3:B4").values = [[3], [4]];
      }),
    );
    expect(half.code).toBe("AccessDenied");
  });

  it("[H65] what the options allow is allowed", async () => {
    const host = testHost();
    await onSheet(host, (sheet) =>
      sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true, allowFormatColumns: true }),
    );
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A:A").format.columnWidth = 90;
      sheet.protection.load("protected, options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
    });
  });

  it("[H66] a wrong password does not unprotect, the right one does", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => sheet.protection.protect({}, "geheim"));
    expect((await refusal(() => onSheet(host, (sheet) => sheet.protection.unprotect("fout")))).code).toBe(
      "AccessDenied",
    );
    await onSheet(host, (sheet) => {
      sheet.protection.unprotect("geheim");
      sheet.getRange("A1").values = [[1]];
    });
    expect(await valuesAt(host, "A1")).toEqual([[1]]);
  });
});
