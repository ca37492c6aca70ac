import type { Language } from "../plan/plan.ts";
import { formatMoney, formatNumber, formatPercent } from "../wording/format.ts";
import type { DocumentBlock, DocumentCell, DocumentTable } from "./document-model.ts";
import { formatShortDay } from "./words.ts";

/** What a person reads in a cell. */
export function cellText(cell: DocumentCell, language: Language): string {
  switch (cell.kind) {
    case "text":
    case "gap":
    case "light":
    case "link":
    case "input":
      return cell.text;
    case "number":
      return formatNumber(cell.number, language);
    case "money":
      return formatMoney(cell.amount, language);
    case "percent":
      return formatPercent(cell.fraction, language);
    case "day":
      return formatShortDay(cell.day, language);
    case "empty":
      return "";
  }
}

/** The whole document as text that reads from top to bottom; for golden files, terminals and the clipboard. */
export function documentAsText(blocks: readonly DocumentBlock[], language: Language): string {
  return `${blocks.map((block) => blockText(block, language)).join("\n")}\n`;
}

/** Inputs carry a mark: `[typed]`, `(suggested)`, prompts have their own brackets. */
function marked(cell: DocumentCell, language: Language): string {
  const text = cellText(cell, language);
  if (cell.kind === "gap") return `!! ${text}`;
  if (cell.kind !== "input" || cell.state === "prompt") return text;
  return cell.state === "typed" ? `[${text}]` : `(${text})`;
}

function blockText(block: DocumentBlock, language: Language): string {
  switch (block.kind) {
    case "title":
      return `# ${block.text}  |  ${block.aside}`;
    case "label":
      return `** ${block.text} **`;
    case "facts":
      return block.rows.map((row) => `${row.label}: ${marked(row.cell, language)}`).join("\n");
    case "heading":
      return `\n${block.level === 1 ? "##" : "###"} ${block.text}`;
    case "paragraph":
      return block.tone === "normal" ? block.text : `${block.tone === "warning" ? "!" : "~"} ${block.text}`;
    case "input":
      return `${block.label === null ? "" : `${block.label}: `}${marked(block.cell, language)}`;
    case "choices":
      return block.cells.map((cell) => marked(cell, language)).join("   ");
    case "table":
      return tableText(block, language);
    case "chart":
      return [
        `<${block.shape}: ${block.title}>`,
        ...block.series.map((series) => {
          const values = series.values.map((value) => (value === null ? "–" : String(value)));
          return `  ${series.name}: ${block.categories.map((name, position) => `${name}=${values[position] ?? "–"}`).join(", ")}`;
        }),
      ].join("\n");
  }
}

function tableText(table: DocumentTable, language: Language): string {
  const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " / ");
  const rows = [
    table.columns.map((column) => column.header),
    ...table.rows.map((row) => row.map((cell) => oneLine(marked(cell, language)))),
  ];
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}
