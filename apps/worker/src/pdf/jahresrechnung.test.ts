import { monitorEventLoopDelay } from "node:perf_hooks";
import { plainDate } from "@kim/domain/grundlagen";
import { afterAll, expect, test } from "vitest";
import { closePdf, renderJahresrechnung } from "./jahresrechnung.ts";
import { einJahresergebnis, einLangesJahresergebnis } from "./testing/jahresergebnis.ts";

const tag = plainDate("2023-01-02");
const alsText = (pdf: Uint8Array): string => Buffer.from(pdf).toString("latin1");

afterAll(closePdf);

test("Die Jahresrechnung ist ein getaggtes PDF/UA-1 in deutscher Sprache", async () => {
  const pdf = alsText(await renderJahresrechnung(einJahresergebnis(), tag));
  expect(pdf.startsWith("%PDF-1.7")).toBe(true);
  expect(pdf).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
  expect(pdf).toContain("/StructTreeRoot");
  expect(pdf).toContain("/Lang (de-DE)");
  for (const tag of ["/S /Table", "/S /TH", "/S /TFoot", "/S /Figure", "/Alt "]) expect(pdf).toContain(tag);
});

test("Titel und Erstellungstag stehen in den Eigenschaften, Fira Sans ist eingebettet", async () => {
  const pdf = alsText(await renderJahresrechnung(einJahresergebnis(), tag));
  expect(pdf).toContain("Jahresrechnung Kommunales Integrationsmanagement NRW 2022");
  expect(pdf).toMatch(/\/CreationDate \(D:20230102/);
  expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+FiraSans-Regular/);
});

test("Gleiche Angaben ergeben dieselben Bytes, andere Angaben andere", async () => {
  const einer = await renderJahresrechnung(einJahresergebnis(), tag);
  expect(Buffer.compare(einer, await renderJahresrechnung(einJahresergebnis(), tag))).toBe(0);
  expect(Buffer.compare(einer, await renderJahresrechnung(einJahresergebnis(), tag, { demodaten: true }))).not.toBe(0);
  expect(Buffer.compare(einer, await renderJahresrechnung(einJahresergebnis(), plainDate("2023-01-03")))).not.toBe(0);
});

test("Ein Name in jeder Schrift und mit jedem Zeichen ergibt ein Dokument", async () => {
  const ergebnis = einJahresergebnis();
  const genannt = (name: string) => ({ ...ergebnis, organisation: { ...ergebnis.organisation, name } });
  const pdf = alsText(await renderJahresrechnung(genannt("Stadt 漢 კავკასია"), tag));
  for (const schrift of ["ChocolateClassicalSans", "NotoSansGeorgian"])
    expect(pdf).toMatch(new RegExp(`/FontName /[A-Z]{6}\\+${schrift}`));
  for (const name of ["Stadt 🙂", "\u0000", "x\u0f71\u0323", "\ud800", "\u{10ffff}"])
    await expect(renderJahresrechnung(genannt(name), tag)).resolves.toBeInstanceOf(Uint8Array);
});

test("Während gesetzt wird, bleibt die Ereignisschleife frei", async () => {
  const anteile: number[] = [];
  await renderJahresrechnung(einLangesJahresergebnis(60), tag);
  for (let lauf = 0; lauf < 5; lauf++) {
    const pausen = monitorEventLoopDelay({ resolution: 5 });
    pausen.enable();
    const beginn = performance.now();
    await renderJahresrechnung(einLangesJahresergebnis(60 + lauf), tag);
    const dauer = performance.now() - beginn;
    pausen.disable();
    anteile.push(pausen.max / 1e6 / dauer);
  }
  // Set on this thread, the longest pause would be as long as setting takes. The middle run, not the worst: other
  // processes on the machine may stop us as well.
  expect(anteile.sort((a, b) => a - b)[2]).toBeLessThan(0.5);
});
