import { readFileSync } from "node:fs";
import { aufDemDokument } from "@kim/domain/jahresrechnung";
import { plainDate } from "@kim/domain/grundlagen";
import { foerderkonditionen } from "@kim/domain/kondition";
import { afterAll, expect, test } from "vitest";
import { jahresrechnungInhalt } from "./jahresrechnung-inhalt.ts";
import { closePdf, renderJahresrechnung } from "./jahresrechnung.ts";
import { einJahresergebnis, einJahresergebnisDerKommune } from "./testing/jahresergebnis.ts";

const tag = plainDate("2023-01-02");
const inhalt = (ergebnis = einJahresergebnis()) =>
  jahresrechnungInhalt(ergebnis, tag, {
    demodaten: false,
    konditionen: foerderkonditionen(2022) ?? null,
    rechenwege: [],
  });

afterAll(closePdf);

test("Das Dokument einer Kommune nennt nur Baustein 3: keine Zeile, kein Satz und kein Höchstbetrag der anderen", async () => {
  const { ergebnis, saetze, mitSachausgaben, namen } = inhalt(einJahresergebnisDerKommune());
  expect(ergebnis.bausteine.map(({ baustein }) => baustein)).toEqual([3]);
  expect(saetze.map(({ name }) => name)).toEqual(["Ausländerbehörde je VZÄ und Jahr"]);
  expect([mitSachausgaben, namen.empfaenger]).toEqual([false, "Empfänger"]);
  const pdf = await renderJahresrechnung(einJahresergebnisDerKommune(), tag);
  expect(Buffer.from(pdf).toString("latin1").startsWith("%PDF-1.7")).toBe(true);
});

test("Das Dokument eines Zuwendungsempfängers nennt alle drei, auch einen ohne Stelle, und die Höchstbeträge", () => {
  const ohneBehoerde = einJahresergebnis();
  const { ergebnis, saetze, mitSachausgaben, namen } = inhalt({
    ...ohneBehoerde,
    zeilen: ohneBehoerde.zeilen.filter(({ baustein }) => baustein !== 3),
  });
  expect(ergebnis.bausteine.map(({ baustein }) => baustein)).toEqual([1, 2, 3]);
  expect(saetze.map(({ name }) => name)).toEqual([
    "Koordination je VZÄ und Jahr",
    "Verwaltungsassistenz je VZÄ und Jahr",
    "Case Management je VZÄ und Jahr",
    "Arbeitsplatz in Baustein 1 je VZÄ und Jahr",
    "Höchstbetrag für Maßnahmen im Jahr",
  ]);
  expect([mitSachausgaben, namen.empfaenger]).toEqual([true, "Zuwendungsempfänger"]);
});

test("Zu jedem Betrag, den die Vorlage druckt, führt der Anhang einen Rechenweg", () => {
  const vorlage = readFileSync(new URL("../../templates/jahresrechnung.typ", import.meta.url), "utf8");
  const gedruckt = new Set([...vorlage.matchAll(/\b(?:s|b|z|p|zeile|stelle)\.(\w+Cent)\b/g)].map(([, art]) => art));
  expect([...gedruckt].sort()).toEqual([...aufDemDokument].sort());
});
