import type { Milestone } from "#core/plan/milestone.ts";
import type { Language } from "#core/plan/plan.ts";
import { subjectTitle } from "#core/plan/record-owner.ts";
import { decisionSpeaker } from "#core/report/decision-texts.ts";
import { buildDecisionDocument } from "#core/report/decision-document.ts";
import type { DecisionDocument } from "#core/report/decision-document.ts";
import type { DecisionInput } from "#core/report/decision-facts.ts";
import { inputsOf } from "#core/report/document-model.ts";
import { decisionId, decisionVersion } from "#core/report/register.ts";
import type { TypedTexts } from "#core/report/typed-texts.ts";
import { DECISION_LAYOUT } from "#sheet/layout/decision-layout.ts";
import { layOutDocument } from "#sheet/layout/report-grid.ts";
import { DOCUMENT_LAYOUT_VERSION } from "#sheet/layout/report-keys.ts";
import type { DocumentHead } from "#sheet/layout/report-keys.ts";
import { decisionTitle } from "#sheet/layout/report-titles.ts";
import type { FoundDocument } from "#sheet/read/find-documents.ts";
import { readDocument } from "#sheet/read/report-documents.ts";
import type { DocumentContent } from "#sheet/read/report-documents.ts";
import { stop } from "#sheet/workbook-problem.ts";
import { MAX_CELL_TEXT } from "#sheet/write/cell-input.ts";
import { writeDocument } from "#sheet/write/report-document.ts";
import type { WrittenDocument } from "#sheet/write/report-document.ts";
import type { WorkbookSession } from "#sheet/session.ts";
import type { ActionEnvironment } from "./contract/action.ts";
import type {
  DecisionOptionInput,
  DecisionTexts,
  MakeDecisionDocument,
  MakeDecisionDocumentInput,
} from "./contract/decision.ts";
import { findMilestone, readDocumentSource } from "./report-source.ts";
import type { DocumentSource } from "./report-source.ts";
import { runAction } from "./run-action.ts";

/** Six round trips at most: the plan, the documents there are, the texts of this one, and the writing. */
export const makeDecisionDocument: MakeDecisionDocument = (environment, input) =>
  runAction("writes", async (session) => {
    const source = await readDocumentSource(session, environment, input);
    const milestone = findMilestone(source, input.row);
    const { concept, version } = currentVersion(source, milestone.nr);
    const content = concept === null ? null : await readDocument(session, concept);
    const { document, written } = await writeDecision(session, environment, source, milestone, {
      kind: input.kind,
      version,
      typed: withTexts(content?.typed ?? new Map(), textsOf(input, environment.language)),
      existing: concept === null || content === null ? null : { found: concept, content },
      ...(input.delayDays === undefined ? {} : { delayDays: input.delayDays }),
    });
    await session.sync();
    const open = new Set(document.openInputs);
    return {
      sheet: written.sheet,
      created: written.created,
      id: decisionId(milestone.nr, version),
      version,
      blocks: document.blocks,
      words: document.words,
      tooLong: document.tooLong,
      openCells: inputsOf(document.blocks)
        .filter((cell) => open.has(cell.key))
        .map((cell) => ({ key: cell.key, cell: written.inputs.get(cell.key) ?? "" })),
    };
  });

interface DecisionWrite {
  readonly kind: DecisionInput["kind"];
  readonly version: number;
  readonly typed: TypedTexts;
  readonly existing: { readonly found: FoundDocument; readonly content: DocumentContent } | null;
  readonly delayDays?: number;
}

