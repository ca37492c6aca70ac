import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureWorkbook } from "./host-workbook.ts";

/**
 * Loading and saving the same workbooks by exceljs 4.4.0, in a process of its own, against our workbook layer in the
 * same run. exceljs is no dependency of ours: `npm install --no-save exceljs@4.4.0` puts it there for once.
 */
const EXCELJS = `
const ExcelJS = require(process.argv[1]);
const [, , from, to] = process.argv;
(async () => {
  const clock = () => Number(process.hrtime.bigint()) / 1e9;
  const workbook = new ExcelJS.Workbook();
  const start = clock();
  await workbook.xlsx.readFile(from);
  const loaded = clock();
  let cells = 0;
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => (cells += 1))));
  const read = clock();
  await workbook.xlsx.writeFile(to);
  const peakMB = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ cells, loadSeconds: loaded - start, saveSeconds: clock() - read, peakMB }));
})();
`;

interface Figures {
  readonly loadSeconds: number;
  readonly saveSeconds: number;
  readonly peakMB: number;
}

function exceljsPath(): string | null {
  try {
    return createRequire(import.meta.url).resolve("exceljs");
  } catch {
    return null;
  }
}

function measureExceljs(module: string, rows: number): Figures {
  const file = join(tmpdir(), `bench-workbook-${rows}x20.xlsx`);
  const run = spawnSync(process.execPath, ["--max-old-space-size=8192", "-e", EXCELJS, module, file, `${file}.out`], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Figures;
}

function compare(): void {
  const module = exceljsPath();
  for (const rows of [10_000, 100_000]) {
    const ours = measureWorkbook(rows, 20);
    const line = ({ loadSeconds, saveSeconds, peakMB }: Figures): string =>
      `load ${loadSeconds.toFixed(2)} s, save ${saveSeconds.toFixed(2)} s, peak ${Math.round(peakMB)} MB`;
    console.log(`${rows} x 20, ours:    ${line(ours)}`);
    if (module === null) {
      console.log(`${rows} x 20, exceljs: skipped, not installed (npm install --no-save exceljs@4.4.0)`);
      continue;
    }
    const theirs = measureExceljs(module, rows);
    console.log(`${rows} x 20, exceljs: ${line(theirs)}`);
    console.log(
      `  ${(theirs.loadSeconds / ours.loadSeconds).toFixed(1)} x faster to load, ` +
        `${(theirs.saveSeconds / ours.saveSeconds).toFixed(1)} x to save, ` +
        `${(ours.peakMB / theirs.peakMB).toFixed(2)} of its memory`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compare();
