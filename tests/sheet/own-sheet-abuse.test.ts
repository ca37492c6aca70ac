import { adopt } from "#actions/adopt.ts";
import { checkPlan } from "#actions/check-plan.ts";
import { openSample } from "#actions/open-sample.ts";
import { readPlan } from "#actions/read-plan.ts";
import { toIsoDate } from "#core/calendar/plan-day.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { Plan } from "#core/plan/plan.ts";
import type { NodeHost } from "#host/node.ts";
import { closeHosts } from "../support/host.ts";
import { NL, openPlanHost, problemCodes, valueOf } from "../support/plan-host.ts";

afterEach(closeHosts);

type Work = (context: Excel.RequestContext, table: Excel.Table, sheet: Excel.Worksheet) => Promise<void> | void;

async function sample(): Promise<NodeHost> {
  const host = openPlanHost();
  valueOf(await openSample(NL, {}));
  return host;
}

function on(host: NodeHost, work: Work): Promise<void> {
  return host.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Mijlpalen");
    await work(context, table, table.worksheet);
    await context.sync();
  });
}

const lines = (plan: Plan): readonly string[] =>
  plan.milestones.map(({ nr, name, start, due, predecessors, status, roles }) =>
    [
      nr,
      name,
      start === null ? "" : toIsoDate(start),
      due === null ? "" : toIsoDate(due),
      formatDependencies(predecessors),
      status,
      roles.map(({ party, role }) => `${party}:${role}`).join(),
    ].join("|"),
  );

async function read(): Promise<Plan> {
  return valueOf(await readPlan(NL, {})).plan;
}

