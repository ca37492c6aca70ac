import { closeHosts, onSheet, refusal, testHost, valuesAt } from "#tests/support/host.ts";

afterEach(closeHosts);

describe("what a cell makes of what is written", () => {
  it("[H36] a leading apostrophe keeps text as text and is not part of the value", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["'0012", "'=1+1"]];
      range.load("values, formulas, text");
      await context.sync();
      expect(range.values).toEqual([["0012", "=1+1"]]);
    });
    expect(host.workbook.sheets[0]?.formula(0, 1)).toBeNull();
  });

  it("[H37] cells formatted as text take everything as text, formulas included", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      const range = sheet.getRange("A1:C1");
      range.numberFormat = [["@", "@", "@"]];
      range.values = [["1-5", 7, "=1+1"]];
    });
    expect(await valuesAt(host, "A1:C1")).toEqual([["1-5", "7", "=1+1"]]);
  });

  it("[H38] a text starting with = becomes a formula through values as through formulas, and is calculated", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1:A2").values = [[2], ["=A1*3"]];
      sheet.getRange("A3").formulas = [["=SUM(A1:A2)"]];
      const range = sheet.getRange("A1:A3");
      range.load("values, formulas, text, valueTypes");
      await context.sync();
      expect(range.values).toEqual([[2], [6], [8]]);
      expect(range.formulas).toEqual([[2], ["=A1*3"], ["=SUM(A1:A2)"]]);
      expect(range.valueTypes).toEqual([["Double"], ["Double"], ["Double"]]);
      expect(range.text).toEqual([["2"], ["6"], ["8"]]);
    });
  });

  it.each(["=SUM(A1", "=1+", "=IF(A1>0;1;2)", '="abc', "=(1", "=*2"])(
    "[H39] %s does not parse and is refused",
    async (formula) => {
      const host = testHost();
      const failed = await refusal(() =>
        onSheet(host, (sheet) => {
          sheet.getRange("A1").formulas = [[formula]];
        }),
      );
      expect(failed).toEqual({ code: "InvalidArgument", location: "Range.formulas" });
    },
  );

  it("[H38] a text with a plus or minus that is no number is a formula too", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange("A1:A5");
      range.values = [[3], ["+A1"], ["-A1*2"], ["-5"], ["-"]];
      range.load("formulas, values");
      await context.sync();
      expect(range.formulas).toEqual([[3], ["=+A1"], ["=-A1*2"], [-5], ["-"]]);
      expect(range.values).toEqual([[3], [3], [-6], [-5], ["-"]]);
    });
    const failed = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.getRange("B1").values = [["- (punt"]];
      }),
    );
    expect(failed.code).toBe("InvalidArgument");
  });

  it("[H47] references to tables and columns that do not exist are refused", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:B2").values = [
        ["Nr", "Aantal"],
        [1, 4],
      ];
      sheet.tables.add("A1:B2", true).name = "Plan";
      sheet.getRange("B2").formulas = [["=[@Nr]*4"]];
      sheet.getRange("D2").formulas = [["=SUM(plan[aantal])"]];
    });
    expect(await valuesAt(host, "B2:D2")).toEqual([[4, "", 4]]);
    for (const formula of ["=[@Nr]", "=SUM(Plan[Prijs])", "=SUM(Weg[Nr])"]) {
      const failed = await refusal(() =>
        onSheet(host, (sheet) => {
          sheet.getRange("F2").formulas = [[formula]];
        }),
      );
      expect(failed).toEqual({ code: "InvalidArgument", location: "Range.formulas" });
    }
  });

  it.each(["=UNIQUE(A1:A3)", "=A1:A3", "=A1:A3*2", "={1,2}", "=LET(x,SEQUENCE(3),x)", "=@A1:A3"])(
    "[H48] %s has several results, or picks one of them, and is refused by name",
    async (formula) => {
      const host = testHost();
      const failed = await refusal(() =>
        onSheet(host, (sheet) => {
          sheet.getRange("C1").formulas = [[formula]];
        }),
      );
      expect(failed.code).toBe("NotImplemented");
    },
  );

  it("[H48] a formula with arrays inside and one result is kept as a dynamic array", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("A1").formulas = [["=ROWS(UNIQUE(B1:B9))"]];
      sheet.getRange("A2").formulas = [["=SUM(B1:B9)"]];
    });
    expect(host.workbook.sheets[0]?.formula(0, 0)).toMatchObject({ kind: "spill", ref: "A1" });
    expect(host.workbook.sheets[0]?.formula(1, 0)?.kind).toBe("normal");
  });

  it("[H39] a formula of more than 8,192 characters is refused", async () => {
    const host = testHost();
    const failed = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.getRange("A1").formulas = [[`=1${"+1".repeat(4096)}`]];
      }),
    );
    expect(failed.code).toBe("FormulaLengthExceedsLimit");
  });

  it("[H40] younger functions are kept with the prefix of the file and shown without", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.formulas = [['=IFNA(XLOOKUP("a",B:B,C:C),"IFNA(")']];
      range.load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([['=IFNA(XLOOKUP("a",B:B,C:C),"IFNA(")']]);
    });
    expect(host.workbook.sheets[0]?.formula(0, 0)?.text).toBe('_xlfn.IFNA(_xlfn.XLOOKUP("a",B:B,C:C),"IFNA(")');
  });

  it("[H41] text shows numbers and dates in the language of the host", async () => {
    for (const [locale, number, date, truth] of [
      ["nl-NL", "1.234,50", "1 mei 2026", "WAAR"],
      ["en-US", "1,234.50", "1 May 2026", "TRUE"],
    ] as const) {
      const host = testHost({ locale });
      await onSheet(host, async (sheet, context) => {
        const range = sheet.getRange("A1:C1");
        range.numberFormat = [["#,##0.00", "d mmmm yyyy", "General"]];
        range.values = [[1234.5, 46_143, true]];
        range.load("text");
        await context.sync();
        expect(range.text).toEqual([[number, date, truth]]);
      });
    }
  });

  it("[H31] one number format, also in an array of one cell, counts for every cell", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      range.numberFormat = [["0.00"]];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["0.00"], ["0.00"], ["0.00"]]);
    });
  });

  it("[H42] a number format that Excel cannot read is refused", async () => {
    const host = testHost();
    const failed = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.getRange("A1").numberFormat = [['0;0;0;0;"vijf"']];
      }),
    );
    expect(failed.code).toBe("InvalidArgument");
  });

  it("[H43] what stands in a merged area is its first cell; the others take nothing", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        ["c", "d"],
      ];
      sheet.getRange("A1:B2").merge();
    });
    expect(await valuesAt(host, "A1:B2")).toEqual([
      ["a", ""],
      ["", ""],
    ]);
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:B2").values = [
        ["e", "f"],
        ["g", "h"],
      ];
    });
    expect(await valuesAt(host, "A1:B2")).toEqual([
      ["e", ""],
      ["", ""],
    ]);
  });

  it("[H44] only what was loaded can be read", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      expect(() => range.address).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  it("[H45] formats that differ within a range read as null", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.horizontalAlignment = "Center";
      const range = sheet.getRange("A1:B1");
      range.load("format/font/bold, format/horizontalAlignment, format/wrapText");
      await context.sync();
      expect(range.format.font.bold).toBeNull();
      expect(range.format.horizontalAlignment).toBeNull();
      expect(range.format.wrapText).toBe(false);
    });
  });

  it("[H46] column widths are points, and come back as they were set", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const format = sheet.getRange("B:B").format;
      format.columnWidth = 120;
      const standard = sheet.getRange("A1").format;
      format.load("columnWidth");
      standard.load("columnWidth, rowHeight");
      await context.sync();
      expect([format.columnWidth, standard.columnWidth, standard.rowHeight]).toEqual([120, 48, 15]);
    });
    expect(host.workbook.sheets[0]?.column(1).width).toBeCloseTo(160 / 7, 1);
  });

  it("[H68] a function that nobody has gives #NAME?, and the formula stays", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.formulas = [["=FOO(1)"], ["=IFERROR(FOO(1),7)"]];
      range.load("values,formulas,text,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["#NAME?"], [7]]);
      expect(range.text).toEqual([["#NAME?"], ["7"]]);
      expect(range.valueTypes[0]).toEqual(["Error"]);
      expect(range.formulas[0]).toEqual(["=FOO(1)"]);
    });
  });
});
