import { geldstand } from "./geldstand.ts";
import { expect, test } from "vitest";
import type { Startzahlen, StartzahlenMit } from "./startzahlen.ts";
import { naechsteSchritte } from "./naechste-schritte.ts";
import { hatRecht, type Rolle } from "../organisation/rollen.ts";
import { bescheidId } from "../testing/bescheid.ts";
import { neueOrganisationId } from "../testing/factories.ts";
import type { Gegebenzahlen } from "./vertragszahlen.ts";

const titel = (zahlen: Startzahlen) =>
  naechsteSchritte(zahlen).map((schritt) => (schritt.dringend ? `! ${schritt.titel}` : schritt.titel));

const nichtsGegeben: Gegebenzahlen = {
  offeneAngebote: 0,
  abgelehnteAngebote: 0,
  offeneAenderungen: 0,
  zurueckgegeben: 0,
  ohneVerwaltung: [],
};
const gegeben = (angaben: Partial<Gegebenzahlen>): Gegebenzahlen => ({ ...nichtsGegeben, ...angaben });

const kreis: StartzahlenMit<"zuwendungsempfaenger"> = {
  sicht: "zuwendungsempfaenger",
  jahr: 2022,
  stellen: 12,
  vakanteStellen: 0,
  teilweiseVakanteStellen: 0,
  gegeben: nichtsGegeben,
  antraege: { rueckfragen: 0, entwuerfe: 0 },
  jahresergebnis: "fehlt",
  geld: null,
};

test("ohne Stellen beginnt alles mit der ersten Stelle", () => {
  expect(titel({ ...kreis, stellen: 0, vakanteStellen: 3 })).toEqual(["! Erste Stelle anlegen"]);
});

test("die Koordination besetzt zuerst, was vakant ist", () => {
  expect(
    titel({ ...kreis, vakanteStellen: 1, gegeben: gegeben({ offeneAngebote: 1, abgelehnteAngebote: 2 }) }),
  ).toEqual([
    "! Vakante Stellen besetzen",
    "! Abgelehnte Angebote prüfen",
    "Antworten abwarten",
    "Jahreslauf 2022 starten",
    "Förderplan ansehen",
  ]);
});

test.each([
  ["fehlt", "Jahreslauf 2022 starten"],
  ["in-arbeit", "Jahreslauf 2022 verfolgen"],
  ["fertig", "Jahresergebnis 2022 lesen"],
  ["fehlgeschlagen", "! Jahreslauf 2022 wiederholen"],
] as const)("beim Jahresergebnis „%s“ lautet der erste Schritt „%s“", (jahresergebnis, erster) => {
  expect(titel({ ...kreis, jahresergebnis })[0]).toBe(erster);
});

test("was drängt, steht vor dem, was warten kann", () => {
  expect(
    titel({ ...kreis, gegeben: gegeben({ offeneAngebote: 1 }), jahresergebnis: "fehlgeschlagen" }).slice(0, 2),
  ).toEqual(["! Jahreslauf 2022 wiederholen", "Antworten abwarten"]);
});

const keine = { stellen: 0, vakanteStellen: 0, teilweiseVakanteStellen: 0 };
const einGeber = (angaben: Partial<StartzahlenMit<"weiterleitungsempfaenger">["geber"][number]> = {}) => ({
  id: neueOrganisationId(),
  name: "Kreis Warendorf",
  ...keine,
  offeneAngebote: 0,
  offeneAenderungen: 0,
  ...angaben,
});
const kommune: StartzahlenMit<"weiterleitungsempfaenger"> = {
  sicht: "weiterleitungsempfaenger",
  eigene: keine,
  jahresstand: null,
  geld: null,
  geber: [],
  gegeben: nichtsGegeben,
};

