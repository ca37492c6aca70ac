import { toIsoDate } from "#core/calendar/plan-day.ts";
import { KIND_TEXTS, VERDICT_TEXTS } from "#core/report/decision-words.ts";
import type { DecisionKind, DecisionTaken } from "#core/report/decision-facts.ts";
import { DECISION_KINDS } from "#core/report/decision-facts.ts";
import { decisionId } from "#core/report/register.ts";
import type { DecisionRecord } from "#core/report/register.ts";
import { verdictConsequences } from "#core/report/verdict-consequences.ts";
import type { VerdictConsequence } from "#core/report/verdict-consequences.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { formatDay } from "#core/wording/format.ts";
import { DECISIONS_LAYOUT } from "#sheet/layout/report-lists.ts";
import { readDocument } from "#sheet/read/report-documents.ts";
import type { DocumentContent, FoundDocument } from "#sheet/read/report-documents.ts";
import { LINE_WORDS } from "#sheet/read/report-registers.ts";
import type { Register } from "#sheet/read/report-registers.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import { stop } from "#sheet/workbook-problem.ts";
import { dayInput, MAX_CELL_TEXT } from "#sheet/write/cell-input.ts";
import type { FieldEdit } from "#sheet/write/field-edits.ts";
import { guardedWrite } from "#sheet/write/guarded-write.ts";
import { logbookWrites } from "#sheet/write/logbook.ts";
import type { LogLine } from "#sheet/write/logbook.ts";
import { appendLines, changeLine } from "#sheet/write/report-rows.ts";
import type { Line } from "#sheet/write/report-rows.ts";
import type { ActionEnvironment, DecisionConsequence, RecordDecision, RecordDecisionInput } from "./contract.ts";
import { currentVersion, writeDecision } from "./make-decision-document.ts";
import { findMilestone, readDocumentSource } from "./report-source.ts";
import type { DocumentSource } from "./report-source.ts";
import { runAction } from "./run-action.ts";
import { writeFields } from "./write-fields.ts";

/**
 * Register, logbook and document go in one request; the plan's own cells follow by the guarded way that every edit of the plan
 * takes. A run that was cut off in between is completed by the next: the register knows the decision by its number.
 */
export const recordDecision: RecordDecision = (environment, input) =>
  runAction("writes", async (session) => {
    checkInput(input);
    const source = await readDocumentSource(session, environment, input);
    const milestone = findMilestone(source, input.row);
    const { concept, version } = currentVersion(source, milestone.nr);
    const content = concept === null ? null : await readDocument(session, concept);
    const known = recordOf(source, milestone.nr, concept, version, input, environment);
    const record = decisionRecord(input, environment, milestone, concept, content, known, version);
    const sheet = writeRegister(session, environment, source, record, known?.row ?? null, input);
    if (concept !== null && content !== null && input.verdict !== "aanhouden") {
      finishDocument(session, environment, source, milestone, { concept, content, version }, record);
    }
    await writeLog(session, environment, source, milestone, record, known?.verdict ?? null, input.why ?? null);
    const consequences = verdictConsequences(
      source.view.plan,
      source.view.schedule,
      milestone,
      input.verdict,
      input.until ?? null,
    );
    const outcome = await writeFields(session, environment, input, ({ plan }) => ({
      edits: planEdits(plan.milestones, milestone, input, record, consequences, environment.language),
      troubles: [],
    }));
    return {
      changes: outcome.changes,
      skipped: outcome.skipped,
      undo: outcome.undo,
      record,
      sheet,
      consequences: consequences.map(asConsequence),
      applied: input.apply === true,
    };
  });

function checkInput(input: RecordDecisionInput): void {
  const texts = [
    input.decidedBy,
    input.why ?? "",
    ...(input.conditions ?? []).flatMap(({ text, owner }) => [text, owner]),
  ];
  const longest = Math.max(...texts.map((text) => text.length));
  if (longest >= MAX_CELL_TEXT) stop("TEXT-TOO-LONG", { field: "besluit", length: longest, most: MAX_CELL_TEXT - 1 });
}

/** The line of this decision: of the concept; else one that is still on hold, or the same verdict recorded once more. */
function recordOf(
  source: DocumentSource,
  nr: string,
  concept: FoundDocument | null,
  version: number,
  input: RecordDecisionInput,
  environment: ActionEnvironment,
): Register["decisions"][number] | null {
  const own = source.register.decisions.filter((record) => record.nr === nr);
  const ofConcept = own.find((record) => record.id === decisionId(nr, version));
  if (ofConcept !== undefined) return ofConcept;
  const last = own.at(-1);
  if (concept !== null || last === undefined) return null;
  const same =
    last.verdict === input.verdict &&
    last.decidedBy === input.decidedBy.trim() &&
    last.decidedOn === (input.decidedOn ?? environment.today);
  return same || last.verdict === "aanhouden" ? last : null;
}

