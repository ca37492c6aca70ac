import type { ClassOf } from "./host-context.ts";
import { hostObject } from "./targets.ts";

export const cultureInfoClass: ClassOf<"CultureInfo"> = {
  name: "CultureInfo",
  since: "1.11",
  properties: { name: { since: "1.11", get: (_workbook, { locale }) => locale.name } },
  navigation: {
    numberFormat: { since: "1.11", get: (workbook) => hostObject("NumberFormatInfo", workbook) },
    datetimeFormat: { since: "1.12", get: (workbook) => hostObject("DatetimeFormatInfo", workbook) },
  },
};
