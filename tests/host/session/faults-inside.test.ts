import fc from "fast-check";
import { wireName } from "#host/protocol/class-definition.ts";
import { classDefinitions } from "#host/objects/class-registry.ts";
import { EmbeddedHost } from "#host/embedded-host.ts";
import { newWorkbook } from "#host/workbook/open.ts";

interface Body {
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location?: string };
}
type Path = Readonly<Record<string, unknown>>;

/** A workbook with one of everything, and a client that speaks the wire. */
function furnished() {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("a new workbook has a sheet");
  sheet.setValues(0, 0, [["Nr", "Naam"], [1, "a"], [2, "b"], [3, null]]); // prettier-ignore
  sheet.setFormula(5, 1, "SUM(A2:A4)");
  sheet.addTable({ top: 0, left: 0, bottom: 3, right: 1 }, { name: "Plan" });
  workbook.addSheet("Tweede");
  workbook.names.set({ name: "Doel", sheetId: null, formula: "Blad1!$A$2", comment: "", hidden: false });
  workbook.settings.set("sleutel", 1);
  workbook.customXml.add('<x xmlns="urn:x"/>');
  workbook.properties.setCustom("eigen", 1);
  sheet.setCustomProperty("soort", "plan");
  const host = new EmbeddedHost(workbook);
  let answer: Body = {};
  const link = host.connect((text) => {
    const message = JSON.parse(text) as { readonly message?: { readonly body?: Body } };
    if (message.message?.body) answer = message.message.body;
  });
  return async (actions: readonly object[], paths: readonly Path[]): Promise<Body> => {
    const body = { Actions: actions, ObjectPaths: Object.fromEntries(paths.map((path) => [path["Id"], path])) };
    link.receive(JSON.stringify({ id: 1, type: 1, message: { url: "ProcessQuery", method: "POST", body } }));
    await Promise.resolve();
    return answer;
  };
}

const property = (Id: number, Name: string, ParentObjectPathId: number): Path => ({
  Id,
  ObjectPathType: 4,
  Name,
  ParentObjectPathId,
});
const call = (Id: number, Name: string, ParentObjectPathId: number, ...Arguments: unknown[]): Path => ({
  Id,
  ObjectPathType: 3,
  Name,
  ParentObjectPathId,
  ArgumentInfo: { Arguments },
});
const item = (Id: number, ParentObjectPathId: number, key: unknown): Path => ({
  Id,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId,
  ArgumentInfo: { Arguments: [key] },
});

