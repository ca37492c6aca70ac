/**
 * Pictures of every place in every look, to be looked at:
 * `npx tsx tests/taskpane/screenshots.ts [folder] [built preview or -] [part of a look] [part of a scene]`.
 * Each look also gets sheets of eight pictures side by side when ImageMagick is installed.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { doubleText, startPreview } from "#tests/support/preview.ts";
import type { Preview } from "#tests/support/preview.ts";
import { SCENES, stageOf } from "./picture-scenes.ts";
import type { Scene } from "./picture-scenes.ts";
import { pictureBooks } from "./picture-workbooks.ts";

interface Look {
  readonly name: string;
  readonly language: "nl" | "en";
  readonly theme: "light" | "dark";
  readonly width: number;
  readonly height: number;
  readonly contrast?: boolean;
  readonly doubled?: boolean;
}

const LOOKS: readonly Look[] = [
  { name: "nl-light-350", language: "nl", theme: "light", width: 350, height: 720 },
  { name: "nl-dark-350", language: "nl", theme: "dark", width: 350, height: 720 },
  { name: "nl-contrast-350", language: "nl", theme: "dark", width: 350, height: 720, contrast: true },
  { name: "nl-text200-350", language: "nl", theme: "light", width: 350, height: 900, doubled: true },
  { name: "en-light-320", language: "en", theme: "light", width: 320, height: 640 },
  { name: "nl-light-600", language: "nl", theme: "light", width: 600, height: 720 },
];

const SHEET = 8;

async function takePictures([folderName, built, look = "", scene = ""]: readonly string[]): Promise<void> {
  const folder = path.resolve(folderName ?? ".cache/pictures");
  mkdirSync(folder, { recursive: true });
  const books = await pictureBooks(folder);
  const preview = await startPreview(built === "-" ? undefined : built);
  const scenes = SCENES.filter(({ name }) => name.includes(scene));
  for (const wanted of LOOKS.filter(({ name }) => name.includes(look))) {
    const files: string[] = [];
    for (const each of scenes) files.push(await picture(preview, wanted, each, folder, books[each.book ?? "list"]));
    sideBySide(files, path.join(folder, `sheet-${wanted.name}`));
  }
  await preview.close();
  process.stdout.write(`${folder}\n`);
}

async function picture(
  preview: Preview,
  look: Look,
  scene: Scene,
  folder: string,
  workbook: string | null,
): Promise<string> {
  const { language, theme, width, height, contrast, doubled } = look;
  const { page, pane, faults } = await preview.open({
    language,
    theme,
    pane: { width, height },
    ...(workbook === null ? {} : { workbook }),
    // The browser's own date boxes follow its locale.
    context: {
      locale: language === "nl" ? "nl-NL" : "en-GB",
      ...(contrast === true ? { forcedColors: "active" as const } : {}),
    },
  });
  if (doubled === true) await doubleText(page);
  const name = `${look.name}-${scene.name}`;
  await scene.go(stageOf(page, pane, language)).catch((error: unknown) => {
    process.stderr.write(`${name}: ${String(error).split("\n")[0] ?? ""}\n`);
  });
  await page.waitForTimeout(600);
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  for (const fault of faults) process.stderr.write(`${name}: ${fault}\n`);
  await page.context().close();
  return file;
}

function sideBySide(files: readonly string[], name: string): void {
  for (let at = 0; at < files.length; at += SHEET) {
    const args = [...files.slice(at, at + SHEET), "-tile", "4x", "-geometry", "+8+8", "-background", "#888"];
    try {
      execFileSync("montage", [...args, `${name}-${at / SHEET + 1}.png`]);
    } catch {
      // Without ImageMagick there are the pictures themselves.
      return;
    }
  }
}

void takePictures(process.argv.slice(2));
