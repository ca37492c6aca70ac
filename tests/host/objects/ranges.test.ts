import { closeHosts, onSheet, refusal, testHost, valuesAt } from "#tests/support/host.ts";

afterEach(closeHosts);

describe("addresses", () => {
  it.each(["A0", "XFE1", "A1048577", "1A", "A1:", "Blad9!A1", "'Blad1", "geen_naam", ""])(
    "[H20] %p is no range",
    async (address) => {
      const host = testHost();
      const failed = await refusal(() => onSheet(host, (sheet) => void sheet.getRange(address).load("address")));
      expect(failed).toEqual({ code: "InvalidArgument", location: "Worksheet.getRange" });
    },
  );

  it.each([
    ["A1", "Blad1!A1"],
    ["$B$2:C3", "Blad1!B2:C3"],
    ["c3:b2", "Blad1!B2:C3"],
    ["A:C", "Blad1!A:C"],
    ["2:4", "Blad1!2:4"],
    ["Blad1!D4", "Blad1!D4"],
    ["'Blad1'!D4", "Blad1!D4"],
  ])("[H20] %s is read as %s", async (address, expected) => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange(address);
      range.load("address");
      await context.sync();
      expect(range.address).toBe(expected);
    });
  });

  it("[H20] names of sheets that are no plain word are quoted in addresses", async () => {
    const host = testHost();
    await onSheet(host, async (_sheet, context) => {
      const range = context.workbook.worksheets.add("Jan's plan").getRange("A1");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("'Jan''s plan'!A1");
    });
  });

  it("[H21] nothing reaches beyond the grid", async () => {
    const host = testHost();
    const attempts: ((sheet: Excel.Worksheet) => Excel.Range)[] = [
      (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0),
      (sheet) => sheet.getRange("XFD1048576").getOffsetRange(0, 1),
      (sheet) => sheet.getRange("A1:B2").getResizedRange(-2, 0),
      (sheet) => sheet.getRangeByIndexes(0, 0, 1_048_577, 1),
      (sheet) => sheet.getRangeByIndexes(-1, 0, 1, 1),
      (sheet) => sheet.getCell(0, 16_384),
      (sheet) => sheet.getRange("A1").getRowsAbove(1),
    ];
    for (const attempt of attempts) {
      const failed = await refusal(() => onSheet(host, (sheet) => void attempt(sheet).load("address")));
      expect(failed.code).toBe("InvalidArgument");
    }
  });

  it.each([
    ["1:1", "Down", "A1048576"],
    ["A:B", "Right", "XFD9"],
    ["A1:A5", "Down", "A1048575"],
  ] as const)("[H26] inserting %s %s may not push the filled cell %s off the sheet", async (address, shift, filled) => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange(filled).values = [[1]];
    });
    const failed = await refusal(() => onSheet(host, (sheet) => void sheet.getRange(address).insert(shift)));
    expect(failed).toEqual({ code: "NonBlankCellOffSheet", location: "Range.insert" });
    expect(await valuesAt(host, filled)).toEqual([[1]]);
  });

  it("[H22] an intersection that is empty fails, or is a null object where that is asked for", async () => {
    const host = testHost();
    const failed = await refusal(() =>
      onSheet(host, (sheet) => void sheet.getRange("A1:B2").getIntersection("C3").load("address")),
    );
    expect(failed).toEqual({ code: "ItemNotFound", location: "Range.getIntersection" });
    await onSheet(host, async (sheet, context) => {
      const none = sheet.getRange("A1:B2").getIntersectionOrNullObject("C3");
      const some = sheet.getRange("A1:B2").getIntersectionOrNullObject("B2:D9");
      some.load("address");
      none.load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(some.address).toBe("Blad1!B2");
    });
  });
});

