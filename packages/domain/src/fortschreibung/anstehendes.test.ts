import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { eineFortschreibungslage, endendeStelle, endenderVertrag, geber } from "../testing/fortschreibung.ts";
import { anstehendes, fortschreibungBegonnen } from "./anstehendes.ts";
import { schreibeFort } from "./fortschreibung.ts";

test.each([
  ["2026-09-30", false],
  ["2026-10-01", true],
  ["2026-12-31", true],
  ["2027-01-01", false],
])("Am %s erinnert die Startseite daran: %s", (tag, erinnert) => {
  expect(fortschreibungBegonnen(plainDate(tag))).toBe(erinnert);
});

test("Die Startseite zählt, was die Seite vorschlägt", () => {
  const [endet, laeuft, abgelehnte, weiter] = [
    endendeStelle(),
    endendeStelle({ ende: null }),
    endendeStelle(),
    endendeStelle({ ende: plainDate("2022-12-30") }),
  ];
  const stellen = [endet, laeuft, abgelehnte, weiter];
  const [offen, gefolgt] = [endenderVertrag(endet), endenderVertrag(laeuft)];
  const folge = endenderVertrag(laeuft, {
    beginn: plainDate("2023-01-01"),
    ende: plainDate("2023-12-31"),
    nachweisFaelligAm: plainDate("2024-03-31"),
    antwort: null,
  });
  const vertraege = [offen, gefolgt, folge];
  const ablehnung = { id: "a", grund: "Läuft aus.", am: "", von: "" };
  const lage = eineFortschreibungslage({
    stellen,
    gegebene: vertraege,
    ablehnungen: [{ ...ablehnung, gegenstand: { art: "stelle", id: abgelehnte.id } }],
  });
  const vorschlaege = schreibeFort(lage).zeilen.filter(({ stand }) => stand.art === "vorschlag");
  const mit = (art: "stelle" | "vertrag") => vorschlaege.filter(({ gegenstand }) => gegenstand.art === art).length;
  const gezaehlt = { leserId: geber.id, jahr: 2022, stellen, vertraege, abgelehnte: [abgelehnte.id] };
  expect(anstehendes(gezaehlt)).toEqual({ stellen: 1, vertraege: 1 });
  expect(anstehendes(gezaehlt)).toEqual({ stellen: mit("stelle"), vertraege: mit("vertrag") });
});
