import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { einEmpfaenger, einIndikator, mitMerkmal } from "../testing/landesverteilung.ts";
import type { Landesschluessel } from "./landesinhalt.ts";
import { berechneSchluessel } from "./landesschluessel.ts";
import { landesverteilungRefusalTexte, landeshinweisText, zeilenbefundText } from "./landesverteilung-texte.ts";
import type { Verteilungsempfaenger } from "./landesverteilung.ts";

const drei = [1, 2, 3].map((nummer) => einEmpfaenger(nummer));
const anteile = (schluessel: Landesschluessel, empfaenger: readonly Verteilungsempfaenger[] = drei) => {
  const { anteile: gegeben } = berechneSchluessel(schluessel, empfaenger);
  return empfaenger.map(({ organisationId }) => gegeben.get(organisationId) ?? 0);
};
const gruende = (schluessel: Landesschluessel, empfaenger: readonly Verteilungsempfaenger[] = drei) =>
  berechneSchluessel(schluessel, empfaenger).maengel.map(({ reason }) => reason);

const gewichtet = (rest: Partial<Extract<Landesschluessel, { art: "gewichtet" }>> = {}): Landesschluessel => ({
  art: "gewichtet",
  gesamtHundertstel: 1000,
  schrittHundertstel: 50,
  indikatoren: [
    {
      ...einIndikator("FlüAG", [
        [1, 100],
        [2, 300],
        [3, 600],
      ]),
      prozent: 40,
    },
    {
      ...einIndikator("AWoV", [
        [1, 500],
        [2, 250],
        [3, 250],
      ]),
      prozent: 60,
    },
  ],
  ...rest,
});

test("40 % FlüAG und 60 % AWoV: jede Spalte zählt in ihrem eigenen Verhältnis", () => {
  // 0,4 × 10 % + 0,6 × 50 % = 34 %, 27 %, 39 % von 10,00 VZÄ in halben Stellen.
  expect(anteile(gewichtet())).toEqual([350, 250, 400]);
});

test("in ganzen Stellen verteilt, gehen nur ganze Stellen heraus", () => {
  expect(anteile(gewichtet({ schrittHundertstel: 100 }))).toEqual([300, 300, 400]);
});

test.each([
  [{ gesamtHundertstel: 0 }, "landesschluessel-ohne-gesamt"],
  [{ gesamtHundertstel: 1025 }, "landesschluessel-gesamt-kein-vielfaches"],
  [{ gesamtHundertstel: 1050, schrittHundertstel: 100 as const }, "landesschluessel-gesamt-kein-vielfaches"],
])("%j wird abgelehnt: %s", (rest, grund) => {
  expect(gruende(gewichtet(rest))).toEqual([grund]);
  expect(anteile(gewichtet(rest))).toEqual([0, 0, 0]);
});

test.each([
  [99, true],
  [100, false],
  [101, true],
])("Gewichte von zusammen %i Prozent werden abgelehnt: %s", (prozent, abgelehnt) => {
  const spalte = (anteil: number) => ({ ...einIndikator("X", [[1, 1]]), prozent: anteil });
  const schluessel = gewichtet({ indikatoren: [spalte(40), spalte(prozent - 40)] });
  expect(gruende(schluessel).includes("landesschluessel-gewichte-ungleich-hundert")).toBe(abgelehnt);
});

const cluster = (werte: readonly (readonly [number, number])[], schwellen = [1000, 2000, 3000, 4000]) =>
  ({
    art: "cluster",
    indikatoren: [einIndikator("Bestand", werte)],
    schwellen,
    quelle: "eigene Festlegung",
    annahme: true,
  }) as const satisfies Landesschluessel;

test.each([
  [0, 400],
  [999, 400],
  [1000, 500],
  [1999, 500],
  [2000, 600],
  [3000, 800],
  [3999, 800],
  [4000, 1100],
])("die Summe %i liegt im Cluster mit %i Hundertsteln", (summe, hundertstel) => {
  expect(
    anteile(
      cluster([
        [1, summe],
        [2, 1],
      ]),
    )[0],
  ).toBe(hundertstel);
});

test.each([
  [[1000, 2000, 3000, 4000], 0],
  [[1000, 1000, 3000, 4000], 1],
  [[0, 2000, 3000, 4000], 1],
  [[4000, 3000, 2000, 1000], 3],
])("Schwellen %j haben %i Mängel", (schwellen, anzahl) => {
  expect(gruende(cluster([[1, 5]], schwellen))).toHaveLength(anzahl);
});

test("wer in keiner Spalte steht, ist in keinem Cluster und wird genannt", () => {
  const ergebnis = berechneSchluessel(
    cluster([
      [1, 5],
      [2, 5],
    ]),
    drei,
  );
  expect(ergebnis.anteile.size).toBe(2);
  expect(ergebnis.hinweise).toContainEqual({ reason: "nicht-in-der-tabelle", tabelle: "Bestand", namen: ["Stadt 3"] });
  expect(ergebnis.hinweise.map(landeshinweisText).join()).toContain("Annahme: „Schwellen der Cluster“");
});