/** Builds the document from the plan and queues its sheet. */
async function writeDecision(
  session: WorkbookSession,
  environment: ActionEnvironment,
  source: DocumentSource,
  milestone: Milestone,
  write: DecisionWrite,
): Promise<{ readonly document: DecisionDocument; readonly written: WrittenDocument }> {
  const { plan, schedule, findings } = source.view;
  const { existing, ...choices } = write;
  const { language, today } = environment;
  const document = buildDecisionDocument({
    ...choices,
    plan,
    schedule,
    findings,
    today,
    language,
    index: milestone.index,
  });
  const head: DocumentHead = {
    document: "beslisdocument",
    layout: DOCUMENT_LAYOUT_VERSION,
    about: milestone.nr,
    title: subjectTitle(milestone),
    version: write.version,
    state: "concept",
    kind: write.kind,
    from: "",
    to: "",
  };
  const written = await writeDocument(session, source.read.index, source.documents, existing, {
    grid: layOutDocument(document.blocks, DECISION_LAYOUT),
    head,
    language,
    wantedTitle: decisionTitle(milestone.nr, write.version, language),
    print: {
      orientation: "Portrait",
      onePage: true,
      footer: {
        left: plan.header.project ?? plan.header.region ?? source.view.source.sheet,
        right: decisionId(milestone.nr, write.version),
      },
    },
    note: document.tooLong,
    date1904: source.date1904,
  });
  return { document, written };
}

/** The concept there is; else the version after the last definitive one. */
export function currentVersion(source: DocumentSource, nr: string): { concept: FoundDocument | null; version: number } {
  const own = source.documents.documents.filter(({ head }) => head.document === "beslisdocument" && head.about === nr);
  const newer = own.find(({ head }) => head.layout > DOCUMENT_LAYOUT_VERSION);
  if (newer !== undefined) {
    stop("LAYOUT-NEWER", { found: newer.head.layout, known: DOCUMENT_LAYOUT_VERSION, sheet: newer.sheet });
  }
  const concept = own.filter(({ head }) => head.state === "concept").sort((a, b) => b.head.version - a.head.version)[0];
  if (concept !== undefined) return { concept, version: concept.head.version };
  // A decision of another milestone, that had this number before, keeps its own decision number.
  const others = source.register.decisions.filter((record) => record.nr !== nr && record.id.startsWith(`${nr}-`));
  const taken = others.map(({ id }) => decisionVersion(id)).filter((version) => version !== null);
  return { concept: null, version: Math.max(0, ...own.map(({ head }) => head.version), ...taken) + 1 };
}

const TEXT_KEYS: Readonly<Record<Exclude<keyof DecisionTexts, "preferred">, string>> = {
  requested: "gevraagd",
  background: "aanleiding",
  advice: "advies",
  consequences: "gevolgen",
  meeting: "overleg",
  client: "opdrachtgever",
  projectLeader: "projectleider",
  conditions: "voorwaarden",
};

const OPTION_KEYS: Readonly<Record<Exclude<keyof DecisionOptionInput, "delayDays">, string>> = {
  name: "naam",
  pros: "voordelen",
  cons: "nadelen",
  money: "geld",
  quality: "kwaliteit",
  risk: "risico",
};

/** What was asked for, by input key. */
function textsOf(input: MakeDecisionDocumentInput, language: Language): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const option = input.texts?.preferred ?? "";
  if (option !== "") texts.set(TEXT_KEYS.requested, decisionSpeaker(language)("requestedIssue", { option }));
  for (const [name, key] of Object.entries(TEXT_KEYS)) {
    const text = input.texts?.[name as keyof typeof TEXT_KEYS];
    if (text !== undefined) texts.set(key, text);
  }
  (input.options ?? []).forEach((option, position) => {
    const prefix = `optie.${String.fromCharCode(65 + position)}`;
    for (const [name, key] of Object.entries(OPTION_KEYS)) {
      const text = option[name as keyof typeof OPTION_KEYS];
      if (text !== undefined) texts.set(`${prefix}.${key}`, text);
    }
    if (option.delayDays !== undefined) texts.set(`${prefix}.tijd`, String(option.delayDays));
  });
  for (const [key, text] of Object.entries(input.fields ?? {})) {
    if (!key.startsWith("besluit.")) texts.set(key, text);
  }
  return texts;
}

/** Given texts over typed ones; an empty one takes the typed text away. */
export function withTexts(typed: TypedTexts, given: ReadonlyMap<string, string>): TypedTexts {
  const all = new Map(typed);
  for (const [key, text] of given) {
    if (text.length > MAX_CELL_TEXT) stop("TEXT-TOO-LONG", { length: text.length, most: MAX_CELL_TEXT, field: key });
    if (text === "") all.delete(key);
    else all.set(key, text);
  }
  return all;
}
