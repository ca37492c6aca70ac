export interface Separators {
  readonly decimal: string;
  readonly thousands: string;
}

/** Separators of numbers in a language, from the language data of the platform. */
export function separatorsOf(localeName: string): Separators {
  const parts = new Intl.NumberFormat(localeName, { useGrouping: true }).formatToParts(1234567.5);
  const valueOf = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise;
  return { decimal: valueOf("decimal", "."), thousands: valueOf("group", ",") };
}
