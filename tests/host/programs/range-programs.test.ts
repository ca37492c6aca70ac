import { closeHosts, testHost, valuesAt } from "#tests/support/host.ts";

afterEach(closeHosts);

/** Programs written after Microsoft's documented samples ("Work with ranges using the Excel JavaScript API" and others). */
describe("programs with ranges", () => {
  it("[H130] set values, formulas and formats of a block, autofit, read the text", async () => {
    const { Excel } = testHost({ locale: "en-US" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Sample");
      const data = [
        ["Product", "Qty", "Unit Price", "Total Price"],
        ["Almonds", 2, 7.5, "=B2 * C2"],
        ["Coffee", 1, 34.5, "=B3 * C3"],
      ];
      const range = sheet.getRange("A1:D3");
      range.values = data;
      sheet.getRange("C2:D3").numberFormat = [
        ["0.00", "0.00"],
        ["0.00", "0.00"],
      ];
      const header = sheet.getRange("A1:D1");
      header.format.fill.color = "#4472C4";
      header.format.font.color = "white";
      range.format.autofitColumns();
      range.format.autofitRows();
      const total = sheet.getRange("D2:D3");
      total.load(["values", "text", "formulas"]);
      header.load({ format: { fill: { color: true }, font: { color: true } } });
      await context.sync();
      expect(total.values).toEqual([[15], [34.5]]);
      expect(total.text).toEqual([["15.00"], ["34.50"]]);
      expect(total.formulas).toEqual([["=B2 * C2"], ["=B3 * C3"]]);
      expect([header.format.fill.color, header.format.font.color]).toEqual(["#4472C4", "#FFFFFF"]);
    });
  });

  it("[H131] copy, move, insert, clear", async () => {
    const host = testHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      sheet.getRange("A1:B2").values = [
        [1, "=A1+1"],
        [2, "=A2+1"],
      ];
      sheet.getRange("D1").copyFrom("A1:B2");
      sheet.getRange("G1").copyFrom("A1:B2", "Values");
      sheet.getRange("J1").copyFrom(sheet.getRange("A1:B2"), "Values", false, true);
      sheet.getRange("A4:B4").copyFrom("A1:B1", "Formulas");
      await context.sync();
      const copied = sheet.getRange("D1:K2");
      copied.load("formulas");
      await context.sync();
      expect(copied.formulas[0]).toEqual([1, "=D1+1", "", 1, 2, "", 1, 2]);
      sheet.getRange("A1:B1").insert("Down");
      sheet.getRange("G1:G2").clear("Contents");
      sheet.getRange("D1:E2").moveTo("D10");
      const moved = sheet.getRange("D10:E11");
      moved.load("formulas");
      await context.sync();
      expect(moved.formulas).toEqual([
        [1, "=D10+1"],
        [2, "=D11+1"],
      ]);
    });
    expect(await valuesAt(host, "A1:B3")).toEqual([
      ["", ""],
      [1, 2],
      [2, 3],
    ]);
  });

  it("[H132] find, find all and replace", async () => {
    const host = testHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      sheet.getRange("A1:A4").values = [["Groen"], ["oranje"], ["GROEN licht"], ["rood?"]];
      const first = sheet
        .getRange("A1:A4")
        .find("groen", { completeMatch: false, matchCase: false, searchDirection: "Forward" });
      const exact = sheet.getRange("A:A").findOrNullObject("groen", { completeMatch: true, matchCase: true });
      const wild = sheet.findAll("g*n", { completeMatch: false, matchCase: false });
      first.load("address");
      wild.load("address");
      const count = sheet.getRange("A1:A4").replaceAll("groen", "geel", { completeMatch: false, matchCase: false });
      const marks = sheet.replaceAll("~?", "!", {});
      await context.sync();
      expect(first.address).toBe("Blad1!A1");
      expect(exact.isNullObject).toBe(true);
      expect(wild.address).toBe("Blad1!A1,Blad1!A3");
      expect([count.value, marks.value]).toEqual([2, 1]);
    });
    expect(await valuesAt(host, "A1:A4")).toEqual([["geel"], ["oranje"], ["geel licht"], ["rood!"]]);
  });

  it("[H133] special cells, several areas at once, visible view", async () => {
    const host = testHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      sheet.getRange("A1:C3").values = [
        [1, "x", "=A1"],
        ["", 2, true],
        ["y", "", "=B2"],
      ] as never;
      const formulas = sheet.getRange("A1:C3").getSpecialCells("Formulas");
      const numbers = sheet.getRange("A1:C3").getSpecialCells("Constants", "Numbers");
      const blanks = sheet.getRange("A1:C3").getSpecialCells("Blanks");
      const errors = sheet.getRange("A1:C3").getSpecialCellsOrNullObject("Formulas", "Errors");
      for (const one of [formulas, numbers, blanks]) one.load("address, cellCount");
      await context.sync();
      expect(formulas.address).toBe("Blad1!C1,Blad1!C3");
      expect(numbers.address).toBe("Blad1!A1,Blad1!B2");
      expect([blanks.address, blanks.cellCount]).toEqual(["Blad1!A2,Blad1!B3", 2]);
      expect(errors.isNullObject).toBe(true);
      const areas = sheet.getRanges("A1:A2, C1:C2");
      areas.format.fill.color = "yellow";
      areas.areas.load("items/address");
      sheet.getRange("2:2").rowHidden = true;
      const view = sheet.getRange("A1:C3").getVisibleView();
      view.load("values, cellAddresses, rowCount");
      view.rows.load("items/values");
      await context.sync();
      expect(areas.areas.items.map(({ address }) => address)).toEqual(["Blad1!A1:A2", "Blad1!C1:C2"]);
      expect(view.values).toEqual([
        [1, "x", 1],
        ["y", "", 2],
      ]);
      expect(view.cellAddresses[1]?.[0]).toBe("Blad1!A3");
      expect(view.rows.items.map((row) => row.values[0]?.[0])).toEqual([1, "y"]);
    });
  });

  it("[H134] properties of each cell, read and set in one call", async () => {
    const host = testHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      const range = sheet.getRange("A1:B2");
      range.setCellProperties([
        [{ format: { fill: { color: "#FF0000" }, font: { bold: true } } }, {}],
        [{}, { format: { borders: { bottom: { style: "Continuous", color: "#00FF00" } } } }],
      ]);
      const cells = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      const borders = range.getCell(1, 1).getCellProperties({ format: { borders: { style: true, color: true } } });
      const rows = range.getRowProperties({ rowIndex: true, format: { rowHeight: true } });
      range.setColumnProperties([{ format: { columnWidth: 100 } }, { columnHidden: true }]);
      const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      await context.sync();
      expect(cells.value[0]?.[0]).toEqual({
        address: "Blad1!A1",
        format: { fill: { color: "#FF0000" }, font: { bold: true } },
      });
      expect(cells.value[1]?.[1]?.format?.font?.bold).toBe(false);
      expect(borders.value[0]?.[0]?.format?.borders?.bottom).toEqual({ style: "Continuous", color: "#00FF00" });
      expect(rows.value).toEqual([
        { rowIndex: 0, format: { rowHeight: 15 } },
        { rowIndex: 1, format: { rowHeight: 15 } },
      ]);
      expect(columns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, true]);
      expect(columns.value[0]?.format?.columnWidth).toBeCloseTo(100, -1);
    });
  });

  it("[H135] remove duplicates, sort, group and outline levels", async () => {
    const host = testHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      const range = sheet.getRange("A1:B6");
      range.values = [
        ["Naam", "n"],
        ["b", 1],
        ["a", 2],
        ["B", 3],
        ["c", 4],
        ["a", 5],
      ];
      const result = range.removeDuplicates([0], true);
      result.load();
      await context.sync();
      expect(result.toJSON()).toEqual({ removed: 2, uniqueRemaining: 3 });
      sheet.getRange("A1:B4").sort.apply([{ key: 0, ascending: false }], false, true);
      sheet.getRange("2:4").group("ByRows");
      sheet.getRange("2:4").hideGroupDetails("ByRows");
      await context.sync();
    });
    expect(await valuesAt(host, "A1:B4")).toEqual([
      ["Naam", "n"],
      ["c", 4],
      ["b", 1],
      ["a", 2],
    ]);
    const sheet = host.workbook.sheets[0];
    expect([1, 2, 3].map((row) => sheet?.row(row).hidden)).toEqual([true, true, true]);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").showOutlineLevels(2, 0);
      await context.sync();
    });
    expect([1, 2, 3].map((row) => sheet?.row(row).hidden)).toEqual([false, false, false]);
  });

  it("[H136] links to addresses and to places in the workbook", async () => {
    const host = testHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      sheet.getRange("A1").hyperlink = {
        address: "https://voorbeeld.nl",
        screenTip: "Tip",
        textToDisplay: "Voorbeeld",
      };
      sheet.getRange("A2").hyperlink = { documentReference: "Blad1!C3", textToDisplay: "Naar C3" };
      const ranges = ["A1", "A2", "A3"].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load("hyperlink, values");
      await context.sync();
      expect(ranges.map(({ hyperlink }) => hyperlink)).toEqual([
        { address: "https://voorbeeld.nl", screenTip: "Tip", textToDisplay: "Voorbeeld" },
        { documentReference: "Blad1!C3", textToDisplay: "Naar C3" },
        null,
      ]);
      sheet.getRange("A1").clear("Hyperlinks");
      ranges[0]?.load("hyperlink, values");
      await context.sync();
      expect([ranges[0]?.hyperlink, ranges[0]?.values]).toEqual([null, [["Voorbeeld"]]]);
    });
  });

  it("[H137] borders of every side, with style, weight and colour", async () => {
    const host = testHost();
    await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Blad1").getRange("B2:C3");
      const { borders } = range.format;
      for (const side of ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const) {
        borders.getItem(side).style = "Continuous";
        borders.getItem(side).weight = "Thick";
      }
      borders.getItem("EdgeLeft").color = "#FF0000";
      borders.load("items/sideIndex, items/style, items/weight, items/color");
      await context.sync();
      const found = Object.fromEntries(
        borders.items.map(({ sideIndex, style, weight }) => [sideIndex, `${style} ${weight}`]),
      );
      expect(found).toMatchObject({
        EdgeTop: "Continuous Thick",
        InsideHorizontal: "Continuous Thick",
        EdgeLeft: "Continuous Thin",
        EdgeRight: "None Thin",
        InsideVertical: "None Thin",
      });
    });
  });
});
