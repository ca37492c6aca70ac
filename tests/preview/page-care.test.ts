import AxeBuilder from "axe-core";
import { eventually } from "#tests/support/eventually.ts";
import { startSite, type PreviewSite, type Visit } from "./preview-page.ts";
import { trialWorkbook } from "./trial-workbook.ts";

let site: PreviewSite;

beforeAll(async () => {
  site = await startSite();
}, 240_000);

afterAll(async () => {
  await site.close();
});

/** Faults that axe finds on the page itself; the pane has tests of its own. */
async function faults({ page }: Visit): Promise<string[]> {
  // The page's policy forbids scripts in the text of the page; the driver may still evaluate one.
  await page.evaluate(AxeBuilder.source);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: typeof AxeBuilder }).axe;
    const result = await axe.run({ exclude: [["iframe"]] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] });
    return result.violations.flatMap((found) =>
      found.nodes.map((node) => `${found.id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ""}`),
    );
  });
}

describe("care", () => {
  test.each([
    ["light", { width: 1000, height: 560 }],
    ["dark", { width: 1000, height: 560 }],
    ["light", { width: 320, height: 640 }],
    ["dark", { width: 320, height: 640 }],
  ] as const)(
    "PV39 axe finds nothing: %s %p",
    async (colorScheme, viewport) => {
      const visitor = await site.visit({ colorScheme, viewport });
      await visitor.openMenu();
      expect(await faults(visitor)).toEqual([]);
      await visitor.page.keyboard.press("Escape");
      await visitor.openWorkbook("proef.xlsx", trialWorkbook());
      await visitor.cell("D2").click();
      expect(await faults(visitor)).toEqual([]);
      const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await visitor.context.close();
    },
    180_000,
  );

  test("PV38 unsaved work is offered again, and can be thrown away", async () => {
    const visitor = await site.visit();
    const { page, context } = visitor;
    await visitor.goTo("C2");
    await page.keyboard.type("niet opgeslagen");
    await page.keyboard.press("Enter");
    await page.getByText("Bewaard in deze browser").waitFor();
    const address = page.url();
    await page.close({ runBeforeUnload: false });

    const again = await context.newPage();
    await again.goto(address);
    await again
      .getByRole("region", { name: "Verder met de vorige keer?" })
      .getByRole("button", { name: "Herstellen" })
      .click();
    await again.getByRole("gridcell", { name: "niet opgeslagen" }).waitFor();
    await again.close();

    const third = await context.newPage();
    await third.goto(address);
    await third.getByRole("button", { name: "Weggooien" }).click();
    await third.getByRole("button", { name: "Herstellen" }).waitFor({ state: "detached" });
    await third.reload();
    await third.getByRole("grid").waitFor();
    await eventually(() => third.getByRole("button", { name: "Herstellen" }).count(), 0);
    await context.close();
  });

  test("PV38 leaving with unsaved work is asked about, leaving without is not", async () => {
    const visitor = await site.visit();
    const { page, context } = visitor;
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.getByRole("grid").click();
    await page.reload();
    expect(asked).toEqual([]);
    await visitor.goTo("C2");
    await page.keyboard.type("x");
    await page.keyboard.press("Enter");
    await visitor.expectText("C2", "x");
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await context.close();
  });

  test("PV30 language and theme change the page and the pane, and stay", async () => {
    const visitor = await site.visit();
    const { page, context } = visitor;
    await (await visitor.openMenu()).getByLabel("English").click();
    await page.getByRole("button", { name: "Save" }).waitFor();
    await (await visitor.openMenu()).getByLabel("Dark").click();
    await page.locator('html[data-theme="dark"][lang="en"]').waitFor();
    const pane = await visitor.pane();
    expect(await pane.evaluate(() => Office.context.displayLanguage)).toBe("en-US");
    await visitor.expectText("D2", "01-02-2025");
    await page.reload();
    await page.locator('html[data-theme="dark"][lang="en"]').waitFor();
    await context.close();
  });
});
