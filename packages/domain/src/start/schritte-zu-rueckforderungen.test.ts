import { expect, test } from "vitest";
import { RueckforderungId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { Rueckforderungslage } from "../rueckforderung/rueckforderungsakte.ts";
import {
  akteure,
  angehoert,
  beschieden,
  bestandskraeftig,
  eineLage,
  entworfen,
  nach,
  type Akteur,
} from "../testing/rueckforderung.ts";
import { schritteZuRueckforderungen, schritteZumBasiszins } from "./schritte-zu-rueckforderungen.ts";

const id = RueckforderungId.parse("00000000-0000-4000-8000-000000000099");
const titel = (lage: Rueckforderungslage, als: Akteur, heute: string) =>
  schritteZuRueckforderungen([{ ...lage, id, glaeubigerName: "Behörde", schuldnerName: "Kreis" }], {
    ...akteure[als],
    heute: plainDate(heute),
  }).map((schritt) => schritt.titel);

test("R94: ab dem neunten Monat drängt die Jahresfrist, nach ihrem Ende und nach dem Bescheid nicht mehr", () => {
  const frist = "Jahresfrist einer Rückforderung läuft ab";
  expect(titel(eineLage(), "erste", "2025-03-31")).toEqual([]);
  expect(titel(eineLage(), "erste", "2025-04-01")).toEqual([frist]);
  expect(titel(eineLage(), "erste", "2025-07-01")).toEqual([frist]);
  expect(titel(eineLage(), "erste", "2025-07-02")).toEqual([]);
  expect(titel(beschieden(), "erste", "2025-04-01")).toEqual([]);
  expect(titel(eineLage(), "schuldner", "2025-04-01")).toEqual([]);
});

test("einen Entwurf entscheidet, wer ihn nicht vorgelegt hat", () => {
  expect(titel(entworfen(), "zweite", "2024-10-02")).toEqual(["Entwurf einer Rückforderung entscheiden"]);
  expect(titel(entworfen(), "erste", "2024-10-02")).toEqual([]);
  const erlass = nach(bestandskraeftig(), "erlass_vorgeschlagen", "2024-10-21");
  expect(titel(erlass, "zweite", "2024-10-22")).toEqual(["Über einen Erlass entscheiden"]);
  expect(titel(erlass, "erste", "2024-10-22")).toEqual([]);
});

test("der Schuldner nimmt Stellung und zahlt; wer nur liest, tut nichts", () => {
  const imGespraech = nach(eineLage(), "anhoerung_versandt", "2024-08-01");
  expect(titel(imGespraech, "schuldner", "2024-08-05")).toEqual(["Zu einer Rückforderung Stellung nehmen"]);
  expect(titel(imGespraech, "nurLesen", "2024-08-05")).toEqual([]);
  expect(titel(angehoert(), "schuldner", "2024-08-25")).toEqual([]);
  expect(titel(beschieden(), "schuldner", "2024-10-10")).toEqual(["Rückforderung bezahlen"]);
});

test("nach der Zahlung ist über Zinsen zu entscheiden, danach nichts mehr", () => {
  const gezahlt = {
    ...nach(beschieden(), "rechtsbehelfsverzicht", "2024-10-20"),
    zahlungen: [{ am: plainDate("2024-11-01"), cent: 11_199_65 }],
  };
  expect(titel(gezahlt, "erste", "2024-11-02")).toEqual(["Über Zinsen entscheiden"]);
  expect(titel(nach(gezahlt, "zinsen_abgesehen", "2024-11-05"), "erste", "2024-11-06")).toEqual([]);
});

test("R97: ein fehlendes Halbjahr ist eine Aufgabe", () => {
  expect(schritteZumBasiszins([])).toEqual([]);
  expect(schritteZumBasiszins([plainDate("2027-01-01")])).toMatchObject([
    { dringend: true, text: "1 Halbjahr ohne bestätigten Satz, ab 01.01.2027." },
  ]);
});
