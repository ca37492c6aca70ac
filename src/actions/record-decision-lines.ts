import { KIND_TEXTS, verdictText } from "#core/report/decision-words.ts";
import type { DecisionRecord } from "#core/report/register.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { formatDay } from "#core/wording/format.ts";
import { DECISIONS_LAYOUT } from "#sheet/layout/report-lists.ts";
import { LINE_WORDS } from "#sheet/read/report-registers.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { dayInput } from "#sheet/write/cell-input.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import { logbookWrites } from "#sheet/write/logbook.ts";
import type { LogLine } from "#sheet/write/logbook.ts";
import { appendLines, changeLine } from "#sheet/write/report-rows.ts";
import type { Line } from "#sheet/write/report-rows.ts";
import type { ActionEnvironment } from "./contract/action.ts";
import type { RecordDecisionInput } from "./contract/decision.ts";
import type { DocumentSource } from "./report-source.ts";

/** The decision's line, and one for each condition that is not there yet. Queues only. */
export function writeRegister(
  session: WorkbookSession,
  { language }: ActionEnvironment,
  source: DocumentSource,
  record: DecisionRecord,
  knownRow: number | null,
  input: RecordDecisionInput,
): string {
  const { date1904, decisionTable } = source;
  const line: Line = {
    id: record.id,
    line: LINE_WORDS.decision[language],
    nr: record.nr,
    title: record.title,
    kind: KIND_TEXTS[record.kind][language],
    text: record.requested,
    askedOn: dayInput(record.askedOn, date1904),
    verdict: verdictText(record.verdict, record.option, language),
    conditions: record.conditions,
    heldUntil: dayInput(record.heldUntil, date1904),
    who: record.decidedBy,
    day: dayInput(record.decidedOn, date1904),
  };
  const had = new Set(source.register.actions.filter(({ decisionId: id }) => id === record.id).map(({ text }) => text));
  const actions = (input.conditions ?? [])
    .filter(({ text }) => !had.has(text.trim()))
    .map(({ text, owner, due }): Line => ({
      id: record.id,
      line: LINE_WORDS.action[language],
      nr: record.nr,
      title: record.title,
      text: text.trim(),
      who: owner,
      day: dayInput(due, date1904),
    }));
  if (decisionTable !== null && knownRow !== null) changeLine(session, decisionTable, DECISIONS_LAYOUT, knownRow, line);
  const lines = decisionTable !== null && knownRow !== null ? actions : [line, ...actions];
  return appendLines(session, source.read.index, "decisions", DECISIONS_LAYOUT, decisionTable, lines, language).title;
}

/**
 * What was decided, with whose conditions; one line, however often it is recorded.
 *
 * @param queueAfter Queues what the line tells of.
 */
export async function writeLog(
  session: WorkbookSession,
  { language, today }: ActionEnvironment,
  source: DocumentSource,
  milestone: Milestone,
  record: DecisionRecord,
  before: DecisionRecord["verdict"],
  why: string | null,
  queueAfter: () => void,
): Promise<void> {
  const until = record.heldUntil === null ? null : formatDay(record.heldUntil, language);
  const said = [verdictText(record.verdict, record.option, language), record.conditions, until].filter(
    (part) => part !== null && part !== "",
  );
  const line: LogLine = {
    day: today,
    nr: record.nr,
    name: milestone.name,
    field: "decision",
    old: before === null || before === record.verdict ? null : verdictText(before, "", language),
    new: said.join(": "),
    why,
    source: "add-in",
  };
  const isTold =
    before === record.verdict &&
    source.logbook.some((other) => other.nr === line.nr && other.new === line.new && (other.why ?? "") === (why ?? ""));
  const lines = isTold ? [] : [{ line, key: "decision" }];
  const writes = logbookWrites(session, source.read.index, source.read.logbook, lines, language);
  await guardedWrite(session, [], writes, null, queueAfter);
}
