import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
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
  if (!existsSync(file)) throw new UsageError(`Het bestand ${file} bestaat niet.`);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`Het bestand ${file} is niet te lezen.`, error);
  }
}

export function oneInput(files: readonly string[]): string {
  const [file, ...more] = files;
  if (file === undefined) throw new UsageError("Noem het Excel-bestand (.xlsx) dat gelezen moet worden.");
  if (more.length > 0) throw new UsageError(`Noem één bestand, niet ook ${more.join(", ")}.`);
  return file;
}

/** Where to write; never over the input unless told. */
export function outputFile(input: string | null, options: Options): string {
  if (options.output === undefined) throw new UsageError("Noem met -o het bestand waarin het resultaat komt.");
  checkOutput(input, options);
  return options.output;
}

export function checkOutput(input: string | null, options: Options): void {
  const { output, force } = options;
  if (output === undefined || input === null || force) return;
  if (existsSync(output) && existsSync(input) && realpathSync(output) === realpathSync(input)) {
    throw new UsageError(`${output} is de invoer zelf; kies een andere naam of geef --force.`);
  }
}

export function saveWorkbook(host: NodeHost, output: string): void {
  try {
    writeFileSync(output, host.save());
  } catch (error) {
    throw new UsageError(`Het bestand ${output} is niet te schrijven.`, error);
  }
}