describe("our own plan sheet after people worked on it", () => {
  it("[OS1] own columns, another order of columns and hidden or narrow columns change nothing", async () => {
    const host = await sample();
    const before = lines(await read());
    await on(host, async (context, table, sheet) => {
      const own = table.columns.add(2, undefined, "Onze prioriteit").getDataBodyRange();
      own.load("rowCount");
      await context.sync();
      own.values = Array.from({ length: own.rowCount }, (_line, at) => [at % 2 === 0 ? "hoog" : "laag"]);
      sheet.getRange("D:E").columnHidden = true;
    });
    expect(lines(await read())).toEqual(before);
  });

  it("[OS2] sorted another way, filtered and with hidden rows, every milestone is there once", async () => {
    const host = await sample();
    const before = [...lines(await read())].sort();
    await on(host, async (context, table, sheet) => {
      const due = table.columns.getItem("Opleverdatum");
      due.load("index");
      await context.sync();
      table.sort.apply([{ key: due.index, ascending: false }]);
      table.columns.getItem("Status").filter.applyValuesFilter(["Groen"]);
      sheet.getRange("12:13").rowHidden = true;
    });
    expect([...lines(await read())].sort()).toEqual(before);
  });

  it("[OS3] a row pasted below the table is a milestone, and is found by its number", async () => {
    const host = await sample();
    const before = await read();
    await on(host, async (context, table, sheet) => {
      const range = table.getRange();
      range.load("rowIndex,rowCount,columnIndex");
      await context.sync();
      const row = range.rowIndex + range.rowCount + 1;
      const cells = sheet.getRangeByIndexes(row - 1, range.columnIndex, 1, 4);
      cells.numberFormat = [["@", "@", "@", "@"]];
      cells.values = [["99.1", "", "", "Geplakte mijlpaal"]];
    });
    const after = await read();
    expect(after.milestones).toHaveLength(before.milestones.length + 1);
    expect(after.milestones.at(-1)).toMatchObject({ nr: "99.1", name: "Geplakte mijlpaal" });
  });

  it("[OS4] formulas, today's day and errors in cells are read or named, all at once", async () => {
    const host = await sample();
    const first = (await read()).milestones[0];
    await on(host, (_, table) => {
      const cell = (name: string, row: number): Excel.Range =>
        table.columns.getItem(name).getDataBodyRange().getCell(row, 0);
      cell("Opleverdatum", 0).formulas = [["=DATE(2027,3,1)+30"]];
      cell("Start", 1).formulas = [["=TODAY()"]];
      cell("Opleverdatum", 2).formulas = [["=1/0"]];
      cell("Status", 3).values = [["paars"]];
      cell("Opleverdatum", 3).numberFormat = [["@"]];
      cell("Opleverdatum", 3).values = [["ergens in mei"]];
    });
    const { plan, findings } = valueOf(await readPlan(NL, {}));
    expect(
      plan.milestones[0]?.due === null || plan.milestones[0] === undefined ? "" : toIsoDate(plan.milestones[0].due),
    ).toBe("2027-03-31");
    expect(plan.milestones[1]?.start).not.toBeNull();
    expect(plan.milestones[0]?.name).toBe(first?.name);
    expect(plan.milestones.slice(0, 4).map(({ unreadable }) => unreadable)).toEqual([
      [],
      [],
      ["due"],
      ["due", "status"],
    ]);
    const told = findings.filter(({ code }) => ["CELL-ERROR", "STATUS-UNKNOWN", "DATE-UNREADABLE"].includes(code));
    expect(told.map(({ code }) => code).sort()).toEqual(["CELL-ERROR", "DATE-UNREADABLE", "STATUS-UNKNOWN"]);
  });

  it("[OS5] numbers stored as numbers and dates typed as text are read; the header block may be emptied", async () => {
    const host = await sample();
    const before = lines(await read());
    await on(host, async (context, table) => {
      const due = table.columns.getItem("Opleverdatum").getDataBodyRange();
      const nr = table.columns.getItem("Nr.").getDataBodyRange();
      due.load("values,rowCount");
      nr.load("values");
      await context.sync();
      due.getCell(0, 0).numberFormat = [["@"]];
      due.getCell(0, 0).values = [[(before[0] ?? "").split("|")[3] ?? ""]];
      nr.getCell(0, 0).numberFormat = [["General"]];
      nr.getCell(0, 0).values = [[Number((nr.values as unknown[][])[0]?.[0])]];
    });
    expect(lines(await read())).toEqual(before);
  });

  it("[OS6] a header that was renamed is found by what it means, and one that says nothing is told", async () => {
    const host = await sample();
    const before = lines(await read());
    await on(host, (_, table) => {
      table.columns.getItem("Opleverdatum").name = "Verwachte einddatum klaar";
      table.columns.getItem("Mijlpaal (resultaat)").name = "Wat is er klaar?";
    });
    expect(lines(await read())).toEqual(before);
  });

  it("[OS6] a blank row and a pasted heading in the middle of the table are no milestones, and nothing below is lost", async () => {
    const host = await sample();
    const before = lines(await read());
    await on(host, async (context, table, sheet) => {
      const range = table.getRange();
      range.load("rowIndex,columnIndex,columnCount");
      await context.sync();
      const blank = sheet.getRangeByIndexes(range.rowIndex + 4, range.columnIndex, 1, range.columnCount);
      blank.insert("Down");
    });
    expect(lines(await read())).toEqual(before);
  });

  it("[OS7] where the table was made an ordinary range that is said, and the sheet is taken over again", async () => {
    const host = await sample();
    const before = await read();
    await on(host, (_, table) => {
      table.convertToRange();
    });
    expect(problemCodes(await readPlan(NL, {}))).toEqual(["SHEET-DAMAGED"]);
    const made = valueOf(await adopt(NL, {}));
    const after = await read();
    expect(made.sheet).not.toBe("Mijlpalenplan");
    expect(lines(after)).toEqual(lines(before));
    expect(problemCodes(await adopt(NL, {}))).toEqual(["PLAN-EXISTS"]);
  });

  it("[OS8] a copy of the sheet stands in nobody's way: the plan is the sheet that it was", async () => {
    const host = await sample();
    const before = lines(await read());
    await on(host, (_, __, sheet) => {
      sheet.copy("End");
    });
    expect(lines(await read())).toEqual(before);
    expect(valueOf(await checkPlan(NL, { write: false })).view.plan.milestones).toHaveLength(before.length);
  });
});
