import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aBesetzung, aStelle } from "../testing/factories.ts";
import { eineFortschreibungslage, endendeStelle, endenderVertrag, geber } from "../testing/fortschreibung.ts";
import { schreibeFort } from "./fortschreibung.ts";

const zeileDer = (...args: Parameters<typeof eineFortschreibungslage>) =>
  schreibeFort(eineFortschreibungslage(...args)).zeilen[0];

test("Eine Stelle, die mit dem Jahr endet, wird bis zum Ende des nächsten vorgeschlagen; sonst bleibt alles", () => {
  const stelle = endendeStelle({ version: 3 });
  const { id, bezeichnung, vzaeHundertstel, anbindung, anbindungBegruendung, beginn } = stelle;
  expect(zeileDer({ stellen: [stelle] })).toMatchObject({
    gegenstand: { art: "stelle", id },
    stand: {
      art: "vorschlag",
      befehl: {
        art: "stelle",
        eingabe: {
          id,
          bezeichnung,
          vzaeHundertstel,
          anbindung,
          anbindungBegruendung,
          beginn,
          ende: "2023-12-31",
          version: 3,
        },
      },
    },
    werte: [
      { name: "Zeitraum", alt: "01.01.2022 bis 31.12.2022", neu: "01.01.2022 bis 31.12.2023" },
      { name: "Fördersatz je VZÄ", alt: "55.000,00 EUR", neu: "57.000,00 EUR", annahme: false },
      { name: "Höchste Förderung im Jahr", alt: "55.000,00 EUR", neu: "57.000,00 EUR" },
    ],
  });
});

test.each([
  ["2022-12-30", "gehindert"],
  ["2022-12-31", "vorschlag"],
  ["2023-01-01", "laeuft"],
  [null, "laeuft"],
] as const)("Endet sie am %s, ist sie: %s", (ende, art) => {
  expect(zeileDer({ stellen: [endendeStelle({ ende: ende && plainDate(ende) })] })?.stand.art).toBe(art);
});

test("Was vor dem alten Jahr endete oder erst im neuen beginnt, steht nicht da", () => {
  const davor = aStelle({ organisationId: geber.id, beginn: plainDate("2021-01-01"), ende: plainDate("2021-12-31") });
  const danach = aStelle({ organisationId: geber.id, beginn: plainDate("2023-01-01") });
  expect(schreibeFort(eineFortschreibungslage({ stellen: [davor, danach] })).zeilen).toEqual([]);
});

test.each([
  [200, ["vorschlag", "vorschlag"]],
  [199, ["vorschlag", "gehindert"]],
])("R4: bewilligt der Bescheid des neuen Jahres %i Hundertstel, sind zwei volle Stellen: %j", (bewilligt, staende) => {
  const stellen = [endendeStelle(), endendeStelle()];
  const lage = eineFortschreibungslage({ stellen });
  const kontingente = [
    { jahr: 2022, baustein: 2 as const, vzaeHundertstel: 200 },
    { jahr: 2023, baustein: 2 as const, vzaeHundertstel: bewilligt },
  ];
  const { zeilen } = schreibeFort({ ...lage, umfeld: { ...lage.umfeld, kontingente } });
  expect(zeilen.map(({ stand }) => stand.art)).toEqual(staende);
  const gehindert = zeilen.find(({ stand }) => stand.art === "gehindert");
  if (gehindert) expect(gehindert.stand).toMatchObject({ regel: "R4", satz: expect.stringContaining("1,99 VZÄ") });
});

test.each([
  [100, []],
  [99, ["Baustein 2: Für 2023 sind 0,99 VZÄ bewilligt, laufen würden 1,00 VZÄ."]],
])(
  "R4: läuft eine Stelle weiter und bewilligt der Bescheid %i Hundertstel, sagt die Seite %j",
  (bewilligt, befunde) => {
    const lage = eineFortschreibungslage({ stellen: [endendeStelle({ ende: null })] });
    const kontingente = [{ jahr: 2023, baustein: 2 as const, vzaeHundertstel: bewilligt }];
    expect(schreibeFort({ ...lage, umfeld: { ...lage.umfeld, kontingente } }).befunde).toEqual(befunde);
  },
);

test("Ohne Bescheid und ohne Konditionen des neuen Jahres wird eine Stelle vorgeschlagen, und beides steht dabei", () => {
  const lage = eineFortschreibungslage({ stellen: [endendeStelle()] });
  const kontingente = lage.umfeld.kontingente.filter(({ jahr }) => jahr === 2022);
  const { zeilen, ohneBescheid } = schreibeFort({
    ...lage,
    umfeld: { ...lage.umfeld, kontingente },
    konditionen: { ...lage.konditionen, neu: null },
  });
  expect(zeilen[0]).toMatchObject({
    stand: { art: "vorschlag" },
    werte: [{}, { neu: "noch nicht veröffentlicht" }, { neu: "noch nicht veröffentlicht" }],
  });
  expect(ohneBescheid).toEqual([2]);
  expect(schreibeFort(lage).ohneBescheid, "mit Bescheid").toEqual([]);
});

test("Vakanz, endende Besetzung und Weitergabe stehen dabei", () => {
  const stelle = endendeStelle();
  const [halb, offen] = [{ vzaeHundertstel: 50 }, { vzaeHundertstel: 25 }];
  const zeile = zeileDer({
    stellen: [stelle],
    besetzungen: [aBesetzung(stelle, { ...offen, pseudonym: "P-7" })],
    gegebene: [endenderVertrag(stelle, halb)],
  });
  expect(zeile?.hinweise).toEqual([
    "Am 31.12.2022 sind 0,25 VZÄ nicht besetzt.",
    "Die Besetzung „P-7“ endet am 31.12.2022 und wird nicht mit verlängert.",
    "Weitergeleitet an Ahlen bis 31.12.2022; der Vertrag wird mit der Stelle nicht länger.",
  ]);
  const besetzt = zeileDer({ stellen: [stelle], besetzungen: [aBesetzung(stelle, { bis: null })] });
  expect(besetzt?.hinweise).toEqual([]);
});

test("Was abgelehnt ist, steht mit Grund da und nicht mehr als Vorschlag", () => {
  const stelle = endendeStelle();
  const ablehnung = {
    id: "00000000-0000-4000-8000-000000000001",
    grund: "Die Stelle läuft aus.",
    am: "2022-11-01T08:00:00Z",
    von: "Eva",
  };
  const lage = {
    stellen: [stelle],
    ablehnungen: [{ ...ablehnung, gegenstand: { art: "stelle", id: stelle.id } as const }],
  };
  expect(zeileDer(lage)?.stand).toEqual({ art: "abgelehnt", ablehnung });
});
