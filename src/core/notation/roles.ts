import type { Role } from "../plan/milestone.ts";
import { cleanText, foldText } from "./text.ts";

export type RoleLetter = "E" | "U" | "B" | "A" | "I";

/** Words that mean one of the five letters of the sheet. */
const WORDS: Readonly<Record<string, RoleLetter>> = {
  eindverantwoordelijk: "E",
  eindverantwoordelijke: "E",
  verantwoordelijk: "E",
  verantwoordelijke: "E",
  eindverantw: "E",
  accountable: "E",
  eigenaar: "E",
  trekker: "E",
  kartrekker: "E",
  owner: "E",
  lead: "E",
  uitvoeren: "U",
  uitvoerend: "U",
  uitvoerder: "U",
  uitvoering: "U",
  uitv: "U",
  responsible: "U",
  executes: "U",
  execution: "U",
  executor: "U",
  "voert uit": "U",
  beslissen: "B",
  beslist: "B",
  beslisser: "B",
  besluit: "B",
  besluiten: "B",
  decides: "B",
  betrokken: "B",
  meedenken: "B",
  adviseert: "A",
  adviseren: "A",
  advies: "A",
  adviseur: "A",
  adviserend: "A",
  consulted: "A",
  advises: "A",
  raadplegen: "A",
  geraadpleegd: "A",
  "denkt mee": "B",
  "wordt geinformeerd": "I",
  informeren: "I",
  geinformeerd: "I",
  informed: "I",
  inform: "I",
  info: "I",
  "ter informatie": "I",
};
const LETTERS = /^[eubaircsvdpx]$/;
const SEPARATORS = /\s*[/+,;&\n]\s*|\s+en\s+|\s+and\s+/;

/** The roles in one cell of a party's column: `E/U`, `E+U`, `b`, words; other words stay as typed. */
export function readRoles(value: string | number | boolean | null, party: string): readonly Role[] {
  const text = value === null || typeof value === "boolean" ? "" : cleanText(String(value));
  if (text === "" || /^[-–.0]+$/.test(text) || /^(?:n\.?v\.?t\.?|nvt|geen)$/i.test(text)) return [];
  const roles = pieces(text).map((piece) => ({ party, role: roleOf(piece) }));
  return roles.filter((role, index) => roles.findIndex((other) => other.role === role.role) === index);
}

function pieces(text: string): string[] {
  const parts = text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length > 1 && parts.every((part) => isRoleMark(part))) return parts;
  const bare = text.replace(/[\s.]+/g, "");
  // "EU" without a sign between is E and U; longer runs are words.
  if (/^[EUBAI]{2,3}$/.test(bare) && new Set(bare).size === bare.length && bare !== "AI") return [...bare];
  return [text];
}

function roleOf(piece: string): string {
  const folded = foldText(piece).replace(/[.()]+/g, "");
  if (LETTERS.test(folded)) return folded === "x" ? "x" : folded.toUpperCase();
  const word = WORDS[folded];
  if (word !== undefined) return word;
  const coded = /^([eubai])\s*(?:=|-|:)\s*[a-z ]+$/.exec(folded);
  return coded === null ? piece : (coded[1] ?? "").toUpperCase();
}

/** True for what stands in role columns and hardly anywhere else: one letter, a mark, or a word for a role. */
export function isRoleMark(text: string): boolean {
  const folded = foldText(text).replace(/[.()]+/g, "");
  return LETTERS.test(folded) || WORDS[folded] !== undefined || /^[✓✔●•■▪x]$/u.test(folded);
}

/** True when a whole cell holds nothing but role marks, joined in any way. */
export function isRoleCell(text: string): boolean {
  const trimmed = cleanText(text);
  if (trimmed === "") return false;
  if (isRoleMark(trimmed)) return true;
  const parts = pieces(trimmed);
  return parts.length > 1 && parts.every((part) => isRoleMark(part));
}

/** "Stuurgroep E, Gemeente (U)": parties with their letters in one cell; null when any piece has no letter. */
export function readPartyList(text: string): readonly Role[] | null {
  const pieces = cleanText(text)
    .split(/\s*[;,\n]\s*/)
    .filter((piece) => piece !== "");
  const roles: Role[] = [];
  for (const piece of pieces) {
    const match = /^(.*\S)\s*(?:\(([EUBAI](?:[/+&]?[EUBAI])*)\)|[\s:=]([EUBAI](?:[/+][EUBAI])*))$/.exec(piece);
    // "Vmbo B" alone is a school; a letter without a sign before it counts for E and U, or when every piece has one.
    if (match === null || (pieces.length === 1 && match[2] === undefined && !/[EU:=]/.test(piece.slice(-2))))
      return null;
    const party = (match[1] ?? "").replace(/[:=]$/, "").trim();
    for (const letter of (match[2] ?? match[3] ?? "").replace(/[^EUBAI]/g, "")) roles.push({ party, role: letter });
  }
  return roles.length === 0 ? null : roles;
}
