import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Microsoft's Open XML SDK validator as one executable; its package exists for Linux on x64 only. */
const VALIDATOR = join("node_modules", "@xarsh", "ooxml-validator-linux-x64", "ooxml-validator");

/** Counted as skipped, by name, where the validator does not run. */
export const validated = existsSync(VALIDATOR) ? test : test.skip;

interface Complaint {
  readonly path: string;
  readonly description: string;
}

/** What Microsoft's validator says against a workbook file, sorted; the same sentence about the same part once. */
export function complaintsOf(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "mijlpalenplan-"));
  try {
    const file = join(folder, "file.xlsx");
    writeFileSync(file, bytes);
    const { errors } = JSON.parse(answerOf(file)) as { readonly errors: readonly Complaint[] };
    return [...new Set(errors.map(({ path, description }) => `${path}: ${description}`))].sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** It ends with another exit code when it has complaints. */
function answerOf(file: string): string {
  try {
    return execFileSync(VALIDATOR, [file], { encoding: "utf8" });
  } catch (error) {
    const { stdout } = error as { readonly stdout?: string };
    if (stdout === undefined || stdout === "") throw error;
    return stdout;
  }
}
