import { plainDate } from "@kim/domain/grundlagen";
import { nachweisinhaltDer, nachweisvergleich, leereAngaben, type Teilnachweiszahlen } from "@kim/domain/nachweis";
import { expect, test } from "vitest";
import { pfadname } from "./pfadname.ts";
import { wertdarstellung } from "./wertdarstellung.ts";

const zahlen: Teilnachweiszahlen = {
  art: "teilnachweis",
  weitergeleitetCent: 57_000_00,
  eigeneKostenCent: 0,
  kostenDarunterCent: 0,
  besserstellungCent: 0,
  einnahmen: [],
  ausgaben: [
    {
      position: "case_management",
      name: "Personal Case Management",
      bewilligtCent: 0,
      ausgegebenCent: 0,
      zuwendungsfaehigCent: 0,
    },
  ],
  hoechstbetragCent: null,
  verwendetCent: 0,
  ueberschussCent: 0,
  rueckgabeCent: 0,
  gehalteneHundertstelTage: 0,
  besetzteHundertstelTage: 0,
  weiterleitungen: [
    {
      empfaengerName: "Diakonie",
      weitergeleitetCent: 0,
      erklaertCent: 0,
      anerkanntCent: 0,
      gekuerztCent: 0,
      nichtNachgewiesenCent: 0,
      rueckgabeCent: 0,
      bescheinigung: null,
    },
  ],
};
const kopf = {
  art: "teilnachweis",
  jahr: 2025,
  baustein: 2,
  inhaber: { name: "Ahlen", ags: null },
  an: "Kreis Warendorf",
  zweck: "Case Management",
  faelligAm: plainDate("2026-02-28"),
  zeitraum: { von: plainDate("2025-01-01"), bis: plainDate("2025-12-31") },
} as const;
const inhalt = nachweisinhaltDer(kopf, plainDate("2026-02-01"), zahlen, leereAngaben());

test.each([
  ["angaben.erfolg", "Erfolg und Auswirkungen"],
  ["zahlen.verwendetCent", "Verwendet"],
  ["zahlen.ausgaben.0.ausgegebenCent", "Ausgabe „Personal Case Management“: Ausgegeben"],
  ["zahlen.weiterleitungen.0.anerkanntCent", "Weitergeleitet an „Diakonie“: Anerkannt"],
  ["zahlen.weiterleitungen.0.bescheinigung.version", "Weitergeleitet an „Diakonie“: Bescheinigung, Fassung"],
  ["zahlen.einnahmen.2.abrechnungCent", "Einnahme 3: Abgerechnet"],
  ["zahlen.ergebnis.erstattungCent", "Zu erstatten"],
  ["kopf.zeitraum.bis", "Zeitraum bis"],
  ["bestaetigung", "Satz der Bestätigung"],
])("%s heißt für Menschen „%s“", (pfad, name) => {
  expect(pfadname(pfad, [inhalt])).toBe(name);
});

test("keine Stelle eines Papiers zeigt ihren technischen Namen", () => {
  const namen = nachweisvergleich({}, inhalt).map(({ pfad }) => pfadname(pfad, [inhalt]));
  expect(namen.filter((name) => /Cent\b|Hundertstel|\.|^[a-z]/.test(name)).sort()).toEqual(technisch);
});
// What never differs between two versions of one proof.
const technisch = ["kopf.art", "kopf.baustein", "kopf.jahr", "stand"];

test.each([
  ["a.ausgegebenCent", 123_456, /^1\.234,56\s€$/],
  ["a.abrechnungProzent", 98_28, /^98,28 %$/],
  ["a.besetzteHundertstelTage", 36_500, /^365,00$/],
  ["angaben.wirtschaftlich", true, /^Ja$/],
  ["kopf.zeitraum.bis", "2025-12-31", /^31\.12\.2025$/],
  ["angaben.vorsteuer", "nicht_abziehbar", /^Nicht abziehbar$/],
  ["angaben.erfolg", undefined, /^leer$/],
  ["angaben.erfolg", "Gut.", /^Gut\.$/],
])("der Wert an %s liest sich als %s", (pfad, wert, lesbar) => {
  expect(wertdarstellung(pfad, wert)).toMatch(lesbar);
});
