const DAY_MS = 86_400_000;

/** Serial number of an ISO date or date and time as a `t="d"` cell holds it; null when it is none. */
export function isoDateSerial(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS;
  const seconds = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  // 25569 is 1 January 1970; below 61 the calendar of Excel has one day too many (29 February 1900).
  const serial = days + 25_569;
  const based = date1904 ? serial - 1462 : serial < 61 ? serial - 1 : serial;
  return based + seconds / 86_400;
}
