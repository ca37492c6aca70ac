import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Language } from "#core/plan/plan.ts";
import { openHost } from "#host/node.ts";
import type { NodeHost } from "#host/node.ts";
import type { Options } from "./arguments.ts";
import { UsageError } from "./usage.ts";

/** The workbook of the call, opened on the embedded host, with the globals that the actions use in place. */
export function openWorkbook(file: string | null, options: Options): NodeHost {
  const host = openHost(file === null ? undefined : readBytes(file), {
    locale: options.lang === "nl" ? "nl-NL" : "en-GB",
    ...(file === null ? {} : { workbookName: basename(file) }),
  });
  host.installGlobals();
  return host;
}

function readBytes(file: string): Uint8Array {
  if (!existsSync(file)) throw new UsageError(`Het bestand ${file} bestaat niet.`, `The file ${file} does not exist.`);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`Het bestand ${file} is niet te lezen.`, `The file ${file} cannot be read.`, error);
  }
}

export function oneInput(files: readonly string[]): string {
  const [file, ...more] = files;
  if (file === undefined)
    throw new UsageError(
      "Noem het Excel-bestand (.xlsx) dat gelezen moet worden.",
      "Name the Excel file (.xlsx) to read.",
    );
  if (more.length > 0)
    throw new UsageError(
      `Noem één bestand, niet ook ${more.join(", ")}.`,
      `Name one file, not ${more.join(", ")} as well.`,
    );
  return file;
}

/** Where to write; never over the input unless told. */
export function outputFile(input: string | null, options: Options): string {
  if (options.output === undefined)
    throw new UsageError("Noem met -o het bestand waarin het resultaat komt.", "Name with -o the file for the result.");
  checkOutput(input, options);
  return options.output;
}

export function checkOutput(input: string | null, options: Options): void {
  const { output, force } = options;
  if (output === undefined || input === null || force) return;
  if (existsSync(output) && existsSync(input) && realpathSync(output) === realpathSync(input)) {
    throw new UsageError(
      `${output} is de invoer zelf; kies een andere naam of geef --force.`,
      `${output} is the input itself; choose another name or give --force.`,
    );
  }
}

export function saveWorkbook(host: NodeHost, output: string): void {
  try {
    writeFileSync(output, host.save());
  } catch (error) {
    throw new UsageError(`Het bestand ${output} is niet te schrijven.`, `The file ${output} cannot be written.`, error);
  }
}

/** Which sheet was made, or was there and is up to date now. */
export function sheetLine(made: { readonly sheet: string; readonly created: boolean }, language: Language): string {
  if (language === "nl") return `blad ${made.sheet} ${made.created ? "gemaakt" : "bijgewerkt"}`;
  return `sheet ${made.sheet} ${made.created ? "made" : "brought up to date"}`;
}
