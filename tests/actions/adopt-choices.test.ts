import { adopt, keepChoices, previewAdopt } from "#actions/adopt.ts";
import { readPlan } from "#actions/read-plan.ts";
import { toIsoDate } from "#core/calendar/plan-day.ts";
import type { Plan } from "#core/plan/plan.ts";
import type { NodeHost } from "#host/node.ts";
import { closeHosts, onSheet } from "../support/host.ts";
import { NL, openPlanHost, problemCodes, valueOf } from "../support/plan-host.ts";
import { contentOf } from "../support/workbook-content.ts";

afterEach(closeHosts);

/** A list with slashes that prove nothing, and two columns that may both be the name. */
async function list(): Promise<NodeHost> {
  const host = openPlanHost();
  await onSheet(host, (sheet) => {
    const range = sheet.getRange("A1:E4");
    range.numberFormat = Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => "@"));
    range.values = [
      ["Nr", "Mijlpaal", "Klaar", "Omschrijving van het werk", "Status"],
      ["1", "Peiling", "4/5/2026", "Alle scholen bevragen", "loopt"],
      ["2", "Bus", "7/6/2026", "Bus kopen en inrichten", "groen"],
      ["3", "Toelichting", "8/9/2026", "geen mijlpaal maar een regel", ""],
    ];
  });
  return host;
}

const lines = (plan: Plan): string[] =>
  plan.milestones.map(({ nr, name, due, status }) =>
    [nr, name ?? "", due === null ? "" : toIsoDate(due), status ?? ""].join("|"),
  );

const CHOICES = {
  dateOrder: "mdy",
  columns: { "Blad1!1": { B: "subproject", D: "name" } },
  leaveOut: { "Blad1!1": [4] },
  readings: { "Blad1!E2": "" },
} as const;
const CHOSEN = ["1|Alle scholen bevragen|2026-04-05|", "2|Bus kopen en inrichten|2026-07-06|groen"];

