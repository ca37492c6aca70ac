import { createPreviewServer } from "#preview/server/create-server.ts";
import { listen } from "#preview/server/listen.ts";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { builtPreview, launchChromium } from "./browser.ts";

export interface Preview {
  readonly address: string;
  readonly browser: Browser;
  /** A page with the preview and, in it, the pane. */
  readonly open: (options?: OpenOptions) => Promise<OpenPreview>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly path?: string;
  readonly context?: BrowserContextOptions;
}

export interface OpenPreview {
  readonly page: Page;
  readonly pane: Frame;
  /** Addresses asked for so far. */
  readonly requests: readonly string[];
  /** What the page said went wrong, in the console or uncaught. */
  readonly faults: readonly string[];
}

/** The preview on a free port with a browser; build and browser are shared by the tests of one file. */
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

async function openPreview(
  browser: Browser,
  address: string,
  { path = "", context }: OpenOptions,
): Promise<OpenPreview> {
  const session = await browser.newContext(context ?? {});
  const page = await session.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(address + path);
  const frame = await page.waitForSelector("iframe");
  const pane = await frame.contentFrame();
  if (pane === null) throw new Error("The preview has no pane");
  return { page, pane, requests, faults };
}