/** How each class is reached from the workbook; the last path of a list is the object. */
const sheet = [property(2, "Worksheets", 1), item(3, 2, "Blad1")];
const range = [...sheet, call(4, "GetRange", 3, "A2:B4")];
const table = [property(2, "Tables", 1), item(3, 2, "Plan")];
const rule = (type: string, name: string) => [
  ...range,
  property(5, "ConditionalFormats", 4),
  call(6, "Add", 5, type),
  property(7, name, 6),
];
const reached: Readonly<Record<string, readonly Path[]>> = {
  Workbook: [],
  WorksheetCollection: sheet.slice(0, 1),
  Worksheet: sheet,
  Range: range,
  RangeAreas: [...sheet, call(4, "GetRanges", 3, "A1:A2,C3")],
  RangeView: [...range, call(5, "GetVisibleView", 4)],
  RangeFormat: [...range, property(5, "Format", 4)],
  RangeFill: [...range, property(5, "Format", 4), property(6, "Fill", 5)],
  RangeFont: [...range, property(5, "Format", 4), property(6, "Font", 5)],
  RangeBorderCollection: [...range, property(5, "Format", 4), property(6, "Borders", 5)],
  RangeBorder: [...range, property(5, "Format", 4), property(6, "Borders", 5), item(7, 6, "EdgeTop")],
  FormatProtection: [...range, property(5, "Format", 4), property(6, "Protection", 5)],
  RangeSort: [...range, property(5, "Sort", 4)],
  ConditionalFormatCollection: [...range, property(5, "ConditionalFormats", 4)],
  ConditionalFormat: rule("Custom", "Custom").slice(0, -1),
  ConditionalFormatRule: [...rule("Custom", "Custom"), property(8, "Rule", 7)],
  ConditionalRangeFormat: [...rule("Custom", "Custom"), property(8, "Format", 7)],
  ConditionalRangeFont: [...rule("Custom", "Custom"), property(8, "Format", 7), property(9, "Font", 8)],
  ConditionalRangeFill: [...rule("Custom", "Custom"), property(8, "Format", 7), property(9, "Fill", 8)],
  CellValueConditionalFormat: rule("CellValue", "CellValue"),
  TextConditionalFormat: rule("ContainsText", "TextComparison"),
  TopBottomConditionalFormat: rule("TopBottom", "TopBottom"),
  PresetCriteriaConditionalFormat: rule("PresetCriteria", "Preset"),
  ColorScaleConditionalFormat: rule("ColorScale", "ColorScale"),
  DataBarConditionalFormat: rule("DataBar", "DataBar"),
  IconSetConditionalFormat: rule("IconSet", "IconSet"),
  DataValidation: [...range, property(5, "DataValidation", 4)],
  TableCollection: table.slice(0, 1),
  Table: table,
  TableColumnCollection: [...table, property(4, "Columns", 3)],
  TableColumn: [...table, property(4, "Columns", 3), item(5, 4, "Naam")],
  TableRowCollection: [...table, property(4, "Rows", 3)],
  TableRow: [...table, property(4, "Rows", 3), call(5, "GetItemAt", 4, 0)],
  TableSort: [...table, property(4, "Sort", 3)],
  AutoFilter: [...table, property(4, "AutoFilter", 3)],
  Filter: [...table, property(4, "Columns", 3), item(5, 4, "Naam"), property(6, "Filter", 5)],
  NamedItemCollection: [property(2, "Names", 1)],
  NamedItem: [property(2, "Names", 1), item(3, 2, "Doel")],
  PageLayout: [...sheet, property(4, "PageLayout", 3)],
  HeaderFooterGroup: [...sheet, property(4, "PageLayout", 3), property(5, "HeadersFooters", 4)],
  PageBreakCollection: [...sheet, property(4, "HorizontalPageBreaks", 3)],
  WorksheetFreezePanes: [...sheet, property(4, "FreezePanes", 3)],
  WorksheetProtection: [...sheet, property(4, "Protection", 3)],
  WorksheetCustomPropertyCollection: [...sheet, property(4, "CustomProperties", 3)],
  SettingCollection: [property(2, "Settings", 1)],
  Setting: [property(2, "Settings", 1), item(3, 2, "sleutel")],
  CustomXmlPartCollection: [property(2, "CustomXmlParts", 1)],
  DocumentProperties: [property(2, "Properties", 1)],
  CustomPropertyCollection: [property(2, "Properties", 1), property(3, "Custom", 2)],
  CommentCollection: [...sheet, property(4, "Comments", 3)],
  ChartCollection: [...sheet, property(4, "Charts", 3)],
  StyleCollection: [property(2, "Styles", 1)],
  Application: [property(2, "Application", 1)],
};

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    1,
    -1,
    2,
    1.5,
    99,
    1e9,
    "",
    "A1",
    "A1:B2",
    "Blad1",
    "Plan",
    "Naam",
    "=A1",
    "=SUM(",
    "#FF0000",
  ),
  fc.constantFrom<unknown>(
    "Down",
    "Up",
    "Rows",
    "Columns",
    "Custom",
    "Values",
    "All",
    "ByRows",
    "None",
    "Line",
    "x".repeat(300),
    "<a/>",
    "é\u0000\ud800",
  ),
  fc.constantFrom<unknown>(
    [],
    [[]],
    [[1]],
    [["=A1", 2]],
    [[null]],
    [1, "a"],
    {},
    { key: 0 },
    [{ key: 0 }],
    { filterOn: "Values" },
    { formula1: 1, operator: "Between" },
  ),
  fc.jsonValue(),
);

const cases = classDefinitions.flatMap((definition) => {
  const paths = reached[definition.name];
  if (!paths) return [];
  const target = Number(paths.at(-1)?.["Id"] ?? 1);
  return [{ definition, paths: [{ Id: 1, ObjectPathType: 1 }, ...paths], target }];
});

describe("whatever a program gives", () => {
  it.each(cases.map((one) => [one.definition.name, one] as const))(
    "[H101] no argument makes the host itself fail: %s (seed 101)",
    async (_name, { definition, paths, target }) => {
      const setters = Object.entries(definition.properties ?? {}).filter(([, member]) => member.set !== undefined);
      const calls = Object.keys(definition.methods ?? {}).filter((name) => !/^_|^delete$/u.test(name));
      const makers = Object.keys(definition.objectMethods ?? {});
      const use = fc.oneof(
        ...setters.map(([name, { writtenAs }]) =>
          fc.tuple(junk).map((given) => ({ ActionType: 4, Name: writtenAs ?? wireName(name), given })),
        ),
        ...calls.map((name) =>
          fc.array(junk, { maxLength: 4 }).map((given) => ({ ActionType: 3, Name: wireName(name), given })),
        ),
        ...makers.map((name) =>
          fc.array(junk, { maxLength: 4 }).map((given) => ({ ActionType: 1, Name: wireName(name), given })),
        ),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(use, { minLength: 1, maxLength: 4 }), async (uses) => {
          const send = furnished();
          const made = uses.map(({ Name, given }, index) => call(50 + index, Name, target, ...given));
          const actions = uses.map(({ ActionType, Name, given }, index) =>
            ActionType === 1
              ? { Id: index, ActionType, Name: "", ObjectPathId: 50 + index }
              : { Id: index, ActionType, Name, ObjectPathId: target, ArgumentInfo: { Arguments: given } },
          );
          const first = await send(actions, [...paths, ...made]);
          const whole = await send(
            [{ Id: 9, ActionType: 2, Name: "", ObjectPathId: 1 }],
            [{ Id: 1, ObjectPathType: 1 }],
          );
          for (const { Error } of [first, whole]) {
            if (Error?.Code === "GeneralException")
              throw new globalThis.Error(`${Error.Location ?? ""}: ${Error.Message}`);
          }
        }),
        { seed: 101, numRuns: 15 },
      );
    },
  );
});
