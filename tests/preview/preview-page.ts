import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Locator, Page } from "playwright-core";
import { createPreviewServer } from "#preview/server/create-server.ts";
import { listen } from "#preview/server/listen.ts";
import { openWorkbook } from "#host/workbook/open.ts";
import type { WorkbookModel } from "#host/workbook/model.ts";
import { builtPreview, launchChromium } from "#tests/support/browser.ts";

/** The built page on a server and in a browser of its own. */
export interface PreviewSite {
  /** A new visitor; nothing is kept from earlier ones. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors on the page and requests that left this machine, as far as they happened. */
  readonly troubles: readonly string[];
  cell(address: string): Locator;
  /** Goes to a cell by its address, wherever it is. */
  goTo(address: string): Promise<void>;
  /** Waits until a cell shows this text. */
  expectText(address: string, text: string): Promise<void>;
  /** The window of the pane, once Excel's client is in it. */
  pane(): Promise<Frame>;
  /** Opens the menu with language, theme and trials. */
  openMenu(): Promise<Locator>;
  openWorkbook(name: string, bytes: Uint8Array): Promise<void>;
  /** What the save button hands over, as a workbook. */
  save(): Promise<WorkbookModel>;
}

export async function startSite(): Promise<PreviewSite> {
  const folder = process.env["PREVIEW_DIST"] ?? (await builtPreview());
  const server = createPreviewServer({ folder });
  await listen(server, 0);
  const browser = await launchChromium();
  return {
    visit: (options) => visit(browser, server, options),
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function visit(browser: Browser, server: Server, options: BrowserContextOptions = {}): Promise<Visit> {
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "nl-NL", ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(`page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith("blob:") && !url.startsWith("data:"))
      troubles.push(`request: ${url}`);
  });
  await page.goto(`${address}/`);
  await page.getByRole("grid").waitFor();
  return {
    page,
    context,
    troubles,
    cell: (cellAddress) => cellAt(page, cellAddress),
    async goTo(cellAddress) {
      const box = page.getByLabel(/^(Celadres|Cell address)$/);
      await box.fill(cellAddress);
      await box.press("Enter");
      await cellAt(page, cellAddress).waitFor();
      await page.getByRole("grid").focus();
    },
    async expectText(cellAddress, text) {
      // The text itself; an open editor or drop-down in the cell is not part of it.
      const shown = (): Promise<string | null> =>
        cellAt(page, cellAddress).evaluate((cell) => cell.querySelector(".content")?.textContent ?? null);
      const deadline = Date.now() + 5000;
      while ((await shown()) !== text && Date.now() < deadline) await page.waitForTimeout(30);
      expect([cellAddress, await shown()]).toEqual([cellAddress, text]);
    },
    async pane() {
      await page.frameLocator("iframe[title]").first().locator("#pane").waitFor({ state: "attached" });
      const frame = page.frame({ url: /taskpane\.html/ });
      if (!frame) throw new Error("The page has no pane.");
      await frame.waitForFunction(() => "Office" in window && "onReady" in Office);
      return frame;
    },
    async openMenu() {
      const menu = page.locator("details.menu");
      if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
      return menu;
    },
    async openWorkbook(name, bytes) {
      page.once("dialog", (dialog) => void dialog.accept());
      await page
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
      await page.getByText(name).first().waitFor();
    },
    async save() {
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: /Opslaan|Save/ }).click();
      const stream = await (await waiting).createReadStream();
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      return openWorkbook(new Uint8Array(Buffer.concat(parts)));
    },
  };
}

/** The cell as a screen reader finds it: by its row and column in the grid. */
function cellAt(page: Page, address: string): Locator {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match) throw new Error(`No address: ${address}`);
  const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  return page
    .getByRole("grid")
    .locator(`tr[aria-rowindex="${row + 1}"] > [role=gridcell][aria-colindex="${column + 1}"]`);
}
