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

/** A column name as an attribute holds it: line ends and other controls as `_x000a_`. */
export function encodeName(name: string): string {
  return name
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\n\r\t]/g, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, "0")}_`);
}

/** A column name inside the brackets of a structured reference. */
export function escapeColumn(name: string): string {
  return name.replace(/['#[\]@]/g, (c) => `'${c}`);
}

/** The column name that an attribute holds. */
export function decodeName(attribute: string): string {
  return attribute.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
