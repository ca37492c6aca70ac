import { fileURLToPath } from "node:url";
import { Connection } from "#host/connection.ts";
import { openHost } from "#host/node.ts";

/**
 * One task of a client on the host, both in one process. Times in milliseconds. `hostMs` is all time inside
 * `Connection.answer`: parsing the request's text, executing it, writing the answer's text. `clientMs` is the rest of
 * the time until `Excel.run` resolves: the client builds its request and writes its text, parses the answer and fills
 * its objects. Garbage is collected in either share, as it comes.
 */
export interface RequestFigures {
  readonly task: string;
  readonly totalMs: number;
  readonly hostMs: number;
  readonly clientMs: number;
  readonly requests: number;
  readonly actions: number;
  readonly megabytes: number;
}

type Host = ReturnType<typeof openHost>;
type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void;

const rows = 10_000;
const columns = 20;

function block(): (string | number)[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (column % 3 === 0 ? `tekst ${row}.${column}` : row * column + 0.5)),
  );
}

/** Runs the task eight times on one host, so that host and client are both warm, and keeps the fastest. */
async function measure(host: Host, task: string, work: Work): Promise<RequestFigures> {
  const runs: RequestFigures[] = [];
  for (let run = 0; run < 8; run++) {
    const timer = timeHost();
    const start = performance.now();
    const { counts } = await host.measure(() =>
      host.Excel.run(async (context) => {
        await work(context.workbook.worksheets.getItem("Blad1"), context);
        await context.sync();
      }),
    );
    const totalMs = performance.now() - start;
    const hostMs = timer.stop();
    runs.push({
      task,
      totalMs,
      hostMs,
      clientMs: totalMs - hostMs,
      requests: counts.requests,
      actions: counts.actions,
      megabytes: (counts.bytesIn + counts.bytesOut) / 1e6,
    });
  }
  return runs.reduce((best, run) => (run.totalMs < best.totalMs ? run : best));
}

/** Time spent inside the host until `stop`: reading requests, executing them, writing answers. */
function timeHost(): { stop(): number } {
  const { answer } = Connection.prototype;
  let spent = 0;
  Connection.prototype.answer = function timed(this: Connection, messageText: string): string {
    const start = performance.now();
    const text = answer.call(this, messageText);
    spent += performance.now() - start;
    return text;
  };
  return {
    stop() {
      Connection.prototype.answer = answer;
      return spent;
    },
  };
}

/** The tasks that `design` names: block writes and reads, single cells, formats, many small requests. */
export async function benchHostObjects(): Promise<RequestFigures[]> {
  const host = openHost();
  const values = block();
  const figures = [
    await measure(host, `write ${rows} x ${columns} as one block`, (sheet) => {
      sheet.getRangeByIndexes(0, 0, rows, columns).values = values;
    }),
    await measure(host, `read ${rows} x ${columns}`, (sheet) => {
      sheet.getRangeByIndexes(0, 0, rows, columns).load("values");
    }),
    await measure(host, "10,000 single cells", (sheet) => {
      for (let row = 0; row < rows; row++) sheet.getCell(row, 25).values = [[row]];
    }),
    await measure(host, "10,000 fill colours, cell by cell", (sheet) => {
      for (let row = 0; row < rows; row++) sheet.getCell(row, 26).format.fill.color = row % 2 ? "#FF0000" : "#00FF00";
    }),
    await measure(host, "1,000 requests with one cell each", async (sheet, context) => {
      for (let row = 0; row < 1000; row++) {
        sheet.getCell(row, 27).values = [[row]];
        await context.sync();
      }
    }),
  ];
  host.dispose();
  return figures;
}

export function hostObjectsTable(figures: readonly RequestFigures[]): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(38) : cell.padStart(12))).join("");
  const ms = (value: number) => `${Math.round(value)} ms`;
  return [
    line(["task", "total", "host", "client", "requests", "actions", "MB"]),
    ...figures.map((one) =>
      line([
        one.task,
        ms(one.totalMs),
        ms(one.hostMs),
        ms(one.clientMs),
        String(one.requests),
        String(one.actions),
        one.megabytes.toFixed(2),
      ]),
    ),
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  void benchHostObjects().then((figures) => console.log(hostObjectsTable(figures)));
