/**
 * Reads a number as typed in Dutch or English: `1.234,50`, `1,234.50`, `1 234,5`, `1'234`. A lone separator followed by
 * exactly three digits is a thousands separator ("75.000"); null when it is no number.
 */
export function parseNumber(text: string): number | null {
  const bare = text.replace(/[\s']/g, "");
  const match = /^([+-]?)(\d[\d.,]*|[.,]\d+)$/.exec(bare);
  if (match === null) return null;
  const digits = plainDigits(match[2] ?? "");
  if (digits === null) return null;
  const value = Number(digits);
  return match[1] === "-" ? -value : value;
}

function plainDigits(body: string): string | null {
  const lastComma = body.lastIndexOf(",");
  const lastPoint = body.lastIndexOf(".");
  if (lastComma >= 0 && lastPoint >= 0) {
    const decimal = lastComma > lastPoint ? "," : ".";
    const group = decimal === "," ? "." : ",";
    const [whole = "", fraction = "", ...more] = body.split(decimal);
    if (more.length > 0 || !isGrouped(whole, group)) return null;
    return `${whole.split(group).join("")}.${fraction || "0"}`;
  }
  const separator = lastComma >= 0 ? "," : ".";
  const parts = body.split(separator);
  if (parts.length === 1) return body;
  if (parts.length > 2 || (parts[1]?.length === 3 && /^[1-9]\d{0,2}$/.test(parts[0] ?? ""))) {
    return isGrouped(body, separator) ? parts.join("") : null;
  }
  return `${parts[0] || "0"}.${parts[1] || "0"}`;
}

function isGrouped(whole: string, separator: string): boolean {
  const [head = "", ...groups] = whole.split(separator);
  return (
    /^\d+$/.test(head) && (groups.length === 0 || head.length <= 3) && groups.every((group) => /^\d{3}$/.test(group))
  );
}
