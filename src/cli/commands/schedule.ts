import { formatDay } from "#core/wording/format.ts";
import { scheduleToJson } from "#core/schedule/schedule-json.ts";
import { applySchedule } from "#actions/apply-schedule.ts";
import { proposeSchedule } from "#actions/propose-schedule.ts";
import type { PlanView } from "#actions/contract/reading.ts";
import type { ScheduleProposal } from "#actions/contract/schedule.ts";
import type { Language } from "#core/plan/plan.ts";
import type { Command } from "../run-cli.ts";
import { valueOrStop } from "../run-cli.ts";
import { UsageError } from "../usage.ts";
import { checkOutput, oneInput, openWorkbook, saveWorkbook } from "../workbook-file.ts";

/** Prints the schedule; with --apply the proposed dates are written too. */
export const scheduleCommand: Command = async ({ files, options, environment, print }) => {
  const input = oneInput(files);
  checkOutput(input, options);
  if (options.apply && options.output === undefined)
    throw new UsageError(
      "Noem met -o het bestand waarin de nieuwe data komen.",
      "Name with -o the file for the new dates.",
    );
  const target = options.sheet === undefined ? {} : { sheet: options.sheet };
  const host = openWorkbook(input, options);
  try {
    const { view, proposals } = valueOrStop(
      await proposeSchedule(environment, {
        ...target,
        mode: options.backward ? "backward" : "forward",
        ...(options.start === undefined ? {} : { start: options.start }),
      }),
      environment,
    );
    if (options.apply) valueOrStop(await applySchedule(environment, { ...target, proposals }), environment);
    if (options.output !== undefined) saveWorkbook(host, options.output);
    const shown = options.json
      ? `${JSON.stringify(scheduleToJson(view.schedule, view.plan), null, 2)}\n`
      : scheduleLines(view, proposals, environment.language);
    print(shown);
    return 0;
  } finally {
    host.dispose();
  }
};

const WORDS = {
  nl: {
    critical: "kritiek",
    near: "bijna kritiek",
    float: "speling",
    proposal: "voorstel",
    due: "opleverdatum",
    end: "Einde",
  },
  en: {
    critical: "critical",
    near: "near-critical",
    float: "float",
    proposal: "proposal",
    due: "due date",
    end: "End",
  },
} as const;

function scheduleLines(view: PlanView, proposals: readonly ScheduleProposal[], language: Language): string {
  const words = WORDS[language];
  const day = (value: Parameters<typeof formatDay>[0] | null): string =>
    value === null ? "–" : formatDay(value, language);
  const rows = view.schedule.rows.map((row) => {
    const float = row.totalFloat === null ? "–" : String(row.totalFloat);
    const mark = row.critical ? ` ${words.critical}` : row.nearCritical ? ` ${words.near}` : "";
    return `${row.nr.padEnd(8)} ${day(row.earliestStart).padEnd(20)} ${day(row.earliestFinish).padEnd(20)} ${words.float} ${float}${mark}\n`;
  });
  const moves = proposals.map(
    ({ row, field, old, new: next }) =>
      `${words.proposal} ${row.nr} ${field === "start" ? "start" : words.due}: ${day(old)} → ${day(next)}\n`,
  );
  return [...rows, `${words.end}: ${day(view.schedule.end)}\n`, ...moves].join("");
}
