import type { Browser, BrowserContextOptions, Frame, FrameLocator, Page } from "playwright-core";
import { createPreviewServer } from "#preview/server/create-server.ts";
import { listen } from "#preview/server/listen.ts";
import { builtPreview, launchChromium } from "./browser.ts";

export interface OpenOptions {
  readonly language?: "nl" | "en";
  readonly theme?: "light" | "dark";
  /** The day on the person's calendar, or "as it is"; a Monday in the sample's period by default. */
  readonly today?: string;
  /** Puts the pane alone in the window, in this size. */
  readonly pane?: { readonly width: number; readonly height: number };
  /** An .xlsx to open instead of the sample. */
  readonly workbook?: string;
  readonly context?: BrowserContextOptions;
}

export interface OpenPreview {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses asked for so far. */
  readonly requests: readonly string[];
  /** What the page said went wrong, in the console or uncaught. */
  readonly faults: readonly string[];
}

export interface Preview {
  readonly address: string;
  readonly browser: Browser;
  /** A new browser session with the preview and, in it, the pane. */
  readonly open: (options?: OpenOptions) => Promise<OpenPreview>;
  readonly close: () => Promise<void>;
}

/** The preview on a free port with a browser; one of both for all tests of a file. */
export async function startPreview(folder?: string): Promise<Preview> {
  const server = createPreviewServer({ folder: folder ?? (await builtPreview()) });
  const port = await listen(server, 0);
  const browser = await launchChromium();
  const address = `http://localhost:${port}/`;
  return {
    address,
    browser,
    open: (options = {}) => openPreview(browser, address, options),
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function openPreview(browser: Browser, address: string, options: OpenOptions): Promise<OpenPreview> {
  const { language = "nl", theme = "light", today = "2026-03-02", pane: size, workbook, context } = options;
  const session = await browser.newContext({
    viewport: size ?? { width: 1400, height: 900 },
    reducedMotion: "reduce",
    ...context,
  });
  const page = await session.newPage();
  page.setDefaultTimeout(10_000);
  const requests: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  // A set clock also takes the page's own measurements away.
  if (today !== "as it is") await page.clock.setFixedTime(`${today}T10:00:00`);
  await page.addInitScript(
    ({ key, value }) => {
      try {
        localStorage.setItem(key, value);
      } catch {
        // A frame without storage of its own; the page around it has one.
      }
    },
    { key: "mijlpalenplan-preview", value: `${language} ${theme}` },
  );
  await page.goto(address);
  await page.waitForSelector("iframe");
  if (workbook !== undefined) {
    await page.setInputFiles('input[type="file"]', workbook);
    await page.waitForTimeout(300);
  }
  if (size !== undefined) await showPaneAlone(page);
  return { page, pane: page.frameLocator("iframe"), requests, faults };
}

/** The same frame, only laid over the page: the host stays where it is. */
async function showPaneAlone(page: Page): Promise<void> {
  await page.addStyleTag({
    content:
      "iframe { position: fixed !important; inset: 0 !important; width: 100vw !important; height: 100vh !important; z-index: 9999; }",
  });
}

export const PLACES = {
  nl: ["Overzicht", "Mijlpalen", "Tijdlijn", "Stoplicht", "Controle", "Besluit", "Rapport", "Instellingen"],
  en: ["Overview", "Milestones", "Timeline", "Status", "Check", "Decision", "Report", "Settings"],
} as const;

/** Opens a place by its button in the navigation. */
export async function goToPlace(pane: FrameLocator, name: string): Promise<void> {
  const navigation = pane.getByRole("navigation");
  await navigation.getByRole("button", { name: new RegExp(`^${name}`) }).click();
}

/** Text twice as large in the same window, as a person with poor sight sets it: Fluent's sizes, and lines with them. */
export async function doubleText(page: Page): Promise<void> {
  await page.frameLocator("iframe").getByRole("main").waitFor();
  await paneFrame(page).evaluate(() => {
    const provider = document.querySelector(".pane-theme");
    if (provider === null) throw new Error("the pane has no theme");
    const styles = getComputedStyle(provider);
    const names = ["100", "200", "300", "400", "500", "600"].flatMap((size) => [
      `--fontSizeBase${size}`,
      `--lineHeightBase${size}`,
    ]);
    const rules = names.map((name) => `${name}: ${parseFloat(styles.getPropertyValue(name)) * 2}px !important`);
    const sheet = document.createElement("style");
    sheet.textContent = `.pane-theme { ${rules.join("; ")}; }`;
    document.head.append(sheet);
  });
}

/** The pane's own document. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("The page has no pane");
  return frame;
}

/** Opens a milestone from the list. */
export async function openMilestone(pane: FrameLocator, nr: string): Promise<void> {
  const name = nr.replace(".", "\\.");
  await goToPlace(pane, "Mijlpalen");
  const back = pane.getByRole("main").getByRole("button", { name: "Terug" });
  const row = pane.getByRole("list", { name: "Mijlpalen" }).getByRole("button", { name: new RegExp(`(^| )${name} `) });
  await back.or(row).first().waitFor();
  if ((await back.count()) > 0) await back.click();
  await row.click();
  await pane.getByRole("heading", { level: 1, name: new RegExp(`^${name} `) }).waitFor();
}
