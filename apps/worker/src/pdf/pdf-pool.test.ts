import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createPdfPool } from "./pdf-pool.ts";
import type { PdfRenderer } from "./pdf-renderer.ts";

let folder: string;
let pool: PdfRenderer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kim-threads-"));
  // Answers with its own number; what is set "zu zweit" only once another thread sets something "zu zweit" too.
  await writeFile(
    join(folder, "nummer.mjs"),
    `import { parentPort, threadId } from "node:worker_threads";
     const antworte = () => parentPort.postMessage({ pdf: new TextEncoder().encode(String(threadId)) });
     parentPort.on("message", ({ template }) => {
       if (template !== "zu zweit") return antworte();
       const kanal = new BroadcastChannel("zu zweit");
       kanal.onmessage = () => (kanal.postMessage("auch hier"), kanal.close(), antworte());
       kanal.postMessage("hier");
     });`,
  );
});
afterEach(() => pool.close());
afterAll(() => rm(folder, { recursive: true }));

const oeffne = (threads: number) =>
  createPdfPool({ thread: pathToFileURL(join(folder, "nummer.mjs")), templates: folder, fontPaths: [] }, threads);
const setze = async (template: string) => new TextDecoder().decode(await pool.render({ template, inhalt: "{}" }));

test("Zwei Dokumente werden zugleich gesetzt, jedes in einem eigenen Thread", async () => {
  pool = oeffne(2);
  const [eines, anderes] = await Promise.all([setze("zu zweit"), setze("zu zweit")]);
  expect(eines).not.toBe(anderes);
});

test("Nacheinander genügt ein Thread, und mehr als erlaubt gibt es nie", async () => {
  pool = oeffne(2);
  expect(new Set([await setze("allein"), await setze("allein"), await setze("allein")]).size).toBe(1);
  const viele = await Promise.all(Array.from({ length: 9 }, () => setze("allein")));
  expect(new Set(viele).size).toBe(2);
});
