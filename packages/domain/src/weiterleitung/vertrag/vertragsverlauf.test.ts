import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate, tageVonBis } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung } from "../../testing/factories.ts";
import { abgelehnt, eineAenderung, einEnde } from "../../testing/vertraege.ts";
import {
  reservierteAnteile,
  vertragsabschnitte,
  vertragsbetrag,
  vertragsstand,
  weiterleitungsanteile,
  wirksamesEnde,
} from "./vertragsverlauf.ts";
import type { GegebeneWeiterleitung } from "./weiterleitung.ts";

/** 365 days of 2022 at 10.00 EUR a day. */
const vertrag = (angaben: Partial<GegebeneWeiterleitung> = {}) =>
  aWeiterleitung(aStelle(), { betragCent: 365_000, ...angaben });
const zurueckgegeben = (tag: string) => einEnde(tag, { art: "zurueckgegeben" });

describe("der Stand an einem Tag", () => {
  test.each([
    ["offen, vor dem Beginn", { antwort: null }, "2021-12-31", "angeboten"],
    ["offen, nach dem Ende", { antwort: null }, "2023-01-01", "angeboten"],
    [
      "offen, aber der Grund ist entfallen",
      { antwort: null, enden: [einEnde("2022-03-31", { art: "mit_herkunft" })] },
      "2022-01-01",
      "beendet",
    ],
    ["abgelehnt", { antwort: abgelehnt }, "2022-06-01", "abgelehnt"],
    ["zurückgezogen", { antwort: null, zurueckgezogenAm: "2021-12-03T09:00:00Z" }, "2022-06-01", "zurueckgezogen"],
    ["am Tag vor dem Beginn", {}, "2021-12-31", "bevorstehend"],
    ["am ersten Tag", {}, "2022-01-01", "laufend"],
    ["am letzten Tag", {}, "2022-12-31", "laufend"],
    ["am Tag danach", {}, "2023-01-01", "beendet"],
    ["am letzten Tag vor dem früheren Ende", { enden: [einEnde("2022-06-30")] }, "2022-06-30", "laufend"],
    ["am Tag nach dem früheren Ende", { enden: [einEnde("2022-06-30")] }, "2022-07-01", "beendet"],
    ["am letzten Tag vor der Rückgabe", { enden: [zurueckgegeben("2022-06-30")] }, "2022-06-30", "laufend"],
    ["am Tag nach der Rückgabe", { enden: [zurueckgegeben("2022-06-30")] }, "2022-07-01", "zurueckgegeben"],
    [
      "zurückgegeben, dann noch früher beendet",
      { enden: [zurueckgegeben("2022-09-30"), einEnde("2022-06-30")] },
      "2022-10-01",
      "beendet",
    ],
    [
      "mit dem Vertrag darüber geendet",
      { enden: [einEnde("2022-06-30", { art: "mit_herkunft" })] },
      "2022-07-01",
      "beendet",
    ],
    ["beendet, bevor er begann", { enden: [einEnde("2021-12-31")] }, "2021-12-15", "beendet"],
    ["zurückgegeben, bevor er begann", { enden: [zurueckgegeben("2021-12-31")] }, "2021-12-15", "zurueckgegeben"],
  ] as const)("%s", (_fall, angaben, heute, stand) => {
    expect(vertragsstand(vertrag(angaben), plainDate(heute))).toBe(stand);
  });
});

test("von mehreren Enden zählt das früheste, und keines verlängert", () => {
  expect(wirksamesEnde(vertrag())).toBe("2022-12-31");
  expect(wirksamesEnde(vertrag({ enden: [einEnde("2022-09-30"), einEnde("2022-06-30")] }))).toBe("2022-06-30");
  expect(wirksamesEnde(vertrag({ enden: [einEnde("2023-06-30")] }))).toBe("2022-12-31");
});

