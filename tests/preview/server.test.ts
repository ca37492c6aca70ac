import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { get, request, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { createPreviewServer } from "#preview/server/create-server.ts";
import { listen } from "#preview/server/listen.ts";
import { pathSegments } from "#preview/server/static-files.ts";
import { swapOfficeScript } from "#preview/server/swap-office.ts";

const PANE = readFileSync(path.join(__dirname, "../../src/taskpane/taskpane.html"), "utf8").replace(
  "<%= officeJs %>",
  "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
);

let folder: string;
let server: Server;
let port: number;

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

function ask(target: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: target, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

beforeAll(async () => {
  const root = await mkdtemp(path.join(tmpdir(), "preview-server-"));
  folder = path.join(root, "site");
  await mkdir(path.join(folder, "assets"), { recursive: true });
  await writeFile(path.join(root, "secret.txt"), "secret");
  await writeFile(path.join(folder, "index.html"), "<!doctype html><title>voorbeeld</title>");
  await writeFile(path.join(folder, "taskpane.html"), PANE);
  await writeFile(path.join(folder, ".built-from"), "hidden");
  await writeFile(path.join(folder, "run.exe"), "no type");
  await writeFile(path.join(folder, "assets/één.txt"), "é".repeat(2000));
  await symlink(path.join(root, "secret.txt"), path.join(folder, "link.txt"));
  server = createPreviewServer({ folder });
  port = await listen(server, 0);
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(path.dirname(folder), { recursive: true });
});

describe("server of the preview", () => {
  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%5c..%5csecret.txt",
    "/.built-from",
    "/assets",
    "/assets/",
    "//etc/passwd",
    "/%00",
    "/%",
    "/%252e%252e/secret.txt",
    "/link.txt",
    "/run.exe",
    "/nothing.html",
    "/host/office.js",
    "/host/excel-web-16.00.js/more",
    `/${"a".repeat(260)}.html`,
  ])("PV20 %s is not found", async (target) => {
    expect((await ask(target)).status).toBe(404);
  });

  test("PV20 a name with other letters is found", async () => {
    const found = await ask("/assets/%C3%A9%C3%A9n.txt?x=1");
    expect([found.status, found.body.toString("utf8").length]).toEqual([200, 2000]);
  });

  test("PV20 only reading is possible, and only by a name of this machine", async () => {
    expect((await ask("/", {}, "POST")).status).toBe(405);
    expect((await ask("/", { host: "evil.example" })).status).toBe(421);
    expect((await ask("/", { host: `localhost:${port}` })).status).toBe(200);
    expect((await ask("/", {}, "HEAD")).body).toHaveLength(0);
  });

  test("PV20 segments of plain paths", () => {
    expect(pathSegments("/")).toEqual([]);
    expect(pathSegments("/a/b.js?c=../d")).toEqual(["a", "b.js"]);
    expect(pathSegments("a")).toBeNull();
  });

  test("PV21 the pane is the same page but for its script", async () => {
    const served = (await ask("/taskpane.html")).body.toString("utf8");
    const scripts = /<script src="host\/excel-web-16\.00\.js"><\/script><script src="host\/client\.js"><\/script>/;
    expect(served).toMatch(scripts);
    expect(served.replace(scripts, "")).toBe(
      PANE.replace('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>', ""),
    );
    expect(swapOfficeScript("<p>no script</p>")).toBe("<p>no script</p>");
    const minified =
      "<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script><script defer src=addin/a.js></script>";
    expect(swapOfficeScript(minified)).toMatch(scripts);
    expect(swapOfficeScript(minified)).not.toContain("appsforoffice");
    expect(swapOfficeScript(minified)).toContain("<script defer src=addin/a.js></script>");
  });

  test("PV22 Excel's client is untouched", async () => {
    const packaged = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"));
    const served = await ask("/host/excel-web-16.00.js", { "accept-encoding": "gzip" });
    expect(served.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(served.body).equals(packaged)).toBe(true);
  });

  test("PV23 every answer has a policy and a type", async () => {
    const page = await ask("/");
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    expect((await ask("/nothing")).headers["content-security-policy"]).toBe(policy);
  });

  test("PV24 a taken port leads to a later one", async () => {
    const second = createPreviewServer({ folder });
    const other = await listen(second, port);
    expect(other).toBeGreaterThan(port);
    await new Promise<void>((resolve, reject) => {
      get({ host: "127.0.0.1", port: other }, (response) => {
        response.resume();
        response.on("end", resolve);
      }).on("error", reject);
    });
    await new Promise((resolve) => second.close(resolve));
  });
});
