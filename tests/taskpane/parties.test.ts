import type { FrameLocator } from "playwright-core";
import { othersType, textsOf } from "#tests/support/co-author.ts";
import { eventually } from "#tests/support/eventually.ts";
import { paneBooks } from "#tests/support/pane-books.ts";
import type { BookName } from "#tests/support/pane-books.ts";
import { alerts, hostOf, PLAN_SHEET } from "#tests/support/pane-troubles.ts";
import { openMilestone, startPreview } from "#tests/support/preview.ts";
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

describe("roles of the parties in the milestone", () => {
  test("PP1 a role is written in the column of its party and logged, follows the sheet, and is undone", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await openMilestone(pane, "1.3");
    const controller = pane.getByRole("textbox", { name: "Controller" });
    const office = pane.getByRole("textbox", { name: "Gemeente" });
    const before = await controller.inputValue();
    await controller.fill("=A/I");
    await office.fill("Beslist mee");
    await pane.getByRole("button", { name: "Opslaan in het blad" }).click();
    await announced(pane, /1\.3 is bijgewerkt/);
    expect(await textsOf(page, PLAN_SHEET)).toEqual(expect.arrayContaining(["=A/I", "Beslist mee"]));
    expect(await textsOf(page, "Logboek")).toEqual(expect.arrayContaining(["=A/I", "Beslist mee"]));
    await othersType(page, PLAN_SHEET, "1.3", "Gemeente", "Meldt het");
    await eventually(() => office.inputValue(), "Meldt het");
    await pane.getByRole("button", { name: "Ongedaan maken" }).click();
    await announced(pane, /1 cel heeft weer de oude waarde/);
    await eventually(() => controller.inputValue(), before);
    // Someone else's later value is not taken back; that is told.
    expect(await office.inputValue()).toBe("Meldt het");
    await alerts(pane).filter({ hasText: "Gemeente" }).first().waitFor();
    await page.context().close();
  });

  test("PP2 a role that someone else changed meanwhile is told with both values", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await openMilestone(pane, "1.3");
    const office = pane.getByRole("textbox", { name: "Gemeente" });
    await office.fill("A");
    await othersType(page, PLAN_SHEET, "1.3", "Gemeente", "B");
    const told = alerts(pane).filter({ hasText: "Gemeente: in het blad staat nu “B”, u hebt “A”." });
    await told.getByRole("button", { name: /^Houd die van mij/ }).click();
    await pane.getByRole("button", { name: "Opslaan in het blad" }).click();
    await announced(pane, /1\.3 is bijgewerkt/);
    const value = await (
      await hostOf(page)
    ).evaluate((host, name) => {
      let [row, column] = [-1, -1];
      host.workbook.sheetByName(name)?.forEachCell(null, (at, cellColumn, cell) => {
        if (cell.value === "Gemeente" && column < 0) column = cellColumn;
        if (cell.value === "1.3" && column >= 0 && row < 0) row = at;
      });
      return host.workbook.sheetByName(name)?.value(row, column);
    }, PLAN_SHEET);
    expect(value).toBe("A");
    await page.context().close();
  });
});
