import { expect, test } from "vitest";
import {
  aehnlichePseudonyme,
  decideFremdfoerderung,
  decideOhneDoppelfoerderung,
  FremdfoerderungId,
  pseudonymHinweis,
  type Fremdfoerderung,
} from "./doppelfoerderung.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { refusalText } from "../texte/refusal-text.ts";
import { aBesetzung, aStelle } from "../testing/factories.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

let gezaehlt = 0;
const besetzung = aBesetzung(aStelle(), {
  pseudonym: "CM 1",
  vzaeHundertstel: 60,
  von: plainDate("2022-03-01"),
  bis: plainDate("2022-09-30"),
});
const esf = (angaben: Partial<Fremdfoerderung> = {}): Fremdfoerderung => ({
  id: FremdfoerderungId.parse(`00000000-0000-4000-9300-${String((gezaehlt += 1)).padStart(12, "0")}`),
  besetzungId: besetzung.id,
  programm: "ESF Plus",
  anteilHundertstel: 40,
  von: plainDate("2022-01-01"),
  bis: null,
  ...angaben,
});
const person = { besetzung, besetzungen: [besetzung], fremdfoerderungen: [] as Fremdfoerderung[] };

test.each([
  [40, true],
  [41, false],
])("R14: 0,60 VZÄ aus KIM und %i Hundertstel aus dem ESF: %s", (anteilHundertstel, ok) => {
  const refusal = refusalVon(decideFremdfoerderung({ ...person, antrag: esf({ anteilHundertstel }) }));
  expect(refusal).toEqual(
    nurWenn(ok, { reason: "doppelfoerderung", regel: "R14", jahr: 2022, monat: 3, summeHundertstel: 101 }),
  );
});

test("R14: die Ablehnung nennt Person, Monat und Programm", () => {
  const refusal = refusalVon(decideFremdfoerderung({ ...person, antrag: esf({ anteilHundertstel: 50 }) }));
  expect(refusal && refusalText(refusal)).toBe(
    "Im März 2022 wäre „CM 1“ mit 1,10 VZÄ gefördert: KIM 0,60 VZÄ, ESF Plus 0,50 VZÄ. Erlaubt sind je Person zusammen höchstens 1,00 VZÄ. Bitte den Anteil oder den Zeitraum anpassen.",
  );
});

test.each([
  ["2022-02-28", true],
  ["2022-03-01", false],
])("R14: eine volle andere Förderung bis zum %s vor der Besetzung ab 1. März: %s", (bis, ok) => {
  expect(
    refusalVon(decideFremdfoerderung({ ...person, antrag: esf({ anteilHundertstel: 100, bis: plainDate(bis) }) })),
  ).toEqual(nurWenn(ok, { regel: "R14" }));
});

test.each([
  ["2022-09-30", false],
  ["2022-10-01", true],
])("R14: eine volle andere Förderung ab dem %s nach der Besetzung bis 30. September: %s", (von, ok) => {
  expect(
    refusalVon(decideFremdfoerderung({ ...person, antrag: esf({ anteilHundertstel: 100, von: plainDate(von) }) })),
  ).toEqual(nurWenn(ok, { regel: "R14" }));
});

test("R14: zwei Programme und zwei Besetzungen derselben Person zählen zusammen, die anderer Personen nicht", () => {
  const zweite = aBesetzung(aStelle(), { pseudonym: "CM 1", vzaeHundertstel: 30, von: plainDate("2022-06-01") });
  const andere = aBesetzung(aStelle(), { pseudonym: "CM 2", vzaeHundertstel: 100 });
  const lage = {
    ...person,
    besetzungen: [besetzung, zweite, andere],
    fremdfoerderungen: [esf({ anteilHundertstel: 5 }), esf({ besetzungId: andere.id, anteilHundertstel: 100 })],
  };
  expect(refusalVon(decideFremdfoerderung({ ...lage, antrag: esf({ anteilHundertstel: 5 }) }))).toBeUndefined();
  expect(refusalVon(decideFremdfoerderung({ ...lage, antrag: esf({ anteilHundertstel: 6 }) }))).toMatchObject({
    monat: 6,
    summeHundertstel: 101,
  });
});

test("R14: von der anderen Seite gesehen überschreitet auch eine neue Besetzung die ganze Person", () => {
  const lage = { besetzungen: [besetzung], fremdfoerderungen: [esf({ anteilHundertstel: 20 })] };
  const neue = (vzaeHundertstel: number) =>
    aBesetzung(aStelle(), { pseudonym: "CM 1", vzaeHundertstel, von: plainDate("2022-03-01") });
  expect(refusalVon(decideOhneDoppelfoerderung({ ...lage, besetzung: neue(20) }))).toBeUndefined();
  expect(refusalVon(decideOhneDoppelfoerderung({ ...lage, besetzung: neue(21) }))).toMatchObject({
    regel: "R14",
    feld: "vzaeHundertstel",
    summeHundertstel: 101,
  });
});

test("eine Förderung endet nicht vor ihrem Beginn", () => {
  expect(refusalVon(decideFremdfoerderung({ ...person, antrag: esf({ bis: plainDate("2021-12-31") }) }))).toEqual({
    reason: "fremdfoerderung-bis-vor-von",
    feld: "bis",
  });
});

test.each(["cm-1", "CM –1", "C M\u00a01", "ＣＭ１", "CM\u200b1"])(
  "R14: „CM 1“ ist auch als %j dieselbe Person, und die Ablehnung nennt beide",
  (pseudonym) => {
    const neue = aBesetzung(aStelle(), { pseudonym, vzaeHundertstel: 41, von: plainDate("2022-03-01") });
    const refusal = refusalVon(
      decideOhneDoppelfoerderung({ besetzungen: [besetzung], fremdfoerderungen: [], besetzung: neue }),
    );
    expect(refusal).toMatchObject({ regel: "R14", summeHundertstel: 101, auch: ["CM 1"] });
    expect(refusal && refusalText(refusal)).toContain(`„${pseudonym}“ (auch „CM 1“)`);
    expect(
      refusalVon(
        decideOhneDoppelfoerderung({
          besetzungen: [besetzung],
          fremdfoerderungen: [],
          besetzung: { ...neue, vzaeHundertstel: 40 },
        }),
      ),
    ).toBeUndefined();
  },
);

test("R14: eine andere Schreibung von ß und Umlaut ist nur ein Hinweis", () => {
  const eine = aBesetzung(aStelle(), { pseudonym: "Weiß", vzaeHundertstel: 100 });
  const neue = { ...eine, id: aBesetzung(aStelle()).id, pseudonym: "WEISS" };
  expect(
    refusalVon(decideOhneDoppelfoerderung({ besetzungen: [eine], fremdfoerderungen: [], besetzung: neue })),
  ).toBeUndefined();
  expect(aehnlichePseudonyme(neue.pseudonym, [eine, eine, besetzung])).toEqual(["Weiß"]);
  expect(aehnlichePseudonyme("weiß", [eine])).toEqual([]);
  expect(pseudonymHinweis("WEISS", ["Weiß"])).toBe(
    "„WEISS“ könnte dieselbe Person sein wie „Weiß“. Ist sie es, bitte alle gleich schreiben: Nur dann zählen ihre Anteile zusammen (R14).",
  );
});
