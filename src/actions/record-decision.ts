import type { DecisionKind } from "#core/report/decision-facts.ts";
import { DECISION_KINDS } from "#core/report/decision-facts.ts";
import { isPrompt } from "#core/report/decision-taken.ts";
import { decisionId, decisionVersion } from "#core/report/register.ts";
import type { DecisionRecord } from "#core/report/register.ts";
import { verdictConsequences } from "#core/report/verdict-consequences.ts";
import { MAX_OPEN_OPTIONS, optionDays, optionLetter } from "#core/report/option-delays.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { formatDay } from "#core/wording/format.ts";
import type { FoundDocument } from "#sheet/read/find-documents.ts";
import { readDocument } from "#sheet/read/report-documents.ts";
import type { DocumentContent } from "#sheet/read/report-documents.ts";
import type { Register } from "#sheet/read/report-registers.ts";
import { stop } from "#sheet/workbook-problem.ts";
import { MAX_CELL_TEXT } from "#sheet/write/cell-input.ts";
import { finishDecisionSheet } from "#sheet/write/report-definitive.ts";
import type { ActionEnvironment } from "./contract/action.ts";
import type { RecordDecision, RecordDecisionInput } from "./contract/decision.ts";
import { currentVersion } from "./make-decision-document.ts";
import { planBeforeDecision } from "./decision-repeated.ts";
import { asConsequence, closingPlace, editReason, planEdits } from "./record-decision-edits.ts";
import { writeLog, writeRegister } from "./record-decision-lines.ts";
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
    const known = recordOf(source, milestone.nr, concept, version, input, environment);
    // Recorded once more, to take over its consequences: the options are in the document that is definitive by now.
    const asked = concept ?? (known === null ? null : lastDefinitive(source, milestone.nr));
    const content = asked === null ? null : await readDocument(session, asked);
    const chosen = chosenOption(input.option ?? "", content);
    const record = decisionRecord(input, environment, milestone, { asked, content, known, version, chosen });
    let sheet = "";
    // After the logbook's line: a run that was cut off in between still knows what was decided before this.
    const before = known?.verdict ?? null;
    await writeLog(session, environment, source, milestone, record, before, input.why ?? null, () => {
      sheet = writeRegister(session, environment, source, record, known?.row ?? null, input);
      if (concept !== null && content !== null && input.verdict !== "aanhouden") {
        const { conditions, heldUntil, decidedBy, option } = record;
        const decidedOn = record.decidedOn ?? environment.today;
        const taken = { verdict: input.verdict, conditions, heldUntil, decidedBy, decidedOn, option };
        finishDecisionSheet(session, concept, content, record.kind, taken, environment.language);
      }
    });
    const plan = planBeforeDecision(source.view.plan, source.logbook, editReason(record, environment.language));
    const consequences = verdictConsequences(
      plan,
      plan === source.view.plan ? source.view.schedule : schedulePlan(plan, { today: environment.today }),
      plan.milestones[milestone.index] ?? milestone,
      input.verdict,
      input.until ?? null,
      asked === null ? "faseovergang" : record.kind,
      chosen.days,
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
      closed: closingPlace(milestone, input),
    };
  });

function checkInput(input: RecordDecisionInput): void {
  const texts = [
    input.decidedBy,
    input.why ?? "",
    input.option ?? "",
    ...(input.conditions ?? []).flatMap(({ text, owner }) => [text, owner]),
  ];
  const longest = Math.max(...texts.map((text) => text.length));
  if (longest > MAX_CELL_TEXT) stop("TEXT-TOO-LONG", { field: "besluit", length: longest, most: MAX_CELL_TEXT });
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
  // By its version: the number before it may be the one that the milestone had then.
  const ofConcept = own.find((record) => decisionVersion(record.id) === version);
  if (ofConcept !== undefined) return ofConcept;
  const last = own.at(-1);
  if (concept !== null || last === undefined) return null;
  const same =
    last.verdict === input.verdict &&
    last.decidedBy === input.decidedBy.trim() &&
    last.decidedOn === (input.decidedOn ?? environment.today);
  return same || last.verdict === "aanhouden" ? last : null;
}

function lastDefinitive(source: DocumentSource, nr: string): FoundDocument | null {
  const own = source.documents.documents.filter(({ head }) => head.document === "beslisdocument" && head.about === nr);
  return [...own].sort((a, b) => b.head.version - a.head.version)[0] ?? null;
}

interface Chosen {
  readonly name: string;
  /** Working days that the document says for it; null when it does not. */
  readonly days: number | null;
}

/** An option by its letter or its name in the document; a name that is not there stays as it is. */
function chosenOption(text: string, content: DocumentContent | null): Chosen {
  const wanted = text.trim();
  if (wanted === "" || content === null) return { name: wanted, days: null };
  for (let position = 0; position < MAX_OPEN_OPTIONS; position += 1) {
    const letter = optionLetter(position);
    const name = content.typed.get(`optie.${letter}.naam`)?.trim() ?? "";
    const names = [letter, name].filter((one) => one !== "").map((one) => one.toLowerCase());
    if (names.includes(wanted.toLowerCase()))
      return { name: name === "" ? letter : name, days: optionDays(content.typed, letter) };
  }
  return { name: wanted, days: null };
}

interface Circumstances {
  readonly asked: FoundDocument | null;
  readonly content: DocumentContent | null;
  readonly known: DecisionRecord | null;
  readonly version: number;
  readonly chosen: Chosen;
}

function decisionRecord(
  input: RecordDecisionInput,
  environment: ActionEnvironment,
  milestone: Milestone,
  { asked, content, known, version, chosen }: Circumstances,
): DecisionRecord {
  const kind = DECISION_KINDS.find((candidate) => candidate === asked?.head.kind) ?? known?.kind;
  const conditions = (input.conditions ?? []).map(({ text, owner, due }) =>
    [text, owner, due === null ? "" : formatDay(due, environment.language)].filter((part) => part !== "").join(", "),
  );
  const requested = content?.shown.get("gevraagd") ?? "";
  return {
    id: known?.id ?? decisionId(milestone.nr, version),
    nr: milestone.nr,
    kind: kind ?? defaultKind(milestone),
    title: milestone.name ?? milestone.description ?? "",
    requested: requested === "" || isPrompt(requested) ? (known?.requested ?? "") : requested,
    askedOn: known?.askedOn ?? environment.today,
    verdict: input.verdict,
    option: chosen.name.replace(/\s+/gu, " "),
    conditions: conditions.join("; "),
    heldUntil: input.verdict === "aanhouden" ? (input.until ?? null) : null,
    decidedBy: input.decidedBy.trim(),
    decidedOn: input.decidedOn ?? environment.today,
  };
}

function defaultKind(milestone: Milestone): DecisionKind {
  return milestone.kind === "beslismoment" ? "faseovergang" : "kwestie";
}
