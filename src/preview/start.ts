import path from "node:path";
import { BuildError } from "./build.ts";
import { createPreviewServer } from "./server/create-server.ts";
import { ensureBuilt } from "./server/fresh-build.ts";
import { listen } from "./server/listen.ts";

const ROOT = path.resolve(__dirname, "../..");
const DEFAULT_PORT = 3000;

async function start(): Promise<void> {
  const folder = path.join(ROOT, ".cache", "preview");
  process.stdout.write("Mijlpalenplan: voorbeeldpagina wordt klaargezet …\n");
  await ensureBuilt(ROOT, folder);
  const server = createPreviewServer({ folder });
  const port = await listen(server, wantedPort());
  process.stdout.write(`Open http://localhost:${port}/ (stoppen met Ctrl+C)\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
}

function wantedPort(): number {
  const given = process.env["PORT"];
  if (given === undefined || given === "") return DEFAULT_PORT;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is "${given}"; give a number from 0 to 65535.`);
  return port;
}

start().catch((error: unknown) => {
  const plain = error instanceof BuildError || (error instanceof Error && !(error instanceof TypeError));
  process.stderr.write(`${plain ? error.message : String(error)}\n`);
  process.exit(1);
});
