/** Limit of a table header (and of its column name). */
const MAX_HEADER = 255;

/**
 * Name that a table column gets for a header text: never empty, never a double (without regard to case), as Excel makes
 * them: `Kolom1`, `Status2`. `index` is the 0-based place of the column.
 */
export function uniqueHeader(text: string, taken: readonly string[], index: number): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = text.slice(0, MAX_HEADER);
  if (base !== "" && !used.has(base.toLowerCase())) return base;
  if (base === "") {
    for (let n = index + 1; ; n++) if (!used.has(`kolom${n}`)) return `Kolom${n}`;
  }
  for (let n = 2; ; n++) {
    const suffix = String(n);
    const name = base.slice(0, MAX_HEADER - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
