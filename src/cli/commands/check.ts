import type { Finding } from "#core/plan/finding.ts";
import type { Language } from "#core/plan/plan.ts";
import { describeFinding } from "#core/wording/describe-finding.ts";
import { checkPlan } from "#actions/check-plan.ts";
import { viewJson } from "../plan-json.ts";
import type { Command } from "../run-cli.ts";
import { valueOrStop } from "../run-cli.ts";
import { checkOutput, oneInput, openWorkbook, saveWorkbook } from "../workbook-file.ts";

export const checkCommand: Command = async ({ files, options, environment, print }) => {
  const input = oneInput(files);
  checkOutput(input, options);
  const host = openWorkbook(input, options);
  try {
    const write = options.output !== undefined;
    const { view } = valueOrStop(
      await checkPlan(environment, { ...(options.sheet === undefined ? {} : { sheet: options.sheet }), write }),
      environment,
    );
    if (options.output !== undefined) saveWorkbook(host, options.output);
    print(
      options.json ? `${JSON.stringify(viewJson(view), null, 2)}\n` : findingLines(view.findings, environment.language),
    );
    return exitCode(view.findings);
  } finally {
    host.dispose();
  }
};

export function exitCode(findings: readonly Finding[]): 0 | 1 {
  return findings.some((finding) => finding.severity === "fout") ? 1 : 0;
}

export function findingLines(findings: readonly Finding[], language: Language): string {
  if (findings.length === 0) return language === "nl" ? "Geen bevindingen.\n" : "No findings.\n";
  const lines = findings.map((finding) => {
    const { what, remedy } = describeFinding(finding, language);
    const place = finding.cell === null ? finding.sheet : `${finding.sheet}!${finding.cell}`;
    return `${finding.severity.padEnd(12)} ${(finding.nr ?? "").padEnd(8)} ${place.padEnd(20)} ${finding.code}\n    ${what} ${remedy}\n`;
  });
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, tips] = [count("fout"), count("waarschuwing"), count("tip")];
  lines.push(
    language === "nl"
      ? `${errors} fout, ${warnings} waarschuwing, ${tips} tip\n`
      : `${errors} fout (error), ${warnings} waarschuwing (warning), ${tips} tip\n`,
  );
  return lines.join("");
}
