import fc from "fast-check";
import { addDays, asPlanDay, civilDate, daysInMonth, planDay } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import { headerFields } from "#core/notation/headers.ts";
import { serialOfDay } from "#core/notation/excel-serial.ts";
import type { FieldName, Status } from "#core/plan/milestone.ts";
import type { CellInput } from "./sheet-builder.ts";

/** Milestone names as schools write them; none begins with a number and a dot. */
export const NAMES: readonly string[] = [
  "Locatie techlab gekozen en huurcontract getekend",
  "Inrichting van drie lokalen opgeleverd",
  "Behoeftepeiling onder 15 scholen afgerond",
  "Tien leskisten duurzame energie in gebruik",
  "75 % van de basisscholen doet jaarlijks mee",
  "Vergelijking keuzevakken vmbo-mbo vastgesteld",
  "Go/no-go doorlopende leerlijn PIE",
  "20 docenten hebben bedrijfsstage afgerond",
  "Convenant met 25 bedrijven ondertekend",
  "Gezamenlijk LOB-programma in gebruik",
  "Borgingsplan vastgesteld",
  "Programmeerwedstrijd voor groep 7/8 gehouden",
  "Techniekbus heeft alle scholen bezocht",
  "Website en boekingssysteem online",
  "Exploitatieplan goedgekeurd door het bestuur",
  "Joint curriculum adopted by both schools",
  "Pilot lessons delivered in three classes",
  "Final evaluation discussed with partners",
];
export const PARTIES: readonly string[] = [
  "Stuurgroep",
  "Penvoerder",
  "Vmbo Oever",
  "ROC Maasland",
  "Gemeente Dijk",
  "Bedrijvenkring",
  "Werkgroep po-vo",
  "Metaal BV",
];
export const SUBPROJECTS: readonly string[] = [
  "Techlab",
  "Leerlijnen",
  "Docenten en scholing",
  "Werving po",
  "Cofinanciering",
];

const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];
const SHORT = ["jan", "feb.", "mrt", "apr.", "mei", "jun", "jul", "aug.", "sept.", "okt", "nov.", "dec"];
const ENGLISH = ["January", "Feb", "March", "Apr", "May", "June", "July", "Aug", "Sept", "October", "Nov", "December"];
const WEEKDAYS = ["do", "vr", "za", "zo", "ma", "di", "wo"];

type DayWriter = (day: PlanDay) => CellInput;

function parts(day: PlanDay): { d: number; m: number; y: number; yy: string } {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return { d: dayOfMonth, m: month, y: year, yy: String(year).slice(2) };
}

/** Every way in which one whole day is typed that means that day and no other. */
export const DAY_WRITERS: readonly DayWriter[] = [
  (day) => ({ value: serialOfDay(day, false), format: "dd-mm-yyyy" }),
  (day) => ({ value: (serialOfDay(day, false) ?? 0) + 0.375, format: "d-m-yyyy h:mm" }),
  (day) => `${parts(day).d}-${parts(day).m}-${parts(day).y}`,
  (day) => `${parts(day).d}/${parts(day).m}/${parts(day).yy}`,
  (day) => `${parts(day).d}.${parts(day).m}.${parts(day).y}`,
  (day) => `${parts(day).d} ${MONTHS[parts(day).m - 1]} ${parts(day).y}`,
  (day) => `${parts(day).d} ${SHORT[parts(day).m - 1]} ${parts(day).y}`,
  (day) => `\u00a0${parts(day).d} ${SHORT[parts(day).m - 1]} '${parts(day).yy} `,
  (day) => `${WEEKDAYS[((day % 7) + 7) % 7]} ${parts(day).d} ${MONTHS[parts(day).m - 1]} ${parts(day).y}`,
  (day) => `${parts(day).y}-${String(parts(day).m).padStart(2, "0")}-${String(parts(day).d).padStart(2, "0")}`,
  (day) => `${parts(day).d} ${ENGLISH[parts(day).m - 1]} ${parts(day).y}`,
  (day) => `${ENGLISH[parts(day).m - 1]} ${parts(day).d}, ${parts(day).y}`,
];

/** Due days have more: inclusive and exclusive ends. */
export const DUE_WRITERS: readonly DayWriter[] = [
  ...DAY_WRITERS,
  (day) => `t/m ${parts(day).d} ${MONTHS[parts(day).m - 1]} ${parts(day).y}`,
  (day) => `uiterlijk ${parts(day).d}-${parts(day).m}-${parts(day).y}`,
  (day) => {
    const next = parts(addDays(day, 1));
    return `tot ${next.d} ${MONTHS[next.m - 1]} ${next.y}`;
  },
];

export const dayInPeriod: fc.Arbitrary<PlanDay> = fc
  .integer({ min: planDay(2025, 1, 1), max: planDay(2028, 12, 31) })
  .map((day) => asPlanDay(day));

export const lastDayOfMonth: fc.Arbitrary<PlanDay> = fc
  .tuple(fc.integer({ min: 2025, max: 2028 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => planDay(year, month, daysInMonth(year, month)));

export const STATUS_WORDS: Readonly<Record<Status | "none", readonly string[]>> = {
  groen: ["Groen", "groen ", "G", "green", "op schema", "On track", "🟢"],
  oranje: ["Oranje", "O", "amber", "oranje (levertijd)", "🟠"],
  rood: ["Rood", " rood", "R", "red", "loopt vast", "vastgelopen", "🔴"],
  none: ["", "", "n.v.t.", "nog niet gestart", "-"],
};

/** Headers that mean a field and no other, from the published list. */
export function headerWord(field: FieldName, leaveOut: readonly string[] = []): fc.Arbitrary<string> {
  const { nl, en, synonyms } = headerFields[field];
  const words = [nl, en, ...synonyms].filter((word) => !leaveOut.includes(word));
  return fc
    .constantFrom(...words)
    .chain((word) => fc.constantFrom(word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()));
}
