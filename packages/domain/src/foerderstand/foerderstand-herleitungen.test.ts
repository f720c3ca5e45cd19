import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { summe } from "../grundlagen/geld.ts";
import type { Herleitung } from "../jahresrechnung/herleitung-aus-teilen.ts";
import { leverkusen2022 } from "../testing/foerderlage.ts";
import {
  herleitungDerEinnahmenDritter,
  herleitungDerRundung,
  herleitungDerVakanz,
  herleitungDesAnsatzes,
} from "./foerderstand-herleitungen.ts";
import { berechneFoerderstand } from "./foerderstand.ts";

const gezaehlt = ({ schritte }: Herleitung) =>
  summe(schritte.filter(({ zaehlt }) => zaehlt).map(({ cent }) => cent ?? 0));

test("T10, T11: der Ansatz ist Aufwendungen und Rundung, die Rundung sein Abstand zu den Aufwendungen", () => {
  const stand = berechneFoerderstand(leverkusen2022());
  const ansatz = herleitungDesAnsatzes(stand);
  expect([ansatz.cent, gezaehlt(ansatz)]).toEqual([962_300_00, 962_300_00]);
  expect(ansatz.schritte.map(({ cent }) => cent)).toEqual([962_257_24, 42_76]);
  const rundung = herleitungDerRundung(stand);
  expect([rundung.cent, gezaehlt(rundung)]).toEqual([42_76, 42_76]);
});

test("R35: was jede Methode kosten würde, steht Stelle für Stelle da", () => {
  const lage = leverkusen2022();
  const spaet = { ...lage, besetzungen: lage.besetzungen.map((b) => ({ ...b, von: plainDate("2022-03-16") })) };
  const stand = berechneFoerderstand(spaet);
  for (const { methode, kuerzungCent } of stand.vakanzen) {
    const herleitung = herleitungDerVakanz(stand, methode);
    expect([methode, herleitung.cent, gezaehlt(herleitung)]).toEqual([methode, kuerzungCent, kuerzungCent]);
    expect(herleitung.schritte.every(({ verweis }) => verweis?.art === "stelle")).toBe(true);
  }
  expect(stand.vakanzen.map(({ kuerzungCent }) => kuerzungCent > 0)).toEqual([true, true, false]);
});

test("R36: Einnahmen Dritter sind alle Einnahmen ohne Eigenmittel", () => {
  const stand = berechneFoerderstand({
    ...leverkusen2022(),
    einnahmen: [
      { art: "dritte", betragCent: 700_00 },
      { art: "eigenmittel", betragCent: 250_00 },
    ],
  });
  const herleitung = herleitungDerEinnahmenDritter(stand);
  expect(herleitung.schritte.map(({ cent }) => cent)).toEqual([950_00, -250_00]);
  expect([herleitung.cent, gezaehlt(herleitung)]).toEqual([700_00, 700_00]);
});