describe("Anteile nach Tagen", () => {
  const anteile = (angaben: Partial<GegebeneWeiterleitung>) =>
    weiterleitungsanteile(vertrag(angaben)).map(({ von, bis, vzaeHundertstel }) => [von, bis, vzaeHundertstel]);

  test.each([
    ["ohne Änderung", {}, [["2022-01-01", "2022-12-31", 100]]],
    [
      "mit Änderung",
      { aenderungen: [eineAenderung("2022-07-01")] },
      [
        ["2022-01-01", "2022-06-30", 100],
        ["2022-07-01", "2022-12-31", 50],
      ],
    ],
    [
      "nur die angenommene Änderung zählt",
      {
        aenderungen: [
          eineAenderung("2022-07-01", { antwort: null }),
          eineAenderung("2022-08-01", { antwort: abgelehnt }),
        ],
      },
      [["2022-01-01", "2022-12-31", 100]],
    ],
    [
      "zwei Änderungen, in beliebiger Reihenfolge erfasst",
      { aenderungen: [eineAenderung("2022-10-01", { vzaeHundertstel: 75 }), eineAenderung("2022-07-01")] },
      [
        ["2022-01-01", "2022-06-30", 100],
        ["2022-07-01", "2022-09-30", 50],
        ["2022-10-01", "2022-12-31", 75],
      ],
    ],
    [
      "Ende vor der Änderung",
      { aenderungen: [eineAenderung("2022-07-01")], enden: [einEnde("2022-06-30")] },
      [["2022-01-01", "2022-06-30", 100]],
    ],
    [
      "Ende am Tag der Änderung",
      { aenderungen: [eineAenderung("2022-07-01")], enden: [einEnde("2022-07-01")] },
      [
        ["2022-01-01", "2022-06-30", 100],
        ["2022-07-01", "2022-07-01", 50],
      ],
    ],
    ["Ende am ersten Tag", { enden: [einEnde("2022-01-01")] }, [["2022-01-01", "2022-01-01", 100]]],
    ["Ende vor dem ersten Tag", { enden: [einEnde("2021-12-31")] }, []],
  ] as const)("%s", (_fall, angaben, erwartet) => {
    expect(anteile(angaben)).toEqual(erwartet);
  });

  test("eine vorgeschlagene Vergrößerung ist vorbehalten, bis sie beantwortet ist, eine Verkleinerung nicht", () => {
    const mit = (vzaeHundertstel: number, antwort: null | typeof abgelehnt = null) =>
      reservierteAnteile(
        vertrag({ vzaeHundertstel: 50, aenderungen: [eineAenderung("2022-07-01", { vzaeHundertstel, antwort })] }),
      ).map(({ von, vzaeHundertstel: h }) => [von, h]);
    expect(mit(75)).toEqual([
      ["2022-01-01", 50],
      ["2022-07-01", 75],
    ]);
    expect(mit(40)).toEqual([["2022-01-01", 50]]);
    expect(mit(75, abgelehnt)).toEqual([["2022-01-01", 50]]);
  });

  test("vorbehalten ist nur der neueste Vorschlag, und keiner nach dem Ende", () => {
    const alt = eineAenderung("2022-07-01", { vzaeHundertstel: 75, antwort: null, am: "2022-02-01T09:00:00Z" });
    const neu = eineAenderung("2022-08-01", { vzaeHundertstel: 60, antwort: null, am: "2022-02-02T09:00:00Z" });
    expect(
      reservierteAnteile(vertrag({ vzaeHundertstel: 50, aenderungen: [neu, alt] })).map(
        ({ vzaeHundertstel }) => vzaeHundertstel,
      ),
    ).toEqual([50, 60]);
    expect(
      reservierteAnteile(vertrag({ vzaeHundertstel: 50, aenderungen: [neu], enden: [einEnde("2022-07-31")] })).map(
        ({ vzaeHundertstel }) => vzaeHundertstel,
      ),
    ).toEqual([50]);
  });
});

