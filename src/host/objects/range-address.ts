import { areaOfRange } from "./area-checks.ts";
import { fullAddress } from "./addresses.ts";
import type { LiveRange } from "./live-range.ts";

/** `Blad1!A1:C3`. */
export function addressOf(range: LiveRange): string {
  return fullAddress(range.sheet, areaOfRange(range));
}
