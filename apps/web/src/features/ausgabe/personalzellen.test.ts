import { OrganisationId, StelleId, WeiterleitungId } from "@kim/domain/grundlagen";
import { AusgabeId } from "@kim/domain/ausgabe";
import { expect, test } from "vitest";
import {
  betragIn,
  betragAus,
  einfuegung,
  mitBetrag,
  monatssumme,
  personalzeilen,
  zeilensumme,
  zellenname,
  type Ausgabenliste,
  type Betrag,
} from "./personalzellen.ts";

const uuid = (nummer: number) => `00000000-0000-4000-8000-${String(nummer).padStart(12, "0")}`;
const [cm1, cm2] = [StelleId.parse(uuid(1)), StelleId.parse(uuid(2))];
const vertrag = WeiterleitungId.parse(uuid(8));
const betrag = (stelleId: StelleId, monat: number, betragCent: number, version = 1): Betrag => ({
  id: AusgabeId.parse(uuid(monat + 100)),
  stelleId,
  monat,
  betragCent,
  version,
});
const alleMonate = Array.from({ length: 12 }, (_, i) => i + 1);
const summen = {
  personalAusgegebenCent: 0,
  personalBeiAnderenAusgegebenCent: 0,
  arbeitsplaetzeAusgegebenCent: 0,
  massnahmenAusgegebenCent: 0,
  honorareAusgegebenCent: 0,
  prozessbegleitung: { beratung: { tage: 0, cent: 0 }, austausch: { tage: 0, cent: 0 } },
  hoechstensTage: { beratung: 6, austausch: 3 },
  hoechstbetragCent: null,
  massnahmenFoerderfaehigCent: null,
};
const liste: Ausgabenliste = {
  jahr: 2026,
  stellen: [
    { id: cm1, bezeichnung: "CM 1", baustein: 2, geberName: null, monate: alleMonate },
    { id: cm2, bezeichnung: "CM 2", baustein: 2, geberName: "Kreis Warendorf", monate: alleMonate },
  ],
  personal: [betrag(cm1, 1, 100), betrag(cm1, 2, 200), betrag(cm2, 1, 50)],
  sachausgaben: [],
  personalvermerke: [],
  fremde: [
    {
      ...betrag(cm1, 1, 7),
      organisationId: OrganisationId.parse(uuid(9)),
      organisationName: "Ahlen",
      stelleBezeichnung: "CM 1",
      weiterleitungId: vertrag,
    },
  ],
  darunter: [
    {
      stelleId: cm1,
      weiterleitungId: vertrag,
      monat: 3,
      betragCent: 5,
      organisationName: "Ahlen",
      stelleBezeichnung: "CM 1",
    },
  ],
  bedarfe: [],
  summen,
};
const zeilen = personalzeilen(liste);
const zelle = (stelleId: StelleId, monat: number) => ({ stelleId, monat });

test("eigene und gehaltene Stellen kommen zuerst, danach, was Empfänger ausgaben, zuletzt Summen von weiter unten", () => {
  expect(zeilen.map(({ name, zusatz, eigen }) => [name, zusatz, eigen])).toEqual([
    ["CM 1", null, true],
    ["CM 2", "von Kreis Warendorf", true],
    ["CM 1", "bei Ahlen", false],
    ["CM 1", "bei weiteren Empfängern, über Ahlen", false],
  ]);
});

test("eine Eingabe auf dem Weg zählt in den Summen mit, eine abgelehnte nicht", () => {
  const staende = {
    [zellenname(zelle(cm1, 1))]: { text: "10", cent: 1_000, stand: "speichert" as const },
    [zellenname(zelle(cm1, 2))]: { text: "99", cent: 9_900, stand: "abgelehnt" as const },
  };
  expect(zeilen.map((zeile) => zeilensumme(zeile, staende))).toEqual([1_200, 50, 7, 5]);
  expect([monatssumme(zeilen, 1, staende), monatssumme(zeilen, 2, staende)]).toEqual([1_057, 200]);
  expect(monatssumme(zeilen, 1, {})).toBe(157);
});

test("eingefügte Zellen liegen rechts und unterhalb der ersten; leere lassen, was dort steht", () => {
  expect(einfuegung("1.234,50\t\t3\r\n4,5 €\r\n", zeilen, { zeile: 0, monat: 2 })).toEqual([
    { zelle: zelle(cm1, 2), text: "1.234,50", eingabe: { cent: 123_450 } },
    { zelle: zelle(cm1, 4), text: "3", eingabe: { cent: 300 } },
    { zelle: zelle(cm2, 2), text: "4,5 €", eingabe: { cent: 450 } },
  ]);
  expect(einfuegung("1\t4,833.33", zeilen, { zeile: 0, monat: 1 })).toMatchObject([
    { eingabe: { cent: 100 } },
    { eingabe: { meldung: expect.stringContaining("Meinten Sie 4.833,33?") } },
  ]);
});

test("eine eingefügte Null trägt in leere Monate nichts ein und ersetzt, wo etwas steht", () => {
  expect(zeilen[0]?.betraege.has(1)).toBe(true);
  expect(zeilen[0]?.betraege.has(6)).toBe(false);
  expect(einfuegung("0,00", zeilen, { zeile: 0, monat: 1 })).toMatchObject([{ eingabe: { cent: 0 } }]);
  expect(einfuegung("0,00\t-   €\t \u00a0", zeilen, { zeile: 0, monat: 6 })).toEqual([]);
});

test("was über den Dezember, die letzte Zeile oder in fremde Zeilen hinausreicht, wird nicht eingefügt", () => {
  expect(einfuegung("1\t2", zeilen, { zeile: 0, monat: 12 })).toBeUndefined();
  expect(einfuegung("1\n2\n3", zeilen, { zeile: 0, monat: 1 })).toBeUndefined();
  expect(einfuegung("1\n2", zeilen, { zeile: 0, monat: 1 })).toHaveLength(2);
});

test.each([
  ["", { cent: null }],
  ["  ", { cent: null }],
  ["4.583,33", { cent: 458_333 }],
  ["-   €", { cent: 0 }],
  ["4583.33", { meldung: expect.stringContaining("Meinten Sie 4.583,33?") as string }],
  ["-5", { meldung: "Bitte eine Zahl ohne Minus angeben." }],
])("„%s“ wird als %j gelesen", (text, eingabe) => {
  expect(betragAus(text)).toEqual(eingabe);
});

test("ein gespeicherter Betrag ersetzt genau seine Zelle", () => {
  const neu = mitBetrag(liste, zelle(cm1, 1), betrag(cm1, 1, 300, 2));
  expect(betragIn(neu, zelle(cm1, 1))).toMatchObject({ betragCent: 300, version: 2 });
  expect(neu.personal).toHaveLength(3);
  expect(betragIn(mitBetrag(liste, zelle(cm1, 1), null), zelle(cm1, 1))).toBeUndefined();
});
