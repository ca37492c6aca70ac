import type { XmlElement } from "../package/xml-tree.ts";
import type { ProtectionOptions, SheetProtection } from "../sheet-parts.ts";
import type { SheetContext } from "./sheet-context.ts";

/** Option → attribute that locks it, and what the file means by leaving it out (ECMA-376 part 1, 18.3.1.85). */
const LOCKS: readonly (readonly [keyof ProtectionOptions, string, boolean])[] = [
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["selectLockedCells", "selectLockedCells", false],
  ["allowSort", "sort", true],
  ["allowAutoFilter", "autoFilter", true],
  ["allowPivotTables", "pivotTables", true],
  ["selectUnlockedCells", "selectUnlockedCells", false],
];

const SECRETS = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

/** The 16-bit hash that `password` attributes hold (ECMA-376 part 4, 14.7.1); the hint of a lock, not a secret. */
export function legacyPasswordHash(password: string): string {
  let hash = 0;
  const bytes = [...password].map((char) => {
    const code = char.charCodeAt(0);
    return code & 0xff || code >> 8;
  });
  for (let i = bytes.length - 1; i >= 0; i--) {
    hash ^= bytes[i]!;
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  }
  hash ^= bytes.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** Whether the password opens the lock; null when the lock is of a kind that cannot be checked here. */
export function passwordFits(element: XmlElement, attribute: string, password: string): boolean | null {
  const legacy = element.get(attribute);
  const modern = element.get("hashValue") ?? element.get("workbookHashValue");
  if (legacy === undefined && modern === undefined) return true;
  if (legacy !== undefined) return legacyPasswordHash(password) === legacy.toUpperCase().padStart(4, "0");
  return null;
}

export function readProtection({ part }: SheetContext): SheetProtection | null {
  const element = part.section("sheetProtection");
  if (!element?.flag("sheet")) return null;
  const options = Object.fromEntries(
    LOCKS.map(([option, attribute, locked]) => [option, !element.flag(attribute, locked)]),
  );
  return {
    ...(options as unknown as ProtectionOptions),
    hasPassword: SECRETS.some((name) => name !== "spinCount" && element.get(name) !== undefined),
  };
}

export function writeProtection(
  { part }: SheetContext,
  options: Partial<ProtectionOptions>,
  password: string | undefined,
): void {
  part.remove("sheetProtection");
  const element = part.edit("sheetProtection");
  if (password !== undefined && password !== "") element.set("password", legacyPasswordHash(password));
  element.set("sheet", 1);
  for (const [option, attribute, locked] of LOCKS) {
    // As Excel's own dialog: objects and scenarios are locked unless asked, selecting is allowed unless asked.
    const allowed = options[option] ?? (option === "selectLockedCells" || option === "selectUnlockedCells");
    element.setFlag(attribute, !allowed, locked);
  }
}
