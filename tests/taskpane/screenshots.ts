/**
 * Pictures of every place, to be looked at: `npx tsx tests/taskpane/screenshots.ts [folder] [built preview] [look]`.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { doubleText, goToPlace, PLACES, startPreview } from "#tests/support/preview.ts";

const LOOKS = [
  { name: "nl-light-350", language: "nl", theme: "light", width: 350, height: 720 },
  { name: "nl-dark-350", language: "nl", theme: "dark", width: 350, height: 720 },
  { name: "nl-contrast-350", language: "nl", theme: "dark", width: 350, height: 720, contrast: true },
  { name: "nl-text200-350", language: "nl", theme: "light", width: 350, height: 900, doubled: true },
  { name: "en-light-320", language: "en", theme: "light", width: 320, height: 640 },
  { name: "nl-light-600", language: "nl", theme: "light", width: 600, height: 720 },
] as const;

/** What is behind a button: one milestone, a decision, the first run of an own list, a period that was closed. */
const SCENES: Readonly<Record<string, (pane: FrameLocator) => Promise<void>>> = {
  mijlpaal: async (pane) => {
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("button", { name: /1\.2 / }).first().click();
  },
  besluit: async (pane) => {
    await goToPlace(pane, "Besluit");
    await pane.getByRole("button", { name: /3\.2 / }).click();
  },
  overnemen: async (pane) => {
    await goToPlace(pane, "Overzicht");
    await pane.getByRole("button", { name: "Neem deze lijst over" }).click();
  },
  verschuiving: async (pane) => {
    await goToPlace(pane, "Rapport");
    await pane.getByLabel("Van", { exact: true }).fill("2025-08-01");
    await pane.getByLabel("Tot en met").fill("2025-12-31");
    await pane.getByRole("button", { name: "Periode afsluiten" }).click();
    await pane
      .getByRole("button", { name: /^Sluit/ })
      .last()
      .click();
    await pane.getByRole("button", { name: "Periode heropenen" }).waitFor();
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("button", { name: /1\.2 / }).first().click();
    await pane.getByLabel("Opleverdatum").fill("2026-09-30");
    await pane.getByRole("button", { name: "Opslaan in het blad" }).click();
    await pane.getByRole("status").filter({ hasText: "bijgewerkt" }).first().waitFor();
    await goToPlace(pane, "Rapport");
    await pane.getByLabel("Tot en met").fill("2026-12-31");
    await pane.getByRole("heading", { name: /^Verschoven sinds/ }).scrollIntoViewIfNeeded();
  },
  nulmeting: (pane) => goToPlace(pane, "Tijdlijn"),
};

async function takePictures(): Promise<void> {
  const folder = path.resolve(process.argv[2] ?? ".cache/pictures");
  await mkdir(folder, { recursive: true });
  const preview = await startPreview(process.argv[3]);
  const wanted = process.argv[4];
  for (const look of LOOKS.filter(({ name }) => wanted === undefined || name === wanted)) {
    const { name, language, theme, width, height } = look;
    const context = "contrast" in look ? { forcedColors: "active" as const } : {};
    const { page, pane, faults } = await preview.open({ language, theme, pane: { width, height }, context });
    if ("doubled" in look) await doubleText(page);
    const take = (what: string): Promise<unknown> => picture(page, path.join(folder, `${name}-${what}.png`));
    for (const [at, place] of PLACES[language].entries()) {
      await goToPlace(pane, place);
      await take(`${at + 1}-${place.toLowerCase()}`);
    }
    if (language === "nl") {
      for (const [scene, go] of Object.entries(SCENES)) {
        await go(pane).catch((error: unknown) => process.stderr.write(`${name} ${scene}: ${String(error)}\n`));
        await take(`9-${scene}`);
      }
    }
    for (const fault of faults) process.stderr.write(`${name}: ${fault}\n`);
    await page.context().close();
  }
  await preview.close();
  process.stdout.write(`${folder}\n`);
}

async function picture(page: Page, file: string): Promise<void> {
  await page.waitForTimeout(700);
  await page.screenshot({ path: file });
}

void takePictures();
