import { planDay, civilDate } from "#core/calendar/plan-day.ts";
import { newPlan } from "#actions/new-plan.ts";
import type { Command } from "../run-cli.ts";
import { valueOrStop } from "../run-cli.ts";
import { openWorkbook, outputFile, saveWorkbook } from "../workbook-file.ts";

export const newCommand: Command = async ({ files, options, environment, print }) => {
  const input = files[0] ?? null;
  const output = outputFile(input, options);
  const year = civilDate(environment.today).year;
  const host = openWorkbook(input, options);
  try {
    const made = valueOrStop(
      await newPlan(environment, {
        from: options.from ?? planDay(year, 1, 1),
        to: options.to ?? planDay(year + 3, 12, 31),
        header: options.project === undefined ? {} : { project: options.project },
        parties: options.party,
        money: options.money,
        ...(options.years === undefined ? {} : { years: options.years }),
        ...(options.parts === undefined ? {} : { parts: options.parts }),
      }),
      environment,
    );
    saveWorkbook(host, output);
    const done = { nl: made.created ? "gemaakt" : "stond er al", en: made.created ? "made" : "was there already" };
    const { language } = environment;
    print(`${output}: ${language === "nl" ? "blad" : "sheet"} ${made.sheet} ${done[language]}.\n`);
    return 0;
  } finally {
    host.dispose();
  }
};
