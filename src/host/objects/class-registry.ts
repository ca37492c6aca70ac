import type { ClassDefinition, WireClass } from "../protocol/class-definition.ts";
import { wireClass } from "../protocol/class-definition.ts";
import { applicationClass } from "./application.ts";
import { cultureInfoClass } from "./culture-info.ts";
import { datetimeFormatInfoClass } from "./datetime-format-info.ts";
import { formatProtectionClass } from "./format-protection.ts";
import type { HostContext } from "./host-context.ts";
import { numberFormatInfoClass } from "./number-format-info.ts";
import { rangeBorderClass } from "./range-border.ts";
import { rangeBorderCollectionClass } from "./range-border-collection.ts";
import { rangeFillClass } from "./range-fill.ts";
import { rangeFontClass } from "./range-font.ts";
import { rangeFormatClass } from "./range-format.ts";
import { rangeClass } from "./range.ts";
import { runtimeClass } from "./runtime.ts";
import { workbookClass } from "./workbook.ts";
import { worksheetClass } from "./worksheet.ts";
import { worksheetCollectionClass } from "./worksheet-collection.ts";

/** Every class of Office.js that this host answers. */
export const classDefinitions: readonly ClassDefinition<never, HostContext>[] = [
  applicationClass,
  cultureInfoClass,
  datetimeFormatInfoClass,
  formatProtectionClass,
  numberFormatInfoClass,
  rangeBorderClass,
  rangeBorderCollectionClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
  rangeClass,
  runtimeClass,
  workbookClass,
  worksheetClass,
  worksheetCollectionClass,
];

const wireClasses: ReadonlyMap<string, WireClass<HostContext>> = new Map(
  classDefinitions.map((definition) => [
    definition.name,
    wireClass(definition as ClassDefinition<unknown, HostContext>),
  ]),
);

/** @throws Error when no such class is registered: a fault of the host itself. */
export function wireClassOf(className: string): WireClass<HostContext> {
  const found = wireClasses.get(className);
  if (!found) throw new Error(`No class ${className} is registered.`);
  return found;
}
