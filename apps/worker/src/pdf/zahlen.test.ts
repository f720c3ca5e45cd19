import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { locatePdfFiles } from "./pdf-files.ts";
import { openTypst } from "./typst-document.ts";

const files = locatePdfFiles(import.meta.filename);

test.each([
  ["euro(0)", "0,00\u00a0EUR"],
  ["euro(5)", "0,05\u00a0EUR"],
  ["euro(99999)", "999,99\u00a0EUR"],
  ["euro(100000)", "1.000,00\u00a0EUR"],
  ["euro(33665724)", "336.657,24\u00a0EUR"],
  ["euro(500000000)", "5.000.000,00\u00a0EUR"],
  ["vzae(25)", "0,25"],
  ["vzae(1600)", "16,00"],
  ["vzae(none)", "–"],
  ["prozent(1, 3)", "33,3\u00a0%"],
  ["prozent(2, 3)", "66,7\u00a0%"],
  ["prozent(36499, 36500)", "99,9\u00a0%"],
  ["prozent(36500, 36500)", "100,0\u00a0%"],
  ["prozent(0, 0)", "–"],
  ['datum("2023-01-02")', "02.01.2023"],
])("Der Nachweis schreibt %s als %s", async (ausdruck, erwartet) => {
  const templates = await mkdtemp(join(tmpdir(), "kim-zahlen-"));
  await copyFile(join(files.templates, "zahlen.typ"), join(templates, "zahlen.typ"));
  const probe = `#set document(title: "Probe")\n#import "zahlen.typ": *\n#assert.eq(${ausdruck}, ${JSON.stringify(erwartet)})`;
  await writeFile(join(templates, "probe.typ"), probe);
  onTestFinished(() => rm(templates, { recursive: true }));
  await expect(openTypst(templates, files.fontPaths)({ template: "probe.typ", inhalt: "{}" })).resolves.toBeInstanceOf(
    Uint8Array,
  );
});
