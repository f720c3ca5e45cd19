import type { Besetzung } from "../stelle/besetzung.ts";
import { BesetzungId, OrganisationId, StelleId, WeiterleitungId } from "../grundlagen/ids.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { bausteinDer, type Stelle } from "../stelle/stelle.ts";
import type { GegebeneWeiterleitung } from "../weiterleitung/vertrag/weiterleitung.ts";

let gezaehlt = 0;
const uuid = (): string => `00000000-0000-4000-8000-${String((gezaehlt += 1)).padStart(12, "0")}`;

export const neueStelleId = () => StelleId.parse(uuid());
export const neueBesetzungId = () => BesetzungId.parse(uuid());
export const neueWeiterleitungId = () => WeiterleitungId.parse(uuid());
export const neueOrganisationId = () => OrganisationId.parse(uuid());

export const anOrganisation = (angaben: Partial<Organisation> = {}): Organisation => ({
  id: neueOrganisationId(),
  art: "kreis",
  name: "Kreis Musterhausen",
  kurzname: "Musterhausen",
  ags: "05999",
  kreisId: null,
  regierungsbezirk: "Arnsberg",
  einwohner: 300_000,
  status: null,
  kachel: null,
  demodaten: true,
  ...angaben,
});

/** A full case management post for 2022 and after, unless told otherwise. */
export const aStelle = (angaben: Partial<Stelle> = {}): Stelle => {
  const funktion = angaben.funktion ?? "case_management";
  return {
    id: neueStelleId(),
    organisationId: neueOrganisationId(),
    bezeichnung: "Stelle",
    funktion,
    baustein: bausteinDer(funktion),
    vzaeHundertstel: 100,
    anbindung: "ki",
    anbindungBegruendung: null,
    beginn: plainDate("2022-01-01"),
    ende: null,
    version: 1,
    ...angaben,
  };
};

/** Fills the given post from its first day on. */
export const aBesetzung = (stelle: Stelle, angaben: Partial<Besetzung> = {}): Besetzung => ({
  id: neueBesetzungId(),
  stelleId: stelle.id,
  organisationId: stelle.organisationId,
  weiterleitungId: null,
  pseudonym: "Person 1",
  qualifikation: "soziale_arbeit",
  abschluss: stelle.funktion === "koordination" ? "master" : null,
  gleichwertigWeil: null,
  vzaeHundertstel: stelle.vzaeHundertstel,
  von: stelle.beginn,
  bis: stelle.ende,
  version: 1,
  ...angaben,
});

/** The given post forwarded to a Kommune over 2022, accepted. */
export const aWeiterleitung = (
  stelle: Stelle,
  angaben: Partial<GegebeneWeiterleitung> = {},
): GegebeneWeiterleitung => ({
  id: neueWeiterleitungId(),
  stelleId: stelle.id,
  eigentuemerId: stelle.organisationId,
  herkunftId: null,
  ebene: 1,
  geberId: stelle.organisationId,
  empfaengerId: neueOrganisationId(),
  funktion: stelle.funktion,
  form: "vertrag",
  bemessung: "pauschale",
  hoechstbetragJeVzaeCent: null,
  aufstockungCent: 0,
  auflagen: "",
  weiterleitungErlaubt: false,
  vorgaengerId: null,
  uebergang: null,
  angebotenVon: "Petra Probe",
  vzaeHundertstel: stelle.vzaeHundertstel,
  betragCent: 5_500_000,
  beginn: plainDate("2022-01-01"),
  ende: plainDate("2022-12-31"),
  zweck: "Case Management vor Ort",
  nachweisFaelligAm: plainDate("2023-03-31"),
  begruendung: "",
  jmdMbeErklaerung: false,
  angebotenAm: "2021-12-01T09:00:00Z",
  antwort: { angenommen: true, am: "2021-12-05T09:00:00Z", von: "Karl Probe" },
  zurueckgezogenAm: null,
  zurueckgezogenVon: null,
  ruecknahmeGrund: null,
  enden: [],
  aenderungen: [],
  baustein: stelle.baustein,
  empfaengerArt: "kreisangehoerige_kommune",
  ...angaben,
});

/** Case management granted for 2022, for R12 to measure against. */
export const kontingent2022 = (vzaeHundertstel: number) => [{ jahr: 2022, baustein: 2 as const, vzaeHundertstel }];

/** For an offer of an own post: no contract above it, no rates to exceed, nothing deeper in the chain. */
export const ohneKette = {
  herkunft: null,
  saetze: [],
  traegerDarunter: [],
  zusatzstellen: [],
  baustein1FreieJahre: [],
  koordination: [],
  eigenerNachweisAm: null,
} as const;
