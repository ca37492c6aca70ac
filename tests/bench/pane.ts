/**
 * The pane at production build in Chromium: `npm run bench pane`, or with a folder that was built before as
 * `PREVIEW_FOLDER`. Page, host and pane share one thread here, so the figures hold the stand-in for Excel as well.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, FrameLocator, Page, Response } from "playwright-core";
import { bigPlanHost } from "#tests/support/big-plan.ts";
import { goToPlace, startPreview } from "#tests/support/preview.ts";
import type { Preview } from "#tests/support/preview.ts";

const EDITS = 8;
/** Milestones; `PANE_ROWS=1000` measures one size. */
const PLANS = process.env["PANE_ROWS"] === undefined ? [1000, 10_000] : [Number(process.env["PANE_ROWS"])];

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(66)} ${value}\n`);
}

function paneFrame(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("The page has no pane");
  return frame;
}

/** Size and time up to the moment that the main action of the overview can be used. */
async function firstUse(preview: Preview): Promise<void> {
  const { page, pane } = await preview.open({ today: "as it is" });
  // Read after each run: what was under way when the page was loaded anew has no body.
  const responses = new Map<string, Response>();
  page.on("response", (response) => {
    if (/\/addin\/.*\.(js|css)$/.test(response.url())) responses.set(response.url(), response);
  });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector("main header + div + div button") === null) return;
      observer.disconnect();
      performance.mark("first-use");
    }).observe(document, { childList: true, subtree: true });
  });
  const whole: number[] = [];
  const own: number[] = [];
  let sizes: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    responses.clear();
    await page.reload();
    await pane.getByRole("button", { name: "Status bijwerken" }).waitFor();
    await page.waitForTimeout(300);
    const times = await paneFrame(page).evaluate(() => {
      const mark = performance.getEntriesByName("first-use")[0]?.startTime ?? NaN;
      const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      return {
        mark,
        // Scripts of ours wait for the document, and the document for office.js.
        parsed: page?.domInteractive ?? NaN,
        names: performance
          .getEntriesByType("resource")
          .filter((entry) => (entry as PerformanceResourceTiming).responseEnd <= mark)
          .map((entry) => entry.name),
      };
    });
    whole.push(times.mark);
    own.push(times.mark - times.parsed);
    sizes = await Promise.all(
      times.names.flatMap((name) => {
        const response = responses.get(name);
        return response === undefined ? [] : [response.body().then((bytes) => gzipSync(bytes, { level: 9 }).length)];
      }),
    );
  }
  print("script and style before first use, kB gzip", (sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1));
  print("first usable after office.js has loaded, ms (median of 5)", median(own).toFixed(0));
  print("first usable with the load of office.js, ms (median of 5)", median(whole).toFixed(0));
  await page.context().close();
}

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: number[] = [];
    Object.assign(window, { longTasks: kept });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.push(entry.duration);
    }).observe({ type: "longtask" });
  });
}

async function takeLongTasks(page: Page): Promise<string> {
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
  return tasks.length === 0 ? "none" : `${tasks.length}, longest ${Math.max(...tasks).toFixed(0)} ms`;
}

/** From the Enter that ends the typing to the text in the pane. */
async function editLatency(page: Page, pane: FrameLocator, text: string): Promise<number> {
  const frame = paneFrame(page);
  const seen = frame.evaluate(async (wanted) => {
    for (const until = performance.now() + 20_000; performance.now() < until;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const places = [...document.querySelectorAll("h1, [role=list] button")];
      if (places.some((element) => element.textContent?.includes(wanted))) {
        return performance.timeOrigin + performance.now();
      }
    }
    throw new Error(`the pane never showed ${wanted}`);
  }, text);
  await page.evaluate(() => {
    Object.assign(window, { enteredAt: 0 });
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Enter") Object.assign(window, { enteredAt: performance.timeOrigin + performance.now() });
      },
      { capture: true, once: false },
    );
  });
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  const at = await seen;
  const entered = await page.evaluate(() => (window as unknown as { enteredAt: number }).enteredAt);
  await pane.getByRole("heading", { level: 1 }).waitFor();
  return at - entered;
}

async function ofPlan(preview: Preview, rows: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "pane-bench-"));
  const file = path.join(folder, `${rows}.xlsx`);
  const host = await bigPlanHost(rows);
  writeFileSync(file, host.save());
  host.dispose();
  const { page, pane } = await preview.open({ workbook: file, today: "as it is" });
  page.setDefaultTimeout(60_000);
  await watchLongTasks(page);
  await pane.getByRole("heading", { level: 1, name: "Groot" }).waitFor();
  await goToPlace(pane, "Mijlpalen");
  await pane
    .getByRole("list", { name: "Mijlpalen" })
    .getByRole("button", { name: /^.*1\.3 / })
    .first()
    .waitFor();
  await page.waitForTimeout(3000);
  await takeLongTasks(page);
  await page.waitForTimeout(3000);
  print(`${rows} milestones: tasks over 50 ms in 3 idle seconds`, await takeLongTasks(page));

  await paneFrame(page).evaluate(async () => {
    const list = document.querySelector("[role=list][aria-label]")?.parentElement;
    if (!list) throw new Error("no list");
    for (let frame = 0; frame < 240; frame += 1) {
      list.scrollTop += frame % 60 === 59 ? 20_000 : 90;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    list.scrollTop = 0;
  });
  await page.waitForTimeout(500);
  print(`${rows} milestones: tasks over 50 ms while scrolling the list`, await takeLongTasks(page));

  // The list stays in sight, and the edited row in it: the pane follows the selection.
  const latencies: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    await page
      .getByRole("gridcell")
      .filter({ hasText: edit === 0 ? /^Resultaat 3 / : `Bewerking ${edit - 1} van` })
      .first()
      .click();
    await page.waitForTimeout(1500);
    latencies.push(await editLatency(page, pane, `Bewerking ${edit} van deze mijlpaal`));
  }
  const wanted = rows <= 1000 ? 100 : 300;
  const told = `${median(latencies).toFixed(0)} (${Math.min(...latencies).toFixed(0)} to ${Math.max(...latencies).toFixed(0)}), wanted ${wanted}`;
  print(`${rows} milestones: an edit in the sheet is visible in the pane, ms`, told);
  await page.waitForTimeout(2000);
  print(`${rows} milestones: tasks over 50 ms in ${EDITS} edits`, await takeLongTasks(page));
  await page.context().close();
  rmSync(folder, { recursive: true });
}

async function measure(): Promise<void> {
  const preview = await startPreview(process.env["PREVIEW_FOLDER"]);
  try {
    await firstUse(preview);
    for (const rows of PLANS) await ofPlan(preview, rows);
  } finally {
    await preview.close();
  }
}

void measure();
