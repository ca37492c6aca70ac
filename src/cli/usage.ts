import type { Language } from "#core/plan/plan.ts";

/** Something about the call or its input cannot be used: exit code 2 and this one sentence. */
export class UsageError extends Error {
  readonly sentence: Readonly<Record<Language, string>>;
  constructor(nl: string, en: string, cause?: unknown) {
    super(nl, cause === undefined ? undefined : { cause });
    this.name = "UsageError";
    this.sentence = { nl, en };
  }
}

/** The language that a call asks for, known before the call is read. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.lastIndexOf("--lang");
  return argv[at + 1] === "en" && at >= 0 ? "en" : argv.includes("--lang=en") ? "en" : "nl";
}

const DUTCH = `Mijlpalenplan op de opdrachtregel

  npm run plan -- new      -o uit.xlsx --from 2025-01-01 --to 2028-12-31 [--years calendar|school]
                           [--parts quarters|months|none] [--party NAAM …] [--money] [--project NAAM]
  npm run plan -- check    in.xlsx [--json] [-o uit.xlsx]
  npm run plan -- status   in.xlsx --nr 5.2 --set groen|oranje|rood|leeg [--why "…"] -o uit.xlsx
                           [--explanation "…"] [--bottleneck "…"] [--measure "…"]
  npm run plan -- schedule in.xlsx [--json] [--start 2026-01-05] [--backward] [--apply] [-o uit.xlsx]
  npm run plan -- adopt    in.xlsx [--json] [-o uit.xlsx]
  npm run plan -- decide   in.xlsx --nr 3.2 --kind faseovergang|kwestie -o uit.xlsx
  npm run plan -- report   in.xlsx --from 2025-08-01 --to 2026-03-31 -o uit.xlsx

Bij elke opdracht: --today jjjj-mm-dd (anders vandaag), --lang nl|en, --sheet NAAM (welk blad het plan is),
--force (mag over de invoer zelf schrijven).
Afloop: 0 geen bevinding van ernst fout; 1 die zijn er; 2 de invoer is niet bruikbaar.
`;

const ENGLISH = `Mijlpalenplan on the command line

  npm run plan -- new      -o out.xlsx --from 2025-01-01 --to 2028-12-31 [--years calendar|school]
                           [--parts quarters|months|none] [--party NAME …] [--money] [--project NAME]
  npm run plan -- check    in.xlsx [--json] [-o out.xlsx]
  npm run plan -- status   in.xlsx --nr 5.2 --set groen|oranje|rood|leeg [--why "…"] -o out.xlsx
                           [--explanation "…"] [--bottleneck "…"] [--measure "…"]
  npm run plan -- schedule in.xlsx [--json] [--start 2026-01-05] [--backward] [--apply] [-o out.xlsx]
  npm run plan -- adopt    in.xlsx [--json] [-o out.xlsx]
  npm run plan -- decide   in.xlsx --nr 3.2 --kind faseovergang|kwestie -o out.xlsx
  npm run plan -- report   in.xlsx --from 2025-08-01 --to 2026-03-31 -o out.xlsx

With every command: --today yyyy-mm-dd (else today), --lang nl|en, --sheet NAME (the sheet that is the plan),
--force (may write over the input itself).
Ends with: 0 no finding of severity fout (error); 1 there are; 2 the input cannot be used.
`;

export const USAGE: Readonly<Record<Language, string>> = { nl: DUTCH, en: ENGLISH };
