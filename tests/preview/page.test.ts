import { newWorkbook } from "#host/workbook/open.ts";
import { eventually } from "#tests/support/eventually.ts";
import { startSite, type PreviewSite, type Visit } from "./preview-page.ts";

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
});

afterEach(async () => {
  const { troubles } = visitor;
  await visitor.context.close();
  expect(troubles).toEqual([]);
});

async function type(address: string, text: string): Promise<void> {
  await visitor.goTo(address);
  await visitor.page.keyboard.type(text);
  await visitor.page.keyboard.press("Enter");
}

async function expectAddress(address: string): Promise<void> {
  const box = visitor.page.getByLabel("Celadres");
  await visitor.page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>(".address-box")?.value === wanted,
    address,
    { timeout: 5000 },
  );
  await eventually(() => box.inputValue(), address);
}

const textOf = async (address: string): Promise<string> => (await visitor.cell(address).textContent()) ?? "";

describe("the page opens", () => {
  test("PV30 PV31 the sample in the grid, the pane beside it, all by role", async () => {
    const { page, cell } = visitor;
    const grid = page.getByRole("grid", { name: "Blad Mijlpalenplan" });
    await eventually(() => grid.getAttribute("aria-rowcount"), "61");
    await eventually(() => cell("C2").textContent(), "Locatie techlab gekozen en huurcontract getekend");
    await eventually(() => cell("D2").textContent(), "01-02-2025");
    await eventually(() => page.getByRole("columnheader", { name: "C", exact: true }).count(), 1);
    await eventually(() => page.getByRole("rowheader", { name: "17" }).count(), 1);
    await eventually(() => page.getByRole("tab", { name: "Mijlpalenplan", selected: true }).count(), 1);
    const pane = page.frameLocator("iframe[title=Taakvenster]");
    await pane.getByText("Mijlpalen").first().waitFor();
  });

  test("PV35 another workbook opens, and what is no workbook says so", async () => {
    const { page } = visitor;
    const workbook = newWorkbook();
    workbook.sheets[0]?.setValue(0, 0, "Hallo");
    await visitor.openWorkbook("ander.xlsx", workbook.save());
    await visitor.cell("A1").getByText("Hallo").waitFor();
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "kapot.xlsx", mimeType: "text/plain", buffer: Buffer.from("geen zip") });
    await page.getByRole("status").getByText(/./).first().waitFor();
    await visitor.expectText("A1", "Hallo");
  });
});

describe("editing", () => {
  test("PV32 typing and Enter, with days, decimals and formulas as in Dutch Excel", async () => {
    await type("D2", "15-3-2025");
    await visitor.expectText("D2", "15-03-2025");
    await type("W2", "1.250,5");
    await type("W3", "2");
    await type("W4", "=SOM(W2:W3)*2");
    await visitor.expectText("W2", "1.250,50");
    await visitor.expectText("W4", "2505");
    await visitor.cell("W4").click();
    await expectAddress("W4");
    await eventually(() => visitor.page.getByLabel("Inhoud van de cel").inputValue(), "=SOM(W2:W3)*2");
  });

  test("PV32 F2 goes on with the text, Esc leaves it, Delete empties, Tab goes right", async () => {
    const { page, cell } = visitor;
    await cell("C2").click();
    await page.keyboard.press("F2");
    await page.keyboard.type(" en betaald");
    await page.keyboard.press("Escape");
    await visitor.expectText("C2", "Locatie techlab gekozen en huurcontract getekend");
    await page.keyboard.press("F2");
    await page.keyboard.type("!");
    await page.keyboard.press("Tab");
    await visitor.expectText("C2", "Locatie techlab gekozen en huurcontract getekend!");
    await expectAddress("D2");
    await page.keyboard.press("Delete");
    await visitor.expectText("D2", "");
  });

  test("PV32 the formula bar edits the active cell", async () => {
    const { page, cell } = visitor;
    await cell("C3").click();
    await page.getByLabel("Inhoud van de cel").fill("Nieuwe naam");
    await page.getByLabel("Inhoud van de cel").press("Enter");
    await visitor.expectText("C3", "Nieuwe naam");
    await expectAddress("C4");
  });

  test("PV32 a refused edit says why and changes nothing", async () => {
    const { page } = visitor;
    await type("W2", "=SOM(");
    await page.getByRole("status").getByText("kan niet worden gelezen").waitFor();
    await visitor.expectText("W2", "");
    await (await visitor.openMenu()).getByLabel("Werkmap is alleen-lezen").check();
    await type("C2", "anders");
    await page.getByRole("status").getByText("alleen-lezen").waitFor();
    expect(await textOf("C2")).toContain("Locatie techlab");
  });

  test("PV34 undo and redo by action", async () => {
    const { page } = visitor;
    await type("C2", "een");
    await type("C2", "twee");
    const undo = page.getByRole("button", { name: "Ongedaan maken" });
    await undo.click();
    await visitor.cell("C2").getByText("een", { exact: true }).waitFor();
    await undo.click();
    await visitor.cell("C2").getByText("Locatie techlab").waitFor();
    await eventually(() => undo.isDisabled(), true);
    await page.getByRole("button", { name: "Opnieuw" }).click();
    await visitor.cell("C2").getByText("een", { exact: true }).waitFor();
  });

  test("PV35 FX12 the saved file has the changes, and formulas without values of ours", async () => {
    await type("C2", "Nieuwe locatie");
    await type("W2", "=1+1");
    await visitor.expectText("W2", "2");
    const workbook = await visitor.save();
    const sheet = workbook.sheetByName("Mijlpalenplan");
    expect(sheet?.value(1, 2)).toBe("Nieuwe locatie");
    expect(sheet?.formula(1, 22)?.text).toBe("1+1");
    expect(sheet?.get(1, 22)).toMatchObject({ value: null });
    expect(sheet?.value(2, 2)).toBe("Inrichting (3 lokalen) opgeleverd");
  });

  test("PV36 copy and paste as text", async () => {
    const { page, cell, context } = visitor;
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await cell("A2").click();
    await cell("C3").click({ modifiers: ["Shift"] });
    await page.keyboard.press("Control+c");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split(/\r?\n/)[1]).toBe("1.2\tTechlab\tInrichting (3 lokalen) opgeleverd");
    await visitor.goTo("A30");
    await page.keyboard.press("Control+v");
    await visitor.expectText("C31", "Inrichting (3 lokalen) opgeleverd");
    await visitor.expectText("A31", "1.2");
    await page.keyboard.press("Control+z");
    await visitor.expectText("C31", "");
  });
});

