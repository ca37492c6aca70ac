import { startSite, type PreviewSite, type Visit } from "./preview-page.ts";
import { eventually } from "#tests/support/eventually.ts";
import { newWorkbook } from "#host/workbook/open.ts";
import { trialWorkbook } from "./trial-workbook.ts";

let site: PreviewSite;
let visitor: Visit;

beforeAll(async () => {
  site = await startSite();
}, 240_000);

afterAll(async () => {
  await site.close();
});

beforeEach(async () => {
  visitor = await site.visit();
  await visitor.page.getByRole("button", { name: "Taakvenster verbergen" }).click();
  await visitor.openWorkbook("proef.xlsx", trialWorkbook());
  await visitor.cell("A1").getByText("Kop over drie").waitFor();
});

afterEach(async () => {
  const { troubles } = visitor;
  await visitor.context.close();
  expect(troubles).toEqual([]);
});

describe("what the grid draws", () => {
  test("PV9 merged cells are one cell, conditional formats colour, bars and icons stand in their cells", async () => {
    const { page, cell } = visitor;
    await eventually(() => cell("B1").count(), 0);
    const color = await cell("D3").evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(color).toBe("rgb(198, 40, 40)");
    const widths = await page
      .locator(".data-bar")
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect(widths.map((width) => Math.round((width / (widths[3] ?? 1)) * 100))).toEqual([0, 33, 67, 100]);
    await eventually(() => page.locator(".cf-icon").count(), 4);
    await visitor.expectText("F2", "");
    expect(await page.locator(".cell.reaches").count()).toBeGreaterThan(0);
  });

  test("PV11 PV37 a drop-down offers the list of its name, and takes what is chosen", async () => {
    const { page, cell } = visitor;
    await cell("D2").click();
    const list = page.getByRole("combobox", { name: "Keuzes voor D2" });
    expect(await list.getByRole("option").allTextContents()).toEqual(["Groen", "Oranje", "Rood"]);
    await list.selectOption("Rood");
    await visitor.expectText("D2", "Rood");
    expect(await cell("D2").evaluate((element) => getComputedStyle(element).backgroundColor)).toBe("rgb(198, 40, 40)");
  });

  test("PV14 a chart lies over its cells, says what it shows and follows an edit", async () => {
    const { page } = visitor;
    const workbook = newWorkbook();
    const [sheet] = workbook.sheets;
    sheet?.setValues(0, 0, [
      ["jan", 1],
      ["feb", 2],
    ]);
    const series = { name: "Geld", nameFormula: null, categoriesFormula: "Blad1!$A$1:$A$2", valuesFormula: "Blad1!$B$1:$B$2", color: "#FF0000" }; // prettier-ignore
    sheet?.charts.add({
      kind: "columnClustered",
      title: "Kosten",
      box: { left: 150, top: 45, width: 225, height: 150 },
      series: [series],
    });
    await visitor.openWorkbook("grafiek.xlsx", workbook.save());
    await page.getByRole("img", { name: "Grafiek Kosten. Geld: jan 1, feb 2" }).waitFor();
    await visitor.goTo("B1");
    await page.keyboard.type("7,5");
    await page.keyboard.press("Enter");
    const chart = page.getByRole("img", { name: "Grafiek Kosten. Geld: jan 7,5, feb 2" });
    await chart.waitFor();
    expect(await chart.locator('rect[fill="#FF0000"]').count()).toBe(2);
  });

  test("PV32 what is not in the list is refused with the list", async () => {
    const { page, cell } = visitor;
    await cell("D2").click();
    await page.keyboard.type("Paars");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Groen, Oranje, Rood").waitFor();
    await visitor.expectText("D2", "Groen");
  });

  test("PV8 groups fold and unfold", async () => {
    const { page, cell } = visitor;
    const button = page.getByRole("button", { name: "4–5" });
    await eventually(() => button.getAttribute("aria-expanded"), "true");
    await button.click();
    await cell("A4").waitFor({ state: "detached" });
    await button.click();
    await cell("A4").waitFor();
  });

  test("PV31 a note is read with its cell and shown under the mouse; a link leads to its place", async () => {
    const { page, cell } = visitor;
    expect(await cell("A3").getAttribute("aria-description")).toContain("Gezien door de stuurgroep");
    await cell("A3").hover();
    await page.getByRole("tooltip").getByText("Gezien door de stuurgroep").waitFor();
    await cell("A6").getByText("naar de lijst").click();
    await page.getByRole("tab", { name: "Lijst", selected: true }).waitFor();
    await eventually(() => page.getByLabel("Celadres").inputValue(), "A2");
  });

  test("PV12 what is held stays in view, and text that runs on is cut there", async () => {
    const { page, cell } = visitor;
    const before = await cell("A3").boundingBox();
    await page.locator(".grid-scroll").evaluate((element) => (element.scrollLeft = 400));
    await page.waitForTimeout(200);
    expect((await cell("A3").boundingBox())?.x).toBe(before?.x);
    await eventually(() => page.locator(".scrolled-sideways").count(), 1);
  });

  test("PV31 columns get another width with the mouse, as one step", async () => {
    const { page } = visitor;
    const header = page.getByRole("columnheader", { name: "E", exact: true });
    const box = await header.boundingBox();
    if (!box) throw new Error("no header");
    await page.mouse.move(box.x + box.width - 1, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 60, box.y + 12, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction((width) => {
      const cell = document.querySelector('[data-column-header="4"]');
      return (cell?.getBoundingClientRect().width ?? 0) > width + 40;
    }, box.width);
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await page.waitForFunction(
      (width) =>
        Math.abs((document.querySelector('[data-column-header="4"]')?.getBoundingClientRect().width ?? 0) - width) < 1,
      box.width,
    );
  });

  test("PV31 sheets are tabs, also by keyboard", async () => {
    const { page } = visitor;
    await page.getByRole("tab", { name: "Proef" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tab", { name: "Lijst", selected: true }).waitFor();
    await visitor.expectText("A3", "Rood");
  });

  test("PV40 10,000 rows: few are drawn, the last one is reached and calculated", async () => {
    const { page } = visitor;
    await page.getByRole("tab", { name: "Groot" }).click();
    await visitor.expectText("A1", "rij 1");
    await eventually(() => page.getByRole("grid").getAttribute("aria-rowcount"), "10031");
    expect(await page.getByRole("row").count()).toBeLessThan(90);
    await page.getByRole("grid").focus();
    await page.keyboard.press("Control+End");
    await visitor.cell("AO10000").waitFor();
    const sum = Array.from({ length: 39 }, (_, index) => 9999 * 40 + index + 1).reduce((a, b) => a + b, 0);
    await visitor.expectText("AO10000", String(sum));
    expect(await page.getByRole("row").count()).toBeLessThan(90);
  });

  test("PV42 a protected sheet refuses edits with the way out", async () => {
    const { page, cell } = visitor;
    await (await visitor.openMenu()).getByLabel("Blad beveiligd").click();
    await page.keyboard.press("Escape");
    await cell("A3").and(page.locator("[aria-readonly=true]")).click();
    await page.keyboard.type("anders");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Cel A3 is beveiligd").waitFor();
    await visitor.expectText("A3", "kort");
  });
});