function decisionRecord(
  input: RecordDecisionInput,
  environment: ActionEnvironment,
  milestone: Milestone,
  concept: FoundDocument | null,
  content: DocumentContent | null,
  known: DecisionRecord | null,
  version: number,
): DecisionRecord {
  const kind = DECISION_KINDS.find((candidate) => candidate === concept?.head.kind) ?? known?.kind;
  const conditions = (input.conditions ?? []).map(({ text, owner, due }) =>
    [text, owner, due === null ? "" : formatDay(due, environment.language)].filter((part) => part !== "").join(", "),
  );
  return {
    id: known?.id ?? decisionId(milestone.nr, version),
    nr: milestone.nr,
    kind: kind ?? defaultKind(milestone),
    title: milestone.name ?? milestone.description ?? "",
    requested: content?.shown.get("gevraagd") ?? known?.requested ?? "",
    askedOn: known?.askedOn ?? environment.today,
    verdict: input.verdict,
    conditions: conditions.join("; "),
    heldUntil: input.verdict === "aanhouden" ? (input.until ?? null) : null,
    decidedBy: input.decidedBy.trim(),
    decidedOn: input.decidedOn ?? environment.today,
  };
}

function defaultKind(milestone: Milestone): DecisionKind {
  return milestone.kind === "beslismoment" ? "faseovergang" : "kwestie";
}

function writeRegister(
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
    verdict: record.verdict === null ? "" : VERDICT_TEXTS[record.verdict][language],
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

function finishDocument(
  session: WorkbookSession,
  environment: ActionEnvironment,
  source: DocumentSource,
  milestone: Milestone,
  { concept, content, version }: { concept: FoundDocument; content: DocumentContent; version: number },
  record: DecisionRecord,
): void {
  if (record.verdict === null || record.decidedOn === null) return;
  const taken: DecisionTaken = {
    verdict: record.verdict,
    conditions: record.conditions,
    heldUntil: record.heldUntil,
    decidedBy: record.decidedBy,
    decidedOn: record.decidedOn,
  };
  writeDecision(session, environment, source, milestone, {
    kind: record.kind,
    version,
    state: "definitief",
    typed: content.typed,
    existing: { found: concept, content },
    taken,
  });
}

async function writeLog(
  session: WorkbookSession,
  { language, today }: ActionEnvironment,
  source: DocumentSource,
  milestone: Milestone,
  record: DecisionRecord,
  before: DecisionRecord["verdict"],
  why: string | null,
): Promise<void> {
  const words = (verdict: DecisionRecord["verdict"]): string | null =>
    verdict === null ? null : VERDICT_TEXTS[verdict][language];
  const until = record.heldUntil === null ? null : formatDay(record.heldUntil, language);
  const said = [words(record.verdict), record.conditions, until].filter((part) => part !== null && part !== "");
  const line: LogLine = {
    day: today,
    nr: record.nr,
    name: milestone.name,
    field: "decision",
    old: before === record.verdict ? null : words(before),
    new: said.join(": "),
    why,
    source: "add-in",
  };
  const writes = logbookWrites(session, source.read.index, source.read.logbook, [{ line, key: "decision" }], language);
  await guardedWrite(session, [], writes);
}

/** A go makes a beslismoment done; what else follows only when asked. */
function planEdits(
  milestones: readonly Milestone[],
  decided: Milestone,
  input: RecordDecisionInput,
  record: DecisionRecord,
  consequences: readonly VerdictConsequence[],
  language: ActionEnvironment["language"],
): readonly FieldEdit[] {
  const again = (milestone: Milestone): Milestone | undefined =>
    milestones.find((other) => other.index === milestone.index && other.nr === milestone.nr) ??
    milestones.find((other) => other.nr === milestone.nr);
  const why = [record.id, record.verdict === null ? "" : VERDICT_TEXTS[record.verdict][language]].join(": ");
  const edits: FieldEdit[] = [];
  const closes = (input.verdict === "go" || input.verdict === "go-mits") && decided.kind === "beslismoment";
  const now = again(decided);
  if (closes && now !== undefined && record.decidedOn !== null) {
    edits.push({ milestone: now, field: "doneOn", value: { kind: "day", day: record.decidedOn }, why });
  }
  if (input.apply !== true) return edits;
  for (const consequence of consequences) {
    const milestone = again(consequence.milestone);
    if (milestone === undefined) continue;
    if (consequence.field === "due") {
      edits.push({ milestone, field: "due", value: { kind: "day", day: consequence.new }, why });
    } else {
      edits.push({ milestone, field: "status", value: { kind: "status", status: consequence.new }, why });
    }
  }
  return edits;
}

function asConsequence(consequence: VerdictConsequence): DecisionConsequence {
  const { milestone } = consequence;
  const who = { nr: milestone.nr, name: milestone.name ?? milestone.description };
  return consequence.field === "due"
    ? {
        ...who,
        field: "due",
        old: consequence.old === null ? null : toIsoDate(consequence.old),
        new: toIsoDate(consequence.new),
      }
    : { ...who, field: "status", old: consequence.old, new: consequence.new };
}
