import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ElementHandle, Page } from "playwright-core";
import { paneFrame, startPreview } from "#tests/support/preview.ts";
import type { OpenOptions, Preview } from "#tests/support/preview.ts";
import { SCENES, stageOf } from "./picture-scenes.ts";
import { pictureBooks } from "./picture-workbooks.ts";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What lies behind buttons: forms half filled, questions asked, results told, refusals, long texts, empty plans. */
const STATES = [
  "1-overzicht-leeg",
  "1-overzicht-lang",
  "1-start-fout",
  "1-overnemen-onder",
  "2-mijlpaal-lang",
  "2-mijlpaal-half",
  "2-mijlpaal-kiezen",
  "2-mijlpaal-wissen",
  "2-nieuw",
  "2-volgorde",
  "3-tijdlijn-gekozen",
  "3-tijdlijn-tabel",
  "3-data",
  "4-stoplicht-gedaan",
  "4-stoplicht-voorstellen",
  "5-controle-gedaan",
  "5-controle-fout",
  "6-besluit-opties",
  "6-besluit-gemaakt",
  "7-rapport-sluiten",
  "8-instellingen-onder",
] as const;

let preview: Preview;
let books: Awaited<ReturnType<typeof pictureBooks>>;

beforeAll(async () => {
  books = await pictureBooks(mkdtempSync(path.join(tmpdir(), "pane-care-")));
  preview = await startPreview(process.env["PREVIEW_FOLDER"]);
}, 240_000);

afterAll(async () => {
  await preview.close();
});

async function openScene(name: string, options: OpenOptions = {}): Promise<Page> {
  const scene = SCENES.find((candidate) => candidate.name === name);
  if (scene === undefined) throw new Error(`no scene ${name}`);
  const workbook = books[scene.book ?? "list"];
  const { page, pane } = await preview.open({
    pane: { width: 350, height: 720 },
    ...(workbook === null ? {} : { workbook }),
    ...options,
  });
  await scene.go(stageOf(page, pane, options.language ?? "nl"));
  await page.waitForTimeout(300);
  return page;
}

interface AxeRun {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

async function violations(page: Page): Promise<readonly string[]> {
  const frame = paneFrame(page);
  await frame.evaluate(AXE);
  const found = await frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeRun> } };
    return axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    });
  });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** What axe does not look at; each sentence is a fault. */
async function carelessness(page: Page): Promise<readonly string[]> {
  return paneFrame(page).evaluate(() => {
    const faults: string[] = [];
    const seen = (element: Element): boolean => element.getBoundingClientRect().width > 0;
    const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map((heading) => Number(heading.tagName.slice(1)));
    if (levels.filter((level) => level === 1).length !== 1) faults.push(`headings: ${levels.join(" ")}`);
    levels.forEach((level, at) => {
      if (level > (levels[at - 1] ?? 0) + 1) faults.push(`a heading of level ${level} after ${levels[at - 1] ?? 0}`);
    });
    for (const list of document.querySelectorAll("main ul, main [role=list]")) {
      const names = [...list.querySelectorAll("button")].map(
        (button) => button.getAttribute("aria-label") ?? button.textContent,
      );
      // The same words twice are the same deed twice only where they name a milestone, a cell or a place in the order.
      const twice = names.filter((name, at) => names.indexOf(name) !== at && !/\d/.test(name));
      if (twice.length > 0) faults.push(`in one list twice: ${[...new Set(twice)].join(", ")}`);
    }
    for (const control of document.querySelectorAll("button, select, summary, input:not([type=checkbox])")) {
      const { width, height } = control.getBoundingClientRect();
      const own = control.parentElement?.closest(".fui-Input, .fui-Select")?.getBoundingClientRect().height ?? height;
      // A link in a sentence is as high as the sentence (WCAG 2.5.8, inline).
      if (!seen(control) || getComputedStyle(control).display === "inline") continue;
      if (width < 24 || Math.max(height, own) < 24)
        faults.push(`${width} × ${height}: ${control.outerHTML.slice(0, 100)}`);
    }
    for (const region of document.querySelectorAll("[role=status], [role=alert]")) {
      if (region.parentElement?.closest("[role=status], [role=alert]") != null)
        faults.push(`told twice: ${region.textContent.slice(0, 60)}`);
    }
    if (document.documentElement.scrollWidth > window.innerWidth) faults.push("scrolls sideways");
    return faults;
  });
}

