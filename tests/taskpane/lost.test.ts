import type { FrameLocator, Page } from "playwright-core";
import { describeProblem } from "#actions/problem-text.ts";
import { eventually } from "#tests/support/eventually.ts";
import { paneBooks } from "#tests/support/pane-books.ts";
import type { BookName } from "#tests/support/pane-books.ts";
import { alerts, hostOf, PLAN_SHEET, TROUBLES } from "#tests/support/pane-troubles.ts";
import { goToPlace, openMilestone, paneFrame, startPreview } from "#tests/support/preview.ts";
import type { Preview } from "#tests/support/preview.ts";

let preview: Preview;
let files: Readonly<Record<BookName, string>>;

beforeAll(async () => {
  preview = await startPreview(process.env["PREVIEW_FOLDER"]);
  files = await paneBooks();
}, 240_000);

afterAll(async () => {
  await preview.close();
});

async function announced(pane: FrameLocator, text: RegExp): Promise<void> {
  await pane.getByRole("status").filter({ hasText: text }).first().waitFor();
}

async function told(pane: FrameLocator, text: string): Promise<void> {
  await alerts(pane).filter({ hasText: text }).first().waitFor();
}

/** Takes the scripts away that the pane has not fetched yet; the answer gives them back. */
async function withoutScripts(page: Page, address = "**/addin/*.js"): Promise<() => Promise<void>> {
  await page.route(address, (route) => route.abort());
  return () => page.unroute(address);
}

async function saveBottleneck(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: "Opslaan in het blad" }).click();
  await announced(pane, /1\.3 is bijgewerkt/);
}

