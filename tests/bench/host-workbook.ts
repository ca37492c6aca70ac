import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CellValue } from "#host/workbook/cell.ts";
import { newWorkbook, openWorkbook } from "#host/workbook/open.ts";
import { MAIN } from "#host/workbook/package/namespaces.ts";
import { PackageParts } from "#host/workbook/package/package-parts.ts";

/** One measurement, in a process of its own. Times in seconds, memory is the highest resident set in MB. */
export interface WorkbookFigures {
  readonly rows: number;
  readonly columns: number;
  readonly fileMB: number;
  readonly makeSeconds: number;
  readonly loadSeconds: number;
  /** Saving after every row was touched: nothing can be copied from the source. */
  readonly saveSeconds: number;
  /** Saving after one cell was changed. */
  readonly saveOneEditSeconds: number;
  readonly loadPeakMB: number;
  readonly peakMB: number;
}

/** The value of a cell: texts that repeat and texts that do not, whole and broken numbers, dates, truth values. */
export function benchValue(row: number, column: number): CellValue {
  switch (column % 5) {
    case 0:
      return `Mijlpaal ${row + 1}.${column}`;
    case 1:
      return 45_000 + ((row * 7 + column) % 2_000);
    case 2:
      return (row * 31 + column) / 8 + 0.1;
    case 3:
      return ["groen", "oranje", "rood", "niet gestart"][(row + column) % 4] ?? "";
    default:
      return (row + column) % 2 === 0;
  }
}

/** Bytes of a workbook of `rows` × `columns` filled cells, a fifth of them dates with a style. */
export function makeBenchWorkbook(rows: number, columns: number): Uint8Array {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  const date = workbook.styles.styleWith(0, { numberFormat: "dd-mm-yyyy" });
  for (let start = 0; start < rows; start += 1_000) {
    const block = Array.from({ length: Math.min(1_000, rows - start) }, (_, r) =>
      Array.from({ length: columns }, (_, c) => benchValue(start + r, c)),
    );
    sheet.setValues(start, 0, block);
  }
  for (let column = 1; column < columns; column += 5) {
    sheet.restyle({ top: 0, bottom: rows - 1, left: column, right: column }, () => date);
  }
  return workbook.save();
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return Math.round(performance.now() - start) / 1000;
}

function peakMB(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function measureHere(file: string, rows: number, columns: number): WorkbookFigures {
  const bytes = readFileSync(file);
  let workbook = newWorkbook();
  const loadSeconds = seconds(() => (workbook = openWorkbook(bytes)));
  const loadPeakMB = peakMB();
  const sheet = workbook.sheets[0]!;
  sheet.setValue(3, 1, 46_000);
  const saveOneEditSeconds = seconds(() => workbook.save());
  const values = sheet.values({ top: 0, left: 1, bottom: rows - 1, right: 1 });
  sheet.setValues(0, 1, values);
  let saved = new Uint8Array();
  const saveSeconds = seconds(() => (saved = workbook.save() as Uint8Array<ArrayBuffer>));
  return {
    rows,
    columns,
    fileMB: saved.length / 1e6,
    makeSeconds: 0,
    loadSeconds,
    saveSeconds,
    saveOneEditSeconds,
    loadPeakMB,
    peakMB: peakMB(),
  };
}

/** Measures a size in a fresh process, so that memory of one size does not count for the next. */
export function measureWorkbook(rows: number, columns: number): WorkbookFigures {
  const file = join(tmpdir(), `bench-workbook-${rows}x${columns}.xlsx`);
  const makeSeconds = seconds(() => writeFileSync(file, makeBenchWorkbook(rows, columns)));
  const script = fileURLToPath(import.meta.url);
  const result = spawnSync(process.execPath, ["--import", "tsx", script, file, String(rows), String(columns)], {
    encoding: "utf8",
  });
  if (result.status !== 0) throw new Error(result.stderr);
  return { ...(JSON.parse(result.stdout) as WorkbookFigures), makeSeconds };
}

/** Formulas in a chain: how long it takes to know which stored results an edit of the first cell makes out of date. */
export function measureStaleness(formulas: number): { readonly formulas: number; readonly seconds: number } {
  const rows = Array.from(
    { length: formulas },
    (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f>A${i + 1}+1</f><v>${i + 2}</v></c></row>`,
  );
  const parts = PackageParts.open(newWorkbook().save());
  const xml = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${rows.join("")}</sheetData></worksheet>`;
  parts.setBytes("xl/worksheets/sheet1.xml", new TextEncoder().encode(xml));
  const sheet = openWorkbook(parts.save(new Map(), "deflate")).sheets[0]!;
  sheet.setValue(0, 0, 2);
  let state = "";
  const time = seconds(() => (state = sheet.get(formulas, 0).valueState));
  if (state !== "unknown") throw new Error("the end of the chain should be out of date");
  return { formulas, seconds: time };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, rows, columns] = process.argv.slice(2);
  if (file !== undefined) process.stdout.write(JSON.stringify(measureHere(file, Number(rows), Number(columns))));
  else {
    for (const size of [10_000, 100_000]) process.stdout.write(`${JSON.stringify(measureWorkbook(size, 20))}\n`);
    process.stdout.write(`${JSON.stringify(measureStaleness(20_000))}\n`);
  }
}
