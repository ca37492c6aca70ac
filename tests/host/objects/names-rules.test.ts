import { closeHosts, onSheet, refusal, testHost } from "#tests/support/host.ts";

afterEach(closeHosts);

describe("defined names", () => {
  it.each(["A1", "XFD1048576", "R2C3", "c", "1e", "twee woorden", "", "met-streep"])(
    "[H70] %p cannot be a name",
    async (name) => {
      const host = testHost();
      const failed = await refusal(() =>
        onSheet(host, (sheet, { workbook }) => void workbook.names.add(name, sheet.getRange("A1"))),
      );
      expect(failed).toEqual({ code: "InvalidArgument", location: "NamedItemCollection.add" });
    },
  );

  it("[H71] a name of the workbook and one of a sheet live side by side; a double in one scope is refused", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const { names } = context.workbook;
      names.add("Doel", sheet.getRange("A1"));
      sheet.names.add("Doel", sheet.getRange("B2:C3"));
      const wide = names.getItem("doel").getRange();
      const local = sheet.names.getItem("Doel").getRange();
      wide.load("address");
      local.load("address");
      await context.sync();
      expect([wide.address, local.address]).toEqual(["Blad1!A1", "Blad1!B2:C3"]);
    });
    const twice = await refusal(() =>
      onSheet(host, (sheet, { workbook }) => void workbook.names.add("DOEL", sheet.getRange("A1"))),
    );
    expect(twice.code).toBe("ItemAlreadyExists");
  });

  it("[H72] names stand for ranges, texts, numbers and formulas", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const { names } = context.workbook;
      names.add("Bereik", sheet.getRange("A1:B2"));
      names.add("Versie", "=3");
      names.add("Woord", '="drie ""x"""');
      names.load("items/name, items/type, items/value, items/scope, items/formula");
      await context.sync();
      expect(names.items.map(({ name, type, value }) => [name, type, value])).toEqual([
        ["Bereik", "Range", "Blad1!A1:B2"],
        ["Versie", "Double", 3],
        ["Woord", "String", 'drie "x"'],
      ]);
      expect(names.items[0]?.formula).toBe("=Blad1!$A$1:$B$2");
    });
    const failed = await refusal(() =>
      onSheet(host, (_sheet, { workbook }) => void workbook.names.getItem("Versie").getRange().load("address")),
    );
    expect(failed.code).toBe("InvalidReference");
  });

  it("[H73] a name follows rows inserted above its cells and the name of its sheet", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      context.workbook.names.add("Doel", sheet.getRange("B5"));
      sheet.getRange("1:2").insert("Down");
      sheet.name = "Nieuw blad";
      const name = context.workbook.names.getItem("Doel");
      name.load("formula");
      await context.sync();
      expect(name.formula).toBe("='Nieuw blad'!$B$7");
      name.delete();
      const gone = context.workbook.names.getItemOrNullObject("Doel");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});

describe("data validation", () => {
  it("[H74] an inline list of 255 characters is kept, one more is refused", async () => {
    const host = testHost();
    const list = (length: number) => ({
      list: { inCellDropDown: true, source: `${"a,".repeat(127)}${"b".repeat(length - 254)}` },
    });
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:A9").dataValidation.rule = list(255);
    });
    const failed = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.getRange("B1").dataValidation.rule = list(256);
      }),
    );
    expect(failed).toEqual({ code: "InvalidArgument", location: "DataValidation.rule" });
    expect(host.workbook.sheets[0]?.validations.list()).toHaveLength(1);
  });

  it("[H75] rules, alerts and prompts come back as they were given; cells without a rule are None", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1:A5");
      dataValidation.rule = { date: { formula1: "2026-01-01", formula2: "2026-12-31", operator: "Between" } };
      dataValidation.errorAlert = { message: "Kies een dag", showAlert: true, style: "Stop", title: "Datum" };
      dataValidation.prompt = { message: "dd-mm-jjjj", showPrompt: true, title: "Datum" };
      const other = sheet.getRange("C1").dataValidation;
      const mixed = sheet.getRange("A5:A6").dataValidation;
      for (const one of [dataValidation, other, mixed]) one.load();
      await context.sync();
      expect(dataValidation.type).toBe("Date");
      expect(dataValidation.rule).toEqual({ date: { formula1: 46_023, formula2: 46_387, operator: "Between" } });
      expect(dataValidation.errorAlert).toMatchObject({ message: "Kies een dag", style: "Stop" });
      expect(dataValidation.prompt).toEqual({ message: "dd-mm-jjjj", showPrompt: true, title: "Datum" });
      expect([other.type, mixed.type]).toEqual(["None", "Inconsistent"]);
    });
  });

  it("[H76] a list may be taken from a range of another sheet", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const source = context.workbook.worksheets.add("Lijst").getRange("A1:A3");
      const { dataValidation } = sheet.getRange("B2");
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.load("rule");
      await context.sync();
      expect(dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "=Lijst!$A$1:$A$3" } });
    });
  });

  it.each<[string, Excel.DataValidationRule]>([
    ["two kinds at once", { list: { inCellDropDown: true, source: "a" }, custom: { formula: "=TRUE" } }],
    ["a missing bound", { wholeNumber: { formula1: 1, operator: "Between" } }],
    ["a formula that does not parse", { custom: { formula: "=SUM(" } }],
    ["a reference to a table", { custom: { formula: "=COUNTIF(Plan[Nr],A1)>1" } }],
    ["an array constant", { custom: { formula: "=OR(A1={1,2})" } }],
    ["an unknown operator", { wholeNumber: { formula1: 1, operator: "Near" as never } }],
  ])("[H77] %s is refused", async (_what, rule) => {
    const host = testHost();
    const failed = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.getRange("A1").dataValidation.rule = rule;
      }),
    );
    expect(failed.code).toBe("InvalidArgument");
  });
});

