import { formatDay } from "../wording/format.ts";
import type { DecisionInput, Verdict } from "./decision-facts.ts";
import type { DecisionTextKey, SayDecision } from "./decision-texts.ts";
import type { DocumentBlock, DocumentCell } from "./document-model.ts";
import { inputCell } from "./typed-texts.ts";
import { formatShortDay } from "./words.ts";

const BOXES: readonly (readonly [Verdict, DecisionTextKey, DecisionTextKey])[] = [
  ["go", "boxGo", "boxGoTicked"],
  ["go-mits", "boxGoIf", "boxGoIfTicked"],
  ["no-go", "boxNoGo", "boxNoGoTicked"],
  ["aanhouden", "boxHold", "boxHoldTicked"],
];

/** Place for the verdict, or the verdict itself, with name, date and initials. */
export function decisionBox(
  input: Pick<DecisionInput, "kind" | "language" | "taken" | "typed">,
  say: SayDecision,
): readonly DocumentBlock[] {
  const taken = input.taken ?? null;
  const isIssue = input.kind === "kwestie";
  const until = taken?.heldUntil ?? null;
  const boxes = BOXES.map(([verdict, open, ticked]): DocumentCell => {
    const day = until === null ? "" : formatShortDay(until, input.language);
    const tick = taken?.verdict === verdict ? say(ticked, { day }).trim() : null;
    return inputCell(
      input.typed,
      `besluit.${verdict}`,
      say(verdict === "no-go" && isIssue ? "boxNoGoIssue" : open),
      tick,
    );
  });
  return [
    { kind: "heading", level: 1, text: say("decision") },
    { kind: "choices", cells: boxes },
    {
      kind: "input",
      label: say("conditions"),
      lines: 2,
      cell: inputCell(input.typed, "voorwaarden", say("conditionsPrompt"), taken?.conditions ?? null),
    },
    {
      kind: "facts",
      rows: [
        { label: say("name"), cell: inputCell(input.typed, "besluit.naam", say("fillIn"), taken?.decidedBy ?? null) },
        {
          label: say("dateDecided"),
          cell: inputCell(
            input.typed,
            "besluit.datum",
            say("fillIn"),
            taken === null ? null : formatDay(taken.decidedOn, input.language),
          ),
        },
        { label: say("initials"), cell: inputCell(input.typed, "besluit.paraaf", say("fillIn")) },
        ...(isIssue
          ? [
              {
                label: say("chosen"),
                cell: inputCell(input.typed, "besluit.optie", say("fillIn"), taken?.option ?? null),
              },
            ]
          : []),
      ],
    },
  ];
}
