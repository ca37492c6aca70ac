import { closeHosts, onSheet, refusal, testHost } from "#tests/support/host.ts";

afterEach(closeHosts);

/** The table that Microsoft's samples work on. */
async function sales(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<Excel.Table> {
  const table = sheet.tables.add("A1:E1", true);
  table.name = "SalesTable";
  table.getHeaderRowRange().values = [["Product", "Qtr1", "Qtr2", "Qtr3", "Qtr4"]];
  table.rows.add(undefined, [
    ["Frames", 5000, 7000, 6544, 4377],
    ["Saddles", 400, 323, 276, 651],
    ["Brake levers", 12000, 8766, 8456, 9812],
    ["Chains", 1550, 1088, 692, 853],
    ["Mirrors", 225, 600, 923, 544],
    ["Spokes", 6005, 7634, 4589, 8765],
  ]);
  sheet.getUsedRange().format.autofitColumns();
  await context.sync();
  return table;
}

async function visibleProducts(table: Excel.Table, context: Excel.RequestContext): Promise<unknown[]> {
  const view = table.getDataBodyRange().getVisibleView();
  view.load("values");
  await context.sync();
  return view.values.map(([product]) => product as unknown);
}

describe("programs after Microsoft's samples", () => {
  it("[H151] getRange takes structured references with the table's name", async () => {
    await onSheet(testHost(), async (sheet, context) => {
      await sales(sheet, context);
      const asked = ["SalesTable", "SalesTable[Qtr1]", "SalesTable[#All]", "SalesTable[#Headers]", "SalesTable[[Qtr2]:[Qtr3]]", "salestable[[#All],[Product]]"]; // prettier-ignore
      const ranges = asked.map((address) => sheet.getRange(address).load("address"));
      await context.sync();
      expect(ranges.map(({ address }) => address.slice("Blad1!".length))).toEqual(["A2:E7", "B2:B7", "A1:E7", "A1:E1", "C2:D7", "A1:A7"]); // prettier-ignore
    });
  });

  it.each(["SalesTable[Weg]", "Weg[Qtr1]", "SalesTable[", "[Qtr1]", "SalesTable[#Totals]"])(
    "[H151] %s is no range",
    async (address) => {
      const failed = await refusal(() =>
        onSheet(testHost(), async (sheet, context) => {
          await sales(sheet, context);
          sheet.getRange(address).load("address");
          await context.sync();
        }),
      );
      expect(failed.code).toBe("InvalidArgument");
    },
  );

  it("[H152] built-in styles are there before the file names them, also by their names in Excel.BuiltInStyle", async () => {
    const host = testHost();
    const read = async (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
      const ranges = ["A1", "A2", "A3", "A4"].map((address) =>
        sheet.getRange(address).load("style, numberFormat, format/font/color, format/font/bold, format/fill/color"),
      );
      await context.sync();
      expect(ranges.map(({ style }) => style)).toEqual(["Good", "Heading 1", "Percent", "40% - Accent2"]);
      expect(ranges[0]?.format.font.color).toBe("#006100");
      expect(ranges[0]?.format.fill.color).toBe("#C6EFCE");
      expect(ranges[1]?.format.font.bold).toBe(true);
      expect(ranges[2]?.numberFormat).toEqual([["0%"]]);
      const style = context.workbook.styles.getItem("Good");
      style.load("builtIn");
      await context.sync();
      expect(style.builtIn).toBe(true);
    };
    await onSheet(host, (sheet, { workbook }) => {
      void workbook;
      sheet.getRange("A1").style = host.Excel.BuiltInStyle.good;
      sheet.getRange("A2").style = host.Excel.BuiltInStyle.heading1;
      sheet.getRange("A3").style = "percent";
      sheet.getRange("A4").style = host.Excel.BuiltInStyle.accent2_40;
    });
    await onSheet(host, read);
    await onSheet(testHost({}, host.save()), read);
    const failed = await refusal(() => onSheet(host, (sheet) => void (sheet.getRange("A1").style = "Bestaat niet")));
    expect(failed.code).toBe("ItemNotFound");
  });

  it("[H152] a style of one's own is made, changed with the cells that have it, and taken away", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const { styles } = context.workbook;
      styles.add("Diagonal Orientation Style");
      const style = styles.getItem("Diagonal Orientation Style");
      Object.assign(style, { formulaHidden: true, locked: true, shrinkToFit: true, textOrientation: 38 });
      Object.assign(style, { autoIndent: true, includeProtection: false, wrapText: true, numberFormat: "0.00" });
      sheet.getRange("B2:B3").style = "Diagonal Orientation Style";
      sheet.getRange("B3").format.font.color = "#0000FF";
      style.font.color = "#FF0000";
      style.fill.color = "yellow";
      style.borders.getItem("EdgeBottom").style = "Continuous";
      const cells = ["B2", "B3"].map((address) =>
        sheet
          .getRange(address)
          .load("style, numberFormat, format/textOrientation, format/wrapText, format/font/color, format/fill/color"),
      );
      style.load("includeProtection, autoIndent, builtIn, font/color");
      const border = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      expect(cells[0]?.toJSON()).toMatchObject({
        style: "Diagonal Orientation Style",
        numberFormat: [["0.00"]],
        format: { textOrientation: 38, wrapText: true, font: { color: "#FF0000" }, fill: { color: "#FFFF00" } },
      });
      // What a cell has of its own stays.
      expect(cells[1]?.format.font.color).toBe("#0000FF");
      expect(border.style).toBe("Continuous");
      expect([style.includeProtection, style.autoIndent, style.builtIn, style.font.color]).toEqual([false, true, false, "#FF0000"]); // prettier-ignore
    });
    const again = await refusal(() => onSheet(host, (_, { workbook }) => workbook.styles.add("diagonal orientation STYLE"))); // prettier-ignore
    expect(again.code).toBe("ItemAlreadyExists");
    await onSheet(host, async (sheet, context) => {
      context.workbook.styles.getItem("Diagonal Orientation Style").delete();
      const cell = sheet.getRange("B2").load("style, format/font/color");
      await context.sync();
      expect([cell.style, cell.format.font.color]).toEqual(["Normal", "#FF0000"]);
    });
  });

  it("[H153] filters by the colour of cells and of their text, through the file too", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const table = await sales(sheet, context);
      sheet.getRange("B3").format.fill.color = "yellow";
      sheet.getRange("B5").format.font.color = "#FF0000";
      const { filter } = table.columns.getItem("Qtr1");
      filter.applyFontColorFilter("red");
      expect(await visibleProducts(table, context)).toEqual(["Chains"]);
      filter.applyCellColorFilter("#FFFF00");
      expect(await visibleProducts(table, context)).toEqual(["Saddles"]);
    });
    await onSheet(testHost({}, host.save()), async (sheet, context) => {
      const table = sheet.tables.getItem("SalesTable");
      const { filter } = table.columns.getItem("Qtr1");
      filter.load("criteria");
      table.reapplyFilters();
      expect(await visibleProducts(table, context)).toEqual(["Saddles"]);
      expect(filter.criteria).toMatchObject({ filterOn: "CellColor", color: "#FFFF00" });
      table.clearFilters();
      expect(await visibleProducts(table, context)).toHaveLength(6);
    });
  });

  it("[H153] a colour filter over conditional formats is refused: what is seen decides there", async () => {
    const failed = await refusal(() =>
      onSheet(testHost(), async (sheet, context) => {
        const table = await sales(sheet, context);
        sheet.getRange("B2:B7").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        table.columns.getItem("Qtr1").filter.applyCellColorFilter("yellow");
        await context.sync();
      }),
    );
    expect(failed.code).toBe("NotImplemented");
  });

  it("[H154] sorts columns from left to right, with their formulas and formats, and tells of it", async () => {
    const host = testHost();
    const heard: string[] = [];
    await onSheet(host, (sheet) => {
      sheet.onColumnSorted.add(async ({ address }) => void heard.push(address));
    });
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1:D3").formulas = [
        ["kop", 3, 1, 2],
        ["x", "c", "a", "b"],
        ["", "=B1*10", "=C1*10", "=D1*10"],
      ];
      sheet.getRange("B1").format.fill.color = "#FF0000";
      sheet.getRange("A1:D3").sort.apply([{ key: 0, ascending: true }], false, true, "Columns");
      const range = sheet.getRange("A1:D3").load("formulas, values");
      const red = sheet.getRange("D1").load("format/fill/color");
      await context.sync();
      expect(range.formulas).toEqual([
        ["kop", 1, 2, 3],
        ["x", "a", "b", "c"],
        ["", "=B1*10", "=C1*10", "=D1*10"],
      ]);
      expect(range.values[2]).toEqual(["", 10, 20, 30]);
      expect(red.format.fill.color).toBe("#FF0000");
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(heard).toEqual(["B1:D3"]);
    const failed = await refusal(() =>
      onSheet(host, (sheet) => sheet.getRange("A1:D3").sort.apply([{ key: 3 }], false, false, "Columns")),
    );
    expect(failed.code).toBe("InvalidArgument");
  });

  it("[H154] sorts by colour; a table keeps that order in the file", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const table = await sales(sheet, context);
      sheet.getRange("B5").format.fill.color = "#FFFF00";
      table.sort.apply([{ key: 1, sortOn: "CellColor", color: "yellow", ascending: true }]);
      expect((await visibleProducts(table, context))[0]).toBe("Chains");
      table.sort.apply([{ key: 1, sortOn: "CellColor", color: "yellow", ascending: false }]);
      expect((await visibleProducts(table, context)).at(-1)).toBe("Chains");
    });
    await onSheet(testHost({}, host.save()), async (sheet, context) => {
      const { sort } = sheet.tables.getItem("SalesTable");
      sort.load("fields");
      await context.sync();
      expect(sort.fields).toEqual([
        { key: 1, ascending: false, sortOn: "CellColor", color: "#FFFF00", dataOption: "Normal" },
      ]);
    });
  });

  it("[H155] special cells look at what formulas give now", async () => {
    await onSheet(testHost(), async (sheet, context) => {
      sheet.getRange("A1:D1").formulas = [["=NA()", "=1+1", '="x"', 5]];
      const found = (["Errors", "Numbers", "Text"] as const).map((type) =>
        sheet.getRange("A1:D1").getSpecialCells("Formulas", type).load("address"),
      );
      await context.sync();
      expect(found.map(({ address }) => address)).toEqual(["Blad1!A1", "Blad1!B1", "Blad1!C1"]);
    });
  });

  it("[H156] a name with a formula has the value of that formula; one that cannot be calculated is refused", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const { names } = context.workbook;
      names.add("Som", "=SUM(Blad1!$A$1:$A$3)*2");
      names.add("Tekst", '="a"&"b"');
      names.add("Fout", "=1/0");
      names.add("Waar", "=Blad1!$A$1=1");
      names.load("items/name, items/type, items/value");
      await context.sync();
      const found = new Map(names.items.map((item) => [item.name, [item.type, item.value as unknown]]));
      expect(found.get("Som")).toEqual(["Double", 12]);
      expect(found.get("Tekst")).toEqual(["String", "ab"]);
      expect(found.get("Fout")).toEqual(["Error", "#DIV/0!"]);
      expect(found.get("Waar")).toEqual(["Boolean", true]);
    });
    const failed = await refusal(() =>
      onSheet(host, async (_sheet, context) => {
        const name = context.workbook.names.add("Weer", '=WEBSERVICE("https://x")');
        name.load("value");
        await context.sync();
      }),
    );
    expect(failed.code).toBe("NotImplemented");
  });

  it("[H157] the chart of Microsoft's tutorial: legend, labels, axes and fonts, through the file", async () => {
    const host = testHost();
    const read = async (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
      const chart = sheet.charts.getItem("Verkoop");
      chart.load("title/text, title/format/font/color, legend/position, legend/format/font/size");
      chart.dataLabels.load("showValue, position, format/font/size, format/font/color");
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.load("minimum, maximum, majorUnit, numberFormat, visible, title/text, majorGridlines/visible");
      categoryAxis.load("title/text, title/format/font/bold, format/font/color, reversePlotOrder");
      const first = chart.series.getItemAt(0);
      first.load("name, hasDataLabels, format/line/color, format/line/weight");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({
        title: { text: "Verkoop", format: { font: { color: "#FF0000" } } },
        legend: { position: "Right", format: { font: { size: 9 } } },
      });
      expect(chart.dataLabels.toJSON()).toMatchObject({
        showValue: true,
        position: "OutsideEnd",
        format: { font: { size: 15, color: "#000000" } },
      });
      expect(valueAxis.toJSON()).toMatchObject({
        minimum: 0,
        maximum: 15000,
        majorUnit: 5000,
        numberFormat: "#,##0",
        visible: true,
        title: { text: "Euro" },
        majorGridlines: { visible: false },
      });
      expect(categoryAxis.toJSON()).toMatchObject({
        title: { text: "Product", format: { font: { bold: true } } },
        format: { font: { color: "#008000" } },
        reversePlotOrder: true,
      });
      expect(first.toJSON()).toMatchObject({
        name: "Value in €",
        hasDataLabels: true,
        format: { line: { color: "#0000FF", weight: 2.5 } },
      });
    };
    await onSheet(host, async (sheet, context) => {
      await sales(sheet, context);
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C7"), "Auto");
      chart.name = "Verkoop";
      chart.title.text = "Verkoop";
      chart.title.format.font.color = "red";
      chart.legend.position = "Right";
      chart.legend.format.fill.setSolidColor("white");
      chart.legend.format.font.size = 9;
      chart.dataLabels.showValue = true;
      chart.dataLabels.position = "OutsideEnd";
      chart.dataLabels.format.font.size = 15;
      chart.dataLabels.format.font.color = "black";
      chart.series.getItemAt(0).name = "Value in €";
      const { valueAxis, categoryAxis } = chart.axes;
      Object.assign(valueAxis, { minimum: 0, maximum: 15000, majorUnit: 5000, numberFormat: "#,##0" });
      valueAxis.title.text = "Euro";
      valueAxis.majorGridlines.visible = false;
      categoryAxis.title.text = "Product";
      categoryAxis.title.format.font.bold = true;
      categoryAxis.format.font.color = "green";
      categoryAxis.reversePlotOrder = true;
      chart.series.getItemAt(0).format.line.color = "blue";
      chart.series.getItemAt(0).format.line.weight = 2.5;
      chart.format.fill.setSolidColor("#EEEEEE");
    });
    await onSheet(host, read);
    await onSheet(testHost({}, host.save()), read);
    await onSheet(host, async (sheet, context) => {
      // Another kind of the same sort keeps its axes.
      const chart = sheet.charts.getItem("Verkoop");
      chart.chartType = "BarStacked";
      chart.axes.valueAxis.maximum = "";
      chart.axes.valueAxis.load("title/text, minimum, maximum");
      await context.sync();
      expect(chart.axes.valueAxis.toJSON()).toMatchObject({ minimum: 0, maximum: null, title: { text: "Euro" } });
    });
  });

  it.each<[string, string, (chart: Excel.Chart) => void]>([
    ["a unit of 0", "InvalidArgument", (chart) => void (chart.axes.valueAxis.majorUnit = 0)],
    ["a bound that is a word", "InvalidArgument", (chart) => void (chart.axes.valueAxis.minimum = "veel")],
    ["an unknown place", "InvalidArgument", (chart) => void (chart.dataLabels.position = "Ergens" as "Top")],
    ["an unknown colour", "InvalidArgument", (chart) => chart.legend.format.fill.setSolidColor("geen")],
    ["an unknown kind", "InvalidArgument", (chart) => void (chart.chartType = "Raar" as "Line")],
    ["a kind that is not made", "NotImplemented", (chart) => void (chart.chartType = "Waterfall")],
    ["a series that is not there", "InvalidArgument", (chart) => void (chart.series.getItemAt(9).name = "x")],
    [
      "the look of a hidden legend",
      "ItemNotFound",
      (chart) => {
        chart.legend.visible = false;
        chart.legend.format.font.size = 9;
      },
    ],
  ])("[H157] %s is %s", async (_what, code, work) => {
    const failed = await refusal(() =>
      onSheet(testHost(), (sheet) => {
        sheet.getRange("A1:B2").values = [
          ["a", 1],
          ["b", 2],
        ];
        work(sheet.charts.add("Line", sheet.getRange("A1:B2")));
      }),
    );
    expect(failed.code).toBe(code);
  });

  it("[H157] a pie has no axes", async () => {
    const failed = await refusal(() =>
      onSheet(testHost(), (sheet) => {
        const chart = sheet.charts.add("Pie", sheet.getRange("A1:B2"));
        chart.axes.valueAxis.minimum = 0;
      }),
    );
    expect(failed.code).toBe("ItemNotFound");
  });

  it("[H158] autoFill repeats formulas and words, goes on with even steps and with days, down and to the right", async () => {
    await onSheet(testHost(), async (sheet, context) => {
      sheet.getRange("A1:F2").formulas = [
        [1, "=A1*2", "woord", 10, true, 46000],
        [3, "=A2*2", "anders", 9.9, "", ""],
      ];
      sheet.getRange("F1").numberFormat = [["dd-mm-yyyy"]];
      sheet.getRange("A1:E2").autoFill("A1:E5", "FillDefault");
      sheet.getRange("F1").autoFill("F1:F3");
      sheet.getRange("A1").autoFill("A1:A1", "FillSeries");
      sheet.getRange("H1:I1").values = [[5, 10]];
      sheet.getRange("H1:I1").autoFill("H1:L1", "FillSeries");
      sheet.getRange("H2").values = [[7]];
      sheet.getRange("H2").autoFill("H2:J2");
      const body = sheet.getRange("A3:F5").load("formulas");
      const across = sheet.getRange("H1:L2").load("values");
      await context.sync();
      expect(body.formulas).toEqual([
        [5, "=A3*2", "woord", 9.8, true, 46002],
        [7, "=A4*2", "anders", 9.7, "", ""],
        [9, "=A5*2", "woord", 9.6, true, ""],
      ]);
      expect(across.values).toEqual([
        [5, 10, 15, 20, 25],
        [7, 7, 7, "", ""],
      ]);
    });
  });

  it.each([[["Week 1"]], [["maandag"]], [[1], [2], [4]], [["jan"]]])(
    "[H158] autoFill of %j is refused: what Excel makes of it is a guess",
    async (...values) => {
      const failed = await refusal(() =>
        onSheet(testHost(), (sheet) => {
          const source = `A1:A${values.length}`;
          sheet.getRange(source).values = values;
          sheet.getRange(source).autoFill("A1:A9");
        }),
      );
      expect(failed.code).toBe("NotImplemented");
    },
  );
});
