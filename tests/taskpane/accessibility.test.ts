import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { goToPlace, PLACES, startPreview } from "#tests/support/preview.ts";
import type { Preview } from "#tests/support/preview.ts";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeRun {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** WCAG 2.2 A and AA and axe's own good practices, in the pane only. */
async function violations(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html")) as Frame;
  await frame.evaluate(AXE);
  const found = await frame.evaluate(async (off) => {
    const { axe } = window as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeRun> } };
    return axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
      rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
    });
  }, without);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

let preview: Preview;

beforeAll(async () => {
  preview = await startPreview(process.env["PREVIEW_FOLDER"]);
}, 240_000);

afterAll(async () => {
  await preview.close();
});

describe("accessibility", () => {
  const looks = [
    { language: "nl", theme: "light", forcedColors: "none" },
    { language: "nl", theme: "dark", forcedColors: "none" },
    { language: "en", theme: "light", forcedColors: "none" },
    { language: "en", theme: "dark", forcedColors: "active" },
  ] as const;

  test.each(looks)(
    "A1 axe finds nothing in any place: $language, $theme, forced colours $forcedColors",
    async ({ language, theme, forcedColors }) => {
      const { page, pane } = await preview.open({
        language,
        theme,
        pane: { width: 320, height: 700 },
        context: { forcedColors },
      });
      const found: Record<string, readonly string[]> = {};
      for (const place of PLACES[language]) {
        await goToPlace(pane, place);
        await pane.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForTimeout(500);
        // Contrast is the system's own in a contrast theme; axe sees the colours from before it.
        found[place] = await violations(page, forcedColors === "active" ? ["color-contrast"] : []);
      }
      await page.context().close();
      expect(found).toEqual(Object.fromEntries(PLACES[language].map((place) => [place, []])));
    },
    120_000,
  );

  test("A2 an open milestone, a decision and the first run have no violations either", async () => {
    const { page, pane } = await preview.open({ pane: { width: 320, height: 700 } });
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("searchbox").fill("3.3");
    await pane.getByRole("button", { name: /3\.3 Doorlopende/ }).click();
    await pane.getByRole("heading", { level: 1, name: /^3\.3/ }).waitFor();
    const detail = await violations(page);
    await goToPlace(pane, "Besluit");
    await pane.getByRole("button", { name: /3\.2 Go\/no-go/ }).click();
    await pane.getByRole("heading", { level: 1, name: /Beslisdocument 3\.2/ }).waitFor();
    const decision = await violations(page);
    await page.context().close();
    expect({ detail, decision }).toEqual({ detail: [], decision: [] });
  }, 60_000);

  test.each([320, 350, 600])("A3 nothing has to be scrolled sideways at %i pixels", async (width) => {
    const { page, pane } = await preview.open({ pane: { width, height: 640 } });
    const wide: string[] = [];
    for (const place of PLACES.nl) {
      if (place === "Tijdlijn") continue;
      await goToPlace(pane, place);
      await page.waitForTimeout(300);
      const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html")) as Frame;
      const overflowing = await frame.evaluate(() =>
        [...document.querySelectorAll("main *")]
          .filter(
            (element) =>
              element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === "auto",
          )
          .map((element) => element.className),
      );
      const beyond = await frame.evaluate(() =>
        [...document.querySelectorAll("main button, main input, main select, main textarea, main p, main li")]
          .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      if (overflowing.length + beyond.length > 0) wide.push(`${place}: ${[...overflowing, ...beyond].join(" | ")}`);
    }
    await page.context().close();
    expect(wide).toEqual([]);
  });
});
