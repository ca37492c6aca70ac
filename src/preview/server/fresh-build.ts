import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "../build.ts";

const SOURCES = ["src", "assets", "webpack.config.js", "manifest.xml", "package-lock.json"];
const STAMP = ".built-from";

/** Makes the files of the preview when a source is newer than the last time; returns whether it had to. */
export async function ensureBuilt(root: string, folder: string): Promise<boolean> {
  const state = await sourceState(root);
  const built = await readFile(path.join(folder, STAMP), "utf8").catch(() => null);
  if (built === state) return false;
  // Made beside and put in place at the end: another preview may be serving the folder.
  const unfinished = `${folder}.${process.pid}`;
  await build({ mode: "production", outDir: unfinished, preview: true });
  await writeFile(path.join(unfinished, STAMP), state);
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
  return true;
}

/** Number of source files and the time of the youngest; changes with every edit, new file or removed file. */
async function sourceState(root: string): Promise<string> {
  let count = 0;
  let youngest = 0;
  const visit = async (file: string): Promise<void> => {
    const info = await stat(file);
    if (info.isDirectory()) {
      for (const name of await readdir(file)) await visit(path.join(file, name));
      return;
    }
    count += 1;
    youngest = Math.max(youngest, info.mtimeMs);
  };
  for (const source of SOURCES) await visit(path.join(root, source));
  return `${count} ${youngest}\n`;
}
