import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, Response } from "playwright-core";
import { goToPlace, PLACES, startPreview } from "#tests/support/preview.ts";
import type { Preview } from "#tests/support/preview.ts";

const BUDGET_BYTES = 180_000;

let preview: Preview;

beforeAll(async () => {
  preview = await startPreview(process.env["PREVIEW_FOLDER"]);
}, 240_000);

afterAll(async () => {
  await preview.close();
});

describe("private and small", () => {
  test("P1 no request leaves this machine, in any place", async () => {
    const { page, pane, requests, faults } = await preview.open();
    for (const place of PLACES.nl) {
      await goToPlace(pane, place);
      await pane.getByRole("heading", { level: 1 }).waitFor();
    }
    await page.waitForTimeout(300);
    const outside = requests.filter(
      (address) => !address.startsWith(preview.address) && !/^(data|blob):/.test(address),
    );
    const cookies = await page.context().cookies();
    const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html")) as Frame;
    const kept = await frame.evaluate(() => Object.keys(localStorage).concat(Object.keys(sessionStorage)));
    await page.context().close();
    expect(outside).toEqual([]);
    expect(cookies).toEqual([]);
    expect(kept.filter((name) => !name.startsWith("mijlpalenplan"))).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("P2 only preferences are kept, and nothing of the plan in them", async () => {
    const { page, pane } = await preview.open();
    await goToPlace(pane, "Instellingen");
    await pane.getByLabel("Uw naam of partij").fill("A. Visser");
    await goToPlace(pane, "Stoplicht");
    const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html")) as Frame;
    const kept = await frame.evaluate(() => localStorage.getItem("mijlpalenplan.preferences"));
    await page.context().close();
    expect(JSON.parse(kept ?? "")).toEqual({ language: null, me: "A. Visser", zoom: null });
  });

  test("P3 the page allows no inline script and no other host than office.js", async () => {
    const folder = path.resolve(__dirname, "../../src");
    for (const name of ["taskpane/taskpane.html", "commands/commands.html"]) {
      const html = readFileSync(path.join(folder, name), "utf8");
      const policy = /content="(default-src[^"]+)"/.exec(html)?.[1] ?? "";
      const scripts = /script-src ([^;]+)/.exec(policy)?.[1];
      expect(policy).toContain("default-src 'none'");
      expect(scripts).toBe("'self' https://appsforoffice.microsoft.com");
      expect(html.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
      expect(html).not.toMatch(/\son[a-z]+=/);
    }
  });

  test("P4 text from cells is never markup", async () => {
    const { page, pane, faults } = await preview.open();
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("button", { name: /1\.3 Techlab geopend/ }).click();
    await pane.getByRole("heading", { level: 1, name: /^1\.3/ }).waitFor();
    const evil = `<img src=x onerror="document.title='raak'"><b>vet</b>`;
    await pane.getByLabel("Mijlpaal (resultaat)").fill(evil);
    await pane.getByRole("button", { name: "Opslaan in het blad" }).click();
    await pane.getByRole("status").filter({ hasText: "1.3 is bijgewerkt" }).first().waitFor();
    await pane.getByRole("heading", { level: 1, name: `1.3 ${evil}` }).waitFor();
    const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html")) as Frame;
    const [title, images, bold] = await frame.evaluate(() => [
      document.title,
      document.querySelectorAll("img").length,
      document.querySelectorAll("h1 b").length,
    ]);
    await page.context().close();
    expect([title, images, bold]).toEqual(["Mijlpalenplan", 0, 0]);
    expect(faults).toEqual([]);
  });

  test("P5 at most 180 kB gzip of our script and style comes before the overview can be used", async () => {
    const { page, pane } = await preview.open({ today: "as it is" });
    // Read at the end: what was under way when the page was loaded anew has no body.
    const responses = new Map<string, Response>();
    page.on("response", (response) => {
      if (/\/addin\/.*\.(js|css)$/.test(response.url())) responses.set(response.url(), response);
    });
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        // The main action stands in the foot of the overview.
        if (document.querySelector("main header + div + div button") === null) return;
        observer.disconnect();
        performance.mark("first-use");
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await pane.getByRole("button", { name: "Status bijwerken" }).waitFor();
    await page.waitForTimeout(500);
    const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html")) as Frame;
    const before = await frame.evaluate(() => {
      const [mark] = performance.getEntriesByName("first-use");
      if (mark === undefined) throw new Error("the overview never came");
      return performance
        .getEntriesByType("resource")
        .filter((entry) => (entry as PerformanceResourceTiming).responseEnd <= mark.startTime)
        .map((entry) => entry.name);
    });
    const sizes = await Promise.all(
      before.flatMap((address) => {
        const response = responses.get(address);
        return response === undefined ? [] : [response.body().then((bytes) => gzipSync(bytes, { level: 9 }).length)];
      }),
    );
    await page.context().close();
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(BUDGET_BYTES);
  });
});