describe("der Betrag", () => {
  test.each([
    ["ungekürzt 3.650,00 EUR", {}, 365_000],
    ["bis 30.06. für 181 von 365 Tagen 1.810,00 EUR", { enden: [einEnde("2022-06-30")] }, 181_000],
    ["nur am ersten Tag 10,00 EUR", { enden: [einEnde("2022-01-01")] }, 1_000],
    ["vor dem ersten Tag beendet nichts", { enden: [einEnde("2021-12-31")] }, 0],
    ["ab 01.07. 1.000,00 EUR: 1.810,00 und 1.000,00 EUR", { aenderungen: [eineAenderung("2022-07-01")] }, 281_000],
    [
      "und am 30.09. beendet: 1.810,00 EUR und 92 von 184 Tagen der 1.000,00 EUR",
      { aenderungen: [eineAenderung("2022-07-01")], enden: [einEnde("2022-09-30")] },
      231_000,
    ],
    [
      "ein halber Cent wird aufgerundet",
      { betragCent: 1, ende: plainDate("2022-01-02"), enden: [einEnde("2022-01-01")] },
      1,
    ],
    [
      "weniger als ein halber fällt weg",
      { betragCent: 1, ende: plainDate("2022-01-03"), enden: [einEnde("2022-01-01")] },
      0,
    ],
  ] as const)("%s", (_fall, angaben, cent) => {
    expect(vertragsbetrag(vertrag(angaben))).toBe(cent);
  });

  test("die Abschnitte jedes Verlaufs schließen lückenlos aneinander an und bleiben im Vertrag", () => {
    const tag = fc.integer({ min: -1, max: 364 }).map((n) => addDays(plainDate("2022-01-01"), n));
    fc.assert(
      fc.property(fc.uniqueArray(tag, { maxLength: 4 }), fc.option(tag), (aenderungen, ende) => {
        const w = vertrag({
          aenderungen: aenderungen.filter((ab) => ab > "2022-01-01").map((ab) => eineAenderung(ab)),
          enden: ende === null ? [] : [einEnde(ende)],
        });
        const abschnitte = vertragsabschnitte(w);
        const tage = abschnitte.reduce((summe, { von, bis }) => summe + tageVonBis(von, bis), 0);
        expect(tage).toBe(tageVonBis(w.beginn, wirksamesEnde(w)));
        abschnitte.slice(1).forEach(({ von }, i) => expect(von).toBe(addDays(abschnitte[i]?.bis ?? von, 1)));
      }),
    );
  });
});

describe("ein Betrag, der ab dem ersten Tag erhöht wird, gilt ganz", () => {
  // 2023 and 2024 at 55,000.00 EUR each; the second year has a day more.
  const zweiJahre = (aenderungen: GegebeneWeiterleitung["aenderungen"] = []) =>
    vertrag({
      betragCent: 11_000_000,
      beginn: plainDate("2023-01-01"),
      ende: plainDate("2024-12-31"),
      aenderungen,
    });
  const auf = (ab: string, betragCent: number) => eineAenderung(ab, { vzaeHundertstel: 100, betragCent });

  test("des Vertrags: nichts bleibt vom Bisherigen", () => {
    const w = vertrag({ betragCent: 5_500_000, aenderungen: [auf("2022-01-01", 5_700_000)] });
    expect(vertragsabschnitte(w)).toEqual([
      { von: "2022-01-01", bis: "2022-12-31", vzaeHundertstel: 100, betragCent: 5_700_000 },
    ]);
    expect(vertragsbetrag({ ...w, aenderungen: [auf("2022-01-02", 5_684_384)] }), "ab dem zweiten Tag").toBe(5_699_452);
  });

  test("des Jahres: das Jahr davor behält, was es hatte, auch neben einem Schaltjahr", () => {
    expect(vertragsabschnitte(zweiJahre([auf("2024-01-01", 5_700_000)])).map(({ betragCent }) => betragCent)).toEqual([
      5_500_000, 5_700_000,
    ]);
    expect(vertragsabschnitte(zweiJahre([auf("2023-01-01", 11_400_000), auf("2024-01-01", 5_800_000)]))).toMatchObject([
      { von: "2023-01-01", bis: "2023-12-31", betragCent: 5_700_000 },
      { von: "2024-01-01", bis: "2024-12-31", betragCent: 5_800_000 },
    ]);
  });

  test("und die Summe der Jahre ist der Satz mal Umfang, Jahr für Jahr", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2198 }), fc.integer({ min: 1, max: 9_999_999 }), (jahr, cent) => {
        const w = vertrag({
          betragCent: 2 * cent,
          beginn: plainDate(`${jahr}-01-01`),
          ende: plainDate(`${jahr + 1}-12-31`),
          aenderungen: [auf(`${jahr + 1}-01-01`, cent + 1)],
        });
        expect(vertragsabschnitte(w).map(({ betragCent }) => betragCent)).toEqual([cent, cent + 1]);
      }),
    );
  });
});
