import { expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import beispiele from "../../testing/beispiele.json" with { type: "json" };
import {
  aBesetzung,
  anOrganisation,
  aStelle,
  aWeiterleitung,
  neueOrganisationId,
  neueWeiterleitungId,
  ohneKette,
  kontingent2022,
} from "../../testing/factories.ts";
import { nurWenn, refusalVon } from "../../testing/refusal-von.ts";
import { decideWeiterleitung, type WeiterleitungLage } from "./weiterleitung-angebot.ts";
import { WeiterleitungAngebot } from "../vertrag/weiterleitung.ts";

const kreis = anOrganisation();
const kommune = anOrganisation({ art: "kreisangehoerige_kommune", name: "Stadt Neudorf", kreisId: kreis.id });
const traeger = anOrganisation({ art: "traeger", name: "Caritasverband" });
const stelle = aStelle({ organisationId: kreis.id, beginn: plainDate("2022-01-01"), ende: plainDate("2023-12-31") });

const einAngebot = (angaben: Partial<WeiterleitungAngebot> = {}): WeiterleitungAngebot => ({
  id: neueWeiterleitungId(),
  stelleId: stelle.id,
  herkunftId: null,
  empfaengerId: kommune.id,
  form: "vertrag",
  bemessung: "pauschale",
  hoechstbetragJeVzaeCent: null,
  aufstockungCent: 0,
  auflagen: "",
  weiterleitungErlaubt: false,
  vzaeHundertstel: 100,
  betragCent: 5_500_000,
  beginn: plainDate("2022-01-01"),
  ende: plainDate("2022-12-31"),
  zweck: "Case Management vor Ort",
  nachweisFaelligAm: plainDate("2023-03-31"),
  begruendung: "Der Träger erreicht Zugewanderte in drei Sprachen.",
  jmdMbeErklaerung: true,
  ...angaben,
});

const biete = (angaben: Partial<WeiterleitungAngebot> = {}, lage: Partial<WeiterleitungLage> = {}) =>
  decideWeiterleitung({
    ...ohneKette,
    geber: kreis,
    empfaenger: kommune,
    stelle,
    bestehende: [],
    kontingente: kontingent2022(600),
    besetzungen: [],
    ...lage,
    angebot: einAngebot(angaben),
  });

test("ein Angebot an die eigene Kommune trägt den Geber", () => {
  expect(biete()).toMatchObject({
    ok: true,
    event: { type: "WeiterleitungAngeboten", weiterleitung: { geberId: kreis.id } },
  });
});

test.each([
  ["an sich selbst", { empfaenger: kreis }, "an-sich-selbst"],
  [
    "an eine Kommune eines anderen Kreises",
    { empfaenger: anOrganisation({ art: "kreisangehoerige_kommune", kreisId: neueOrganisationId() }) },
    "kommune-ausserhalb-des-kreises",
  ],
  ["an einen anderen Kreis", { empfaenger: anOrganisation() }, "empfaenger-art-nicht-moeglich"],
  ["an das Ministerium", { empfaenger: anOrganisation({ art: "ministerium" }) }, "empfaenger-art-nicht-moeglich"],
  ["eine fremde Stelle", { stelle: aStelle() }, "stelle-nicht-eigen"],
  [
    "durch eine Kommune",
    { geber: kommune, stelle: aStelle({ organisationId: kommune.id }), empfaenger: traeger },
    "stelle-nicht-eigen",
  ],
] as const)("%s wird nicht weitergeleitet", (_fall, lage, reason) => {
  expect(biete({}, lage)).toMatchObject({ ok: false, refusal: { reason } });
});

test("eine kreisfreie Stadt leitet nur an Träger weiter", () => {
  const stadt = anOrganisation({ art: "kreisfreie_stadt" });
  const ihre = { geber: stadt, stelle: { ...stelle, organisationId: stadt.id } };
  expect(biete({}, { ...ihre, empfaenger: kommune })).toMatchObject({
    refusal: { reason: "kommune-ausserhalb-des-kreises" },
  });
  expect(biete({}, { ...ihre, empfaenger: traeger }).ok).toBe(true);
});

test.each([
  ["case_management", true],
  ["koordination", false],
  ["assistenz", false],
  ["auslaenderbehoerde", false],
] as const)("ein Träger erhält eine Stelle %s: %s", (funktion, ok) => {
  expect(refusalVon(biete({}, { empfaenger: traeger, stelle: aStelle({ ...stelle, funktion, baustein: 2 }) }))).toEqual(
    nurWenn(ok, { reason: "traeger-nur-case-management" }),
  );
});

test.each([
  [{ beginn: "2022-01-01" }, undefined],
  [{ beginn: "2021-12-31" }, "zeitraum-ausserhalb-der-stelle"],
  [{ ende: "2023-12-31", nachweisFaelligAm: "2024-01-01" }, undefined],
  [{ ende: "2024-01-01", nachweisFaelligAm: "2024-01-02" }, "zeitraum-ausserhalb-der-stelle"],
  [{ beginn: "2022-12-31" }, undefined],
  [{ beginn: "2023-01-01" }, "zeitraum-verdreht"],
  [{ nachweisFaelligAm: "2023-01-01" }, undefined],
  [{ nachweisFaelligAm: "2022-12-31" }, "nachweis-nicht-nach-ende"],
])("die Tage %j ergeben die Ablehnung %s", (tage, reason) => {
  const angaben = Object.fromEntries(Object.entries(tage).map(([feld, tag]) => [feld, plainDate(tag)]));
  expect(refusalVon(biete(angaben))?.reason).toBe(reason);
});

test.each([
  ["R1", "koordination", 50, true],
  ["R1", "koordination", 49, false],
  ["R2", "case_management", 50, true],
  ["R2", "case_management", 49, false],
] as const)("%s: von einer Stelle %s sind %i Hundertstel weiterleitbar: %s", (regel, funktion, vzaeHundertstel, ok) => {
  const refusal = refusalVon(biete({ vzaeHundertstel }, { stelle: { ...stelle, funktion } }));
  expect(refusal).toEqual(nurWenn(ok, { reason: "teil-zu-klein", regel, mindestensHundertstel: 50 }));
});

test("R5: in Baustein 3 ist auch ein Viertel weiterleitbar", () => {
  expect(
    biete({ vzaeHundertstel: 25 }, { stelle: { ...stelle, funktion: "auslaenderbehoerde", baustein: 3 } }).ok,
  ).toBe(true);
});

test.each([
  [50, true],
  [51, false],
])("R2: wer %i Hundertstel anbietet, behält einen förderfähigen Teil: %s", (vzaeHundertstel, ok) => {
  expect(refusalVon(biete({ vzaeHundertstel }))).toEqual(
    nurWenn(ok, { reason: "rest-zu-klein", regel: "R2", restHundertstel: 49 }),
  );
});

test("ein schon angebotener Teil ist vergeben, ein abgelehnter wieder frei", () => {
  const offen = aWeiterleitung(stelle, { vzaeHundertstel: 50, antwort: null });
  expect(biete({ vzaeHundertstel: 50 }, { bestehende: [offen] }).ok).toBe(true);
  expect(biete({}, { bestehende: [offen] })).toMatchObject({
    refusal: { reason: "teil-nicht-frei", freiHundertstel: 50 },
  });
  const abgelehnt = {
    ...offen,
    antwort: { angenommen: false, am: "2022-01-02T08:00:00Z", von: "Petra Probe", grund: "kein Bedarf" },
  } as const;
  expect(biete({}, { bestehende: [abgelehnt] }).ok).toBe(true);
  expect(
    biete(
      { beginn: plainDate("2023-01-01"), ende: plainDate("2023-06-30"), nachweisFaelligAm: plainDate("2023-07-01") },
      { bestehende: [offen] },
    ).ok,
  ).toBe(true);
});

test("was der Geber selbst besetzt, bietet er nicht an", () => {
  const besetzungen = [aBesetzung(stelle, { vzaeHundertstel: 50, bis: plainDate("2022-06-30") })];
  expect(biete({}, { besetzungen })).toMatchObject({
    refusal: { reason: "teil-nicht-frei", freiHundertstel: 50, am: "2022-01-01" },
  });
  expect(biete({ beginn: plainDate("2022-07-01") }, { besetzungen }).ok).toBe(true);
  expect(biete({ beginn: plainDate("2022-06-30") }, { besetzungen }).ok).toBe(false);
});

test("Besetzungen anderer Stellen und beim Empfänger binden den eigenen Teil nicht", () => {
  const angenommen = aWeiterleitung(stelle, { vzaeHundertstel: 50 });
  const beimEmpfaenger = aBesetzung(stelle, { weiterleitungId: angenommen.id, vzaeHundertstel: 50 });
  const besetzungen = [beimEmpfaenger, aBesetzung(aStelle())];
  expect(biete({ vzaeHundertstel: 50 }, { bestehende: [angenommen], besetzungen }).ok).toBe(true);
});

test("dasselbe Angebot ein zweites Mal zählt sich nicht selbst mit", () => {
  const vorhanden = aWeiterleitung(stelle, { empfaengerArt: "traeger", antwort: null });
  const lage = { empfaenger: traeger, bestehende: [vorhanden], kontingente: kontingent2022(150) };
  expect(biete({ id: vorhanden.id }, lage).ok).toBe(true);
});

const r12 = beispiele.grenzfaelle.flatMap((fall) =>
  fall.regel === "R12" && fall.freie_wohlfahrt_hundertstel !== undefined
    ? [[fall.freie_wohlfahrt_hundertstel, fall.baustein2_hundertstel, fall.erlaubt] as const]
    : [],
);

test.each(r12)(
  "R12: das letzte Angebot zu %i Hundertsteln bei Trägern von %i ist möglich: %s",
  (zuletzt, baustein2Hundertstel, ok) => {
    const letztes = zuletzt % 100 === 0 ? 100 : zuletzt % 100;
    const bestehende = Array.from({ length: (zuletzt - letztes) / 100 }, () =>
      aWeiterleitung(aStelle(), { empfaengerArt: "traeger" }),
    );
    expect(
      refusalVon(
        biete(
          { vzaeHundertstel: letztes },
          { empfaenger: traeger, bestehende, kontingente: kontingent2022(baustein2Hundertstel ?? 0) },
        ),
      ),
    ).toEqual(nurWenn(ok, { reason: "traegeranteil-ueberschritten", regel: "R12", traegerHundertstel: zuletzt }));
  },
);

test("R12: nur lebende Weiterleitungen von Baustein 2 an Träger im selben Zeitraum zählen", () => {
  const lage = { empfaenger: traeger, kontingente: kontingent2022(300) };
  const zaehlt = () => aWeiterleitung(aStelle(), { empfaengerArt: "traeger" });
  const zaehltNicht = [
    aWeiterleitung(aStelle()),
    { ...zaehlt(), zurueckgezogenAm: "2022-01-02T08:00:00Z" },
    { ...zaehlt(), beginn: plainDate("2023-01-01"), ende: plainDate("2023-12-31") },
    { ...zaehlt(), baustein: 3 } as const,
  ];
  expect(biete({}, { ...lage, bestehende: [zaehlt(), ...zaehltNicht] }).ok).toBe(true);
  expect(biete({}, { ...lage, bestehende: [zaehlt(), zaehlt()] })).toMatchObject({
    refusal: { regel: "R12", traegerHundertstel: 300 },
  });
  expect(biete({}, { empfaenger: kommune, kontingente: kontingent2022(0) }).ok, "Kommunen begrenzt R12 nicht").toBe(
    true,
  );
});

test.each([
  [29, false],
  [30, true],
])("R13: eine Begründung mit %i Zeichen genügt gegenüber einem Träger: %s", (zeichen, ok) => {
  expect(refusalVon(biete({ begruendung: "x".repeat(zeichen) }, { empfaenger: traeger }))).toEqual(
    nurWenn(ok, { reason: "begruendung-zu-kurz", regel: "R13", feld: "begruendung" }),
  );
});

test("R13: ohne Erklärung zu JMD und MBE geht keine Stelle an einen Träger, an eine Kommune schon", () => {
  const ohne = { jmdMbeErklaerung: false, begruendung: "" };
  expect(biete({ ...ohne, begruendung: "x".repeat(30) }, { empfaenger: traeger })).toMatchObject({
    refusal: { reason: "jmd-mbe-erklaerung-fehlt", regel: "R13", feld: "jmdMbeErklaerung" },
  });
  expect(biete(ohne).ok).toBe(true);
});

test.each([
  [{ betragCent: -1 }, "betragCent"],
  [{ zweck: " " }, "zweck"],
  [{ nachweisFaelligAm: "2023-02-29" }, "nachweisFaelligAm"],
  [{ jmdMbeErklaerung: "ja" }, "jmdMbeErklaerung"],
])("die Eingabe %j wird am Feld %s abgewiesen", (falsch, feld) => {
  const eingabe = WeiterleitungAngebot.safeParse({ ...einAngebot(), ...falsch });
  expect(eingabe.error?.issues.map((issue) => issue.path[0])).toEqual([feld]);
});
