import { JahreslaufId, OrganisationId } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { fehlgeschlageneZuerst, gewaehlterLauf, gewaehltesJahr, type Laufzeile, type Schritt } from "./lauf-auswahl.ts";

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
const schritt = (name: string, status: Schritt["status"]): Schritt => ({
  organisationId: OrganisationId.parse(laufId(1)),
  name,
  status,
  fehler: null,
  versuche: 1,
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
