import { offenePruefstaende } from "@kim/domain/nachweis";
import { expect, test } from "vitest";
import { anfrageAus, filterAus, sammelschritt } from "./pruef-filter.ts";

test("Was die Adresse nicht meinen kann, filtert nicht; ohne Angabe steht da, was offen ist", () => {
  const adresse =
    "jahr=2025&baustein=2&art=verwendungsnachweis&stand=rueckfrage&befund=vakanz&wer=mir&nach=frist&suche=Bonn&seite=3";
  expect(filterAus(new URLSearchParams(adresse))).toEqual({
    jahr: 2025,
    baustein: 2,
    art: "verwendungsnachweis",
    stand: "rueckfrage",
    befund: "vakanz",
    wer: "mir",
    nach: "frist",
    suche: "Bonn",
    seite: 3,
  });
  const leer = filterAus(new URLSearchParams("jahr=25&baustein=4&art=x&stand=x&befund=x&wer=x&nach=x&seite=0"));
  expect(leer).toEqual(filterAus(new URLSearchParams()));
  expect(anfrageAus(leer)).toMatchObject({ staende: offenePruefstaende, befund: null, wahl: null, jahr: null });
  expect(anfrageAus({ ...leer, stand: "alle" }).staende).toBeNull();
  expect(filterAus(new URLSearchParams("befund=ohne")).befund).toBe("ohne");
});

const zeile = {
  stand: "eingegangen",
  befunde: [],
  offeneBemerkungen: 0,
  ergebnis: null,
  vonMir: false,
} as const;
const gelesen = { ...zeile, stand: "zweite_person", ergebnis: "ohne_beanstandung" } as const;

test.each([
  [zeile, "pruefen"],
  [{ ...zeile, befunde: ["vakanz" as const] }, null],
  // Older than the findings: nobody knows.
  [{ ...zeile, befunde: null }, null],
  [{ ...zeile, offeneBemerkungen: 1 }, null],
  [{ ...zeile, stand: "nachgefordert" as const }, null],
  [gelesen, "bescheinigen"],
  [{ ...gelesen, vonMir: true }, null],
  [{ ...gelesen, ergebnis: "mit_hinweis" as const }, null],
] as const)("zusammen mit anderen geht %j: %s", (was, schritt) => {
  expect(sammelschritt({ ...was, befunde: was.befunde && [...was.befunde] })).toBe(schritt);
});
