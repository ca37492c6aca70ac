import { definitiveAside, isPrompt, takenTexts } from "#core/report/decision-taken.ts";
import type { DecisionKind, DecisionTaken } from "#core/report/decision-facts.ts";
import type { Language } from "#core/plan/plan.ts";
import { cellAddress } from "#core/recognise/snapshot.ts";
import { DECISION_LAYOUT } from "../layout/decision-layout.ts";
import { spanWidth } from "../layout/report-grid-model.ts";
import { headKey } from "../layout/report-keys.ts";
import { countLines, lineHeight } from "../layout/report-text-size.ts";
import type { FoundDocument } from "../read/find-documents.ts";
import type { DocumentContent } from "../read/report-documents.ts";
import type { WorkbookSession } from "../session.ts";
import { fitting } from "./report-cells.ts";
import { literalText } from "./report-text.ts";

/**
 * Makes a concept definitive as it lies on the table: what was decided is filled in, what nobody filled in becomes white, and every
 * figure stays as the client saw it. Queues only.
 */
export function finishDecisionSheet(
  session: WorkbookSession,
  found: FoundDocument,
  content: DocumentContent,
  kind: DecisionKind,
  taken: DecisionTaken,
  language: Language,
): void {
  const sheet = session.workbook.worksheets.getItem(found.sheet);
  const asides = [...content.titleRow].flatMap(([address, text]) => {
    const aside = definitiveAside(text);
    return aside === null ? [] : [{ address, ...aside }];
  });
  // A document speaks one language, whatever the pane speaks now.
  const spoken = asides[0]?.language ?? language;
  const decided = takenTexts(taken, kind, spoken);
  const write = (address: string, text: string): void => {
    const { input, format } = literalText(fitting(text));
    const cell = sheet.getRange(address);
    cell.numberFormat = [[format]];
    cell.values = [[input]];
  };
  for (const { address, text } of asides) write(address, text);
  for (const [key, address] of content.places) {
    const shown = content.shown.get(key) ?? "";
    const text = finalText(shown, content.typed.has(key), decided.get(key));
    if (text !== shown) write(address, text);
    sheet.getRange(address).format.fill.clear();
    if (key === "voorwaarden") makeRoomFor(sheet, address, text);
  }
  const head = headKey({ ...found.head, state: "definitief" });
  sheet.getRange(cellAddress(found.row, found.column)).values = [[head]];
}

/** What a person typed stays, unless the decision itself fills the place. */
function finalText(shown: string, isTyped: boolean, decided: string | undefined): string {
  if (decided !== undefined && !isPrompt(decided)) return isTyped && !/^☐/u.test(shown) ? shown : decided;
  return isTyped || !isPrompt(shown) ? shown : "";
}

/** Excel allows 409.5 points. */
const MOST_HEIGHT = 400;

function makeRoomFor(sheet: Excel.Worksheet, address: string, text: string): void {
  const { labelledInput, fontSize } = DECISION_LAYOUT;
  const lines = countLines(text, spanWidth(labelledInput.value, DECISION_LAYOUT) - 5, fontSize);
  const height = Math.min(MOST_HEIGHT, Math.max(2, lines) * lineHeight(fontSize) + 6);
  sheet.getRange(address).getEntireRow().format.rowHeight = height;
}
