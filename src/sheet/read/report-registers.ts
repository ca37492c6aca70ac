import { MILESTONE_KINDS, STATUSES } from "#core/plan/milestone.ts";
import type { MilestoneKind, Status } from "#core/plan/milestone.ts";
import type { Baseline, BaselineRow } from "#core/report/baseline.ts";
import { readDecisionKind, readVerdict } from "#core/report/decision-words.ts";
import type { DecisionAction, DecisionRecord } from "#core/report/register.ts";
import { isEmptyRow, rowReader } from "./report-tables.ts";
import type { RowReader, TableState } from "./report-tables.ts";

/** How the register tells its two kinds of lines apart, in either language. */
export const LINE_WORDS = {
  decision: { nl: "besluit", en: "decision" },
  action: { nl: "actie", en: "action" },
} as const;

export interface Register {
  readonly decisions: readonly (DecisionRecord & { readonly row: number })[];
  readonly actions: readonly (DecisionAction & { readonly row: number; readonly title: string })[];
}

/** `row` is the 0-based body row. */
export function readRegister(state: TableState | null, date1904: boolean): Register {
  const decisions: (DecisionRecord & { row: number })[] = [];
  const actions: (DecisionAction & { row: number; title: string })[] = [];
  (state?.rows ?? []).forEach((cells, row) => {
    if (state === null || isEmptyRow(cells)) return;
    const read = rowReader(state, cells, date1904);
    if (Object.values<string>(LINE_WORDS.action).includes(read.text("line").toLowerCase())) {
      actions.push({
        row,
        decisionId: read.text("id"),
        nr: read.text("nr"),
        title: read.text("title"),
        text: read.text("text"),
        owner: read.text("who"),
        due: read.day("day"),
        doneOn: read.day("doneOn"),
      });
      return;
    }
    decisions.push({
      row,
      id: read.text("id"),
      nr: read.text("nr"),
      kind: readDecisionKind(read.text("kind")),
      title: read.text("title"),
      requested: read.text("text"),
      askedOn: read.day("askedOn"),
      ...readVerdict(read.text("verdict")),
      conditions: read.text("conditions"),
      heldUntil: read.day("heldUntil"),
      decidedBy: read.text("who"),
      decidedOn: read.day("day"),
    });
  });
  return { decisions, actions };
}

/** One baseline per version; lines in the order of the table. A line without version or period belongs to none. */
export function readBaselines(state: TableState | null, date1904: boolean): readonly Baseline[] {
  const byVersion = new Map<number, { -readonly [Key in keyof Baseline]: Baseline[Key] } & { rows: BaselineRow[] }>();
  for (const cells of state?.rows ?? []) {
    if (state === null || isEmptyRow(cells)) continue;
    const read = rowReader(state, cells, date1904);
    const version = read.number("version");
    const [start, end, frozenOn] = [read.day("from"), read.day("to"), read.day("frozenOn")];
    if (version === null || start === null || end === null || frozenOn === null) continue;
    const known = byVersion.get(version);
    const row = baselineRow(read);
    if (known !== undefined) known.rows.push(row);
    else {
      byVersion.set(version, {
        version,
        period: { name: read.text("period"), start, end, due: null },
        frozenOn,
        reopenedOn: read.day("reopenedOn"),
        rows: [row],
      });
    }
  }
  return [...byVersion.values()].sort((a, b) => a.version - b.version);
}

function baselineRow(read: RowReader): BaselineRow {
  const orNull = (key: string): string | null => (read.text(key) === "" ? null : read.text(key));
  const status = read.text("status").toLowerCase();
  const kind = read.text("kind").toLowerCase();
  return {
    nr: read.text("nr"),
    subproject: orNull("subproject"),
    goal: orNull("goal"),
    name: orNull("name"),
    kind: MILESTONE_KINDS.includes(kind as MilestoneKind) ? (kind as MilestoneKind) : "mijlpaal",
    start: read.day("start"),
    due: read.day("due"),
    expectedFinish: read.day("expectedFinish"),
    status: STATUSES.includes(status as Status) ? (status as Status) : null,
    done: read.text("done").toLowerCase() === "ja" || read.day("doneOn") !== null,
    doneOn: read.day("doneOn"),
    money: {
      budget: read.number("budget"),
      spent: read.number("spent"),
      forecast: read.number("forecast"),
      cofinancing: read.number("cofinancing"),
    },
  };
}
