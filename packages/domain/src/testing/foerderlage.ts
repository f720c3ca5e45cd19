import { AusgabeId, type Ausgabe } from "../ausgabe/ausgabe-angaben.ts";
import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import { foerderkonditionen, type Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { Rechnungslage } from "../jahresrechnung/rechnungslage.ts";
import { BescheidId, KonditionId, type OrganisationId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { Funktion, Stelle } from "../stelle/stelle.ts";
import { aBesetzung, anOrganisation, aStelle, aWeiterleitung, neueOrganisationId, neueStelleId } from "./factories.ts";

export const konditionen2022 = (): Foerderkonditionen => {
  const konditionen = foerderkonditionen(2022);
  if (!konditionen) throw new Error("Für 2022 gibt es keine Fördersätze");
  return konditionen;
};

export const aBescheid = (organisationId: OrganisationId, angaben: Partial<Bescheid> = {}): Bescheid => ({
  id: BescheidId.parse(neueStelleId()),
  organisationId,
  jahr: 2022,
  baustein: 2,
  art: "erstbescheid",
  vorgaengerId: null,
  antragId: null,
  instrument: "zuwendung",
  aktenzeichen: "36.02-KIM-2022-1",
  datum: plainDate("2022-01-15"),
  von: plainDate("2022-01-01"),
  bis: plainDate("2022-12-31"),
  nachweisFaelligAm: plainDate("2023-06-30"),
  vakanzMethode: "tagesgenau",
  verrechnung: "innerhalb_der_kategorie",
  zeichnungskreis: "verwaltungsleitung",
  weiterleitungBaustein1: false,
  konditionId: KonditionId.parse(neueStelleId()),
  vzaeHundertstel: 500,
  personalCent: 0,
  arbeitsplaetzeCent: 0,
  massnahmenCent: 0,
  massnahmenAufteilung: null,
  nebenbestimmungen: "",
  am: "2022-01-15T09:00:00Z",
  vonName: "Bezirksregierung",
  ...angaben,
});

/** Personnel cost of one month, unless told otherwise. */
export const anAusgabe = (organisationId: OrganisationId, angaben: Partial<Ausgabe> = {}): Ausgabe => ({
  id: AusgabeId.parse(neueStelleId()),
  organisationId,
  jahr: 2022,
  art: "personal",
  bezeichnung: "Personalkosten",
  datum: plainDate("2022-12-31"),
  betragCent: 0,
  vorsteuerCent: 0,
  eigentuemerId: organisationId,
  stelleId: null,
  geberId: null,
  weiterleitungId: null,
  monat: 12,
  massnahmeArt: null,
  bedarfId: null,
  tagArt: null,
  tage: null,
  version: 1,
  ...angaben,
});

/** Cost of the council paper that counts workplaces as staff (T9), so without them spread over the posts by share. */
const arbeitsplatzkostenCent = 29_100_00;
const personalkostenCent = 913_257_24 - arbeitsplatzkostenCent;

/**
 * Leverkusen's year 2022 as in Vorlage 2021/1121: ten and a quarter posts in three Bausteine, three of five case
 * managers at a Träger, all occupied from New Year's Day, every Bescheid paid out, every cost entered.
 */
export function leverkusen2022(angaben: Partial<Rechnungslage> = {}): Rechnungslage {
  const organisation = anOrganisation({
    art: "kreisfreie_stadt",
    name: "Stadt Leverkusen",
    kurzname: "Leverkusen",
    ags: "05316",
  });
  const stelle = (funktion: Funktion, bezeichnung: string, vzaeHundertstel = 100): Stelle =>
    aStelle({ organisationId: organisation.id, funktion, bezeichnung, vzaeHundertstel });
  const stellen = [
    stelle("koordination", "Koordination 1"),
    stelle("koordination", "Koordination 2"),
    stelle("koordination", "Koordination 3", 50),
    stelle("assistenz", "Assistenz", 50),
    ...[1, 2, 3, 4, 5].map((n) => stelle("case_management", `Case Management ${n}`)),
    stelle("auslaenderbehoerde", "Ausländerbehörde 1", 75),
    stelle("auslaenderbehoerde", "Ausländerbehörde 2", 75),
    stelle("einbuergerungsbehoerde", "Einbürgerung", 75),
  ];
  const traeger = { empfaengerId: neueOrganisationId(), empfaengerName: "Caritas", empfaengerArt: "traeger" as const };
  const weiterleitungen = stellen
    .filter((s) => /Management [345]/.test(s.bezeichnung))
    .map((s) => ({
      ...aWeiterleitung(s, traeger),
      ...traeger,
      begruendung: "Die Träger erreichen die Zielgruppe besser.",
      jmdMbeErklaerung: true,
    }));
  const haelt = (s: Stelle) => weiterleitungen.find((w) => w.stelleId === s.id);
  const besetzungen = stellen.map((s) =>
    aBesetzung(s, {
      weiterleitungId: haelt(s)?.id ?? null,
      organisationId: haelt(s)?.empfaengerId ?? organisation.id,
      pseudonym: s.bezeichnung,
    }),
  );
  const [b1, b2, b3] = [
    aBescheid(organisation.id, {
      baustein: 1,
      vzaeHundertstel: 300,
      personalCent: 160_000_00,
      arbeitsplaetzeCent: 29_100_00,
      massnahmenCent: 49_000_00,
    }),
    aBescheid(organisation.id, {
      baustein: 2,
      vzaeHundertstel: 500,
      personalCent: 275_000_00,
      instrument: "fachbezogene_pauschale",
    }),
    aBescheid(organisation.id, {
      baustein: 3,
      vzaeHundertstel: 225,
      personalCent: 112_500_00,
      instrument: "fachbezogene_pauschale",
    }),
  ];
  const jeHundertstel = Math.floor(personalkostenCent / 1025);
  const personal = stellen.map((s, i) =>
    anAusgabe(haelt(s)?.empfaengerId ?? organisation.id, {
      eigentuemerId: organisation.id,
      stelleId: s.id,
      betragCent: i === 0 ? personalkostenCent - 925 * jeHundertstel : s.vzaeHundertstel * jeHundertstel,
    }),
  );
  return {
    jahr: 2022,
    organisation,
    konditionen: konditionen2022(),
    kontingente: [
      { jahr: 2022, baustein: 2, vzaeHundertstel: 500 },
      { jahr: 2022, baustein: 3, vzaeHundertstel: 225 },
    ],
    stellen,
    besetzungen,
    weiterleitungen,
    bescheide: [b1, b2, b3],
    abrufe: [{ bescheidId: b1.id, betragCent: 238_100_00, entscheidung: { bewilligt: true } }],
    auszahlungen: [
      { bescheidId: b1.id, betragCent: 238_100_00 },
      { bescheidId: b2.id, betragCent: 275_000_00 },
      { bescheidId: b3.id, betragCent: 112_500_00 },
    ],
    ausgaben: [
      ...personal,
      anAusgabe(organisation.id, {
        art: "arbeitsplatz",
        eigentuemerId: null,
        monat: null,
        betragCent: arbeitsplatzkostenCent,
      }),
      anAusgabe(organisation.id, {
        art: "massnahme",
        massnahmeArt: "fachtagung",
        eigentuemerId: null,
        monat: null,
        betragCent: 49_000_00,
      }),
    ],
    einnahmen: [
      { art: "dritte", betragCent: 1_000_00 },
      { art: "eigenmittel", betragCent: 5_000_00 },
    ],
    massnahmenPlanCent: 49_000_00,
    heute: plainDate("2023-02-01"),
    ...angaben,
  };
}