test("ein Empfänger beantwortet zuerst das offene Angebot", () => {
  expect(titel(kommune)).toEqual(["Weiterleitungen ansehen"]);
  expect(titel({ ...kommune, geber: [einGeber({ offeneAngebote: 1, offeneAenderungen: 1 })] })).toEqual([
    "! Angebot beantworten",
    "! Änderung beantworten",
    "Weiterleitungen ansehen",
  ]);
  expect(
    titel({ ...kommune, geber: [einGeber({ stellen: 3, vakanteStellen: 1, teilweiseVakanteStellen: 1 })] }),
  ).toEqual(["! Besetzung eintragen", "Rest besetzen", "Gehaltene Stellen ansehen"]);
});

test("wer von zwei Kreisen hält, bekommt je Kreis eigene Schritte mit eigener Adresse", () => {
  const guetersloh = einGeber({ name: "Kreis Gütersloh", offeneAngebote: 1 });
  const schritte = naechsteSchritte({
    ...kommune,
    geber: [guetersloh, einGeber({ stellen: 1, vakanteStellen: 1 })],
  });
  expect(schritte.map(({ titel }) => titel)).toEqual([
    "Angebot beantworten: Kreis Gütersloh",
    "Besetzung eintragen: Kreis Warendorf",
    "Gehaltene Stellen ansehen",
  ]);
  expect(schritte[0]?.ziel).toBe(`/weiterleitungen?stand=angeboten&geber=${guetersloh.id}`);
});

test("eine Kommune mit eigenen Stellen in Baustein 3 besetzt auch diese", () => {
  const zahlen = { ...kommune, eigene: { stellen: 2, vakanteStellen: 1, teilweiseVakanteStellen: 0 } };
  expect(titel(zahlen)).toEqual(["! Besetzung eintragen", "Stellen ansehen"]);
  expect(naechsteSchritte(zahlen).at(-1)?.text).toBe(
    "2 Stellen in Baustein 3 gehören Ihnen, 0 Stellen halten Sie durch Weiterleitung.",
  );
});

test.each([
  ["fehlt", "Jahreslauf 2022 starten"],
  ["in-arbeit", "Jahreslauf 2022 verfolgen"],
  ["fertig", "Jahresergebnis 2022 lesen"],
  ["fehlgeschlagen", "! Jahreslauf 2022 wiederholen"],
] as const)(
  "eine Kommune mit eigenem Baustein 3 im Jahr führt auch den Jahreslauf, bei „%s“: %s",
  (jahresergebnis, schritt) => {
    const zahlen = { ...kommune, eigene: { stellen: 2, vakanteStellen: 0, teilweiseVakanteStellen: 0 } };
    expect(titel({ ...zahlen, jahresstand: { jahr: 2022, jahresergebnis } })).toEqual([schritt, "Stellen ansehen"]);
    expect(titel({ ...zahlen, jahresstand: null })).toEqual(["Stellen ansehen"]);
  },
);

test("wer weitergibt, kümmert sich um Rückgaben, Ablehnungen und Empfänger ohne Zugang, gleich auf welcher Ebene", () => {
  const alles = gegeben({
    abgelehnteAngebote: 1,
    offeneAenderungen: 2,
    zurueckgegeben: 1,
    ohneVerwaltung: ["Beelen", "Oelde", "Telgte", "Wadersloh"],
  });
  const erwartet = [
    "! Zurückgegebene Stellen neu vergeben",
    "! Abgelehnte Angebote prüfen",
    "! Empfänger einladen",
    "Antworten abwarten",
  ];
  expect(titel({ ...kommune, gegeben: alles }).slice(0, 4)).toEqual(erwartet);
  expect(titel({ ...kreis, gegeben: alles }).slice(0, 4)).toEqual(erwartet);
  const texte = naechsteSchritte({ ...kreis, gegeben: alles }).map(({ text }) => text);
  expect(texte).toContain(
    "Beelen, Oelde, Telgte und 1 weitere: Dort kann sich noch niemand anmelden. Beim Vertrag laden Sie die erste Person ein.",
  );
  expect(texte).toContain("2 Änderungen noch nicht beantwortet.");
});

test("Rückfragen drängen, Entwürfe warten", () => {
  expect(titel({ ...kreis, antraege: { rueckfragen: 1, entwuerfe: 1 } }).slice(0, 2)).toEqual([
    "! Rückfrage beantworten",
    "Antrag einreichen",
  ]);
});

