import type { FactsOf } from "./finding-facts.ts";
import type { Finding, FindingCode, Severity } from "./finding.ts";
import type { FieldName, Milestone } from "./milestone.ts";

export interface FindingPlace {
  readonly nr: string | null;
  readonly sheet: string;
  readonly cell: string | null;
  readonly field: FieldName | null;
}

/** A finding with the facts that its code requires. */
export function makeFinding<Code extends FindingCode>(
  code: Code,
  severity: Severity,
  place: FindingPlace,
  facts: FactsOf<Code>,
): Finding {
  return {
    code,
    severity,
    nr: place.nr,
    sheet: place.sheet,
    cell: place.cell,
    field: place.field,
    facts: { ...facts } as Finding["facts"],
  };
}

/** Where a finding about this field of a milestone points; the number's cell when the field has no column. */
export function placeOf(milestone: Milestone, field: FieldName): FindingPlace {
  const { sheet, cells } = milestone.place;
  const cell = cells[field] ?? cells.nr ?? cells.name ?? null;
  return { nr: milestone.nr === "" ? null : milestone.nr, sheet, cell, field };
}
