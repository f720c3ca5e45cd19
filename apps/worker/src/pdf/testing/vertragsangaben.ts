import type { WeiterleitungMitNamen } from "@kim/db";
import { plainDate, StelleId, WeiterleitungAenderungId, WeiterleitungId } from "@kim/domain/grundlagen";
import type { VertraglicheFoerderung } from "@kim/domain/kondition";
import { Organisation, type OrganisationArt } from "@kim/domain/organisation";
import { vertragsfassungen, type Vertragsaenderung } from "@kim/domain/weiterleitung";
import type { Vertragsangaben } from "../vertragsangaben.ts";

type Angaben = {
  art?: OrganisationArt;
  demodaten?: boolean;
  fassung?: number;
  vorgaenger?: string;
  foerderung?: VertraglicheFoerderung;
};

export const eineZuwendung: VertraglicheFoerderung = {
  instrument: "zuwendung",
  mittelMonate: 2,
  rueckzahlungMonate: null,
};
export const einePauschale: VertraglicheFoerderung = {
  instrument: "fachbezogene_pauschale",
  mittelMonate: null,
  rueckzahlungMonate: 3,
};

/** A Kreis gives a post to a body; `fassung` 1 is its first accepted change. */
export function dieVertragsangaben(
  vertrag: Partial<WeiterleitungMitNamen> = {},
  {
    art = "kreisangehoerige_kommune",
    demodaten = false,
    fassung = 0,
    vorgaenger,
    foerderung = eineZuwendung,
  }: Angaben = {},
): Vertragsangaben {
  const geber = einKoerper("1", { art: "kreis", name: "Kreis Musterhausen", demodaten });
  const empfaenger = einKoerper("2", {
    art,
    name: art === "traeger" ? "Caritasverband Musterhausen e. V." : "Stadt Neudorf",
    demodaten,
  });
  const w: WeiterleitungMitNamen = { ...einVertrag(geber, empfaenger), ...vertrag };
  const gewaehlt = vertragsfassungen(w)[fassung];
  if (!gewaehlt) throw new Error(`keine Fassung ${fassung}`);
  return {
    vertrag: w,
    fassung: gewaehlt,
    geber,
    empfaenger,
    eigentuemer: geber,
    foerderung,
    vorgaenger: vorgaenger === undefined ? null : { ...w, empfaengerName: vorgaenger },
  };
}

export const eineAngenommeneAenderung = (angaben: Partial<Vertragsaenderung> = {}): Vertragsaenderung => ({
  id: WeiterleitungAenderungId.parse(uuid("9")),
  ab: plainDate("2022-07-02"),
  vzaeHundertstel: 50,
  betragCent: 1_000_000,
  aufstockungCent: 0,
  grund: "Ab Juli besetzt der Kreis die Hälfte selbst.",
  am: "2022-05-01T09:00:00Z",
  von: "Petra",
  antwort: { angenommen: true, am: "2022-05-04T09:00:00Z", von: "Kim" },
  ...angaben,
});

const uuid = (ziffer: string): string => `00000000-0000-4000-8000-00000000000${ziffer}`;

const einKoerper = (ziffer: string, angaben: Pick<Organisation, "art" | "name" | "demodaten">): Organisation =>
  Organisation.parse({
    id: uuid(ziffer),
    kurzname: angaben.name,
    ags: null,
    kreisId: null,
    regierungsbezirk: null,
    einwohner: null,
    status: null,
    kachel: null,
    ...angaben,
  });

const einVertrag = (geber: Organisation, empfaenger: Organisation): WeiterleitungMitNamen => ({
  id: WeiterleitungId.parse(uuid("3")),
  stelleId: StelleId.parse(uuid("4")),
  eigentuemerId: geber.id,
  geberId: geber.id,
  empfaengerId: empfaenger.id,
  herkunftId: null,
  ebene: 1,
  funktion: "case_management",
  baustein: 2,
  form: "vertrag",
  vzaeHundertstel: 100,
  betragCent: 5_500_000,
  bemessung: "pauschale",
  hoechstbetragJeVzaeCent: null,
  aufstockungCent: 0,
  beginn: plainDate("2022-01-01"),
  ende: plainDate("2022-12-31"),
  zweck: "Case Management vor Ort",
  nachweisFaelligAm: plainDate("2023-03-31"),
  begruendung: "",
  jmdMbeErklaerung: false,
  auflagen: "",
  weiterleitungErlaubt: false,
  vorgaengerId: null,
  uebergang: null,
  angebotenAm: "2021-12-01T09:00:00Z",
  angebotenVon: "Petra Probe",
  antwort: { angenommen: true, am: "2021-12-05T09:00:00Z", von: "Karl Probe" },
  zurueckgezogenAm: null,
  zurueckgezogenVon: null,
  ruecknahmeGrund: null,
  enden: [],
  aenderungen: [],
  geberName: geber.name,
  empfaengerName: empfaenger.name,
  empfaengerArt: empfaenger.art,
  stelleBezeichnung: "Case Management Neudorf",
});
