/** Redraws assets/*.png from the drawings beside them: `npx tsx tests/support/draw-icons.ts`. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { launchChromium } from "./browser.ts";

const ASSETS = path.resolve(__dirname, "../../assets");
const BUTTON_SIZES = [16, 32, 80];
const SIZES: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 32, 64, 80, 128],
  groen: BUTTON_SIZES,
  oranje: BUTTON_SIZES,
  rood: BUTTON_SIZES,
  controle: BUTTON_SIZES,
  beslisdocument: BUTTON_SIZES,
  rapportage: BUTTON_SIZES,
};

async function drawIcons(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const svg = await readFile(path.join(ASSETS, `${name}.svg`), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await writeFile(path.join(ASSETS, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

void drawIcons();
