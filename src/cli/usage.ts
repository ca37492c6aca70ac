/** Something about the call or its input cannot be used: exit code 2 and this one sentence. */
export class UsageError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "UsageError";
  }
}

export const USAGE = `Mijlpalenplan op de opdrachtregel

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