describe("care", () => {
  test.each(STATES)(
    "A8 axe finds nothing in %s, headings go down by one, what is alike is told apart, all can be touched",
    async (name) => {
      const page = await openScene(name);
      const found = { axe: await violations(page), care: await carelessness(page) };
      await page.context().close();
      expect(found).toEqual({ axe: [], care: [] });
    },
    30_000,
  );

  test.each(["1-overzicht-lang", "2-mijlpaal-lang", "5-controle-gedaan", "6-besluit-gemaakt"])(
    "A8 nor in the dark, in English, at 320 pixels: %s",
    async (name) => {
      const page = await openScene(name, { theme: "dark", language: "en", pane: { width: 320, height: 640 } });
      const found = { axe: await violations(page), care: await carelessness(page) };
      const language = await paneFrame(page).evaluate(() => document.documentElement.lang);
      await page.context().close();
      expect(found).toEqual({ axe: [], care: [] });
      expect(language).toBe("en");
    },
    30_000,
  );

  test.each([
    ["light", "none", "4-stoplicht-gekozen"],
    ["dark", "none", "2-mijlpaal"],
    ["dark", "active", "4-stoplicht-gekozen"],
    ["light", "active", "8-instellingen"],
  ] as const)(
    "A9 whatever Tab reaches shows that it has the focus: %s, forced colours %s, %s",
    async (theme, forcedColors, name) => {
      const page = await openScene(name, { theme, context: { forcedColors } });
      const unseen: string[] = [];
      await paneFrame(page).evaluate(() => document.querySelector<HTMLElement>("nav button")?.focus());
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press("Tab");
        const focused = await paneFrame(page).evaluateHandle(() => document.activeElement);
        const element = focused.asElement() as ElementHandle<HTMLElement> | null;
        if (element === null || (await element.evaluate((node) => node === document.body))) break;
        if (!(await looksOtherWithFocus(page, element)))
          unseen.push(await element.evaluate((node) => node.outerHTML.slice(0, 120)));
      }
      await page.context().close();
      expect(unseen).toEqual([]);
    },
    60_000,
  );

  test("A10 a result is told once", async () => {
    const page = await openScene("4-stoplicht-gedaan");
    const told = await paneFrame(page).evaluate(
      () =>
        [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")].filter(({ textContent }) =>
          textContent.includes("staat nu op oranje"),
        ).length,
    );
    await page.context().close();
    expect(told).toBe(1);
  }, 30_000);

  test("A11 in a contrast theme the words and lines of a drawing take the system's colours", async () => {
    const page = await openScene("3-tijdlijn", { theme: "dark", context: { forcedColors: "active" } });
    const colours = await paneFrame(page).evaluate(() => {
      const probe = document.createElement("div");
      probe.style.cssText = "color: CanvasText; background: Canvas;";
      document.body.append(probe);
      const { color: ink, backgroundColor: paper } = getComputedStyle(probe);
      const words = [...document.querySelectorAll("main svg text")].map((text) => getComputedStyle(text).fill);
      const strokes = [...document.querySelectorAll("main svg line, main svg path[class]")].map(
        (line) => getComputedStyle(line).stroke,
      );
      return { ink, paper, words: [...new Set(words)], unseen: strokes.filter((stroke) => stroke === paper).length };
    });
    await page.context().close();
    expect(colours.words).toEqual([colours.ink]);
    expect(colours.unseen).toBe(0);
  }, 30_000);
});

/** Its surroundings with and without the focus are not the same picture. */
async function looksOtherWithFocus(page: Page, element: ElementHandle<HTMLElement>): Promise<boolean> {
  const box = await element.boundingBox();
  if (box === null) return false;
  const margin = 5;
  const clip = {
    x: Math.max(0, box.x - margin),
    y: Math.max(0, box.y - margin),
    width: Math.max(1, box.width + 2 * margin),
    height: Math.max(1, box.height + 2 * margin),
  };
  const focused = await page.screenshot({ clip });
  await element.evaluate((node) => node.blur());
  const plain = await page.screenshot({ clip });
  await element.evaluate((node) => node.focus({ preventScroll: true }));
  return !focused.equals(plain);
}