describe("conditional formats", () => {
  it("[H78] all eight kinds are made, read back and survive saving", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      const formats = sheet.getRange("A1:A20").conditionalFormats;
      const custom = formats.add("Custom").custom;
      custom.rule.formula = '=$A1="rood"';
      custom.format.fill.color = "#FF0000";
      custom.format.font.color = "white";
      const cellValue = formats.add("CellValue").cellValue;
      cellValue.rule = { formula1: "=1", formula2: "=5", operator: "Between" };
      cellValue.format.font.bold = true;
      const text = formats.add("ContainsText").textComparison;
      text.rule = { operator: "BeginsWith", text: "oranje" };
      text.format.borders.getItem("EdgeBottom").style = "Continuous";
      formats.add("PresetCriteria").preset.rule = { criterion: "DuplicateValues" };
      formats.add("TopBottom").topBottom.rule = { rank: 3, type: "TopItems" };
      formats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFFF00" },
        maximum: { type: "HighestValue", color: "#FF0000" },
      };
      formats.add("DataBar").dataBar.barDirection = "LeftToRight";
      const icons = formats.add("IconSet").iconSet;
      icons.style = "ThreeTrafficLights1";
      icons.criteria = [{}, { type: "Number", operator: "GreaterThanOrEqual", formula: "=1" }, { type: "Number", operator: "GreaterThanOrEqual", formula: "=2" }] as never; // prettier-ignore
    });
    const again = testHost({}, host.save());
    await onSheet(again, async (sheet, context) => {
      const formats = sheet.getRange("A1:A20").conditionalFormats;
      formats.load("items/type, items/priority");
      await context.sync();
      expect(formats.items.map(({ type }) => type)).toEqual(["IconSet", "DataBar", "ColorScale", "TopBottom", "PresetCriteria", "ContainsText", "CellValue", "Custom"]); // prettier-ignore
      expect(formats.items.map(({ priority }) => priority)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      const at = (index: number) => formats.getItemAt(index);
      const [icons, scale, top, preset] = [at(0).iconSet, at(2).colorScale, at(3).topBottom, at(4).preset];
      const [text, value, custom] = [at(5).textComparison, at(6).cellValue, at(7).custom];
      icons.load("style, criteria");
      scale.load("threeColorScale, criteria");
      for (const one of [top, preset, text, value]) one.load("rule");
      custom.load("rule/formula, format/fill/color, format/font/color");
      await context.sync();
      expect(icons.style).toBe("ThreeTrafficLights1");
      expect(icons.criteria[2]).toMatchObject({ type: "Number", formula: "=2" });
      expect(scale.threeColorScale).toBe(true);
      expect(scale.criteria.midpoint).toMatchObject({ type: "Percentile", formula: "50", color: "#FFFF00" });
      expect(top.rule).toEqual({ rank: 3, type: "TopItems" });
      expect(preset.rule).toEqual({ criterion: "DuplicateValues" });
      expect(text.rule).toEqual({ operator: "BeginsWith", text: "oranje" });
      expect(value.rule).toEqual({ formula1: "=1", formula2: "=5", operator: "Between" });
      expect(custom.rule.formula).toBe('=$A1="rood"');
      expect([custom.format.fill.color, custom.format.font.color]).toEqual(["#FF0000", "#FFFFFF"]);
    });
  });

  it.each(['=Plan[@Status]="rood"', "=OR($A1={1,2})", "=SUM($A1,$B1 $C1)>0", "=SUM("])(
    "[H78] %s is no formula for a rule",
    async (formula) => {
      const host = testHost();
      const failed = await refusal(() =>
        onSheet(host, (sheet) => {
          sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
        }),
      );
      expect(failed).toEqual({ code: "InvalidArgument", location: "ConditionalFormatRule.formula" });
    },
  );

  it("[H79] details of another kind fail, or are a null object where that is asked for", async () => {
    const host = testHost();
    const failed = await refusal(() =>
      onSheet(host, (sheet) => {
        sheet.getRange("A1").conditionalFormats.add("Custom").cellValue.rule = { formula1: "1", operator: "EqualTo" };
      }),
    );
    expect(failed.code).toBe("InvalidOperation");
    await onSheet(host, async (sheet, context) => {
      const format = sheet.getRange("B1").conditionalFormats.add("DataBar");
      const none = format.iconSetOrNullObject;
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});
