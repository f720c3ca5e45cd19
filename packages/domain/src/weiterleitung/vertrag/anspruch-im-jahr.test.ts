import fc from "fast-check";
import { expect, test } from "vitest";
import { summe } from "../../grundlagen/geld.ts";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung } from "../../testing/factories.ts";
import { einEnde, eineAenderung } from "../../testing/vertraege.ts";
import { anspruchDesEmpfaengers, anspruchImJahr } from "./vertragsanspruch.ts";
import { vertragsbetrag, vertragsbetragIm } from "./vertragsverlauf.ts";
import type { Weiterleitung } from "./weiterleitung.ts";

const vertrag = (angaben: Partial<Weiterleitung> = {}) =>
  aWeiterleitung(aStelle(), { betragCent: 57_000_00, ...angaben });
const nachKosten = { bemessung: "ist_kosten", hoechstbetragJeVzaeCent: 57_000_00 } as const;

test("ein Vertrag innerhalb eines Jahres steht in diesem Jahr ganz, in jedem anderen nicht", () => {
  for (const w of [vertrag(), vertrag(nachKosten), vertrag({ ...nachKosten, aufstockungCent: 5_000_00 })]) {
    expect(anspruchImJahr(w, 2022, 50_000_00)).toEqual(anspruchDesEmpfaengers(w, () => 50_000_00));
    expect(anspruchImJahr(w, 2023, 0)).toMatchObject({ gesamtCent: 0 });
  }
});

test("R70: Kosten eines Jahres decken nicht, was ein anderes übrig ließ, auch nicht im ganzen Vertrag", () => {
  const w = vertrag({ ...nachKosten, ende: d("2023-12-31"), betragCent: 114_000_00 });
  expect(anspruchImJahr(w, 2022, 40_000_00).foerderungCent).toBe(40_000_00);
  expect(anspruchImJahr(w, 2023, 74_000_00).foerderungCent).toBe(57_000_00);
  const kostenIm = (jahr: number) => (jahr === 2022 ? 40_000_00 : 74_000_00);
  expect(anspruchDesEmpfaengers(w, kostenIm).foerderungCent).toBe(97_000_00);
});

test("die Jahre eines Vertrags ergeben zusammen, was er wert ist, auch nach Änderung und vorzeitigem Ende", () => {
  const tag = fc
    .integer({ min: 0, max: 1095 })
    .map((n) => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(tag, tag, fc.integer({ min: 0, max: 200_000_00 }), fc.boolean(), (ab, letzter, betragCent, endet) => {
      const w = vertrag({
        ende: d("2024-12-31"),
        betragCent,
        aenderungen: [eineAenderung(ab, { am: "2022-01-01T09:00:00Z" })],
        enden: endet ? [einEnde(letzter)] : [],
      });
      expect(summe([2022, 2023, 2024].map((jahr) => vertragsbetragIm(w, jahr)))).toBe(vertragsbetrag(w));
    }),
  );
});
