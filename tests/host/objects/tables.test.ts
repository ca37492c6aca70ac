import { closeHosts, onSheet, refusal, testHost, valuesAt } from "#tests/support/host.ts";

afterEach(closeHosts);

function addTable(sheet: Excel.Worksheet, address = "A1:B3", name = "Plan"): Excel.Table {
  const table = sheet.tables.add(address, true);
  table.name = name;
  return table;
}

describe("making tables", () => {
  it.each([
    ["another table", "B2:C4"],
    ["a merged cell", "E5:F6"],
  ])("[H50] a table may not overlap %s", async (_what, address) => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      addTable(sheet);
      sheet.getRange("F6:G6").merge();
    });
    const failed = await refusal(() => onSheet(host, (sheet) => void sheet.tables.add(address, true)));
    expect(failed).toEqual({ code: "MergedRangeConflict", location: "TableCollection.add" });
  });

  it("[H51] empty and double headers become unique texts, numbers become texts", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:D1").values = [["Nr", "nr", "", 2026]];
      addTable(sheet, "A1:D3");
    });
    expect(await valuesAt(host, "A1:D1")).toEqual([["Nr", "nr2", "Kolom3", "2026"]]);
    await onSheet(host, (sheet) => {
      sheet.getRange("B1:C1").values = [["Status", "NR"]];
    });
    expect(host.workbook.tableByName("Plan")?.columns.map(({ name }) => name)).toEqual(["Nr", "Status", "NR2", "2026"]);
  });

  it("[H52] without headers a header row is made and the data moves down one row", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.tables.add("A1:B2", false);
    });
    expect(await valuesAt(host, "A1:B3")).toEqual([
      ["Kolom1", "Kolom2"],
      [1, 2],
      [3, 4],
    ]);
  });

  it("[H53] a header alone gets an empty row, which the first added row fills", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      const table = addTable(sheet, "A1:B1");
      table.getHeaderRowRange().values = [["Datum", "Bedrag"]];
      table.rows.add(undefined, [
        ["x", 1],
        ["y", 2],
      ]);
      const range = table.getRange();
      range.load("address, values");
      table.rows.load("count");
      await context.sync();
      expect(range.address).toBe("Blad1!A1:B3");
      expect(range.values).toEqual([
        ["Datum", "Bedrag"],
        ["x", 1],
        ["y", 2],
      ]);
      expect(table.rows.count).toBe(2);
    });
  });

  it.each(["A1", "R1C1", "1plan", "mijn plan", "", "x".repeat(256), "plan!"])(
    "[H54] %p cannot be the name of a table",
    async (name) => {
      const host = testHost();
      const failed = await refusal(() => onSheet(host, (sheet) => void addTable(sheet, "A1:B3", name)));
      expect(failed).toEqual({ code: "InvalidArgument", location: "Table.name" });
    },
  );

  it("[H54] the name of another table or of a range is taken", async () => {
    const host = testHost();
    await onSheet(host, (sheet, { workbook }) => {
      addTable(sheet);
      workbook.names.add("Bereik", sheet.getRange("H1"));
    });
    for (const [name, address] of [
      ["PLAN", "D1:E3"],
      ["bereik", "D5:E7"],
    ] as const) {
      const failed = await refusal(() => onSheet(host, (sheet) => void addTable(sheet, address, name)));
      expect(failed.code).toBe("ItemAlreadyExists");
    }
  });

  it("[H55] an unknown table or column fails; the other way gives a null object", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => void addTable(sheet));
    const noTable = await refusal(() => onSheet(host, (sheet) => sheet.tables.getItem("Weg").delete()));
    expect(noTable).toEqual({ code: "ItemNotFound", location: "TableCollection.getItem" });
    const noColumn = await refusal(() =>
      onSheet(host, (sheet) => sheet.tables.getItem("Plan").columns.getItem("Weg").delete()),
    );
    expect(noColumn).toEqual({ code: "ItemNotFound", location: "TableColumnCollection.getItem" });
    await onSheet(host, async (sheet, context) => {
      const table = sheet.tables.getItemOrNullObject("Weg");
      const column = sheet.tables.getItem("plan").columns.getItemOrNullObject("Weg");
      await context.sync();
      expect([table.isNullObject, column.isNullObject]).toEqual([true, true]);
    });
  });
});

