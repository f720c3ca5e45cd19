import { expect, test } from "vitest";
import { angebotStand } from "./angebot-stand.ts";
import { angebotslage, auswahl, beckumId, traegerId } from "./testing/angebotslage.ts";
import { angenommen, aVertrag, herkunftId } from "../testing/vertrag.ts";

const lage = angebotslage();

test("Ohne eigene Angabe gilt, was frei ist; der Betrag folgt Satz, Anteil und Tagen", () => {
  expect(angebotStand(lage, auswahl())).toMatchObject({ frei: 100, vzaeHundertstel: 100, vorschlagCent: 58_400_00 });
  expect(angebotStand(lage, auswahl({ vzaeHundertstel: 50, beginn: "2026-07-01" })).vorschlagCent).toBe(14_720_00);
});

test("Der Satz ist der des Jahres, in dem das Angebot beginnt; ein späteres Jahr übernimmt den letzten", () => {
  expect(angebotStand(lage, auswahl({ beginn: "2025-12-31" })).satz?.jahr).toBe(2025);
  expect(angebotStand(lage, auswahl({ beginn: "2027-01-01", ende: "2027-12-31" })).satz?.jahr).toBe(2026);
});

test("Ein verdrehter Zeitraum schlägt nichts vor", () => {
  expect(angebotStand(lage, auswahl({ beginn: "2027-01-01" }))).toMatchObject({
    frei: undefined,
    vorschlagCent: undefined,
  });
});

test("Nur ein Träger löst R13 aus, nur Koordination R8", () => {
  expect(angebotStand(lage, auswahl({ empfaengerId: traegerId })).anTraeger).toBe(true);
  expect(angebotStand(lage, auswahl({ empfaengerId: beckumId })).anTraeger).toBe(false);
  const koordination = angebotslage({
    umfeld: { ...lage.umfeld, stelle: { ...lage.umfeld.stelle, funktion: "koordination" } },
  });
  expect(angebotStand(koordination, auswahl()).koordination).toBe(true);
});

test("R22: Von einem gehaltenen Teil wird nie mehr vorgeschlagen, als noch nicht weitergegeben ist", () => {
  const herkunft = aVertrag({ id: herkunftId, antwort: angenommen, stand: "laufend" });
  const teuer = aVertrag({ herkunftId, vzaeHundertstel: 50, betragCent: 30_000_00 });
  const gehalten = (weiter: readonly (typeof teuer)[]) =>
    angebotslage({ herkunft, umfeld: { ...lage.umfeld, eigen: false, weiterleitungen: [herkunft, ...weiter] } });
  expect(angebotStand(gehalten([]), auswahl({ vzaeHundertstel: 50 }))).toMatchObject({
    vorschlagCent: 18_250_00,
    offenCent: 36_500_00,
  });
  expect(angebotStand(gehalten([teuer]), auswahl())).toMatchObject({
    frei: 50,
    vorschlagCent: 6_500_00,
    offenCent: 6_500_00,
  });
});
