import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { locatePdfFiles } from "./pdf-files.ts";
import { createPdfRenderer, type PdfRenderer } from "./pdf-renderer.ts";

const files = locatePdfFiles(import.meta.filename);
const kopf = '#set document(title: "Probe", date: datetime(year: 2023, month: 1, day: 2))\n#set text(lang: "de")\n';
let templates: string;
let renderer: PdfRenderer;

beforeAll(async () => {
  templates = await mkdtemp(join(tmpdir(), "kim-vorlagen-"));
  const vorlagen = {
    "gut.typ": `${kopf}#set text(font: "Fira Sans")\n= Probe`,
    "kaputt.typ": `${kopf}#table(`,
    "fremde-schrift.typ": `${kopf}#set text(font: "Gibt Es Nicht")\n= Probe`,
    "ohne-alternativtext.typ": `${kopf}#figure(rect())`,
  };
  await Promise.all(Object.entries(vorlagen).map(([name, text]) => writeFile(join(templates, name), text)));
  renderer = createPdfRenderer({ ...files, templates });
});
afterEach(() => renderer.close());
afterAll(() => rm(templates, { recursive: true }));

test.each([
  ["kaputt.typ", /unclosed delimiter/],
  ["fremde-schrift.typ", /unknown font family: gibt es nicht/],
  ["ohne-alternativtext.typ", /PDF\/UA-1 error: missing alt text/],
  ["fehlt.typ", /file not found/],
])("Die Vorlage %s scheitert laut", async (template, satz) => {
  await expect(renderer.render({ template, inhalt: "{}" })).rejects.toThrow(satz);
});

test("Nach dem Schließen öffnet das nächste Dokument einen neuen Thread", async () => {
  const erstes = await renderer.render({ template: "gut.typ", inhalt: "{}" });
  await renderer.close();
  expect(Buffer.compare(erstes, await renderer.render({ template: "gut.typ", inhalt: "{}" }))).toBe(0);
});

test("Gleichzeitige Anfragen bekommen jede ihre eigene Antwort", async () => {
  const namen = ["gut.typ", "kaputt.typ", "gut.typ"];
  const antworten = await Promise.allSettled(namen.map((template) => renderer.render({ template, inhalt: "{}" })));
  expect(antworten.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("Schließen wartet auf das Dokument, das gerade gesetzt wird", async () => {
  const dokument = renderer.render({ template: "gut.typ", inhalt: "{}" });
  await renderer.close();
  await expect(dokument).resolves.toBeInstanceOf(Uint8Array);
});

test("Stirbt der Thread, scheitert nur dieses Dokument und das nächste bekommt einen neuen", async () => {
  const sterblich = join(templates, "stirbt-einmal.mjs");
  const marke = join(templates, "schon-gestorben");
  await writeFile(
    sterblich,
    `import { existsSync, writeFileSync } from "node:fs";
     import { parentPort } from "node:worker_threads";
     if (existsSync(${JSON.stringify(marke)})) await import(${JSON.stringify(files.thread.href)});
     else parentPort.on("message", () => { writeFileSync(${JSON.stringify(marke)}, ""); process.exit(7); });`,
  );
  const wiederkehrend = createPdfRenderer({ ...files, templates, thread: new URL(`file://${sterblich}`) });
  await expect(wiederkehrend.render({ template: "gut.typ", inhalt: "{}" })).rejects.toThrow(/code 7/);
  await expect(wiederkehrend.render({ template: "gut.typ", inhalt: "{}" })).resolves.toBeInstanceOf(Uint8Array);
  await wiederkehrend.close();
});

test("Ein Thread, der nicht starten kann, wird als Fehler gemeldet", async () => {
  const verirrt = createPdfRenderer({ ...files, thread: new URL("file:///gibt/es/nicht.js") });
  await expect(verirrt.render({ template: "gut.typ", inhalt: "{}" })).rejects.toThrow(/Cannot find module/);
});
