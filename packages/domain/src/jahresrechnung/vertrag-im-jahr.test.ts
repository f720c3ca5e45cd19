import fc from "fast-check";
import { expect, test } from "vitest";
import { vertragskosten } from "../ausgabe/vertragskosten.ts";
import { summe } from "../grundlagen/geld.ts";
import { addDays, plainDate as d } from "../grundlagen/plain-date.ts";
import { aBesetzung, aWeiterleitung } from "../testing/factories.ts";
import { kosten2023 as kosten, rechnungslage2023 as lage, stelle2023 as stelle } from "../testing/rechnungslage.ts";
import { angenommen, eineAenderung, einEnde } from "../testing/vertraege.ts";
import { berechneJahresrechnung } from "./jahresrechnung.ts";

const tag = fc.integer({ min: 0, max: 364 }).map((n) => addDays(d("2023-01-01"), n));
const anteil = fc.integer({ min: 1, max: 100 });

test("was ein Vertrag im Jahr kostet, hält und besetzt, sagen seine Seite und die Jahresrechnung gleich", () => {
  fc.assert(
    fc.property(
      fc.record({
        beginn: tag,
        ende: tag,
        umfang: anteil,
        geaendert: fc.option(fc.tuple(tag, anteil)),
        beendet: fc.option(tag),
        besetzt: fc.array(fc.tuple(tag, anteil), { maxLength: 3 }),
        monate: fc.array(fc.integer({ min: 0, max: 9_000_00 }), { minLength: 1, maxLength: 12 }),
      }),
      ({ beginn, umfang, monate, ...teile }) => {
        const post = stelle("case_management", 100);
        const ende = teile.ende < beginn ? beginn : teile.ende;
        const vertrag = {
          ...aWeiterleitung(post, { beginn, ende, vzaeHundertstel: umfang, antwort: angenommen }),
          aenderungen: teile.geaendert
            ? [eineAenderung(teile.geaendert[0], { vzaeHundertstel: teile.geaendert[1] })].filter(
                ({ ab }) => beginn <= ab && ab <= ende,
              )
            : [],
          enden: teile.beendet && teile.beendet >= beginn ? [einEnde(teile.beendet)] : [],
          empfaengerName: "Caritas",
        };
        const besetzungen = teile.besetzt.map(([von, vzaeHundertstel]) =>
          aBesetzung(post, { von, bis: null, vzaeHundertstel, weiterleitungId: vertrag.id }),
        );
        const ausgaben = monate.map((cent, i) => ({
          ...kosten(post, cent, i + 1),
          organisationId: vertrag.empfaengerId,
          weiterleitungId: vertrag.id,
        }));
        const zeile = berechneJahresrechnung(
          lage({ stellen: [post], weiterleitungen: [vertrag], besetzungen, ausgaben }),
        ).zeilen.find((z) => z.arbeitgeber.id === vertrag.empfaengerId);
        const seite = vertragskosten({
          w: vertrag,
          eigene: ausgaben,
          darunter: [],
          besetzt: besetzungen,
          heute: d("2024-01-31"),
        });
        expect(zeile).toMatchObject({
          ausgegebenCent: seite.kostenCent,
          sollHundertstelTage: seite.gehalteneHundertstelTage,
          besetzteHundertstelTage: seite.besetzteHundertstelTage,
        });
        expect(summe(monate)).toBe(seite.kostenCent);
      },
    ),
    { numRuns: 200 },
  );
});
