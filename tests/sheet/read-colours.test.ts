import { previewAdopt } from "#actions/adopt.ts";
import type { Status } from "#core/plan/milestone.ts";
import type { NodeHost } from "#host/node.ts";
import { formulaValue } from "#sheet/read/rule-formula.ts";
import { closeHosts, onSheet } from "../support/host.ts";
import { NL, openPlanHost, valueOf } from "../support/plan-host.ts";

afterEach(closeHosts);

async function list(column: readonly (string | number)[], paint: (sheet: Excel.Worksheet) => void): Promise<NodeHost> {
  const host = openPlanHost();
  await onSheet(host, (sheet) => {
    sheet.getRange(`A1:D${column.length + 1}`).values = [
      ["Nr", "Mijlpaal", "Klaar", "Stoplicht"],
      ...column.map((value, at) => [at + 1, `Resultaat ${"abcdefg"[at] ?? ""} klaar`, 46_100 + at, value]),
    ];
    sheet.getRange("C:C").numberFormat = [["d-m-yyyy"]];
    paint(sheet);
  });
  return host;
}

function cellRule(range: Excel.Range, formula1: string, colour: string, part: "fill" | "font" = "fill"): void {
  const { cellValue } = range.conditionalFormats.add("CellValue");
  cellValue.rule = { operator: "EqualTo", formula1 };
  cellValue.format[part].color = colour;
}

async function verdicts(): Promise<(Status | null)[]> {
  return valueOf(await previewAdopt(NL, {})).plan.milestones.map(({ status }) => status);
}

