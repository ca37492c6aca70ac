import { newPlan } from "#actions/new-plan.ts";
import type { NodeHost } from "#host/node.ts";
import { dayInput } from "#sheet/write/cell-input.ts";
import { day, NL, openPlanHost, valueOf } from "./plan-host.ts";

/** Rows of one deelproject in the big plans. */
const GROUP = 25;
const STATUS_WORDS = ["Groen", "Groen", "Groen", "Oranje", "Rood", ""];
const PARTIES: readonly string[] = ["Projectleider", "Vo-scholen", "Mbo"];

/** A host with our own plan sheet of so many filled rows: dates, predecessors, roles, stoplicht, explanations. */
export async function bigPlanHost(rows: number, options: Parameters<typeof openPlanHost>[1] = {}): Promise<NodeHost> {
  const host = openPlanHost(undefined, options);
  const made = valueOf(
    await newPlan(NL, {
      from: day("2025-01-01"),
      to: day("2028-12-31"),
      header: { project: "Groot" },
      parties: PARTIES,
    }),
  );
  await host.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(made.table);
    const header = table.getHeaderRowRange();
    header.load("values,rowIndex,columnIndex,columnCount");
    await context.sync();
    const names = (header.values as unknown[][])[0]?.map(String) ?? [];
    const sheet = context.workbook.worksheets.getItem(made.sheet);
    const at = (name: string): number => names.indexOf(name);
    const column = (name: string, values: readonly (string | number)[]): void => {
      if (at(name) < 0) return;
      sheet.getRangeByIndexes(header.rowIndex + 1, header.columnIndex + at(name), rows, 1).values = values.map(
        (value) => [value],
      );
    };
    table.resize(sheet.getRangeByIndexes(header.rowIndex, header.columnIndex, rows + 1, header.columnCount));
    await context.sync();
    const all = <T>(make: (index: number) => T): T[] => Array.from({ length: rows }, (_, index) => make(index));
    column("Nr.", all(numberAt));
    column(
      "Deelproject",
      all((index) => `Deelproject ${Math.floor(index / GROUP) + 1}`),
    );
    column(
      "Doelstelling",
      all((index) => `Doelstelling ${(Math.floor(index / GROUP) % 5) + 1}`),
    );
    column(
      "Mijlpaal (resultaat)",
      all((index) => `Resultaat ${index + 1} vastgesteld door de stuurgroep`),
    );
    column(
      "Start",
      all((index) => dayInput(day(isoDay(index * 3)), false)),
    );
    column(
      "Opleverdatum",
      all((index) => dayInput(day(isoDay(index * 3 + 40)), false)),
    );
    column(
      "Afhankelijk van",
      all((index) => (index % GROUP === 0 ? "" : numberAt(index - 1))),
    );
    column(
      "Status",
      all((index) => STATUS_WORDS[index % STATUS_WORDS.length] ?? ""),
    );
    column(
      "Toelichting op de voortgang",
      all((index) => (index % 4 === 0 ? "Loopt; de school heeft bevestigd." : "")),
    );
    column(
      "Actiehouder",
      all((index) => ["A. Visser", "S. Bakker", "N. de Wit"][index % 3] ?? ""),
    );
    for (const party of PARTIES)
      column(
        party,
        all((index) => (party === "Projectleider" ? "E" : "AIU"[index % 3]!)),
      );
    await context.sync();
  });
  return host;
}

/** 1.1, 1.2, … by deelproject. */
export function numberAt(index: number): string {
  return `${Math.floor(index / GROUP) + 1}.${(index % GROUP) + 1}`;
}

/** A day in the plan's four years. */
function isoDay(offset: number): string {
  const date = new Date(Date.UTC(2025, 0, 6 + (offset % 1300)));
  return date.toISOString().slice(0, 10);
}
