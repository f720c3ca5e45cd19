import {
  AusgabeId,
  BedarfId,
  type Ausgabe,
  type Ausgabeart,
  type AusgabeEingabe,
  type Bedarf,
} from "../ausgabe/ausgabe-angaben.ts";
import { decideAusgabe, type AusgabeLage } from "../ausgabe/ausgabe-erfassung.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aStelle } from "./factories.ts";
import { konditionen2022 } from "./foerderlage.ts";
import { refusalVon } from "./refusal-von.ts";

let gezaehlt = 0;
export const neueAusgabeId = () =>
  AusgabeId.parse(`00000000-0000-4000-9000-${String((gezaehlt += 1)).padStart(12, "0")}`);

export const bedarf: Bedarf = {
  id: BedarfId.parse("00000000-0000-4000-9000-0000000000be"),
  titel: "Sprachpass",
  festgestelltAm: plainDate("2022-03-01"),
  ergebnis: "Es fehlt ein Sprachpass.",
};

/** Begins in the middle of February. */
export const stelle = aStelle({ beginn: plainDate("2022-02-15") });
export const organisationId = stelle.organisationId;

/** The owner of the post enters on New Year's Eve, with nothing entered before. */
export const eineAusgabelage = (angaben: Partial<AusgabeLage> = {}): AusgabeLage => ({
  organisationId,
  stellen: [{ stelle, weiterleitungen: [] }],
  vorhandene: [],
  bedarfe: [bedarf],
  begleitung: konditionen2022().prozessbegleitung,
  heute: plainDate("2022-12-31"),
  ...angaben,
});

type Eingabe<A extends Ausgabeart> = Extract<AusgabeEingabe, { art: A }>;

export const einMonatPersonal = (angaben: Partial<Eingabe<"personal">> = {}): AusgabeEingabe => ({
  id: neueAusgabeId(),
  jahr: 2022,
  art: "personal",
  stelleId: stelle.id,
  monat: 3,
  betragCent: 458_333,
  ...angaben,
});

const eineRechnung = () => ({
  id: neueAusgabeId(),
  jahr: 2022,
  datum: plainDate("2022-04-01"),
  vorsteuerCent: 0,
});

export const einArbeitsplatz = (angaben: Partial<Eingabe<"arbeitsplatz">> = {}): AusgabeEingabe => ({
  ...eineRechnung(),
  art: "arbeitsplatz",
  bezeichnung: "Notebook",
  betragCent: 119_000,
  ...angaben,
});

export const eineMassnahme = (angaben: Partial<Eingabe<"massnahme">> = {}): AusgabeEingabe => ({
  ...eineRechnung(),
  art: "massnahme",
  bezeichnung: "Fachtag",
  betragCent: 100_000,
  massnahmeArt: "workshop",
  bedarfId: null,
  ...angaben,
});

export const eineBegleitung = (angaben: Partial<Eingabe<"prozessbegleitung">> = {}): Eingabe<"prozessbegleitung"> => ({
  ...eineRechnung(),
  art: "prozessbegleitung",
  bezeichnung: "Beratung",
  betragCent: 101_200,
  tagArt: "beratung",
  tage: 1,
  qualifikationNachgewiesen: true,
  ...angaben,
});

export const erfasst = (eingabe: AusgabeEingabe, lage = eineAusgabelage()): Ausgabe => {
  const decision = decideAusgabe({ ...lage, eingabe });
  if (!decision.ok) throw new Error(decision.refusal.reason);
  return decision.event.ausgabe;
};

/** Why this expenditure is not entered; undefined where it is. */
export const ablehnung = (eingabe: AusgabeEingabe, lage: Partial<AusgabeLage> = {}) =>
  refusalVon(decideAusgabe({ ...eineAusgabelage(lage), eingabe }));
