import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const ROOT = path.resolve(__dirname, "../..");

const INSTALLED: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** No background traffic, no first-run pages: a test's requests are the page's own. */
const FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * The packaged browser is set up for one page in a cloud function: in one process it ends with its first session, and
 * without web security it is not the browser that our users have.
 */
const NOT_OURS: readonly string[] = [
  "--single-process",
  "--no-zygote",
  "--disable-web-security",
  "--allow-running-insecure-content",
];

/** CHROME_PATH, an installed Chrome, Chromium or Edge, or the one in @sparticuz/chromium; fails with what to install. */
export async function launchChromium(extraFlags: readonly string[] = []): Promise<Browser> {
  const installed = await installedBrowser();
  if (installed !== null) {
    return chromium.launch({ executablePath: installed, args: [...FLAGS, ...extraFlags], headless: true });
  }
  const packaged = await packagedBrowser();
  if (packaged === null) {
    throw new Error("No browser for the tests: install Chrome, Chromium or Edge, or set CHROME_PATH to one.");
  }
  return chromium.launch({
    executablePath: packaged.executable,
    args: [...packaged.flags, ...FLAGS, ...extraFlags],
    headless: true,
  });
}

async function installedBrowser(): Promise<string | null> {
  const wanted = process.env["CHROME_PATH"];
  if (wanted !== undefined && wanted !== "") {
    if (await exists(wanted)) return wanted;
    throw new Error(`CHROME_PATH names ${wanted}, which does not exist.`);
  }
  if (process.env["CHROME_PACKAGED"] === "1") return null;
  for (const candidate of INSTALLED) if (await exists(candidate)) return candidate;
  return null;
}

async function packagedBrowser(): Promise<{ executable: string; flags: readonly string[] } | null> {
  // The package holds a Linux x64 build only.
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const { default: packaged } = await import("@sparticuz/chromium");
  return {
    executable: await packaged.executablePath(),
    flags: packaged.args.filter((flag) => !NOT_OURS.includes(flag)),
  };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/**
 * The production build with the preview, made once for all tests that run on the same sources.
 * Several workers may ask at once: each waits for the one that builds.
 */
export async function builtPreview(): Promise<string> {
  const folder = path.join(ROOT, ".cache/test-build", await fingerprint());
  const lock = `${folder}.lock`;
  while (!(await exists(folder))) {
    const mine = await mkdir(path.dirname(lock), { recursive: true })
      .then(() => mkdir(lock))
      .then(
        () => true,
        () => false,
      );
    if (!mine) {
      await waitForLock(lock);
      continue;
    }
    try {
      await buildInto(folder);
    } finally {
      await rm(lock, { recursive: true, force: true });
    }
  }
  return folder;
}

async function buildInto(folder: string): Promise<void> {
  const unfinished = `${folder}.part`;
  const args = ["--import", "tsx", "src/preview/build.ts", "--preview", "--out", unfinished];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT }).catch((error: { stderr?: string }) => {
    throw new Error(`The build failed:\n${error.stderr ?? String(error)}`);
  });
  await rename(unfinished, folder);
}

const STALE_LOCK_MS = 5 * 60_000;

async function waitForLock(lock: string): Promise<void> {
  const since = await stat(lock).then(
    (found) => found.mtimeMs,
    () => null,
  );
  // A worker that was killed leaves its lock; nobody builds for five minutes.
  if (since !== null && Date.now() - since > STALE_LOCK_MS) await rm(lock, { recursive: true, force: true });
  await new Promise((resolve) => setTimeout(resolve, 300));
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  const roots = ["src", "assets", "webpack.config.js", "manifest.xml", "package-lock.json"];
  for (const root of roots) await addTo(hash, path.join(ROOT, root));
  return hash.digest("hex").slice(0, 16);
}

async function addTo(hash: ReturnType<typeof createHash>, file: string): Promise<void> {
  const info = await stat(file);
  if (!info.isDirectory()) {
    hash.update(`${path.relative(ROOT, file)}:${info.size}:${info.mtimeMs}\n`);
    return;
  }
  for (const name of (await readdir(file)).sort()) await addTo(hash, path.join(file, name));
}