test("die Bewilligungsbehörde wiederholt erst, was fehlschlug, und startet sonst für alle", () => {
  const zahlen = {
    sicht: "bewilligungsbehoerde",
    jahr: 2022,
    empfaenger: 54,
    fertigeErgebnisse: 50,
    fehlgeschlageneErgebnisse: 0,
    offeneAntraege: 0,
    offeneAbrufe: null,
    offeneMitteilungen: 0,
    gemeldeteAuflagen: null,
    geld: geldstand(2023, []),
  } as const;
  expect(titel(zahlen)).toEqual(["! Jahreslauf 2022 für alle starten", "Landeskarte ansehen"]);
  expect(titel({ ...zahlen, fehlgeschlageneErgebnisse: 4 })).toEqual([
    "! Fehlgeschlagene Ergebnisse wiederholen",
    "Landeskarte ansehen",
  ]);
  expect(titel({ ...zahlen, fertigeErgebnisse: 54 })).toEqual(["Landeskarte ansehen"]);
  expect(
    titel({ ...zahlen, fertigeErgebnisse: 54, offeneAntraege: 2, offeneAbrufe: { anzahl: 1, jahr: 2021 } }),
  ).toEqual(["! Mittelabrufe entscheiden", "Anträge entscheiden", "Landeskarte ansehen"]);
  expect(titel({ ...zahlen, fertigeErgebnisse: 54, offeneMitteilungen: 1 })).toEqual([
    "Mitteilungen zur Kenntnis nehmen",
    "Landeskarte ansehen",
  ]);
  const gemeldeteAuflagen = { anzahl: 2, bescheidId: bescheidId(1), inhaberName: "Kreis Unna" };
  expect(titel({ ...zahlen, fertigeErgebnisse: 54, gemeldeteAuflagen })).toEqual([
    "Erfüllte Auflagen bestätigen",
    "Landeskarte ansehen",
  ]);
});

test("das Ministerium sieht Vakanzen und den Stand der Ergebnisse, dringend ist dort nichts", () => {
  const zahlen = {
    sicht: "ministerium",
    jahr: 2022,
    empfaenger: 54,
    fertigeErgebnisse: 54,
    vakanzen: { jahr: 2023, empfaenger: 57, mitVakanzen: 1 },
    geld: geldstand(2023, []),
  } as const;
  expect(titel(zahlen)).toEqual(["Vakanzen ansehen", "Landeskarte ansehen"]);
  expect(naechsteSchritte(zahlen)[0]).toMatchObject({
    text: "1 von 57 haben vakante Stellen.",
    ziel: "/land?jahr=2023&ansicht=tabelle",
  });
  expect(titel({ ...zahlen, vakanzen: { ...zahlen.vakanzen, mitVakanzen: 0 } })).toEqual(["Landeskarte ansehen"]);
});

test("eine und mehrere werden richtig gebeugt", () => {
  const text = (vakanteStellen: number) => naechsteSchritte({ ...kreis, vakanteStellen })[0]?.text;
  expect([text(1), text(2)]).toEqual([
    "1 Stelle ohne Besetzung; jeder vakante Tag kürzt die Förderung.",
    "2 Stellen ohne Besetzung; jeder vakante Tag kürzt die Förderung.",
  ]);
});

test("jeder Schritt nennt das Recht, das er braucht: die Prüfung liest nur, was sie tun darf", () => {
  const zahlen: Startzahlen = {
    ...kreis,
    vakanteStellen: 1,
    gegeben: gegeben({ offeneAngebote: 1, abgelehnteAngebote: 1 }),
  };
  const fuer = (rolle: Rolle) =>
    naechsteSchritte(zahlen)
      .filter(({ recht }) => hatRecht([rolle], recht))
      .map(({ titel }) => titel);
  expect(fuer("pruefung")).toEqual(["Antworten abwarten", "Förderplan ansehen"]);
  expect(fuer("koordination")).toHaveLength(5);
  expect(fuer("case_management")).toEqual([]);
});