describe("marking", () => {
  test("PV31 mouse, Shift and whole rows mark cells", async () => {
    const { page, cell } = visitor;
    await cell("B2").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    await page.locator("[role=gridcell][aria-selected=true]").nth(3).waitFor();
    await eventually(() => page.locator("[role=gridcell][aria-selected=true]").count(), 4);
    await page.getByRole("rowheader", { name: "5", exact: true }).click();
    await page.locator('[role=gridcell][aria-selected=true][data-column="5"]').waitFor();
    await eventually(() => cell("F5").getAttribute("aria-selected"), "true");
    await eventually(() => cell("F6").getAttribute("aria-selected"), "false");
    await page.keyboard.press("Control+End");
    await expectAddress("T17");
    await page.getByLabel("Celadres").fill("B4");
    await page.getByLabel("Celadres").press("Enter");
    await eventually(() => cell("B4").getAttribute("aria-selected"), "true");
  });

  test("PV33 a program in the pane sees the marks and sets them", async () => {
    const { page, cell } = visitor;
    const pane = await visitor.pane();
    await cell("C5").click();
    const address = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load("address");
        await context.sync();
        return range.address;
      }),
    );
    expect(address).toBe("Mijlpalenplan!C5");
    const heard = pane.evaluate(
      () =>
        new Promise<string>((resolve) => {
          void Excel.run(async (context) => {
            context.workbook.worksheets
              .getActiveWorksheet()
              .onSelectionChanged.add(async (event) => resolve(event.address));
            await context.sync();
            (window as unknown as { ready: boolean }).ready = true;
          });
        }),
    );
    await pane.waitForFunction(() => (window as unknown as { ready?: boolean }).ready === true);
    await cell("D7").click();
    expect(await heard).toBe("D7");
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("B9:C10").select();
        await context.sync();
      }),
    );
    await page.locator("[role=gridcell][aria-selected=true]").nth(3).waitFor();
    await expectAddress("B9");
  });

  test("PV34 what a pane does is one step", async () => {
    const { page } = visitor;
    const pane = await visitor.pane();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("C2").values = [["eerst"]];
        await context.sync();
        sheet.getRange("C3").values = [["dan"]];
        await context.sync();
      }),
    );
    await visitor.cell("C3").getByText("dan").waitFor();
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await visitor.cell("C2").getByText("Locatie techlab").waitFor();
    await visitor.cell("C3").getByText("Inrichting").waitFor();
  });

  test("PV42 a trial state reaches the pane", async () => {
    const pane = await visitor.pane();
    await (await visitor.openMenu()).getByLabel("Iemand bewerkt een cel").check();
    const write = (): Promise<string> =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("Z1").values = [[1]];
          await context.sync();
          return "geschreven";
        }).catch((error: { code: string }) => error.code),
      );
    expect(await write()).toBe("InvalidOperationInCellEditMode");
    await (await visitor.openMenu()).getByLabel("Iemand bewerkt een cel").uncheck();
    expect(await write()).toBe("geschreven");
  });

  test("PV41 a second pane hears of the first one's change as another author's", async () => {
    const { page } = visitor;
    await (await visitor.openMenu()).getByLabel("Twee panelen (twee auteurs)").check();
    await page.locator("iframe[title*='tweede']").waitFor();
    const frames = (): ReturnType<typeof page.frames> =>
      page.frames().filter((frame) => frame.url().includes("taskpane.html"));
    await page.waitForFunction(() => document.querySelectorAll("iframe").length === 2);
    const [first, second] = frames();
    if (!first || !second) throw new Error("two panes were expected");
    for (const frame of [first, second]) await frame.waitForFunction(() => "Office" in window && "onReady" in Office);
    const heard = second.evaluate(
      () =>
        new Promise<string>((resolve) => {
          void Excel.run(async (context) => {
            context.workbook.worksheets
              .getActiveWorksheet()
              .onChanged.add(async (event) => resolve(`${event.source} ${event.address}`));
            await context.sync();
            (window as unknown as { ready: boolean }).ready = true;
          });
        }),
    );
    await second.waitForFunction(() => (window as unknown as { ready?: boolean }).ready === true);
    await first.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("C2").values = [["van de eerste"]];
        await context.sync();
      }),
    );
    expect(await heard).toBe("Remote C2");
  });
});
