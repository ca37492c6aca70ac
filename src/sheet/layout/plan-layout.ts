import type { FieldName } from "#core/plan/milestone.ts";
import type { Language } from "#core/plan/plan.ts";
import { FIELD_COLUMNS, GROUP_TITLES, headerText, ROLE_CHOICES, SHORT_TITLES } from "./columns.ts";
import type { ColumnGroup, ColumnKind } from "./columns.ts";
import type { GridColumn } from "./time-grid.ts";

/** 0-based rows of the plan sheet at birth; afterwards everything is found by name. */
export const PLAN_ROWS = {
  title: 0,
  headerBlock: 1,
  headerBlockRows: 3,
  spacer: 4,
  groups: 5,
  years: 6,
  /** Hidden: first and last day of each grid column; the mark stands in its first cell. */
  gridStart: 7,
  gridEnd: 8,
  header: 9,
  firstData: 10,
} as const;

/** Empty rows of a new plan: enough to start typing, and the table grows by itself. */
export const BLANK_ROWS = 12;

export interface PlanColumn {
  readonly header: string;
  readonly group: ColumnGroup;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly wrap: boolean;
  readonly align: "Left" | "Center" | "Right";
  readonly computed: boolean;
  readonly choices: readonly string[] | null;
  readonly field: FieldName | null;
  readonly grid: GridColumn | null;
  readonly party: string | null;
}

export interface PlanGroup {
  readonly group: ColumnGroup;
  readonly title: string;
  /** 0-based columns, both inclusive. */
  readonly first: number;
  readonly last: number;
}

export interface PlanLayout {
  readonly columns: readonly PlanColumn[];
  readonly groups: readonly PlanGroup[];
}

export interface PlanLayoutInput {
  readonly grid: readonly GridColumn[];
  readonly parties: readonly string[];
  readonly money: boolean;
  readonly language: Language;
  /** Own words for the two levels; null takes the standard header. */
  readonly labels: { readonly subproject: string | null; readonly goal: string | null };
}

const GRID_WIDTH: Readonly<Record<"wide" | "quarter" | "month", number>> = { wide: 9, quarter: 4.6, month: 3 };

function gridColumn(grid: GridColumn): PlanColumn {
  const days = grid.end - grid.start + 1;
  const width = days > 200 ? GRID_WIDTH.wide : days > 60 ? GRID_WIDTH.quarter : GRID_WIDTH.month;
  return {
    header: grid.header,
    group: "time",
    kind: "grid",
    width,
    wrap: true,
    align: "Center",
    computed: false,
    choices: null,
    field: null,
    grid,
    party: null,
  };
}

/** Room for the group's short title over one or two parties. */
const ROLES_WIDTH = 8.5;

function partyColumn(header: string, party: string, parties: number): PlanColumn {
  return {
    header,
    group: "roles",
    kind: "text",
    width: Math.max(4.6, ROLES_WIDTH / parties),
    wrap: true,
    align: "Center",
    computed: false,
    choices: ROLE_CHOICES,
    field: null,
    grid: null,
    party,
  };
}

/** A header that no other column has yet: table headers are unique without regard to case. */
function uniqueHeader(wanted: string, taken: Set<string>): string {
  let header = wanted;
  for (let count = 2; taken.has(header.toLowerCase()); count += 1) header = `${wanted} (${count})`;
  taken.add(header.toLowerCase());
  return header;
}

/** All columns of `Mijlpalen` in birth order, with the groups above them. */
export function planLayout(input: PlanLayoutInput): PlanLayout {
  const taken = new Set<string>();
  const fieldColumns = FIELD_COLUMNS.filter((column) => input.money || column.group !== "money").map(
    (column): PlanColumn => {
      const label =
        column.field === "subproject" ? input.labels.subproject : column.field === "goal" ? input.labels.goal : null;
      return {
        ...column,
        header: uniqueHeader(label ?? headerText(column.field, input.language), taken),
        grid: null,
        party: null,
      };
    },
  );
  const before = fieldColumns.filter((column) => column.group === "what" || column.group === "planning");
  const after = fieldColumns.filter((column) => column.group === "status" || column.group === "money");
  const grid = input.grid.map((column) => ({ ...gridColumn(column), header: uniqueHeader(column.header, taken) }));
  const parties = input.parties.map((party) => partyColumn(uniqueHeader(party, taken), party, input.parties.length));
  const columns = [...before, ...grid, ...parties, ...after];
  return { columns, groups: groupsOf(columns, input.language) };
}

function groupsOf(columns: readonly PlanColumn[], language: Language): readonly PlanGroup[] {
  const groups: PlanGroup[] = [];
  columns.forEach(({ group }, index) => {
    const open = groups.at(-1);
    if (open?.group === group) groups[groups.length - 1] = { ...open, last: index };
    else groups.push({ group, title: "", first: index, last: index });
  });
  return groups.map((group) => {
    const width = columns.slice(group.first, group.last + 1).reduce((sum, column) => sum + column.width, 0);
    return { ...group, title: titleFor(group.group, width, language) };
  });
}

/** Bold capitals are about a fifth wider than the characters that a column's width counts. */
function titleFor(group: ColumnGroup, width: number, language: Language): string {
  const title = GROUP_TITLES[group][language];
  return title.length * 1.2 <= width ? title : (SHORT_TITLES[group]?.[language] ?? title);
}

/** 0-based position of a field's column. */
export function fieldIndex(layout: PlanLayout, field: FieldName): number {
  return layout.columns.findIndex((column) => column.field === field);
}
