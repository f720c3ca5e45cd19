import { plainDate } from "../grundlagen/plain-date.ts";
import { fristen } from "../kondition/fristen.ts";
import type { Fristbescheid, Fristlage, Fristnachweis, Fristvertrag } from "../fristenliste/fristlage.ts";
import type { Nachweisschritt } from "../nachweis/schritte/nachweisschritte.ts";
import { einErlassenerBescheid } from "./bescheid.ts";
import { aStelle, aWeiterleitung } from "./factories.ts";
import { einVorgang, inhaberId, neueNachweisId } from "./nachweis.ts";

/** A Kreis to which nothing was granted and that passed on nothing, unless told otherwise. */
export const eineFristlage = (heute: string, angaben: Partial<Fristlage> = {}): Fristlage => ({
  leserId: inhaberId,
  art: "kreis",
  heute: plainDate(heute),
  bescheide: [],
  abrufe: [],
  abruftermine: [],
  fenster: [],
  antraege: [],
  nachweise: [],
  bemerkungen: [],
  vertraege: [],
  verzichte: [],
  korrekturbitten: [],
  forderungen: [],
  auflagen: [],
  verlaengerungen: [],
  mitteilungen: { stellen: [], beantwortet: [], vakanz: null },
  landesabfragen: [],
  ...angaben,
});

/** Baustein 1 of 2025, its proof due on 31 March 2026. */
export const einFristbescheid = (angaben: Partial<Fristbescheid> = {}): Fristbescheid => ({
  ...einErlassenerBescheid(1, {
    jahr: 2025,
    datum: plainDate("2025-01-15"),
    von: plainDate("2025-01-01"),
    bis: plainDate("2025-12-31"),
    nachweisFaelligAm: plainDate("2026-03-31"),
  }),
  fristen: fristen(angaben.baustein ?? 1, angaben.instrument ?? "zuwendung", angaben.jahr ?? 2025),
  ...angaben,
});

/** The body's own proof of that Bescheid, after these steps. */
export const einFristnachweis = (
  schritte: readonly Nachweisschritt[],
  angaben: Partial<Fristnachweis> = {},
): Fristnachweis => ({
  id: neueNachweisId(),
  inhaberId,
  pruefstelleName: "Bezirksregierung Arnsberg",
  weiterleitungId: null,
  art: "verwendungsnachweis",
  jahr: 2025,
  baustein: 1,
  faelligAm: plainDate("2026-03-31"),
  fristQuelle: "Bescheid 36.02.01-KIM vom 15.01.2025",
  fristAnnahme: false,
  vorgaenge: schritte.map((schritt) => einVorgang(schritt)),
  ...angaben,
});

/** Over 2025, accepted, its proof due on 28 February 2026. */
export const einFristvertrag = (angaben: Partial<Fristvertrag> = {}): Fristvertrag => ({
  ...aWeiterleitung(aStelle({ organisationId: inhaberId })),
  beginn: plainDate("2025-01-01"),
  ende: plainDate("2025-12-31"),
  nachweisFaelligAm: plainDate("2026-02-28"),
  geberName: "Kreis Musterhausen",
  empfaengerName: "Ahlen",
  baustein: 2,
  ...angaben,
});