describe("changing tables", () => {
  it("[H55] a table that was converted or deleted is not found any more, in the same batch and later", async () => {
    const host = testHost();
    for (const [name, end] of [
      ["Een", (table: Excel.Table) => void table.convertToRange()],
      ["Twee", (table: Excel.Table) => table.delete()],
    ] as const) {
      const failed = await refusal(() =>
        onSheet(host, (sheet) => {
          const table = addTable(sheet, "A1:B3", name);
          end(table);
          table.name = "Later";
        }),
      );
      expect(failed).toEqual({ code: "ItemNotFound", location: "Table.name" });
      expect(host.workbook.tables).toEqual([]);
    }
  });

  it("[H56] cells of a table cannot be merged", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => void addTable(sheet));
    const failed = await refusal(() => onSheet(host, (sheet) => sheet.getRange("B3:C3").merge()));
    expect(failed).toEqual({ code: "InvalidOperation", location: "Range.merge" });
  });

  it("[H57] inserted or deleted cells may not tear a table", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => void addTable(sheet, "B2:D5"));
    for (const tear of [
      (sheet: Excel.Worksheet) => void sheet.getRange("C1").insert("Down"),
      (sheet: Excel.Worksheet) => sheet.getRange("C1:C1").delete("Up"),
      (sheet: Excel.Worksheet) => void sheet.getRange("A3").insert("Right"),
    ]) {
      expect((await refusal(() => onSheet(host, tear))).code).toBe("InsertDeleteConflict");
    }
    await onSheet(host, (sheet) => void sheet.getRange("B1:D1").insert("Down"));
    expect(host.workbook.tableByName("Plan")?.area).toEqual({ top: 2, left: 1, bottom: 5, right: 3 });
  });

  it("[H58] a table is resized only around its own header row", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => void addTable(sheet));
    for (const address of ["A2:B5", "D1:E4", "A1:B1"]) {
      const failed = await refusal(() => onSheet(host, (sheet) => sheet.tables.getItem("Plan").resize(address)));
      expect(failed).toEqual({ code: "InvalidArgument", location: "Table.resize" });
    }
    await onSheet(host, (sheet) => sheet.tables.getItem("Plan").resize("A1:C4"));
    expect(host.workbook.tableByName("Plan")?.area).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
  });

  it("[H59] rows of a wrong width are refused before a row is inserted", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("A2:B3").values = [
        [1, 2],
        [3, 4],
      ];
      addTable(sheet);
    });
    const failed = await refusal(() =>
      onSheet(host, (sheet) => void sheet.tables.getItem("Plan").rows.add(undefined, [[1, 2, 3]])),
    );
    expect(failed).toEqual({ code: "InvalidArgument", location: "TableRowCollection.add" });
    expect(host.workbook.tableByName("Plan")?.area.bottom).toBe(2);
  });

  it("[H60] sorting moves whole rows; empty cells come last in both directions", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:B6").values = [
        ["k", "v"],
        ["b", 2],
        ["", 9],
        [10, 1],
        ["A", 3],
        [true, 4],
      ];
      addTable(sheet, "A1:B6").sort.apply([{ key: 0, ascending: true }]);
    });
    expect(await valuesAt(host, "A2:B6")).toEqual([
      [10, 1],
      ["A", 3],
      ["b", 2],
      [true, 4],
      ["", 9],
    ]);
    await onSheet(host, (sheet) => sheet.tables.getItem("Plan").sort.apply([{ key: 0, ascending: false }]));
    expect(await valuesAt(host, "A2:B6")).toEqual([
      [true, 4],
      ["b", 2],
      ["A", 3],
      [10, 1],
      ["", 9],
    ]);
  });

  it("[H61] filters hide rows, add up over columns, and give them back", async () => {
    const host = testHost();
    const hidden = () => [1, 2, 3, 4].filter((row) => host.workbook.sheets[0]?.row(row).hidden);
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:B5").values = [
        ["k", "v"],
        ["x", 1],
        ["y", 2],
        ["x", 3],
        ["", 4],
      ];
      const table = addTable(sheet, "A1:B5");
      table.columns.getItem("k").filter.applyValuesFilter(["X"]);
    });
    expect(hidden()).toEqual([2, 4]);
    await onSheet(host, (sheet) => sheet.tables.getItem("Plan").columns.getItem("v").filter.applyCustomFilter(">1"));
    expect(hidden()).toEqual([1, 2, 4]);
    await onSheet(host, (sheet) => sheet.tables.getItem("Plan").columns.getItem("k").filter.clear());
    expect(hidden()).toEqual([1]);
    await onSheet(host, (sheet) => sheet.tables.getItem("Plan").clearFilters());
    expect(hidden()).toEqual([]);
  });

  it("[H62] rows are positional: deleting two in one batch shifts the second", async () => {
    const host = testHost();
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:A5").values = [["k"], [1], [2], [3], [4]];
      const rows = addTable(sheet, "A1:A5").rows;
      rows.getItemAt(0).delete();
      rows.getItemAt(1).delete();
    });
    expect(await valuesAt(host, "A2:A3")).toEqual([[2], [4]]);
  });

  it("[H63] a totals row and columns come and go with their cells", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["k", "v"],
        ["x", 1],
        ["y", 2],
      ];
      const table = addTable(sheet);
      table.columns.add(1, [["w"], [7], [8]] as never);
      table.showTotals = true;
      const total = table.getTotalRowRange();
      total.load("address");
      table.columns.load("items/name");
      await context.sync();
      expect(total.address).toBe("Blad1!A4:C4");
      expect(table.columns.items.map(({ name }) => name)).toEqual(["k", "w", "v"]);
      table.columns.getItem("k").delete();
      await context.sync();
    });
    expect(await valuesAt(host, "A1:B3")).toEqual([
      ["w", "v"],
      [7, 1],
      [8, 2],
    ]);
  });

  it.each([
    ["nl-NL", [[1], [2]], ["Totaal", 3], "=SUBTOTAL(109,Tabel1[v])"],
    ["en-US", [[1], [2]], ["Total", 3], "=SUBTOTAL(109,Tabel1[v])"],
    ["nl-NL", [["p"], ["q"]], ["Totaal", 2], "=SUBTOTAL(103,Tabel1[v])"],
  ] as const)("[H67] a first totals row in %s over %j says %j", async (locale, values, expected, formula) => {
    const host = testHost({ locale });
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["k", "v"],
        ["x", values[0][0]],
        ["y", values[1][0]],
      ];
      const table = addTable(sheet);
      table.name = "Tabel1";
      table.showTotals = true;
      const total = table.getTotalRowRange();
      total.load("values,formulas");
      await context.sync();
      expect(total.values).toEqual([expected]);
      expect(total.formulas[0]?.[1]).toBe(formula);
      // What a person made of it is still there when the row comes back.
      total.getCell(0, 0).values = [["Som"]];
      table.showTotals = false;
      await context.sync();
      table.showTotals = true;
      const again = table.getTotalRowRange();
      again.load("formulas");
      await context.sync();
      expect(again.formulas[0]?.[1]).toBe(formula);
    });
  });

  it("[H67] one column alone is added up", async () => {
    const host = testHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1:A3").values = [["v"], [4], [5]];
      const table = addTable(sheet, "A1:A3");
      table.showTotals = true;
      const total = table.getTotalRowRange();
      total.load("values");
      await context.sync();
      expect(total.values).toEqual([[9]]);
    });
  });
});
