import { plainDate, WeiterleitungAenderungId } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { verlauf } from "./verlauf.ts";

const angebot = {
  angebotenAm: "2026-01-02T08:00:00.000Z",
  angebotenVon: "Birgit Althoff",
  antwort: null,
  zurueckgezogenAm: null,
  zurueckgezogenVon: null,
  ruecknahmeGrund: null,
  enden: [],
  aenderungen: [],
  uebergang: null,
  geberName: "Kreis Warendorf",
  empfaengerName: "Ahlen",
};
const am = "2026-01-03T08:00:00.000Z";
const zusage = { angenommen: true, am, von: "Jens Pohl" } as const;
const kurz = (w: Parameters<typeof verlauf>[0]) => verlauf(w).map(({ schritt, wer }) => `${schritt}: ${wer}`);

test("Ein offenes Angebot wartet auf die Antwort des Empfängers", () => {
  expect(verlauf(angebot).at(-1)).toMatchObject({ schritt: "Antwort", wer: "Ahlen", am: null, grund: null });
});

test("Nach Annahme, Ablehnung und Rücknahme wartet niemand mehr; jeder Schritt nennt Person, Organisation und Grund", () => {
  expect(kurz({ ...angebot, antwort: zusage })).toEqual([
    "Angeboten: Birgit Althoff, Kreis Warendorf",
    "Angenommen: Jens Pohl, Ahlen",
  ]);
  expect(
    verlauf({ ...angebot, antwort: { angenommen: false, am, von: "Jens Pohl", grund: "Kein Bedarf vor Ort" } }).at(-1),
  ).toMatchObject({ schritt: "Abgelehnt", wer: "Jens Pohl, Ahlen", am, grund: "Kein Bedarf vor Ort" });
  expect(
    verlauf({
      ...angebot,
      zurueckgezogenAm: am,
      zurueckgezogenVon: "Birgit Althoff",
      ruecknahmeGrund: "Doch selbst besetzt",
    }).at(-1),
  ).toMatchObject({ schritt: "Zurückgezogen", wer: "Birgit Althoff, Kreis Warendorf", grund: "Doch selbst besetzt" });
});

test("Änderung und Ende stehen mit Tag und Grund in der Reihenfolge, in der sie geschahen; Offenes steht zuletzt", () => {
  const aenderung = {
    id: WeiterleitungAenderungId.parse("00000000-0000-4000-8000-000000000001"),
    ab: plainDate("2026-07-01"),
    vzaeHundertstel: 50,
    betragCent: 14_250_00,
    aufstockungCent: 0,
    grund: "Weniger Fälle als geplant",
    am: "2026-05-01T08:00:00.000Z",
    von: "Birgit Althoff",
    antwort: null,
  };
  const ende = {
    art: "zurueckgegeben",
    letzterTag: plainDate("2026-09-30"),
    grund: "Kein Personal",
    am: "2026-04-01T08:00:00.000Z",
    von: "Jens Pohl",
  } as const;
  const ereignisse = verlauf({ ...angebot, antwort: zusage, aenderungen: [aenderung], enden: [ende] });
  expect(ereignisse.map(({ schritt }) => schritt)).toEqual([
    "Angeboten",
    "Angenommen",
    "Zurückgegeben",
    "Änderung vorgeschlagen",
    "Antwort auf die Änderung",
  ]);
  expect(ereignisse.map(({ was }) => was)).toEqual([
    null,
    null,
    "Letzter Tag 30.09.2026",
    "Ab 01.07.2026: 0,50 VZÄ, 14.250,00 €",
    "Ab 01.07.2026",
  ]);
});

test("Endet der Vertrag darüber, nennt der Verlauf keine Person der Ebene darüber", () => {
  const ende = {
    art: "mit_herkunft",
    letzterTag: plainDate("2026-09-30"),
    grund: "Der Vertrag darüber endet.",
    am,
    von: "Jemand von oben",
  } as const;
  expect(kurz({ ...angebot, antwort: zusage, enden: [ende] }).at(-1)).toBe(
    "Endet mit dem Vertrag darüber: Kreis Warendorf",
  );
});
