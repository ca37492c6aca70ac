/**
 * Pictures of the preview page, to be looked at: `npx tsx tests/preview/screenshots.ts [folder] [built preview or -]`.
 * Given the word `readme` after them it also writes the picture that README.md shows, assets/preview.png.
 */
import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { goToPlace, startPreview } from "#tests/support/preview.ts";
import type { Preview } from "#tests/support/preview.ts";
import { pictureBooks } from "#tests/taskpane/picture-workbooks.ts";

const WIDTHS = [1280, 1000, 700] as const;

async function takePictures([folderName, built, readme]: readonly string[]): Promise<void> {
  const folder = path.resolve(folderName ?? ".cache/pictures");
  mkdirSync(folder, { recursive: true });
  const { own } = await pictureBooks(folder);
  const preview = await startPreview(built === "-" ? undefined : built);
  for (const theme of ["light", "dark"] as const) {
    for (const width of WIDTHS) {
      const { page, pane, faults } = await preview.open({
        theme,
        ...(own === null ? {} : { workbook: own }),
        context: { viewport: { width, height: 800 }, locale: "nl-NL" },
      });
      await goToPlace(pane, "Tijdlijn");
      await goToPlace(pane, "Overzicht");
      await page.waitForTimeout(800);
      const file = path.join(folder, `preview-${theme}-${width}.png`);
      await page.screenshot({ path: file });
      await page.locator("details.menu > summary").click();
      await page.screenshot({ path: path.join(folder, `preview-${theme}-${width}-menu.png`) });
      for (const fault of faults) process.stderr.write(`${theme} ${width}: ${fault}\n`);
      await page.context().close();
    }
  }
  if (readme === "readme" && own !== null) await takeReadmePicture(preview, folder, own);
  await preview.close();
  process.stdout.write(`${folder}\n`);
}

/** The example in the grid, scrolled to what moves when a date is typed, and the overview beside it. */
async function takeReadmePicture(preview: Preview, folder: string, plan: string): Promise<void> {
  const workbook = path.join(folder, "STO Rivierenmond.xlsx");
  copyFileSync(plan, workbook);
  const { page, pane } = await preview.open({
    workbook,
    context: { viewport: { width: 1500, height: 720 }, locale: "nl-NL" },
  });
  await goToPlace(pane, "Stoplicht");
  await goToPlace(pane, "Overzicht");
  await page.mouse.move(500, 500);
  await page.mouse.wheel(520, 0);
  await page.mouse.move(20, 780);
  await page.waitForTimeout(800);
  await page.screenshot({ path: path.resolve(__dirname, "../../assets/preview.png") });
  await page.context().close();
}

void takePictures(process.argv.slice(2));
