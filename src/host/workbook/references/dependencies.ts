import type { Area } from "../area.ts";
import { formulaTokens } from "./formula-tokens.ts";
import type { StructuredReference } from "./structured.ts";
import { parseStructured } from "./structured.ts";
import { referenceArea } from "./translate.ts";

/** What a formula reads, before sheets, names and tables are looked up. */
export interface FormulaReads {
  readonly areas: readonly { readonly first: string | null; readonly last: string | null; readonly area: Area }[];
  readonly names: readonly { readonly sheet: string | null; readonly name: string }[];
  readonly structured: readonly StructuredReference[];
  /** It can read any cell (INDIRECT, OFFSET). */
  readonly anywhere: boolean;
  /** Its result depends on where it or its arguments stand (ROW, ADDRESS). */
  readonly place: boolean;
  /** Its result depends on which rows are hidden (SUBTOTAL, AGGREGATE). */
  readonly visibility: boolean;
}

const ANYWHERE = new Set(["INDIRECT", "OFFSET", "CELL", "INFO", "GETPIVOTDATA", "EVALUATE"]);
const PLACE = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS", "ADDRESS", "AREAS", "SHEET", "SHEETS", "FORMULATEXT"]);
const VISIBILITY = new Set(["SUBTOTAL", "AGGREGATE"]);

export function formulaReads(formula: string): FormulaReads {
  const areas: FormulaReads["areas"][number][] = [];
  const names: FormulaReads["names"][number][] = [];
  const structured: StructuredReference[] = [];
  let anywhere = false;
  let place = false;
  let visibility = false;
  for (const { type, text, prefix, sheet, reference } of formulaTokens(formula)) {
    if (sheet?.external) continue;
    if (reference)
      areas.push({ first: sheet?.first ?? null, last: sheet?.last ?? null, area: referenceArea(reference) });
    else if (type === "name") names.push({ sheet: sheet?.first ?? null, name: text.slice(prefix.length) });
    else if (type === "structured") structured.push(parseStructured(text));
    else if (type === "function") {
      const name = text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
      if (ANYWHERE.has(name)) anywhere = true;
      else if (PLACE.has(name)) place = true;
      else if (VISIBILITY.has(name)) visibility = true;
      // A name may hold a LAMBDA and be called like a function.
      else names.push({ sheet: sheet?.first ?? null, name: text.slice(prefix.length) });
    }
  }
  return { areas, names, structured, anywhere, place, visibility };
}
