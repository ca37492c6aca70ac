import type { Language } from "../plan/plan.ts";
import { readMoney } from "../notation/money.ts";
import { formatMoney, formatPercent } from "../wording/format.ts";
import type { DocumentBlock, DocumentCell, DocumentTable } from "./document-model.ts";
import { moneyCell, textCell } from "./document-model.ts";
import { goalName, levelName } from "./report-goals.ts";
import type { CofinancingCheck, MoneyLine, MoneySummary } from "./money-summary.ts";
import type { ReportFacts, ReportInput } from "./report-facts.ts";
import { REALISED_KEY } from "./report-gaps.ts";
import type { SayReport } from "./report-texts.ts";
import { inputCell } from "./typed-texts.ts";
import { shorten } from "./words.ts";

export function moneyBlocks(input: ReportInput, facts: ReportFacts, say: SayReport): readonly DocumentBlock[] {
  const explanation: DocumentBlock = {
    kind: "input",
    label: null,
    lines: 1,
    cell: inputCell(input.typed, "financieel", say("moneyPrompt")),
  };
  const heading = { kind: "heading", level: 1, text: say("money") } as const;
  if (facts.money === null) {
    return [heading, { kind: "paragraph", tone: "note", text: say("moneyNone") }, explanation];
  }
  const check = facts.money.cofinancing;
  return [
    heading,
    moneyTable(facts.money, input, facts, say),
    ...(check === null ? [] : cofinancingBlocks(check, input, say)),
    explanation,
  ];
}

function moneyTable(money: MoneySummary, input: ReportInput, facts: ReportFacts, say: SayReport): DocumentTable {
  const level = levelName(input, facts.grouping, say);
  const row = (line: MoneyLine): readonly DocumentCell[] => [
    textCell(goalName(line, level, say)),
    moneyCell(line.budget),
    moneyCell(line.spent),
    moneyCell(line.forecast),
    moneyCell(line.difference),
    moneyCell(line.cofinancing),
  ];
  return {
    kind: "table",
    id: "geld",
    columns: [
      { key: "groep", header: level.charAt(0).toUpperCase() + level.slice(1) },
      { key: "begroot", header: say("budget") },
      { key: "besteed", header: say("spent") },
      { key: "prognose", header: say("forecast") },
      { key: "verschil", header: say("over") },
      { key: "cofinanciering", header: say("cofinancing") },
    ],
    rows: [...money.lines.map(row), row(money.total)],
    total: true,
  };
}

/** Which percentage of what, what was promised, what was proved: as a sum that a reader can check. */
function cofinancingBlocks(check: CofinancingCheck, input: ReportInput, say: SayReport): readonly DocumentBlock[] {
  const { language } = input;
  const promised = check.promised;
  const terms = {
    fraction: formatPercent(check.fraction, language),
    base: formatMoney(check.base, language),
    baseName: say(check.baseName === "begroting" ? "baseBegroting" : "baseSubsidie"),
    required: formatMoney(check.required, language),
  };
  return [
    {
      kind: "paragraph",
      tone: check.difference < 0 ? "warning" : "normal",
      text:
        promised === null
          ? say("cofinancingNone", terms)
          : say("cofinancingFormula", {
              ...terms,
              promised: formatMoney(promised, language),
              share: shareText(check.share, language),
              verdict: verdictText(check, say, language),
            }),
    },
    {
      kind: "input",
      label: say("realised"),
      lines: 1,
      cell: inputCell(input.typed, REALISED_KEY, say("realisedPrompt")),
    },
    ...realisedBlock(check, terms, input, say),
    { kind: "paragraph", tone: "note", text: say("cofinancingSource") },
  ];
}

/** What was proved against the same percentage of the same base. */
function realisedBlock(
  check: CofinancingCheck,
  terms: Readonly<Record<"fraction" | "base" | "baseName" | "required", string>>,
  input: ReportInput,
  say: SayReport,
): readonly DocumentBlock[] {
  const { language } = input;
  const typed = input.typed.get(REALISED_KEY)?.trim() ?? "";
  if (typed === "") return [];
  const realised = readMoney(typed).value;
  if (realised === null) {
    return [{ kind: "paragraph", tone: "warning", text: say("realisedUnreadable", { text: shorten(typed, 120) }) }];
  }
  const rest = Math.max(0, check.required - realised);
  const facts = {
    ...terms,
    amount: formatMoney(realised, language),
    share: shareText(check.base <= 0 ? null : realised / check.base, language),
  };
  return [
    {
      kind: "paragraph",
      tone: rest > 0 ? "warning" : "normal",
      text:
        rest > 0 ? say("realisedShare", { ...facts, rest: formatMoney(rest, language) }) : say("realisedEnough", facts),
    },
  ];
}

function shareText(share: number | null, language: Language): string {
  return share === null ? "–" : formatPercent(Math.round(share * 1000) / 1000, language);
}

function verdictText(check: CofinancingCheck, say: SayReport, language: Language): string {
  if (check.difference === 0) return say("cofinancingExact");
  const amount = formatMoney(Math.abs(check.difference), language);
  return say(check.difference < 0 ? "cofinancingShort" : "cofinancingEnough", { amount });
}
