import type { DocumentBlock, DocumentCell } from "./document-model.ts";
import { inputsOf, textCell } from "./document-model.ts";
import type { ReportInput } from "./report-facts.ts";
import type { ReportGap } from "./report-gaps.ts";
import type { SayReport } from "./report-texts.ts";
import { homelessTexts } from "./typed-texts.ts";

/** What persons wrote at parts that are gone. */
export function keptBlocks(
  input: ReportInput,
  body: readonly DocumentBlock[],
  say: SayReport,
): readonly DocumentBlock[] {
  // An amount that is not asked for just now (the plan lost its budget) is a text like any other.
  const homeless = homelessTexts(input.typed, new Set(inputsOf(body).map((cell) => cell.key)));
  if (homeless.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: say("kept") },
    { kind: "paragraph", tone: "note", text: say("keptWhy") },
    ...homeless.map(([key, text]): DocumentBlock => ({
      kind: "input",
      label: null,
      lines: 1,
      cell: { kind: "input", key, text, state: "typed" },
    })),
  ];
}

/** What is missing before it can be handed in, each with its place. */
export function gapBlocks(gaps: readonly ReportGap[], say: SayReport): readonly DocumentBlock[] {
  const heading = { kind: "heading", level: 1, text: say("gaps") } as const;
  if (gaps.length === 0) return [heading, { kind: "paragraph", tone: "normal", text: say("gapsNone") }];
  return [
    heading,
    {
      kind: "paragraph",
      tone: "warning",
      text: gaps.length === 1 ? say("gapsOne") : say("gapsSome", { n: gaps.length }),
    },
    {
      kind: "table",
      id: "gaten",
      columns: [
        { key: "wat", header: say("gapWhat") },
        { key: "waar", header: say("gapWhere") },
      ],
      rows: gaps.map((gap) => [textCell(say(`gap.${gap.code}`, { nr: gapSubject(gap) })), gapPlace(gap, say)]),
      total: false,
    },
  ];
}

/** Number of the milestone; its name, or its row, where it has none. */
function gapSubject(gap: ReportGap): string {
  const milestone = gap.milestone?.milestone;
  if (milestone === undefined) return "";
  return milestone.nr !== "" ? milestone.nr : (milestone.name ?? `#${milestone.place.rowNumber}`);
}

/** `Mijlpalenplan!H9` in the plan, or the input on this sheet. */
function gapPlace(gap: ReportGap, say: SayReport): DocumentCell {
  if (gap.input !== null) return { kind: "link", text: say("gapHere"), target: { kind: "input", key: gap.input } };
  const milestone = gap.milestone?.milestone;
  if (milestone === undefined || gap.field === null) return textCell(say("gapHeader"));
  const { sheet, cells } = milestone.place;
  const cell = cells[gap.field] ?? cells.nr;
  if (cell === undefined) return textCell(sheet);
  return { kind: "link", text: `${sheet}!${cell}`, target: { kind: "cell", sheet, cell } };
}
