import fc from "fast-check";
import { expect, test } from "vitest";
import { berechneJahresrechnung } from "./jahresrechnung.ts";
import { betragsarten } from "./begriffe.ts";
import { herleitungDerSumme, herleitungDerZeile } from "./herleitung.ts";
import { summe } from "../grundlagen/geld.ts";
import { zufaelligeRechnungslage } from "../testing/zufaellige-rechnungslage.ts";

test("Teile ergeben das Ganze; nichts ist negativ, was es nicht sein darf; jede Zahl leitet sich selbst her", () => {
  fc.assert(
    fc.property(zufaelligeRechnungslage, (situation) => {
      const rechnung = berechneJahresrechnung(situation);
      for (const art of betragsarten) {
        expect(summe(rechnung.zeilen.map((z) => z[art]))).toBe(rechnung.summe[art]);
        expect(summe(rechnung.bausteine.map((b) => b[art]))).toBe(rechnung.summe[art]);
        expect(herleitungDerSumme("Summe", rechnung.zeilen, art).cent).toBe(rechnung.summe[art]);
      }
      for (const baustein of rechnung.bausteine)
        expect(baustein.rueckzahlungCent).toBe(Math.max(0, baustein.ausgezahltCent - baustein.foerderfaehigCent));
      for (const zeile of rechnung.zeilen) {
        expect(zeile.foerderfaehigCent).toBeLessThanOrEqual(zeile.zuwendungsfaehigCent);
        expect(zeile.zuwendungsfaehigCent).toBeLessThanOrEqual(zeile.prognoseCent);
        expect(zeile.nichtVerbrauchtCent + zeile.nichtNachgewiesenCent).toBe(zeile.rueckzahlungCent);
        for (const art of betragsarten) {
          if (art !== "verbleibendCent") expect(zeile[art]).toBeGreaterThanOrEqual(0);
          const { schritte, cent } = herleitungDerZeile(rechnung, zeile, art);
          expect([art, summe(schritte.filter((s) => s.zaehlt).map((s) => s.cent ?? 0))]).toEqual([art, cent]);
        }
      }
      expect(new Set(rechnung.zeilen.map((z) => z.schluessel)).size).toBe(rechnung.zeilen.length);
    }),
    { numRuns: 300 },
  );
});
