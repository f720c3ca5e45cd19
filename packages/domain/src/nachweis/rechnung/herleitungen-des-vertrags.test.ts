import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { summe } from "../../grundlagen/geld.ts";
import { aStelle, aWeiterleitung } from "../../testing/factories.ts";
import { einGlied } from "../../testing/nachweis.ts";
import { herleitungenDesVertrags } from "./herleitungen-des-vertrags.ts";
import { zahlenDesVertrags, type Vertragszahlenlage } from "./zahlen-des-vertrags.ts";

const lage = (angaben: Partial<Vertragszahlenlage> = {}): Vertragszahlenlage => ({
  jahr: 2023,
  vertrag: vertrag("ist_kosten"),
  position: "case_management",
  eigeneKostenCent: 58_000_04,
  nichtZuwendungsfaehigCent: 0,
  besserstellungen: [],
  einnahmen: [],
  gehalteneHundertstelTage: 36_500,
  besetzteHundertstelTage: 36_500,
  glieder: [],
  ...angaben,
});
const vertrag = (bemessung: "ist_kosten" | "pauschale", betragCent = 57_000_00) =>
  aWeiterleitung(aStelle(), {
    beginn: d("2023-01-01"),
    ende: d("2023-12-31"),
    nachweisFaelligAm: d("2024-01-31"),
    betragCent,
    bemessung,
    hoechstbetragJeVzaeCent: bemessung === "pauschale" ? null : 57_000_00,
  });
const wege = (l: Vertragszahlenlage) => herleitungenDesVertrags(l, zahlenDesVertrags(l));

test("V17: Kosten 58.000,04, der Vertrag trägt 57.000,00; zurückzugeben ist nichts und steht nicht da", () => {
  expect(wege(lage()).map(({ begriff, cent, schritte }) => [begriff.name, cent, schritte.map((s) => s.cent)])).toEqual([
    ["Kosten des Vertrags", 58_000_04, [58_000_04]],
    ["Zuwendungsfähig", 57_000_00, [58_000_04, -1_000_04]],
  ]);
});

test("die Grenze ist genannt: was weitergeleitet ist, oder der Höchstbetrag, wo er darunter liegt", () => {
  const letzter = (l: Vertragszahlenlage) => wege(l)[1]?.schritte.at(-1)?.text;
  expect(letzter(lage())).toBe("− was der Vertrag nicht trägt: weitergeleitet sind 57.000,00 EUR");
  expect(letzter(lage({ vertrag: vertrag("ist_kosten", 60_000_00) }))).toBe(
    "− was der Vertrag nicht trägt: Höchstbetrag nach Anteil und Tagen 57.000,00 EUR",
  );
  expect(letzter(lage({ eigeneKostenCent: 57_000_00 }))).toBe("Eigene Kosten");
});

test("was darunter anerkannt ist, steht mit Empfänger und Fassung da", () => {
  const kosten = wege(lage({ glieder: [einGlied({ empfaengerName: "Träger Ost" })] }))[0];
  expect(kosten?.schritte.at(-1)?.text).toMatch(/^Anerkannt bei Träger Ost, Fassung \d+$/);
});

test("bei jeder Lage ergeben die Schritte die Zahlen des Papiers", () => {
  fc.assert(
    fc.property(
      fc.record({
        bemessung: fc.constantFrom("ist_kosten" as const, "pauschale" as const),
        betragCent: fc.integer({ min: 1, max: 80_000_00 }),
        eigeneKostenCent: fc.integer({ min: -1_000_00, max: 90_000_00 }),
        nichtZuwendungsfaehigCent: fc.integer({ min: 0, max: 5_000_00 }),
      }),
      ({ bemessung, betragCent, ...rest }) => {
        const l = lage({ ...rest, vertrag: vertrag(bemessung, betragCent) });
        const zahlen = zahlenDesVertrags(l);
        const summen = new Map(
          herleitungenDesVertrags(l, zahlen).map((h) => {
            expect(summe(h.schritte.filter((s) => s.zaehlt).map((s) => s.cent ?? 0))).toBe(h.cent);
            return [h.begriff.name, h.cent];
          }),
        );
        expect(summen.get("Kosten des Vertrags") ?? 0).toBe(zahlen.eigeneKostenCent + zahlen.kostenDarunterCent);
        expect(summen.get("Zuwendungsfähig") ?? 0).toBe(zahlen.verwendetCent);
        expect(summen.get("Zurückzugeben") ?? 0).toBe(zahlen.rueckgabeCent);
      },
    ),
  );
});
