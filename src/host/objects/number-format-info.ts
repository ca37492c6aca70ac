import type { ClassOf } from "./host-context.ts";
import { separatorsOf } from "./locale-separators.ts";

export const numberFormatInfoClass: ClassOf<"NumberFormatInfo"> = {
  name: "NumberFormatInfo",
  since: "1.11",
  properties: {
    numberDecimalSeparator: { since: "1.11", get: (_workbook, { locale }) => separatorsOf(locale.name).decimal },
    numberGroupSeparator: { since: "1.11", get: (_workbook, { locale }) => separatorsOf(locale.name).thousands },
    currencySymbol: { since: "1.12", get: (_workbook, { locale }) => (locale.name.startsWith("nl") ? "€" : "$") },
  },
};
