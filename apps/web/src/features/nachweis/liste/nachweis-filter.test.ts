import { OrganisationId, plainDate } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { filterAus, gefiltert } from "./nachweis-filter.ts";

const wir = OrganisationId.parse("00000000-0000-4000-8000-000000000001");
const sie = OrganisationId.parse("00000000-0000-4000-8000-000000000002");
const papier = (angaben: object = {}) => ({
  inhaberId: sie,
  inhaberName: "Stadt Ahlen",
  jahr: 2025,
  stand: "eingereicht" as const,
  frist: { am: plainDate("2026-03-31"), quelle: "Vertrag", annahme: false },
  ...angaben,
});
const nach = (suche: string, ...papiere: ReturnType<typeof papier>[]) =>
  gefiltert(papiere, filterAus(new URLSearchParams(suche)), wir);

test("eigene, zu prüfende und übrige stehen je einmal", () => {
  const eigenes = papier({ inhaberId: wir });
  const fertig = papier({ stand: "bescheinigt" });
  const offen = papier();
  expect(nach("", eigenes, fertig, offen)).toEqual({ eigene: [eigenes], pruefung: [offen], empfaenger: [fertig] });
  expect(nach("seite=empfaenger", eigenes, fertig, offen)).toEqual({
    eigene: [],
    pruefung: [],
    empfaenger: [fertig, offen],
  });
});

test("was zuerst fällig ist, wird zuerst geprüft", () => {
  const [spaet, frueh] = [papier(), papier({ frist: { am: plainDate("2026-01-31"), quelle: "V", annahme: false } })];
  expect(nach("", spaet, frueh).pruefung).toEqual([frueh, spaet]);
});

test.each([
  ["jahr=2025", 1],
  ["jahr=2024", 0],
  ["jahr=25", 1],
  ["stand=eingereicht", 1],
  ["stand=bescheinigt", 0],
  ["stand=irgendwas", 1],
  ["suche=AHLEN", 1],
  ["suche=Beckum", 0],
])("die Adresse „?%s“ zeigt %i", (suche, anzahl) => {
  expect(nach(suche, papier()).pruefung).toHaveLength(anzahl);
});
