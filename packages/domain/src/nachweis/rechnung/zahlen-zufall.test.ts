import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { berechneJahresrechnung } from "../../jahresrechnung/jahresrechnung.ts";
import { foerderkonditionen } from "../../kondition/foerderkonditionen.ts";
import { aBesetzung } from "../../testing/factories.ts";
import {
  bescheid2023 as bescheid,
  gezahltAuf as gezahlt,
  kosten2023 as kosten,
  rechnungslage2023 as lage,
  sachkosten2023 as sachkosten,
  stelle2023 as stelle,
} from "../../testing/rechnungslage.ts";
import { verletzte } from "../papier/identitaeten.ts";
import { zahlenDesBescheids } from "./zahlen-des-bescheids.ts";

const cent = (max: number) => fc.integer({ min: 0, max });
const zufaellig = fc.record({
  baustein: fc.constantFrom(1, 2, 3 as const),
  instrument: fc.constantFrom("zuwendung", "fachbezogene_pauschale" as const),
  verrechnung: fc.constantFrom("keine", "innerhalb_der_kategorie", "gesamter_bescheid" as const),
  vakanzMethode: fc.constantFrom("tagesgenau", "monatsgenau", "ohne_kuerzung" as const),
  personalCent: cent(300_000_00),
  gezahltCent: cent(350_000_00),
  stellen: fc.array(
    fc.record({
      anteil: fc.integer({ min: 1, max: 100 }),
      cent: cent(90_000_00),
      ab: fc.constantFrom("2023-01-01", "2023-07-15"),
    }),
    { maxLength: 5 },
  ),
  massnahmen: fc.array(cent(20_000_00), { maxLength: 3 }),
});
const funktionen = { 1: "koordination", 2: "case_management", 3: "auslaenderbehoerde" } as const;

test("R41, R79: was die Jahresrechnung auch ergibt, das Papier geht auf und zahlt dieselbe Summe zurück", () => {
  const fristen = foerderkonditionen(2023)?.fristen;
  if (!fristen) throw new Error("Für 2023 gibt es keine Fristen");
  fc.assert(
    fc.property(zufaellig, ({ baustein, gezahltCent, stellen: teile, massnahmen, ...angaben }) => {
      const stellen = teile.map(({ anteil }, i) => stelle(funktionen[baustein], anteil, `S${i}`));
      const b = bescheid({ baustein, ...angaben });
      const rechnung = berechneJahresrechnung(
        lage({
          stellen,
          besetzungen: stellen.map((s, i) => aBesetzung(s, { von: d(teile[i]?.ab ?? "2023-01-01") })),
          bescheide: [b],
          auszahlungen: [gezahlt(b, gezahltCent)],
          ausgaben: [
            ...stellen.map((s, i) => kosten(s, teile[i]?.cent ?? 0)),
            ...massnahmen.map((betragCent) => sachkosten({ art: "massnahme", massnahmeArt: "workshop", betragCent })),
          ],
        }),
      );
      const zahlen = zahlenDesBescheids({
        rechnung,
        baustein,
        bescheide: [b],
        auszahlungen: [{ am: d("2023-05-01"), betragCent: gezahltCent }],
        einnahmen: [],
        besetzungen: [],
        glieder: [],
        fristen: fristen[baustein],
      });
      const { rueckzahlungCent } = rechnung.bausteine.find((r) => r.baustein === baustein) ?? { rueckzahlungCent: -1 };
      expect(zahlen && verletzte(zahlen)).toEqual([]);
      if (zahlen?.art === "verwendungsnachweis") expect(zahlen.ergebnis.erstattungCent).toBe(rueckzahlungCent);
      else expect(zahlen?.rueckzahlungCent).toBe(rueckzahlungCent);
    }),
    { numRuns: 200 },
  );
});
