import { moneyRow } from "./control-money.ts";
import { informationRow, organisationRow, qualityRow, riskRow } from "./control-others.ts";
import type { ControlRow } from "./control-row.ts";
import { timeRow } from "./control-time.ts";
import type { DecisionFacts, DecisionInput } from "./decision-facts.ts";
import type { SayDecision } from "./decision-texts.ts";
import type { DocumentTable } from "./document-model.ts";
import { textCell } from "./document-model.ts";

/** Tijd, geld, kwaliteit, informatie, organisatie and risico: norm with margin, state, forecast, light, what is asked. */
export function controlTable(input: DecisionInput, facts: DecisionFacts, say: SayDecision): DocumentTable {
  const context = { input, facts, say, language: input.language };
  const rows: readonly (readonly [string, ControlRow])[] = [
    [say("time"), timeRow(context)],
    [say("money"), moneyRow(context)],
    [say("quality"), qualityRow(context)],
    [say("information"), informationRow(context)],
    [say("organisation"), organisationRow(context)],
    [say("risk"), riskRow(context)],
  ];
  return {
    kind: "table",
    id: "beheersing",
    columns: [
      { key: "aspect", header: say("aspect") },
      { key: "norm", header: say("norm") },
      { key: "stand", header: say("state") },
      { key: "prognose", header: say("forecast") },
      { key: "stoplicht", header: say("light") },
      { key: "gevraagd", header: say("asked") },
    ],
    rows: rows.map(([aspect, cells]) => [textCell(aspect), ...cells]),
    total: false,
  };
}
