import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../../../tests/support/welt/api.ts";
import { registerWebApp } from "./web-app.ts";

const root = mkdtempSync(join(tmpdir(), "kim-web-"));
const app = Fastify();
let api: TestApi;
beforeAll(async () => {
  mkdirSync(join(root, "assets"));
  lay("index.html", "<!doctype html><title>KIM</title>".padEnd(2000, " "));
  lay("assets/page-a1b2c3.js", "console.log(1);".padEnd(2000, " "));
  writeFileSync(join(root, "assets/schrift-a1b2c3.woff2"), Buffer.alloc(100));
  await registerWebApp(app, root);
  api = await openTestApi();
});
afterAll(async () => {
  await Promise.all([app.close(), api.close()]);
  rmSync(root, { recursive: true, force: true });
});

function lay(path: string, text: string) {
  writeFileSync(join(root, path), text);
  writeFileSync(join(root, `${path}.br`), brotliCompressSync(text));
  writeFileSync(join(root, `${path}.gz`), gzipSync(text));
}

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

test.each([
  ["br, gzip", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
  ["", undefined, (body: Buffer) => body],
] as const)("a browser that takes „%s“ gets %s, and the same script", async (accepted, encoding, open) => {
  const answer = await get("/assets/page-a1b2c3.js", { "accept-encoding": accepted });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-encoding"]).toBe(encoding);
  expect(answer.headers["content-type"]).toMatch(/^(text|application)\/javascript/);
  expect(answer.headers["vary"]).toBe("accept-encoding");
  expect(open(answer.rawPayload).toString()).toContain("console.log(1);");
});

test("what carries its content in its name is never asked for again, the document always is", async () => {
  const zip = { "accept-encoding": "br" };
  for (const path of ["/assets/page-a1b2c3.js", "/assets/schrift-a1b2c3.woff2"])
    expect((await get(path, zip)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  for (const path of ["/", "/index.html", "/stellen/neu"]) {
    const { headers, rawPayload } = await get(path, { ...zip, accept: "text/html" });
    expect(headers["cache-control"]).toBe("no-cache");
    expect(headers["content-type"]).toMatch(/^text\/html/);
    expect(brotliDecompressSync(rawPayload).toString()).toContain("<title>KIM</title>");
    const etag = String(headers["etag"]);
    expect((await get(path, { ...zip, accept: "text/html", "if-none-match": etag })).statusCode).toBe(304);
  }
});

test("a script that a newer build has replaced is missing, not the document in its place", async () => {
  const answer = await get("/assets/page-000000.js", { accept: "*/*" });
  expect(answer.statusCode).toBe(404);
});

test("what one person may see lies in no cache", async () => {
  const paths = ["/trpc/sitzung.get", "/trpc/stelle.list", "/dateien/gibt-es-nicht"];
  const answers = await Promise.all(paths.map((path) => fetch(api.url + path)));
  expect(answers.map(({ headers }) => headers.get("cache-control"))).toEqual(paths.map(() => "no-store"));
});
