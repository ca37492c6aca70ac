import type { ClassOf } from "./host-context.ts";

/** Patterns as Windows has them for the two languages that the host knows; others are refused. */
const patterns: Readonly<
  Record<string, { separator: string; short: string; long: string; shortTime: string; longTime: string }>
> = {
  nl: { separator: "-", short: "d-M-yyyy", long: "dddd d MMMM yyyy", shortTime: "HH:mm", longTime: "HH:mm:ss" },
  en: { separator: "/", short: "M/d/yyyy", long: "dddd, MMMM d, yyyy", shortTime: "h:mm tt", longTime: "h:mm:ss tt" },
};

function patternsOf(localeName: string) {
  return patterns[localeName.slice(0, 2)] ?? { separator: "/", short: "yyyy/MM/dd", long: "yyyy MMMM d", shortTime: "HH:mm", longTime: "HH:mm:ss" }; // prettier-ignore
}

export const datetimeFormatInfoClass: ClassOf<"DatetimeFormatInfo"> = {
  name: "DatetimeFormatInfo",
  since: "1.12",
  properties: {
    dateSeparator: { since: "1.12", get: (_workbook, { locale }) => patternsOf(locale.name).separator },
    shortDatePattern: { since: "1.12", get: (_workbook, { locale }) => patternsOf(locale.name).short },
    longDatePattern: { since: "1.12", get: (_workbook, { locale }) => patternsOf(locale.name).long },
    shortTimePattern: { since: "1.12", get: (_workbook, { locale }) => patternsOf(locale.name).shortTime },
    longTimePattern: { since: "1.12", get: (_workbook, { locale }) => patternsOf(locale.name).longTime },
    timeSeparator: { since: "1.12", get: () => ":" },
  },
};
