import { plainDate } from "@kim/domain/grundlagen";
import { jahresfrist } from "@kim/domain/rueckforderung";
import { expect, test } from "vitest";
import { naechsteFrist } from "./naechste-frist.ts";

const kenntnis = plainDate("2026-01-15");
const zeile = (heute: string, angaben: object = {}) =>
  naechsteFrist(
    {
      abgeschlossen: false,
      stand: "festgestellt",
      anhoerungBis: null,
      faelligAm: null,
      offenCent: 100,
      ueberfaellig: false,
      jahresfrist: jahresfrist(kenntnis, null, plainDate(heute)),
      ...angaben,
    },
    plainDate(heute),
  );

test("R94: gewarnt wird ab dem neunten Monat, abgelaufen ist es am Tag nach dem Ende", () => {
  expect(zeile("2026-10-14")).toEqual({ am: "2027-01-15", was: "Jahresfrist", marke: null });
  expect(zeile("2026-10-15")).toMatchObject({ marke: "Läuft bald ab" });
  expect(zeile("2027-01-15")).toMatchObject({ marke: "Läuft bald ab" });
  expect(zeile("2027-01-16")).toMatchObject({ marke: "Abgelaufen" });
});

test("Geld, das fällig ist, geht vor; nach dem Ende drängt nichts", () => {
  const faellig = { faelligAm: plainDate("2026-12-01") };
  expect(zeile("2026-10-15", faellig)).toMatchObject({ was: "Zahlung", marke: null });
  expect(zeile("2026-12-02", { ...faellig, ueberfaellig: true })).toMatchObject({ marke: "Überfällig" });
  expect(zeile("2026-10-15", { ...faellig, offenCent: 0, jahresfrist: null })).toBeNull();
  expect(zeile("2026-10-15", { abgeschlossen: true })).toBeNull();
});

test("während der Anhörung steht ihr Ende da", () => {
  const bis = { stand: "anhoerung", anhoerungBis: plainDate("2026-11-01") };
  expect(zeile("2026-10-14", bis)).toMatchObject({ am: "2026-11-01", was: "Ende der Anhörung" });
});
