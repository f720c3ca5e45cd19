import { foerderkonditionen } from "@kim/domain/kondition";
import { berechneFoerderplan, planlage, type FoerderplanEingabe } from "@kim/domain/foerderplan";
import { berechneJahresrechnung } from "@kim/domain/jahresrechnung";
import { expect, test } from "vitest";
import { personalInklArbeitsplatzZeilen, planZeilen } from "./plan-zeilen.ts";

// Vorlage 2021/1121 of the city of Leverkusen, section I.
const leverkusen: FoerderplanEingabe = {
  ags: "05316",
  art_der_kommune: "kreisfreie_stadt",
  foerderjahr: 2022,
  stellen: [
    { baustein: 1, funktion: "koordination", vzae_hundertstel: 250 },
    { baustein: 1, funktion: "assistenz", vzae_hundertstel: 50 },
    { baustein: 2, funktion: "case_management", vzae_hundertstel: 500 },
    { baustein: 3, funktion: "auslaenderbehoerde", vzae_hundertstel: 225 },
  ],
};

function lage(
  jahr: number,
  angaben: { massnahmenPlanCent: number; personalkostenIstCent: number | null; version: number },
) {
  const eingabe = {
    ...leverkusen,
    foerderjahr: jahr,
    massnahmen_cent: angaben.massnahmenPlanCent,
    ...(angaben.personalkostenIstCent === null ? {} : { personalkosten_ist_cent: angaben.personalkostenIstCent }),
  };
  const ergebnis = berechneFoerderplan(eingabe);
  const konditionen = foerderkonditionen(jahr);
  if (!ergebnis.ok || !konditionen) throw new Error("Leverkusens Plan lässt sich nicht berechnen");
  const rechnung = berechneJahresrechnung(planlage(eingabe, konditionen));
  return { rechnung, plan: ergebnis.event, angaben, konditionen };
}
const l2022 = lage(2022, { massnahmenPlanCent: 4_900_000, personalkostenIstCent: 91_325_724, version: 1 });
const zeileIn = (zeilen: ReturnType<typeof planZeilen>, position: string) =>
  zeilen.find((zeile) => zeile.position === position);

test("Leverkusens Plan für 2022 steht da wie in der Vorlage", () => {
  expect(planZeilen(l2022).map(({ position, cent }) => [position, cent])).toEqual([
    ["Baustein 1: Personal", 16_000_000],
    ["Baustein 1: Arbeitsplätze", 2_910_000],
    ["Baustein 1: Maßnahmen", 4_900_000],
    ["Baustein 1: Sachausgaben", 7_810_000],
    ["Baustein 2: Case Management", 27_500_000],
    ["Baustein 3: Ausländer- und Einbürgerungsbehörden", 11_250_000],
    ["Personal alle Bausteine", 54_750_000],
    ["Gesamtförderung", 62_560_000],
    ["Personalkosten Ist", 91_325_724],
    ["Mehrkosten der Kommune", 33_665_724],
  ]);
});

test("wer nur Baustein 3 erhält, hat keine Zeilen der anderen", () => {
  expect(planZeilen(l2022, true).map(({ position }) => position)).toEqual([
    "Baustein 3: Ausländer- und Einbürgerungsbehörden",
    "Gesamtförderung",
    "Personalkosten Ist",
    "Mehrkosten der Kommune",
  ]);
});

test("Mit den Arbeitsplätzen beim Personal bleibt die Gesamtförderung dieselbe", () => {
  expect(personalInklArbeitsplatzZeilen(l2022).map(({ cent }) => cent)).toEqual([
    54_750_000, 2_910_000, 57_660_000, 4_900_000, 62_560_000,
  ]);
});

test("Maßnahmen über dem Höchstbetrag zählen nur bis dorthin, und die Zeile sagt es", () => {
  const massnahmen = zeileIn(
    planZeilen(lage(2022, { massnahmenPlanCent: 6_000_000, personalkostenIstCent: null, version: 2 })),
    "Baustein 1: Maßnahmen",
  );
  expect(massnahmen?.cent).toBe(4_900_000);
  expect(massnahmen?.rechnung.replaceAll("\u00A0", " ")).toBe("Eingetragen 60.000,00 €, Höchstbetrag 49.000,00 €");
});

test("Ohne Personalkosten bleiben die Mehrkosten offen", () => {
  const zeilen = planZeilen(lage(2022, { massnahmenPlanCent: 0, personalkostenIstCent: null, version: 0 }));
  expect(zeileIn(zeilen, "Mehrkosten der Kommune")).toMatchObject({
    cent: null,
    rechnung: "Dafür fehlen die Personalkosten Ist",
  });
});

test("Was die Förderung übrig lässt, steht neben Mehrkosten von null", () => {
  const zeilen = planZeilen(lage(2022, { massnahmenPlanCent: 0, personalkostenIstCent: 57_000_000, version: 1 }));
  expect(zeilen.slice(-2).map(({ position, cent }) => [position, cent])).toEqual([
    ["Mehrkosten der Kommune", 0],
    ["Minderkosten", 660_000],
  ]);
});

test("Nur was für das Jahr nicht belegt ist, trägt das Wort Annahme", () => {
  const annahmen = (jahr: number) =>
    planZeilen(lage(jahr, { massnahmenPlanCent: 0, personalkostenIstCent: null, version: 0 }))
      .filter(({ annahme }) => annahme)
      .map(({ position }) => position);
  expect(annahmen(2022)).toEqual([]);
  expect(annahmen(2023)).toEqual(["Baustein 3: Ausländer- und Einbürgerungsbehörden"]);
  expect(annahmen(2024)).toEqual([
    "Baustein 1: Personal",
    "Baustein 1: Arbeitsplätze",
    "Baustein 1: Maßnahmen",
    "Baustein 2: Case Management",
    "Baustein 3: Ausländer- und Einbürgerungsbehörden",
  ]);
});

test("jede Zeile beider Tabellen leitet sich zu genau ihrem Betrag her", () => {
  const lagen = [
    l2022,
    lage(2022, { massnahmenPlanCent: 0, personalkostenIstCent: 57_000_000, version: 1 }),
    lage(2022, { massnahmenPlanCent: 6_000_000, personalkostenIstCent: null, version: 2 }),
  ];
  const zeilen = lagen
    .flatMap((eine) => [...planZeilen(eine), ...personalInklArbeitsplatzZeilen(eine)])
    .filter(({ cent }) => cent !== null);
  expect(zeilen.map(({ position, herleite }) => [position, herleite().cent])).toEqual(
    zeilen.map(({ position, cent }) => [position, cent]),
  );
});
