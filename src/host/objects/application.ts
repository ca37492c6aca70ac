import { UnsupportedByHostError } from "../protocol/host-error.ts";
import { tableName, tableValue } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";
import { separatorsOf } from "./locale-separators.ts";
import { hostObject } from "./targets.ts";

const modes = { Automatic: "auto", AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;

export const applicationClass: ClassOf<"Application"> = {
  name: "Application",
  since: "1.1",
  properties: {
    calculationMode: {
      since: "1.1",
      get: (workbook) => tableName<string>(modes, workbook.calculationMode),
      set: (workbook, value) => {
        workbook.calculationMode = tableValue<string>(modes, value);
      },
    },
    calculationState: { since: "1.9", get: () => "Done" },
    decimalSeparator: { since: "1.11", get: (_workbook, { locale }) => separatorsOf(locale.name).decimal },
    thousandsSeparator: { since: "1.11", get: (_workbook, { locale }) => separatorsOf(locale.name).thousands },
    useSystemSeparators: { since: "1.11", get: () => true },
  },
  navigation: { cultureInfo: { since: "1.11", get: (workbook) => hostObject("CultureInfo", workbook) } },
  methods: {
    calculate: {
      since: "1.1",
      call(_workbook, args, context) {
        args.choice(0, ["Recalculate", "Full", "FullRebuild"], "Recalculate");
        context.recalculate();
      },
    },
    // Nothing is calculated or drawn while a batch runs, so both are fulfilled by themselves.
    suspendApiCalculationUntilNextSync: { since: "1.6", harmless: true, call: () => null },
    suspendScreenUpdatingUntilNextSync: { since: "1.9", harmless: true, call: () => null },
  },
  objectMethods: {
    _GetWorkbookCreatedById: {
      since: "1.8",
      call() {
        throw new UnsupportedByHostError("Excel.createWorkbook", "one host holds one workbook.");
      },
    },
  },
  refused: {
    calculationEngineVersion: "there is no calculation engine of Excel here.",
    iterativeCalculation: "circular formulas are not iterated.",
  },
};