test("T17: 81 und 84 Behörden und 35 weitere sind 200 halbe Stellen, zu 25.000 Euro also 5.000.000", () => {
  const kommunen = Array.from({ length: 90 }, (_, i) =>
    einEmpfaenger(i + 1, {
      merkmale: [
        ...(i < 81 ? [mitMerkmal("auslaenderbehoerde")] : []),
        ...(i >= 6 ? [mitMerkmal("einbuergerungsbehoerde")] : []),
      ],
    }),
  );
  const werte = kommunen.map((_, i) => [i + 1, 1000 - i] as const);
  const ergebnis = berechneSchluessel(
    {
      art: "halbe_stellen",
      tag: plainDate("2020-07-01"),
      weitere: 35,
      indikator: einIndikator("AZR", werte),
    },
    kommunen,
  );
  const summe = [...ergebnis.anteile.values()].reduce((a, b) => a + b, 0);
  expect(summe / 50).toBe(200);
  expect((summe / 50) * 25_000).toBe(5_000_000);
  expect(ergebnis.hinweise.filter(({ reason }) => reason === "merkmalzahl")).toEqual([]);
  // Stadt 1 has no Einbürgerungsbehörde: the largest value alone gives nothing.
  expect(ergebnis.anteile.get(kommunen[0]?.organisationId as never)).toBe(50);
  expect(ergebnis.anteile.get(kommunen[6]?.organisationId as never)).toBe(150);
});

const halbe = (tag: string, weitere: number, werte: readonly (readonly [number, number])[] = []): Landesschluessel => ({
  art: "halbe_stellen",
  tag: plainDate(tag),
  weitere,
  indikator: einIndikator("AZR", werte),
});

test("es zählt, was das Register an dem Tag sagt; eine Annahme zählt und wird genannt", () => {
  const empfaenger = [
    einEmpfaenger(1, { merkmale: [mitMerkmal("auslaenderbehoerde", { bis: "2026-06-30" })] }),
    einEmpfaenger(2, { merkmale: [mitMerkmal("auslaenderbehoerde", { annahme: true })] }),
  ];
  expect(anteile(halbe("2026-06-30", 0), empfaenger)).toEqual([50, 50]);
  expect(anteile(halbe("2026-07-01", 0), empfaenger)).toEqual([0, 50]);
  const { hinweise } = berechneSchluessel(halbe("2026-07-01", 0), empfaenger);
  expect(hinweise).toContainEqual({
    reason: "merkmal-nur-angenommen",
    merkmal: "auslaenderbehoerde",
    namen: ["Stadt 2"],
  });
  expect(hinweise).toContainEqual({ reason: "merkmal-fehlt", merkmal: "auslaenderbehoerde", namen: ["Stadt 1"] });
});

test("mehr weitere halbe Stellen, als Werte da sind, werden abgelehnt; genau so viele nicht", () => {
  const empfaenger = drei.map((e) => ({ ...e, merkmale: [mitMerkmal("einbuergerungsbehoerde")] }));
  const werte = [
    [1, 10],
    [2, 20],
  ] as const;
  expect(gruende(halbe("2026-01-01", 2, werte), empfaenger)).toEqual([]);
  expect(gruende(halbe("2026-01-01", 3, werte), empfaenger)).toEqual(["landesschluessel-zu-wenige-werte"]);
});

test("gleiche Werte um die letzte halbe Stelle: der kleinere Gemeindeschlüssel, und der Hinweis sagt es", () => {
  const empfaenger = drei.map((e) => ({ ...e, merkmale: [mitMerkmal("einbuergerungsbehoerde")] }));
  const ergebnis = berechneSchluessel(
    halbe("2026-01-01", 1, [
      [1, 7],
      [2, 7],
      [3, 5],
    ]),
    empfaenger,
  );
  expect(ergebnis.hinweise).toContainEqual({
    reason: "gleichstand",
    namen: ["Stadt 1", "Stadt 2"],
    bedacht: ["Stadt 1"],
  });
});

const mitVorjahr = (...hundertstel: number[]) =>
  hundertstel.map((vorjahrHundertstel, i) => einEmpfaenger(i + 1, { vorjahrHundertstel }));
const vorjahr = (
  aenderung: Extract<Landesschluessel, { art: "vorjahr" }>["aenderung"],
  schrittHundertstel: 1 | 50 | 100 = 50,
): Landesschluessel => ({ art: "vorjahr", schrittHundertstel, aenderung });

