import { classDefinitions } from "./objects/class-registry.ts";

/** One member of Office.js and what the host does with it. */
export interface SupportedMember {
  readonly className: string;
  readonly member: string;
  readonly kind: "property" | "navigation" | "method" | "item";
  /** Requirement set; a bare number is ExcelApi. Absent for refused members. */
  readonly since: string | null;
  readonly writable: boolean;
  /** null: answered. */
  readonly refusedBecause: string | null;
}

/** Classes of Office.js that the host does not answer at all, reached through refused members. */
export const refusedClasses: Readonly<Record<string, string>> = {
  Binding: "bindings are not kept; use names, tables or settings to find places again.",
  BindingCollection: "bindings are not kept; use names, tables or settings to find places again.",
  IterativeCalculation: "circular formulas are not iterated.",
  NamedItemArrayValues: "arrays in names are not taken apart.",
  RangeAreasCollection: "there is no dependency graph of formulas.",
  WorkbookRangeAreas: "there is no dependency graph of formulas.",
};

/** Everything that the class tables say, in order of class and member. Derived from the code itself, so never stale. */
export function supportedMembers(): SupportedMember[] {
  const members: SupportedMember[] = [];
  for (const definition of classDefinitions) {
    const className = definition.name;
    const add = (
      member: string,
      kind: SupportedMember["kind"],
      since: string | null,
      writable: boolean,
      reason: string | null,
    ) => members.push({ className, member, kind, since, writable, refusedBecause: reason });
    for (const [name, { since, set }] of Object.entries(definition.properties ?? {})) {
      add(name, "property", since, set !== undefined, null);
    }
    for (const [name, { since }] of Object.entries(definition.navigation ?? {}))
      add(name, "navigation", since, false, null);
    for (const [name, { since }] of Object.entries(definition.objectMethods ?? {}))
      add(name, "method", since, false, null);
    for (const [name, { since }] of Object.entries(definition.methods ?? {})) add(name, "method", since, false, null);
    if (definition.collection?.item) add("getItem", "item", definition.since, false, null);
    for (const [name, reason] of Object.entries(definition.refused ?? {})) add(name, "method", null, false, reason);
  }
  return members.sort((a, b) => compare(a.className, b.className) || compare(a.member, b.member));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The table that `npm run host:support` prints. Members that only serve events and tracking are left out. */
export function supportTable(): string {
  const members = supportedMembers().filter(({ member }) => !member.startsWith("_"));
  const answered = members.filter(({ refusedBecause }) => refusedBecause === null);
  const lines: string[] = [];
  let className = "";
  for (const entry of members) {
    if (entry.className !== className) {
      className = entry.className;
      lines.push("", className);
    }
    const access = entry.kind === "property" ? (entry.writable ? "read, write" : "read") : entry.kind;
    const what =
      entry.refusedBecause === null ? `${access} (${entry.since ?? ""})` : `REFUSED: ${entry.refusedBecause}`;
    lines.push(`  ${entry.member.padEnd(42)} ${what}`);
  }
  lines.push("", "Classes refused as a whole");
  for (const [name, reason] of Object.entries(refusedClasses)) lines.push(`  ${name.padEnd(42)} ${reason}`);
  lines.push("", `${answered.length} members answered, ${members.length - answered.length} refused by name.`);
  return lines.join("\n").trimStart();
}
