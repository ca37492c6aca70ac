import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";

export interface StaticFile {
  readonly content: Buffer;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Path segments of a request target, or null for anything that is not a plain path: broken escapes, dot segments,
 * backslashes, control characters, hidden files.
 */
export function pathSegments(target: string): readonly string[] | null {
  const withoutQuery = target.split(/[?#]/, 1)[0] ?? "";
  if (!withoutQuery.startsWith("/")) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(withoutQuery);
  } catch {
    // An escape that is no UTF-8; nothing here is named so.
    return null;
  }
  // A percent sign that is left over would be decoded twice by somebody.
  if (/[\\%\u0000-\u001f]/.test(decoded)) return null;
  const segments = decoded.split("/").slice(1);
  const plain = segments.filter((segment, index) => segment !== "" || index !== segments.length - 1);
  return plain.every((segment) => segment !== "" && !segment.startsWith(".")) ? plain : null;
}

/** A file of the folder, or null when there is none, its type is not served or it lies outside by a link. */
export async function readStaticFile(folder: string, segments: readonly string[]): Promise<StaticFile | null> {
  const type = types[path.extname(segments.at(-1) ?? "").toLowerCase()];
  if (type === undefined) return null;
  const file = path.join(folder, ...segments);
  try {
    const [real, root] = await Promise.all([realpath(file), realpath(folder)]);
    if (!real.startsWith(root + path.sep)) return null;
    if (!(await stat(real)).isFile()) return null;
    return { content: await readFile(real), type };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG";
}
