import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { adopt } from "#actions/adopt.ts";
import { moveMilestone } from "#actions/move-milestone.ts";
import { newWorkbook } from "#host/workbook/open.ts";
import { closeHosts, onSheet } from "./host.ts";
import { PLAN_SHEET } from "./pane-troubles.ts";
import { NL, openPlanHost, planFile, valueOf } from "./plan-host.ts";

export type BookName = "own" | "list" | "empty";

/**
 * Files to open in the preview: a plan of our own, whose sheet the person renamed and whose numbers do not follow the
 * order; a list of the person's own; nothing.
 */
export async function paneBooks(): Promise<Readonly<Record<BookName, string>>> {
  const folder = mkdtempSync(path.join(tmpdir(), "pane-books-"));
  const host = openPlanHost(planFile("rivierenmond.xlsx"));
  const { sheet } = valueOf(await adopt(NL, {}));
  valueOf(await moveMilestone(NL, { row: { nr: "7.1" }, after: { nr: "6.1" } }));
  await onSheet(host, (plan) => (plan.name = PLAN_SHEET), sheet);
  const books = { own: host.save(), list: planFile("rivierenmond.xlsx"), empty: newWorkbook().save() };
  closeHosts();
  const save = (name: BookName): string => {
    const file = path.join(folder, `${name}.xlsx`);
    writeFileSync(file, books[name]);
    return file;
  };
  return { own: save("own"), list: save("list"), empty: save("empty") };
}
