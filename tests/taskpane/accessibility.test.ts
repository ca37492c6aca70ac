import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { doubleText, goToPlace, paneFrame, PLACES, startPreview } from "#tests/support/preview.ts";
import type { Preview } from "#tests/support/preview.ts";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeRun {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** WCAG 2.2 A and AA and axe's own good practices, in the pane only. */
async function violations(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  return violationsIn(page.frames().find((candidate) => candidate.url().includes("taskpane.html")) as Frame, without);
}

async function violationsIn(frame: Frame, without: readonly string[] = []): Promise<readonly string[]> {
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

  test.each(["light", "dark"] as const)("A7 the preview page with the pane open has none: %s", async (theme) => {
    const { page, pane } = await preview.open({ theme });
    await goToPlace(pane, "Controle");
    await pane.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForTimeout(500);
    const found = await violationsIn(page.mainFrame());
    await page.context().close();
    expect(found).toEqual([]);
  });

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

  test("A4 with text twice as large nothing is cut or falls off the side, in a pane of 350 pixels", async () => {
    const { page, pane } = await preview.open({ pane: { width: 350, height: 900 } });
    await doubleText(page);
    const cut: string[] = [];
    for (const place of PLACES.nl) {
      await goToPlace(pane, place);
      await page.waitForTimeout(300);
      const found = await paneFrame(page).evaluate(() =>
        [
          ...document.querySelectorAll(
            "main h1, main h2, main button, main label, main select, main textarea, main p, main li",
          ),
        ]
          .filter((element) => {
            // A drawing scrolls by nature.
            if (element.closest("[role=group]") !== null) return false;
            const { right, width } = element.getBoundingClientRect();
            const clipped =
              element.scrollHeight > element.clientHeight + 3 && !element.matches("textarea, select, li, ul");
            return (
              width > 0 && (right > window.innerWidth + 0.5 || (clipped && element.matches("button, h1, h2, label")))
            );
          })
          .map((element) => `${element.tagName} ${(element.textContent ?? "").slice(0, 40)}`),
      );
      if (found.length > 0) cut.push(`${place}: ${found.join(" | ")}`);
    }
    await page.context().close();
    expect(cut).toEqual([]);
  }, 60_000);

  test("A5 nothing moves for who wants no motion", async () => {
    const { page, pane } = await preview.open({
      pane: { width: 350, height: 700 },
      context: { reducedMotion: "reduce" },
    });
    const moving: string[] = [];
    for (const place of PLACES.nl) {
      await goToPlace(pane, place);
      const running = await paneFrame(page).evaluate(() =>
        document.getAnimations().map((animation) => {
          const effect = animation.effect as KeyframeEffect | null;
          return { of: effect?.target?.className ?? "", lasts: Number(effect?.getComputedTiming().duration ?? 0) };
        }),
      );
      moving.push(...running.filter(({ lasts }) => lasts > 20).map(({ of }) => `${place}: ${of}`));
    }
    await page.context().close();
    expect(moving).toEqual([]);
  }, 60_000);

  test("A6 in a contrast theme every light keeps a shape and every chosen button its mark", async () => {
    const { page, pane } = await preview.open({
      theme: "dark",
      pane: { width: 350, height: 700 },
      context: { forcedColors: "active" },
    });
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("list", { name: "Mijlpalen" }).waitFor();
    const shapes = await paneFrame(page).evaluate(() =>
      ["Groen", "Oranje", "Rood"].map(
        (name) =>
          document
            .querySelector(`svg[aria-label="${name}"]`)
            ?.innerHTML.replace(/\s*(fill|stroke)[a-z-]*="[^"]*"/g, "") ?? "",
      ),
    );
    const marked = await paneFrame(page).evaluate(() => {
      const current = document.querySelector("nav [aria-current=page]");
      const before = current === null ? "" : getComputedStyle(current, "::before").backgroundColor;
      const other = document.querySelector("nav button:not([aria-current])");
      return [before, other === null ? "" : getComputedStyle(other).backgroundColor];
    });
    await page.context().close();
    expect(shapes.every((shape) => shape !== "")).toBe(true);
    expect(new Set(shapes).size).toBe(3);
    expect(marked[0]).not.toBe(marked[1]);
  }, 60_000);
});
