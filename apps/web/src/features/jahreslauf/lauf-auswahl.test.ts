import { JahreslaufId, OrganisationId } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import {
  fehlgeschlageneZuerst,
  gescheitertes,
  gewaehlterLauf,
  gewaehltesJahr,
  nachweissummen,
  wartetAufPapiere,
  type Laufzeile,
  type Schritt,
} from "./lauf-auswahl.ts";

const adresse = (text: string) => new URLSearchParams(text);
const laufId = (nummer: number) => JahreslaufId.parse(`00000000-0000-4000-8000-00000000000${nummer}`);
const lauf = (nummer: number, jahr: number): Laufzeile => ({
  id: laufId(nummer),
  jahr,
  umfang: "mandant",
  ausloeser: "person",
  anzahl: 1,
  gestartetAm: "2026-01-02T05:00:00.000Z",
  beendetAm: null,
  abgebrochenAm: null,
  fehler: null,
});
const ohneFehler = { anlageGrund: null, anlageGrundDarunter: null, papierfehler: 0, papiergrund: null };
const schritt = (name: string, status: Schritt["status"]): Schritt => ({
  organisationId: OrganisationId.parse(laufId(1)),
  name,
  status,
  fehler: null,
  versuche: 1,
  nachweise: { ...ohneFehler, eigene: 2, darunter: 1, papiere: 3, unerreicht: 0 },
});

const beendetAm = "2026-01-02T05:00:00.000Z";
const nach = (minuten: number) => Date.parse(beendetAm) + minuten * 60_000;

test("die Summen eines Laufs zählen alle Empfänger und was unter ihnen liegt", () =>
  expect(nachweissummen({ schritte: [schritt("A", "fertig"), schritt("B", "fertig")] })).toEqual({
    angelegt: 6,
    darunter: 2,
    papiere: 6,
    papierfehler: 0,
    unerreicht: 0,
  }));

test("auf Papiere wird nach dem Lauf gewartet, solange welche fehlen, und höchstens zehn Minuten", () => {
  const gesetzt = schritt("A", "fertig");
  const fehlt = { ...gesetzt, nachweise: { ...gesetzt.nachweise, papiere: 2 } };
  expect(wartetAufPapiere({ schritte: [fehlt], beendetAm }, nach(9))).toBe(true);
  expect(wartetAufPapiere({ schritte: [fehlt], beendetAm }, nach(10))).toBe(false);
  expect(wartetAufPapiere({ schritte: [gesetzt], beendetAm }, nach(1))).toBe(false);
  expect(wartetAufPapiere({ schritte: [fehlt], beendetAm: null }, nach(1))).toBe(false);
  const gescheitert = { ...fehlt, nachweise: { ...fehlt.nachweise, papierfehler: 1 } };
  expect(wartetAufPapiere({ schritte: [gescheitert], beendetAm }, nach(1))).toBe(false);
});

test("gesagt wird je Empfänger, was niemand mehr versucht, und bei dem, der nichts davon hat, nichts", () => {
  const anlage = {
    ...ohneFehler,
    eigene: 0,
    darunter: 0,
    papiere: 0,
    unerreicht: 0,
    anlageGrund: "technisch" as const,
  };
  const unten = { ...anlage, anlageGrund: null, anlageGrundDarunter: "unlesbar" as const };
  const papier = { ...unten, anlageGrundDarunter: null, papierfehler: 2, papiergrund: "abgestuerzt" as const };
  const schritte = [anlage, unten, papier].map((nachweise, i) => ({ ...schritt("ABC"[i] ?? "", "fertig"), nachweise }));
  expect(gescheitertes({ schritte: [...schritte, schritt("D", "fertig")] })).toEqual([
    { name: "A", was: "entwuerfe", anzahl: 1, grund: "technisch" },
    { name: "B", was: "darunter", anzahl: 1, grund: "unlesbar" },
    { name: "C", was: "papiere", anzahl: 2, grund: "abgestuerzt" },
  ]);
});

test("ohne Jahr in der Adresse gilt das Jahr vor dem laufenden", () => {
  expect(gewaehltesJahr(adresse(""), [2026, 2025, 2024])).toBe(2025);
  expect(gewaehltesJahr(adresse("jahr=2030"), [2026, 2025, 2024])).toBe(2025);
  expect(gewaehltesJahr(adresse("jahr=2026"), [2026, 2025, 2024])).toBe(2026);
});

test("wer keinen Lauf starten kann, hat auch kein Jahr", () =>
  expect(gewaehltesJahr(adresse("jahr=2025"), [])).toBeUndefined());

test("gezeigt wird der letzte Lauf des Jahres, oder der aus der Adresse, wenn er zum Jahr gehört", () => {
  const laeufe = [lauf(3, 2025), lauf(2, 2024), lauf(1, 2025)];
  expect(gewaehlterLauf(adresse(""), laeufe, 2025)?.id).toBe(laufId(3));
  expect(gewaehlterLauf(adresse(`lauf=${laufId(1)}`), laeufe, 2025)?.id).toBe(laufId(1));
  expect(gewaehlterLauf(adresse(`lauf=${laufId(2)}`), laeufe, 2025)?.id).toBe(laufId(3));
  expect(gewaehlterLauf(adresse(""), laeufe, 2023)).toBeUndefined();
});

test("Fehlgeschlagene stehen oben, alle anderen bleiben, wo sie sind", () => {
  const schritte = [
    schritt("A", "wartet"),
    schritt("B", "fehlgeschlagen"),
    schritt("C", "fertig"),
    schritt("D", "fehlgeschlagen"),
  ];
  expect(fehlgeschlageneZuerst(schritte).map(({ name }) => name)).toEqual(["B", "D", "A", "C"]);
});
