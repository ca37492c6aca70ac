/** Pictures of every place, to be looked at: `npx tsx tests/taskpane/screenshots.ts [folder] [built preview]`. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { goToPlace, PLACES, startPreview } from "#tests/support/preview.ts";

const LOOKS = [
  { name: "nl-light-350", language: "nl", theme: "light", width: 350, height: 720 },
  { name: "nl-dark-350", language: "nl", theme: "dark", width: 350, height: 720 },
  { name: "en-light-320", language: "en", theme: "light", width: 320, height: 640 },
  { name: "nl-light-600", language: "nl", theme: "light", width: 600, height: 720 },
] as const;

async function takePictures(): Promise<void> {
  const folder = path.resolve(process.argv[2] ?? ".cache/pictures");
  await mkdir(folder, { recursive: true });
  const preview = await startPreview(process.argv[3]);
  for (const { name, language, theme, width, height } of LOOKS) {
    const { page, pane, faults } = await preview.open({ language, theme, pane: { width, height } });
    for (const [at, place] of PLACES[language].entries()) {
      await goToPlace(pane, place);
      await page.waitForTimeout(700);
      await page.screenshot({ path: path.join(folder, `${name}-${at + 1}-${place.toLowerCase()}.png`) });
    }
    for (const fault of faults) process.stderr.write(`${name}: ${fault}\n`);
    await page.context().close();
  }
  await preview.close();
  process.stdout.write(`${folder}\n`);
}

void takePictures();