describe("what a person chose about their own list", () => {
  it("[AC1] the order of day and month is asked where nothing proves it, and used", async () => {
    await list();
    const asked = valueOf(await previewAdopt(NL, {}));
    expect(asked.dateOrder).toEqual({ taken: "dmy", isProven: false });
    expect(asked.doubts.filter(({ code }) => code === "date-order")).toHaveLength(1);
    expect(lines(asked.plan)[0]).toBe("1|Peiling|2026-05-04|groen");
    const turned = valueOf(await previewAdopt(NL, { choices: { dateOrder: "mdy" } }));
    expect(turned.dateOrder).toEqual({ taken: "mdy", isProven: false });
    expect(lines(turned.plan)[0]).toBe("1|Peiling|2026-04-05|groen");
  });

  it("[AC2] columns, rows and readings that the person corrects are read as they say", async () => {
    await list();
    const preview = valueOf(await previewAdopt(NL, { choices: CHOICES }));
    expect(lines(preview.plan)).toEqual(CHOSEN);
    expect(preview.plan.milestones[0]?.subproject).toBe("Peiling");
  });

  it("[AC3] kept choices are used by the next preview and by every reading of the list, and change no cell", async () => {
    const host = await list();
    const before = await contentOf(host);
    valueOf(await keepChoices(NL, { choices: CHOICES }));
    const after = await contentOf(host);
    expect(after.sheets).toEqual(before.sheets);
    expect(lines(valueOf(await previewAdopt(NL, {})).plan)).toEqual(CHOSEN);
    expect(lines(valueOf(await readPlan(NL, {})).plan)).toEqual(CHOSEN);
  });

  it("[AC4] choices go along with their column, and lapse where the cell says something else by now", async () => {
    const host = await list();
    valueOf(await keepChoices(NL, { choices: CHOICES }));
    await onSheet(host, (sheet) => {
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("F2").values = [["vertraagd"]];
    });
    const preview = valueOf(await previewAdopt(NL, {}));
    expect(preview.plan.milestones.map(({ name }) => name)).toEqual([
      "Alle scholen bevragen",
      "Bus kopen en inrichten",
    ]);
    expect(preview.choices.columns).toEqual({ "Blad1!1": { C: "subproject", E: "name" } });
    expect(preview.plan.milestones[0]?.status).toBe("oranje");
  });

  it("[AC5] adopting keeps the choices, so that a plan sheet that is thrown away comes back the same", async () => {
    const host = await list();
    const made = valueOf(await adopt(NL, { choices: CHOICES }));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(made.sheet).delete();
      await context.sync();
    });
    const again = valueOf(await adopt(NL, {}));
    expect(lines(again.preview.plan)).toEqual(CHOSEN);
    expect(lines(valueOf(await readPlan(NL, {})).plan)).toEqual(CHOSEN);
  });

  it("[AC6] what somebody made of our name by hand is no choice, and stands in nobody's way", async () => {
    const host = await list();
    valueOf(await keepChoices(NL, { choices: CHOICES }));
    for (const formula of ['="{""v"":1}"', '="{oops"', "=Blad1!$A$1", "=1+1"]) {
      await host.Excel.run(async (context) => {
        context.workbook.names.getItem("MP_Keuzes").formula = formula;
        await context.sync();
      });
      expect(valueOf(await previewAdopt(NL, {})).plan.milestones).toHaveLength(3);
    }
  });

  it("[AC7] a list is left out, or another is chosen, for good", async () => {
    const host = await list();
    await host.Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("Ander");
      const range = other.getRange("A1:C3");
      range.numberFormat = Array.from({ length: 3 }, () => ["@", "@", "@"]);
      range.values = [
        ["Nr", "Resultaat", "Deadline"],
        ["7", "Evaluatie besproken", "15-12-2026"],
        ["8", "Borging geregeld", "31-12-2026"],
      ];
      await context.sync();
    });
    valueOf(await keepChoices(NL, { choices: { blocks: { "Blad1!1": false, "Ander!1": true } } }));
    expect(lines(valueOf(await readPlan(NL, {})).plan)).toEqual([
      "7|Evaluatie besproken|2026-12-15|",
      "8|Borging geregeld|2026-12-31|",
    ]);
  });

  it("[AC8] choices stay when the sheet is renamed and moved, and when rows are put in above", async () => {
    const host = await list();
    valueOf(await keepChoices(NL, { choices: CHOICES }));
    await host.Excel.run(async (context) => {
      const first = context.workbook.worksheets.add("Vooraan");
      const sheet = context.workbook.worksheets.getItem("Blad1");
      sheet.name = "Planning regio";
      first.position = 0;
      sheet.position = 1;
      sheet.getRange("1:2").insert("Down");
      await context.sync();
    });
    expect(lines(valueOf(await previewAdopt(NL, {})).plan)).toEqual(CHOSEN);
    expect(lines(valueOf(await readPlan(NL, {})).plan)).toEqual(CHOSEN);
  });

  it("[AC8] a copy of the sheet is read as its original was", async () => {
    const host = await list();
    valueOf(await keepChoices(NL, { choices: CHOICES }));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").copy("End");
      await context.sync();
    });
    const preview = valueOf(await previewAdopt(NL, {}));
    const copy = preview.blocks.find(({ sheet }) => sheet !== "Blad1");
    expect(copy?.columns.map(({ field }) => field)).toEqual(["nr", "subproject", "due", "name", "status"]);
    expect(lines(preview.plan)).toEqual(CHOSEN);
  });

  it("[AC9] a choice is taken back, also one that was remembered, and the cell and column read as before", async () => {
    await list();
    const plain = valueOf(await previewAdopt(NL, { choices: { dateOrder: "mdy" } }));
    const kept = valueOf(await keepChoices(NL, { choices: CHOICES }));
    expect(kept.chosenReadings).toEqual([
      { place: "Blad1!E2", reading: "", says: 'Blad Blad1, cel E2 ("loopt"): u koos geen waarde.' },
    ]);
    const back = {
      readings: { "Blad1!E2": null },
      columns: { "Blad1!1": { B: null, D: null } },
      leaveOut: { "Blad1!1": [] },
    };
    const preview = valueOf(await previewAdopt(NL, { choices: back }));
    expect(lines(preview.plan)).toEqual(lines(plain.plan));
    expect(preview.chosenReadings).toEqual([]);
    valueOf(await keepChoices(NL, { choices: back }));
    expect(lines(valueOf(await readPlan(NL, {})).plan)).toEqual(lines(plain.plan));
  });

  it("[AC10] more choices than the workbook can remember are said, and the earlier ones stay", async () => {
    await list();
    valueOf(await keepChoices(NL, { choices: CHOICES }));
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`Blad1!Z${at + 5}`, "groen"]));
    expect(problemCodes(await keepChoices(NL, { choices: { readings: many } }))).toEqual(["CHOICES-TOO-MANY"]);
    expect(lines(valueOf(await previewAdopt(NL, {})).plan)).toEqual(CHOSEN);
  });
});
