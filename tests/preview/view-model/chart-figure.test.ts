import { calculationOf } from "#host/calc/recalculate.ts";
import type { NewChart } from "#host/workbook/chart.ts";
import { newWorkbook } from "#host/workbook/open.ts";
import { chartFigures, ends, figureText, niceScale } from "#preview/view-model/chart-figure.ts";

function figures(kind: NewChart["kind"]) {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  sheet.setValues(0, 0, [
    ["", "Plan", "Werkelijk"],
    ["jan", 1, 3],
    ["feb", 2, -1],
    ["mrt", 4, "geen"],
  ]);
  sheet.setFormula(3, 1, "B2+3");
  const series = (column: string, color: string | null) => ({
    name: column === "B" ? "Plan" : "Werkelijk",
    nameFormula: null,
    categoriesFormula: "Blad1!$A$2:$A$4",
    valuesFormula: `Blad1!$${column}$2:$${column}$4`,
    color,
  });
  sheet.charts.add({
    kind,
    title: "Voortgang",
    box: { left: 30, top: 60, width: 300, height: 150 },
    series: [series("B", "#FF0000"), series("C", null)],
  });
  const calculation = calculationOf(workbook, { today: 46_000, localeName: "nl-NL" });
  return chartFigures({ workbook, sheet, calculation });
}

describe("charts in the grid", () => {
  it("[PV14] a figure has place, colours and the values of its cells as they are now", () => {
    const [figure] = figures("columnClustered");
    expect(figure).toMatchObject({ title: "Voortgang", shape: "columns", left: 40, top: 80, width: 400, height: 200 });
    expect(figure?.categories).toEqual(["jan", "feb", "mrt"]);
    expect(figure?.series.map(({ values }) => values)).toEqual([
      [1, 2, 4],
      [3, -1, null],
    ]);
    expect(figure?.series[0]?.color).toBe("#FF0000");
    expect(figure?.series[1]?.color).toMatch(/^#[0-9A-F]{6}$/u);
  });

  it("[PV14] it says in words what it shows", () => {
    const [figure] = figures("line");
    expect(figure && figureText(figure, String)).toBe("Plan: jan 1, feb 2, mrt 4; Werkelijk: jan 3, feb -1, mrt -");
  });

  it("[PV14] stacked points begin where the last one ended, each sign on its own side; shares add up to one", () => {
    const [stacked] = figures("barStacked");
    expect(stacked && ends(stacked)).toEqual([
      [[0, 1], [0, 2], [0, 4]], // prettier-ignore
      [[1, 4], [0, -1], null], // prettier-ignore
    ]);
    const [share] = figures("columnStacked100");
    expect(share && ends(share)[1]?.[0]).toEqual([0.25, 1]);
  });

  it.each([
    [[3, 17], true, { least: 0, most: 20, step: 5 }],
    [[-4, 6], true, { least: -5, most: 10, step: 5 }],
    [[100, 104], false, { least: 100, most: 104, step: 1 }],
    [[7, 7], false, { least: 6, most: 8, step: 2 }],
    [[], true, { least: 0, most: 1, step: 1 }],
  ])("[PV14] the axis of %p ends at round numbers", (values, fromZero, scale) => {
    expect(niceScale(values, fromZero)).toEqual(scale);
  });
});
