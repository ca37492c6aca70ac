import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { pathSegments, readStaticFile, type StaticFile } from "./static-files.ts";
import { swapOfficeScript } from "./swap-office.ts";

export interface PreviewServerOptions {
  /** The built files, preview included. */
  readonly folder: string;
}

const PAGES = new Set(["taskpane.html", "commands.html"]);
const EXCEL_CLIENT = "excel-web-16.00.js";

/** Nothing leaves the machine: every source is this server itself. Fluent and the grid write styles at run time. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The server of the preview; it is not listening yet. */
export function createPreviewServer(options: PreviewServerOptions): Server {
  return createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      if (!response.headersSent) sendText(response, 500, "De voorbeeldserver kon dit niet lezen.");
      else response.destroy();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folder }: PreviewServerOptions,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    sendText(response, 405, "Alleen lezen.");
    return;
  }
  // A page elsewhere that points a name at this machine must not read what lies here.
  if (!isOwnAddress(request.headers.host)) {
    sendText(response, 421, "Open deze pagina via localhost.");
    return;
  }
  const segments = pathSegments(request.url ?? "/");
  const file = segments === null ? null : await findFile(folder, segments.length === 0 ? ["index.html"] : segments);
  if (file === null) {
    sendText(response, 404, "Deze pagina bestaat niet.");
    return;
  }
  sendFile(request, response, file);
}

async function findFile(folder: string, segments: readonly string[]): Promise<StaticFile | null> {
  const [first, second] = segments;
  if (first === "host" && second === EXCEL_CLIENT && segments.length === 2)
    return readStaticFile(excelClientFolder(), [EXCEL_CLIENT]);
  const file = await readStaticFile(folder, segments);
  if (file === null || segments.length !== 1 || !PAGES.has(first ?? "")) return file;
  return { ...file, content: Buffer.from(swapOfficeScript(file.content.toString("utf8"))) };
}

function excelClientFolder(): string {
  const require = createRequire(path.join(__dirname, "create-server.ts"));
  return path.dirname(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"));
}

function isOwnAddress(host: string | undefined): boolean {
  const name = (host ?? "").replace(/:\d+$/, "").toLowerCase();
  return name === "localhost" || name === "127.0.0.1" || name === "[::1]" || name === process.env["PREVIEW_HOST"];
}

function sendFile(request: IncomingMessage, response: ServerResponse, { content, type }: StaticFile): void {
  setCommonHeaders(response);
  response.setHeader("Content-Type", type);
  const wantsGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const packed = wantsGzip && /text|json|xml|svg/.test(type) && content.length > 2000;
  const body = packed ? gzipSync(content, { level: 1 }) : content;
  if (packed) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("Content-Length", body.length);
  response.writeHead(200);
  response.end(request.method === "HEAD" ? undefined : body);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  setCommonHeaders(response);
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.writeHead(status);
  response.end(`${text}\n`);
}

function setCommonHeaders(response: ServerResponse): void {
  response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cache-Control", "no-cache");
}
