import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { AddressError, DEVELOPMENT_ADDRESS, productionManifest } from "./manifest-for-address.ts";

export interface BuildOptions {
  readonly mode: "development" | "production";
  /** Emptied first. */
  readonly outDir: string;
  /** Where the pane will be served, for the manifest; without it the manifest keeps the development address. */
  readonly address?: string;
  /** Where people find help; kept as in manifest.xml without it. */
  readonly supportUrl?: string;
  /** Also the preview page and its stand-in for office.js; never for a dist/ that is published. */
  readonly preview?: boolean;
}

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

export class BuildError extends Error {
  override readonly name = "BuildError";
}

const ROOT = path.resolve(__dirname, "../..");

interface WebpackStats {
  hasErrors(): boolean;
  toString(options: object): string;
}
type Webpack = (configs: readonly object[], done: (error: Error | null, stats?: WebpackStats) => void) => unknown;
type Configure = (env: object, argv: object) => readonly object[];

/** Makes the static files; scripts and styles in the answer are those of the add-in, largest first. */
export async function build(options: BuildOptions): Promise<readonly BuiltFile[]> {
  await rm(options.outDir, { recursive: true, force: true });
  await mkdir(options.outDir, { recursive: true });
  const source = await readFile(path.join(ROOT, "manifest.xml"), "utf8");
  const manifest = productionManifest(source, options);
  await compile(options);
  await cp(path.join(ROOT, "assets"), path.join(options.outDir, "assets"), {
    recursive: true,
    filter: (file) => !file.endsWith(".svg"),
  });
  await writeFile(path.join(options.outDir, "manifest.xml"), manifest);
  return scriptsOf(path.join(options.outDir, "addin"));
}

async function compile({ mode, outDir, preview, supportUrl }: BuildOptions): Promise<void> {
  const webpack = ((await import("webpack")) as unknown as { default: Webpack }).default;
  // A computed path: the configuration is plain JavaScript, outside the type check.
  const configuration = (await import(path.join(ROOT, "webpack.config.js"))) as { default: Configure };
  const configs = configuration.default({ outDir, preview, supportUrl }, { mode });
  await new Promise<void>((resolve, reject) => {
    webpack(configs, (error, stats) => {
      if (error !== null) reject(new BuildError(error.message, { cause: error }));
      else if (stats?.hasErrors()) reject(new BuildError(stats.toString({ preset: "errors-only", colors: false })));
      else resolve();
    });
  });
}

async function scriptsOf(folder: string): Promise<readonly BuiltFile[]> {
  const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const content = await readFile(path.join(folder, name));
      return { name, bytes: content.length, gzipBytes: gzipSync(content, { level: 9 }).length };
    }),
  );
  return files.sort((a, b) => b.gzipBytes - a.gzipBytes || (a.name < b.name ? -1 : 1));
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      address: { type: "string" },
      support: { type: "string" },
      out: { type: "string", default: "dist" },
      mode: { type: "string", default: "production" },
      preview: { type: "boolean", default: false },
    },
  });
  const outDir = path.resolve(values.out);
  const files = await build({
    mode: values.mode === "development" ? "development" : "production",
    outDir,
    preview: values.preview,
    ...(values.address === undefined ? {} : { address: values.address }),
    ...(values.support === undefined ? {} : { supportUrl: values.support }),
  });
  for (const file of files) {
    process.stdout.write(`${(file.gzipBytes / 1000).toFixed(1).padStart(8)} kB gzip  ${file.name}\n`);
  }
  process.stdout.write(
    values.address === undefined
      ? `${outDir}: manifest for ${DEVELOPMENT_ADDRESS}; give --address https://… to publish\n`
      : `${outDir}: put it on ${values.address} and load manifest.xml in Excel\n`,
  );
  return 0;
}

if (require.main === module) {
  main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      const expected = error instanceof BuildError || error instanceof AddressError;
      process.stderr.write(`${expected ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
      process.exit(1);
    },
  );
}