test.each([
  [0, [500, 800, 1600]],
  [10, [550, 900, 1750]],
  [-50, [250, 400, 800]],
  [-100, [0, 0, 0]],
])("%i Prozent auf 5, 8 und 16 Stellen geben %j", (prozent, erwartet) => {
  expect(anteile(vorjahr({ art: "prozent", prozent }), mitVorjahr(500, 800, 1600))).toEqual(erwartet);
});

test("ein Aufwuchs um eine Summe geht genau auf; eine Kürzung unter null wird abgelehnt", () => {
  const empfaenger = mitVorjahr(500, 800, 1600);
  const plus = anteile(vorjahr({ art: "gesamt", hundertstel: 250 }), empfaenger);
  expect(plus.reduce((a, b) => a + b, 0)).toBe(3150);
  expect(gruende(vorjahr({ art: "gesamt", hundertstel: -2900 }), empfaenger)).toEqual(["landesschluessel-ohne-gesamt"]);
  expect(gruende(vorjahr({ art: "gesamt", hundertstel: -2950 }), empfaenger)).toEqual([
    "landesschluessel-kuerzt-unter-null",
  ]);
});

const tabelle = (text: string, quelle = "Erlass vom 01.10.2026"): Landesschluessel => ({
  art: "tabelle",
  tabelle: text,
  quelle,
  annahme: false,
});

test("eine eigene Tabelle gilt Zeile für Zeile: fünf- oder achtstelliger Schlüssel oder Name", () => {
  expect(anteile(tabelle("Empfänger;VZÄ\n5001;5\nStadt 2;0,75\n05003000;1,5\nLand;7,25"))).toEqual([500, 75, 150]);
});

test.each([
  ["Stadt 9;1", "nennt keinen Empfänger"],
  ["Kreis Nirgendwo;1", "nennt keinen Empfänger"],
  ["Stadt 1;1\nStadt 1;2", "steht schon in Zeile 1"],
  ["Stadt 1;-1", "ohne Minus"],
  ["Stadt 1;1,005", "höchstens zwei Nachkommastellen|nicht eindeutig"],
  ["Stadt 1;viel\nStadt 2;1", "Zahl"],
])("%j macht die ganze Tabelle ungültig und sagt, warum", (text, satz) => {
  const ergebnis = berechneSchluessel(tabelle(`Stadt 3;1\n${text}`), drei);
  expect(ergebnis.anteile.size).toBe(0);
  expect(ergebnis.maengel).toMatchObject([{ reason: "landestabelle-fehlerhaft" }]);
  expect(ergebnis.befunde.map(zeilenbefundText).join(" ")).toMatch(new RegExp(satz.replace("Zeile 1", "Zeile 2")));
});

test("„Warendorf, Kreis“ meint den Kreis, „Warendorf, Stadt“ die Stadt", () => {
  const empfaenger = [
    einEmpfaenger(570, { name: "Kreis Warendorf", art: "kreis" }),
    einEmpfaenger(571, { name: "Warendorf", art: "kreisangehoerige_kommune" }),
  ];
  expect(anteile(tabelle("Warendorf, Kreis;5\nWarendorf, Stadt;1"), empfaenger)).toEqual([500, 100]);
});

test("ohne Quelle und ohne Werte gilt keine Tabelle", () => {
  expect(gruende(tabelle("", ""))).toEqual(["landestabelle-ohne-werte", "landestabelle-ohne-quelle"]);
  expect(
    landesverteilungRefusalTexte["landestabelle-ohne-quelle"]({ reason: "landestabelle-ohne-quelle", tabelle: "X" }),
  ).toContain("Quelle");
});

test("die Reihenfolge der Empfänger und der Zeilen ändert kein Ergebnis", () => {
  const zahlen = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(zahlen, fc.constantFrom(50 as const, 100 as const), (werte, schritt) => {
      const empfaenger = werte.map((wert, i) => einEmpfaenger(i + 1, { vorjahrHundertstel: 50 * wert }));
      const spalte = werte.map((wert, i) => [i + 1, wert] as const);
      const rechne = (zeilen: typeof spalte, wer: readonly Verteilungsempfaenger[]) => {
        const schluessel = gewichtet({
          gesamtHundertstel: 700,
          schrittHundertstel: schritt,
          indikatoren: [{ ...einIndikator("A", zeilen), prozent: 100 }],
        });
        return [...berechneSchluessel(schluessel, wer).anteile].toSorted();
      };
      expect(rechne(spalte.toReversed(), empfaenger.toReversed())).toEqual(rechne(spalte, empfaenger));
      const wieVorjahr = (wer: readonly Verteilungsempfaenger[]) =>
        [...berechneSchluessel(vorjahr({ art: "prozent", prozent: 15 }, schritt), wer).anteile].toSorted();
      expect(wieVorjahr(empfaenger.toReversed())).toEqual(wieVorjahr(empfaenger));
    }),
  );
});