describe("colours of the stoplicht on the sheet", () => {
  it("[CL1] numbers and letters that conditional formats colour are the verdict of that colour", async () => {
    await list([1, 2, 3, ""], (sheet) => {
      const cells = sheet.getRange("D2:D5");
      cellRule(cells, "=1", "#00B050");
      cellRule(cells, "=2", "#FFC000");
      cellRule(cells, "=3", "#FF0000");
    });
    expect(await verdicts()).toEqual(["groen", "oranje", "rood", null]);
  });

  it("[CL2] rules by formula and by text colour cells and letters", async () => {
    await list(["ja", "nee", "?", "x"], (sheet) => {
      const cells = sheet.getRange("D2:D5");
      const green = cells.conditionalFormats.add("Custom");
      green.custom.rule.formula = '=$D2="ja"';
      green.custom.format.fill.color = "#92D050";
      const red = cells.conditionalFormats.add("ContainsText");
      red.textComparison.rule = { operator: "Contains", text: "nee" };
      red.textComparison.format.fill.color = "#C00000";
      const orange = cells.conditionalFormats.add("Custom");
      orange.custom.rule.formula = '=AND(LEN(D2)=1,NOT(ISNUMBER(SEARCH("x",D2))))';
      orange.custom.format.fill.color = "#FFC000";
    });
    expect(await verdicts()).toEqual(["groen", "rood", "oranje", null]);
  });

  it("[CL3] the first rule that holds gives the colour, and one that stops ends it", async () => {
    await list([5, 9], (sheet) => {
      const cells = sheet.getRange("D2:D3");
      const first = cells.conditionalFormats.add("CellValue");
      first.cellValue.rule = { operator: "GreaterThan", formula1: "=8" };
      first.cellValue.format.fill.color = "#FF0000";
      const second = cells.conditionalFormats.add("CellValue");
      second.cellValue.rule = { operator: "Between", formula1: "=1", formula2: "=10" };
      second.cellValue.format.fill.color = "#00B050";
      first.priority = 0;
    });
    expect(await verdicts()).toEqual(["groen", "rood"]);
  });

  it("[CL4] a colour that cannot be worked out is asked for, not guessed", async () => {
    await list([80, 20], (sheet) => {
      sheet.getRange("D2:D3").conditionalFormats.add("ColorScale");
    });
    const preview = valueOf(await previewAdopt(NL, {}));
    expect(preview.plan.milestones.map(({ status }) => status)).toEqual([null, null]);
    expect(
      preview.doubts.filter(({ cell, facts }) => cell === "D2" && facts["reason"] === "colour-by-rule"),
    ).toHaveLength(1);
  });

  it("[CL8] icons of three traffic lights are read by their thresholds", async () => {
    await list([1, 2, 3, 2], (sheet) => {
      const { iconSet } = sheet.getRange("D2:D5").conditionalFormats.add("IconSet");
      iconSet.style = "ThreeTrafficLights1";
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", formula: "=2", operator: "GreaterThanOrEqual" },
        { type: "Number", formula: "=3", operator: "GreaterThanOrEqual" },
      ];
    });
    expect(await verdicts()).toEqual(["rood", "oranje", "groen", "oranje"]);
  });

  it("[CL8] turned round, by percent of the range, and over percentages without a status column", async () => {
    await list([0, 40, 100, ""], (sheet) => {
      sheet.getRange("D1").values = [["Status"]];
      const { iconSet } = sheet.getRange("D2:D5").conditionalFormats.add("IconSet");
      iconSet.style = "ThreeSymbols";
      iconSet.reverseIconOrder = true;
    });
    expect(await verdicts()).toEqual(["groen", "oranje", "rood", null]);
    closeHosts();
    await list([0.2, 0.5, 1, 0.9], (sheet) => {
      sheet.getRange("D1").values = [["% gereed"]];
      sheet.getRange("D2:D5").numberFormat = Array.from({ length: 4 }, () => ["0%"]);
      const { iconSet } = sheet.getRange("D2:D5").conditionalFormats.add("IconSet");
      iconSet.style = "FourTrafficLights";
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", formula: "=0.3", operator: "GreaterThanOrEqual" },
        { type: "Number", formula: "=0.6", operator: "GreaterThan" },
        { type: "Number", formula: "=0.9", operator: "GreaterThan" },
      ];
    });
    const preview = valueOf(await previewAdopt(NL, {}));
    expect(preview.plan.milestones.map(({ status, done }) => [status, done])).toEqual([
      [null, false],
      ["rood", false],
      ["groen", true],
      ["oranje", false],
    ]);
    expect(preview.doubts.map(({ code }) => code)).toContain("status-by-fill");
  });

  it("[CL8] stars and data bars say nothing of the stoplicht, an icon that can't be worked out is asked for", async () => {
    await list([1, 2, 3], (sheet) => {
      sheet.getRange("D2:D4").conditionalFormats.add("DataBar");
      const { iconSet } = sheet.getRange("A2:A4").conditionalFormats.add("IconSet");
      iconSet.style = "ThreeStars";
      const lights = sheet.getRange("D2:D4").conditionalFormats.add("IconSet").iconSet;
      lights.style = "ThreeFlags";
      lights.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Formula", formula: "=COUNTIF(D:D,1)", operator: "GreaterThanOrEqual" },
        { type: "Number", formula: "=3", operator: "GreaterThanOrEqual" },
      ];
    });
    const preview = valueOf(await previewAdopt(NL, {}));
    expect(preview.plan.milestones.map(({ status }) => status)).toEqual([null, null, "groen"]);
    expect(preview.doubts.filter(({ facts }) => facts["reason"] === "colour-by-rule").map(({ cell }) => cell)).toEqual([
      "D2",
      "D3",
    ]);
  });

  it("[CL5] dots in coloured letters are the verdict of their colour", async () => {
    await list(["●", "●", "●", "●"], (sheet) => {
      ["#00B050", "#FFC000", "#FF0000", "#A6A6A6"].forEach((colour, at) => {
        sheet.getRange(`D${at + 2}`).format.font.color = colour;
      });
    });
    expect(await verdicts()).toEqual(["groen", "oranje", "rood", null]);
  });

  it("[CL6] a text that looks like an error is a text, an error is an error", async () => {
    const host = await list(["groen"], () => undefined);
    await onSheet(host, (sheet) => {
      sheet.getRange("B2").numberFormat = [["@"]];
      sheet.getRange("B2").values = [["#N/A"]];
      sheet.getRange("D2").formulas = [["=1/0"]];
    });
    const preview = valueOf(await previewAdopt(NL, {}));
    expect(preview.plan.milestones[0]?.name).toBe("#N/A");
    expect(preview.findings.map(({ code, cell }) => `${code} ${cell ?? ""}`)).toContain("CELL-ERROR D2");
  });
});

describe("formulas of conditional formats", () => {
  const cells: Readonly<Record<string, string | number>> = { "1,3": "Rood", "1,4": 0.8, "2,3": "groen" };
  const look = (row: number, column: number): string | number | null => cells[`${row},${column}`] ?? null;
  const at = { rows: 0, columns: 0 };

  it.each([
    ['=$D2="rood"', true],
    ['=D2<>"rood"', false],
    ["=$E2>=0.75", true],
    ['=OR($D2="x",E2*100>79)', true],
    ['=ISNUMBER(SEARCH("oo",D2))', true],
    ['=SEARCH("q",D2)>0', Number.NaN],
    ['=NOT(ISERROR(FIND("R",D2)))', true],
    ['=LEFT(LOWER(TRIM(D2)),2)="ro"', true],
    ["=ISBLANK(F9)", true],
    ["=D$2&E$2", "Rood0.8"],
    ["=-(2+3)*2", -10],
    ["=COUNTIF(D:D,1)", null],
    ["=VERT.ZOEKEN(", null],
    ['="open', null],
    ["=D2+1", null],
  ])("[CL7] %s", (formula, value) => expect(formulaValue(formula, at, look)).toEqual(value));

  it("[CL7] references without a dollar sign move along", () => {
    expect(formulaValue('=$D2="groen"', { rows: 1, columns: 0 }, look)).toBe(true);
    expect(formulaValue('=$D$2="groen"', { rows: 1, columns: 3 }, look)).toBe(false);
  });
});
