import { newWorkbook } from "#host/workbook/open.ts";

/** A workbook with one of everything that the grid draws: `Proef`, `Lijst`, `Groot`. */
export function trialWorkbook(): Uint8Array {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("A new workbook has a sheet.");
  workbook.renameSheet(sheet.id, "Proef");
  const list = workbook.addSheet("Lijst");
  list.setValues(0, 0, [["Groen"], ["Oranje"], ["Rood"]]);
  workbook.names.set({ name: "Stoplicht", sheetId: null, formula: "Lijst!$A$1:$A$3", comment: "", hidden: false });

  sheet.setValues(0, 0, [
    ["Kop over drie", null, null, "Kies", "Balk", "Licht"],
    ["Lange tekst die over lege cellen doorloopt", null, null, "Groen", 10, 1],
    ["kort", null, null, "Rood", 20, 2],
    ["rij in groep", null, null, "", 30, 3],
    ["nog een rij in groep", null, null, "", 40, 3],
  ]);
  sheet.merge({ top: 0, left: 0, bottom: 0, right: 2 });
  sheet.restyle({ top: 0, left: 0, bottom: 0, right: 5 }, (xf) =>
    workbook.styles.styleWith(xf, { font: { bold: true } }),
  );
  sheet.setFreeze(1, 1);
  sheet.setRows(3, 4, { outlineLevel: 1 });
  sheet.setNote({ row: 2, column: 0, text: "Gezien door de stuurgroep" });
  sheet.setHyperlink({
    area: { top: 5, left: 0, bottom: 5, right: 0 },
    target: null,
    location: "Lijst!A2",
    tooltip: null,
    display: null,
  });
  sheet.setValue(5, 0, "naar de lijst");
  sheet.validations.set({
    areas: [{ top: 1, left: 3, bottom: 4, right: 3 }],
    type: "list",
    formula1: "Stoplicht",
    showError: true,
  });
  const status = { top: 1, left: 3, bottom: 4, right: 3 };
  sheet.conditionalFormats.add({
    areas: [status],
    test: { kind: "cellIs", operator: "equal", formulas: ['"Rood"'] },
    style: { fill: { color: "#C62828" }, font: { color: "#FFFFFF" } },
  });
  sheet.conditionalFormats.add({
    areas: [{ top: 1, left: 4, bottom: 4, right: 4 }],
    test: {
      kind: "dataBar",
      min: { type: "min", value: null, gte: true },
      max: { type: "max", value: null, gte: true },
      color: "#5B9BD5",
      showValue: true,
      gradient: false,
      border: false,
      negativeColor: null,
      axis: "automatic",
      direction: "context",
    },
  });
  sheet.conditionalFormats.add({
    areas: [{ top: 1, left: 5, bottom: 4, right: 5 }],
    test: {
      kind: "iconSet",
      iconSet: "3TrafficLights1",
      thresholds: ["0", "34", "67"].map((value) => ({ type: "percent" as const, value, gte: true })),
      showValue: false,
      reverse: false,
      customIcons: null,
    },
  });

  const large = workbook.addSheet("Groot");
  const values = Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 40 }, (__, column) => (column === 0 ? `rij ${row + 1}` : row * 40 + column)),
  );
  large.setValues(0, 0, values);
  large.setFormula(9999, 40, "SUM(A10000:AN10000)");
  return workbook.save();
}
