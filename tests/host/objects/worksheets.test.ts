import { closeHosts, onSheet, refusal, testHost } from "#tests/support/host.ts";

afterEach(closeHosts);

describe("names of worksheets", () => {
  it.each([
    ["32 characters", "x".repeat(32)],
    ["a colon", "a:b"],
    ["a backslash", "a\\b"],
    ["a slash", "a/b"],
    ["a question mark", "a?"],
    ["an asterisk", "a*"],
    ["an opening bracket", "[a"],
    ["a closing bracket", "a]"],
    ["an apostrophe in front", "'a"],
    ["an apostrophe behind", "a'"],
    ["only blanks", "  "],
    ["the reserved name", "History"],
  ])("[H10] a name with %s is refused by add and by rename", async (_what, name) => {
    const host = testHost();
    const added = await refusal(() => onSheet(host, (_sheet, { workbook }) => void workbook.worksheets.add(name)));
    expect(added).toEqual({ code: "InvalidArgument", location: "WorksheetCollection.add" });
    const renamed = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.name = name;
      }),
    );
    expect(renamed).toEqual({ code: "InvalidArgument", location: "Worksheet.name" });
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Blad1"]);
  });

  it("[H10] 31 characters, an apostrophe inside and other punctuation are accepted", async () => {
    const host = testHost();
    const names = ["y".repeat(31), "Jan's plan", "Plan (2026) & meer!"];
    await onSheet(host, (_sheet, { workbook }) => {
      for (const name of names) workbook.worksheets.add(name);
    });
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Blad1", ...names]);
  });

  it("[H11] a name in use, whatever its case, is refused; the sheet's own name may change its case", async () => {
    const host = testHost();
    const added = await refusal(() => onSheet(host, (_sheet, { workbook }) => void workbook.worksheets.add("BLAD1")));
    expect(added.code).toBe("ItemAlreadyExists");
    await onSheet(host, (sheet) => {
      sheet.name = "BLAD1";
    });
    expect(host.workbook.sheets[0]?.name).toBe("BLAD1");
  });
});

describe("finding and removing worksheets", () => {
  it("[H12] getItem of an unknown sheet fails, getItemOrNullObject gives a null object", async () => {
    const host = testHost();
    const failed = await refusal(() => onSheet(host, (sheet) => void sheet.load("name"), "Nergens"));
    expect(failed).toEqual({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
    await host.Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("Nergens");
      none.load("name");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      const deeper = none.getRange("A1");
      deeper.load("values");
      await context.sync();
      expect(deeper.isNullObject).toBe(true);
    });
  });

  it("[H12] methods of a null object do nothing, as in the first line of Microsoft's samples; setting is refused", async () => {
    const host = testHost();
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItemOrNullObject("Sample").delete();
      const sheet = worksheets.add("Sample");
      sheet.getRange("A1").values = [[1]];
      const count = worksheets.getItemOrNullObject("Nergens").tables.getCount();
      await context.sync();
      expect(count.value).toBeNull();
      worksheets.getItemOrNullObject("Sample").delete();
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Blad1"]);
    });
    const failed = await refusal(() =>
      host.Excel.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("Nergens").name = "Ergens";
        await context.sync();
      }),
    );
    expect(failed.code).toBe("InvalidOperation");
  });

  it("[H13] a sheet is found by its id after it was renamed and moved", async () => {
    const host = testHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Eerst");
      sheet.load("id");
      await context.sync();
      const again = context.workbook.worksheets.getItem(sheet.id);
      again.name = "Later";
      again.position = 0;
      await context.sync();
      sheet.load("name, position");
      await context.sync();
      expect([sheet.name, sheet.position]).toEqual(["Later", 0]);
    });
  });

  it("[H14] the last visible sheet is neither deleted nor hidden, a very hidden one not deleted", async () => {
    const host = testHost();
    expect((await refusal(() => onSheet(host, (sheet) => sheet.delete()))).code).toBe("InvalidOperation");
    const hidden = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.visibility = "Hidden";
      }),
    );
    expect(hidden.code).toBe("InvalidOperation");
    await onSheet(host, (_sheet, { workbook }) => {
      workbook.worksheets.add("Diep").visibility = "VeryHidden";
    });
    expect((await refusal(() => onSheet(host, (sheet) => sheet.delete(), "Diep"))).code).toBe("InvalidOperation");
  });

  it("[H15] a hidden sheet cannot be activated, nor cells on it selected", async () => {
    const host = testHost();
    await onSheet(host, (_sheet, { workbook }) => {
      workbook.worksheets.add("Weg").visibility = "Hidden";
    });
    expect((await refusal(() => onSheet(host, (sheet) => sheet.activate(), "Weg"))).code).toBe("InvalidOperation");
    const selected = await refusal(() => onSheet(host, (sheet) => sheet.getRange("A1").select(), "Weg"));
    expect(selected.code).toBe("InvalidOperation");
  });

  it("[H16] a workbook with protected structure keeps its sheets", async () => {
    const host = testHost();
    await onSheet(host, (_sheet, { workbook }) => workbook.protection.protect("geheim"));
    const added = await refusal(() => onSheet(host, (_sheet, { workbook }) => void workbook.worksheets.add()));
    expect(added.code).toBe("AccessDenied");
    const wrong = await refusal(() => onSheet(host, (_sheet, { workbook }) => workbook.protection.unprotect("fout")));
    expect(wrong.code).toBe("AccessDenied");
    await onSheet(host, (_sheet, { workbook }) => {
      workbook.protection.unprotect("geheim");
      workbook.worksheets.add("Nieuw");
    });
    expect(host.workbook.sheets).toHaveLength(2);
  });

  it("[H17] next and previous skip hidden sheets when asked, and end in ItemNotFound or a null object", async () => {
    const host = testHost();
    await onSheet(host, (_sheet, { workbook }) => {
      workbook.worksheets.add("Twee").visibility = "Hidden";
      workbook.worksheets.add("Drie");
    });
    await onSheet(host, async (sheet, context) => {
      const next = sheet.getNext(true);
      const end = sheet.getPreviousOrNullObject();
      next.load("name");
      end.load("name");
      await context.sync();
      expect(next.name).toBe("Drie");
      expect(end.isNullObject).toBe(true);
    });
    expect((await refusal(() => onSheet(host, (sheet) => void sheet.getPrevious().load("name")))).code).toBe(
      "ItemNotFound",
    );
  });
});