describe("what the pane stands on goes away", () => {
  test("PS3 the plan sheet is deleted: told, what was half typed comes back with the sheet", async () => {
    const { page, pane } = await preview.open({ workbook: files.empty });
    await pane.getByRole("button", { name: /^Voorbeeld bekijken/ }).click();
    await announced(pane, /voorbeeld staat op blad/);
    await openMilestone(pane, "1.3");
    await pane.getByLabel("Ervaren knelpunten").fill("Half getypt");
    await (
      await hostOf(page)
    ).evaluate((host) => {
      const plan = host.workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === "Mijlpalen"));
      host.workbook.addSheet("Ander blad");
      if (plan !== undefined) host.workbook.deleteSheet(plan.id);
    });
    await told(pane, "Het plan staat niet meer in deze werkmap.");
    await page.getByRole("button", { name: "Ongedaan maken" }).first().click();
    await pane.getByRole("heading", { level: 1, name: /^1\.3/ }).waitFor();
    await eventually(() => pane.getByLabel("Ervaren knelpunten").inputValue(), "Half getypt");
    await saveBottleneck(pane);
    await page.context().close();
  });

  test("PS3 the plan sheet gets another name, and its table is taken away: saving goes on, or is told with its way back", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await openMilestone(pane, "1.3");
    await pane.getByLabel("Ervaren knelpunten").fill("Half getypt");
    const host = await hostOf(page);
    await host.evaluate((found, name) => {
      const plan = found.workbook.sheets.find((sheet) => sheet.name === name);
      if (plan !== undefined) found.workbook.renameSheet(plan.id, "Nieuwe naam");
    }, PLAN_SHEET);
    await saveBottleneck(pane);
    await pane.getByLabel("Ervaren knelpunten").fill("Nog eens");
    const before = await host.evaluateHandle((found) => {
      const checkpoint = found.workbook.checkpoint();
      const plan = found.workbook.sheets.find(({ name }) => name === "Nieuwe naam");
      const table = plan?.tables[0];
      if (table !== undefined) plan?.removeTable(table.id);
      return checkpoint;
    });
    await told(pane, "Op het blad Nieuwe naam ontbreekt de tabel Mijlpalen. Maak het wissen van de tabel ongedaan");
    expect(await pane.getByLabel("Ervaren knelpunten").inputValue()).toBe("Nog eens");
    await host.evaluate((found, checkpoint) => found.workbook.restore(checkpoint), before);
    await alerts(pane).waitFor({ state: "detached" });
    await saveBottleneck(pane);
    await page.context().close();
  });

  test("PS4 a plan of a newer version is not touched and says so; with the version that fits it is read by itself", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await openMilestone(pane, "1.3");
    const host = await hostOf(page);
    const setVersion = (version: number): Promise<void> =>
      host.evaluate(
        (found, [sheet, wanted]) => {
          const mark = found.workbook.names.get("MP_Layout", null)?.formula ?? "";
          const [, column = "", row = ""] = /\$([A-Z]+)\$(\d+)$/.exec(mark) ?? [];
          const letters = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
          found.workbook.sheets.find(({ name }) => name === sheet)?.setValue(Number(row) - 1, letters - 1, wanted);
        },
        [PLAN_SHEET, version] as const,
      );
    await setVersion(99);
    await told(pane, "Dit plan is gemaakt met een nieuwere versie van Mijlpalenplan");
    await setVersion(1);
    await alerts(pane).waitFor({ state: "detached" });
    await page.context().close();
  });

  test.each([
    ["nl", "Deze versie van Excel is te oud voor Mijlpalenplan. Gebruik Excel 2021 of nieuwer"],
    ["en", "This version of Excel is too old for Milestone plan. Use Excel 2021 or newer"],
  ] as const)("PS5 an Excel without what the pane needs is told so: %s", async (language, text) => {
    const { page, pane } = await preview.open({ workbook: files.own, language });
    await pane.getByRole("heading", { level: 1 }).waitFor();
    await (
      await hostOf(page)
    ).evaluate((host) => {
      Object.assign(host.shared.options, { excelApi: "1.8" });
    });
    await paneFrame(page).evaluate(() => window.location.reload());
    await told(pane, text);
    await page.context().close();
  });

  test("PS6 a place that cannot be fetched says so, is truly fetched again, and the pane can be loaded anew", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await pane.getByRole("button", { name: "Status bijwerken" }).waitFor();
    await page.waitForTimeout(300);
    const restore = await withoutScripts(page);
    await goToPlace(pane, "Tijdlijn");
    await pane.getByRole("heading", { level: 1, name: "Tijdlijn" }).waitFor();
    await told(pane, "Dit deel van het taakvenster kon niet worden opgehaald.");
    await pane.getByRole("button", { name: "Opnieuw proberen" }).click();
    await told(pane, "Dit deel kan nog steeds niet worden opgehaald.");
    await pane.getByRole("button", { name: "Taakvenster opnieuw laden" }).waitFor();
    await pane.locator(":focus:not(body)").waitFor({ state: "attached" });
    await goToPlace(pane, "Overzicht");
    await pane.getByRole("button", { name: "Status bijwerken" }).waitFor();
    await goToPlace(pane, "Tijdlijn");
    await told(pane, "Dit deel van het taakvenster kon niet worden opgehaald.");
    await restore();
    await pane.getByRole("button", { name: "Opnieuw proberen" }).click();
    await pane.getByRole("button", { name: "Data voorstellen" }).waitFor();
    await page.context().close();
  });

  test("PS6 an action that cannot be fetched, and sentences that cannot, are told too", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await goToPlace(pane, "Controle");
    const button = pane.getByRole("button", { name: "Controleer en schrijf naar het blad" });
    await button.waitFor();
    const restore = await withoutScripts(page);
    await button.click();
    await told(pane, "Dit deel van het taakvenster kon niet worden opgehaald.");
    await restore();
    await alerts(pane).getByRole("button", { name: "Opnieuw proberen" }).click();
    await announced(pane, /op blad Controle/);
    await page.context().close();
  });

  test("PS7 without Excel's script, or without ours, the pane does not stay empty", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await pane.getByRole("heading", { level: 1 }).waitFor();
    const restore = await withoutScripts(page, "**/addin/taskpane*.js");
    await paneFrame(page).evaluate(() => window.location.reload());
    await pane.getByText(/Mijlpalenplan is nog niet geladen/).waitFor({ timeout: 20_000 });
    await pane.getByText(/Milestone plan has not loaded yet/).waitFor();
    await restore();
    // Ours comes, what it needs first does not.
    await page.route("**/addin/*.js", (route) =>
      /taskpane/.test(route.request().url()) ? route.continue() : route.abort(),
    );
    await paneFrame(page).evaluate(() => window.location.reload());
    await told(pane, "Mijlpalenplan kon niet worden geladen.");
    await page.unroute("**/addin/*.js");
    await pane.getByRole("button", { name: "Opnieuw proberen / Try again" }).click();
    await pane.getByRole("button", { name: "Status bijwerken" }).waitFor();
    await page.context().close();
  });

  test("PS8 going to a cell that cannot be gone to now is told, and done when it can be", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await goToPlace(pane, "Controle");
    const link = pane.getByRole("button", { name: /^Naar cel/ }).first();
    await link.waitFor();
    for (const name of ["another workbook is active", "a cell is edited", "the session is lost"]) {
      const trouble = TROUBLES.find((one) => one.name === name);
      if (trouble === undefined) throw new Error(name);
      await trouble.begin(page);
      await link.click();
      const { what, remedy } = describeProblem({ code: trouble.code, facts: {}, place: null }, "nl");
      await told(pane, `${what} ${remedy}`);
      await trouble.end(page);
      await alerts(pane).getByRole("button", { name: "Opnieuw proberen" }).last().click();
      await alerts(pane).waitFor({ state: "detached" });
    }
    await page.context().close();
  });

  test("PS9 a pane that is opened while Excel cannot be read says why, and reads by itself as soon as it can", async () => {
    for (const name of ["a cell is edited", "the session is lost", "Excel does not answer in time"]) {
      const trouble = TROUBLES.find((one) => one.name === name);
      if (trouble === undefined) throw new Error(name);
      const { page, pane } = await preview.open({ workbook: files.own });
      await pane.getByRole("heading", { level: 1 }).waitFor();
      await trouble.begin(page);
      await paneFrame(page).evaluate(() => window.location.reload());
      const { what, remedy } = describeProblem({ code: trouble.code, facts: {}, place: null }, "nl");
      await told(pane, `${what} ${remedy}`);
      await trouble.end(page);
      await pane.getByRole("button", { name: "Status bijwerken" }).waitFor();
      await alerts(pane).waitFor({ state: "detached" });
      await page.context().close();
    }
  });
});