describe("derived ranges", () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["getCell", (range) => range.getCell(1, 1), "C3"],
    ["getCell outside", (range) => range.getCell(5, 0), "B7"],
    ["getRow", (range) => range.getRow(1), "B3:C3"],
    ["getColumn", (range) => range.getColumn(0), "B2:B4"],
    ["getLastCell", (range) => range.getLastCell(), "C4"],
    ["getLastRow", (range) => range.getLastRow(), "B4:C4"],
    ["getLastColumn", (range) => range.getLastColumn(), "C2:C4"],
    ["getEntireRow", (range) => range.getEntireRow(), "2:4"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "B:C"],
    ["getOffsetRange", (range) => range.getOffsetRange(1, -1), "A3:B5"],
    ["getResizedRange", (range) => range.getResizedRange(1, 2), "B2:E5"],
    ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 1), "B2"],
    ["getBoundingRect", (range) => range.getBoundingRect("E7"), "B2:E7"],
    ["getRowsAbove", (range) => range.getRowsAbove(1), "B1:C1"],
    ["getRowsBelow", (range) => range.getRowsBelow(2), "B5:C6"],
    ["getColumnsBefore", (range) => range.getColumnsBefore(1), "A2:A4"],
    ["getColumnsAfter", (range) => range.getColumnsAfter(-1), "A2:A4"],
  ])("[H23] %s", async (_name, derive, expected) => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const range = derive(sheet.getRange("B2:C4"));
      range.load("address");
      await context.sync();
      expect(range.address).toBe(`Blad1!${expected}`);
    });
  });

  it("[H24] the used range counts values, formats too unless only values are asked, and A1 for an empty sheet", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const empty = sheet.getUsedRange();
      const none = sheet.getUsedRangeOrNullObject();
      empty.load("address");
      none.load("address");
      await context.sync();
      expect([empty.address, none.isNullObject]).toEqual(["Blad1!A1", true]);
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("D9").format.fill.color = "red";
      const all = sheet.getUsedRange();
      const values = sheet.getUsedRange(true);
      all.load("address");
      values.load("address");
      await context.sync();
      expect([all.address, values.address]).toEqual(["Blad1!B2:D9", "Blad1!B2"]);
    });
  });
});

describe("tracked ranges", () => {
  it("[H25] a range follows rows inserted above it and fails once its cells are deleted", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange("B5:C6");
      range.load("address");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("A:A").insert("Right");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Blad1!C7:D8");
      sheet.getRange("8:20").delete("Up");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Blad1!C7:D7");
      sheet.getRange("7:7").delete("Up");
      await context.sync();
    });
    const failed = await refusal(() =>
      onSheet(host, async (sheet, context) => {
        const range = sheet.getRange("B5");
        await context.sync();
        sheet.getRange("5:5").delete("Up");
        range.values = [[1]];
      }),
    );
    expect(failed.code).toBe("InvalidReference");
  });

  it("[H25] a range that was untracked is gone after the sync", async () => {
    const host = testHost();
    const failed = await refusal(() =>
      onSheet(host, async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.load("address");
        await context.sync();
        range.untrack();
        await context.sync();
        range.values = [[1]];
        await context.sync();
      }),
    );
    expect(["InvalidReference", "InvalidObjectPath"]).toContain(failed.code);
  });
});

describe("shape of what is written", () => {
  it.each<[string, unknown]>([
    ["too few rows", [[1, 2]]],
    [
      "too many columns",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ["ragged rows", [[1, 2], [3]]],
    ["one row as a flat array", [1, 2]],
    ["null for the whole", null],
  ])("[H30] %s do not fit A1:B2", async (_what, values) => {
    const host = testHost();
    const failed = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.getRange("A1:B2").values = values as never;
      }),
    );
    expect(failed).toEqual({ code: "InvalidArgument", location: "Range.values" });
  });

  it("[H30] a block above 1500 cells is refused before any of it is written", async () => {
    const host = testHost();
    const block = Array.from({ length: 200 }, () => Array.from({ length: 10 }, () => 1));
    const failed = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.getRange("A1:J201").values = block;
      }),
    );
    expect(failed.code).toBe("InvalidArgument");
    expect(await valuesAt(host, "A1")).toEqual([[""]]);
  });

  it("[H31] a scalar counts for every cell, null leaves a cell, an empty text clears it", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:B2").values = "x" as never;
      sheet.getRange("A1:B2").values = [
        [null, ""],
        [2, null],
      ] as never;
    });
    expect(await valuesAt(host, "A1:B2")).toEqual([
      ["x", ""],
      [2, "x"],
    ]);
  });

  it("[H32] a text of 32,767 characters fits, one more is refused", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("A1").values = [["x".repeat(32_767)]];
    });
    const failed = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.getRange("A2").values = [["x".repeat(32_768)]];
      }),
    );
    expect(failed.code).toBe("InvalidArgument");
  });

  it("[H33] more than 5,000,000 cells are not read at once", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    const failed = await refusal(() => onSheet(host, (sheet) => void sheet.getRange("A:F").load("values")));
    expect(failed).toEqual({ code: "RangeExceedsLimit", location: "Range.values" });
  });
});
