import { bausteinDer, type Anbindung, type Baustein, type Funktion } from "@kim/domain/stelle";
import { uuidOf } from "../src/ids.ts";
import { besetzungVon, type BesetzungVorlage } from "./besetzungen.ts";
import { organisationIdOf } from "./organisationen.ts";
import { vertragsschritte, type WeiterleitungVorlage } from "./vertraege.ts";

export interface StelleVorlage {
  bezeichnung: string;
  funktion: Funktion;
  vzaeHundertstel: number;
  anbindung: Anbindung;
  beginn: string;
  /** Occupied by the owner itself. */
  besetzt?: BesetzungVorlage;
  /** In the order in which they were made. */
  weiterleitungen?: readonly WeiterleitungVorlage[];
}

/** One tenant's demo: posts with occupancy and delegations, grants per year, figures per year. */
export interface Szenario {
  schluessel: string;
  stellen: StelleVorlage[];
  kontingente: { jahr: number; baustein: Baustein; vzaeHundertstel: number; quelle: string }[];
  angaben: { jahr: number; massnahmenCent: number; personalkostenIstCent: number | null }[];
}

/** Rows of a scenario, ready to be written tenant by tenant. */
export function zeilenVon(szenario: Szenario) {
  const tenantId = organisationIdOf(szenario.schluessel);
  const stellen = szenario.stellen.map(({ besetzt, weiterleitungen = [], ...vorlage }, nummer) => {
    const id = uuidOf("stelle", szenario.schluessel, nummer);
    const { bezeichnung, funktion } = vorlage;
    const bleibt = vorlage.vzaeHundertstel - weiterleitungen.reduce((summe, w) => summe + vergebenerAnteil(w), 0);
    const eigene = {
      tenantId,
      eigentuemerId: tenantId,
      stelleId: id,
      geberId: null,
      weiterleitungId: null,
      funktion,
      vzaeHundertstel: bleibt,
    };
    return {
      stelle: { ...vorlage, tenantId, id, baustein: bausteinDer(funktion) },
      besetzung: besetzt && besetzungVon(eigene, besetzt),
      vertraege: vertragsschritte(
        { eigentuemerId: tenantId, stelleId: id, bezeichnung, funktion },
        szenario.schluessel,
        weiterleitungen,
      ),
    };
  });
  return {
    tenantId,
    stellen: stellen.map((s) => s.stelle),
    besetzungen: stellen.flatMap((s) => s.besetzung ?? []),
    vertraege: stellen.flatMap((s) => s.vertraege),
    kontingente: szenario.kontingente.map((k) => ({ ...k, tenantId })),
    angaben: szenario.angaben.map((a) => ({ ...a, tenantId })),
  };
}

/** The share that is gone for good; what was declined or came back is the owner's again. */
function vergebenerAnteil({ antwort, endete, vzaeHundertstel }: WeiterleitungVorlage): number {
  return antwort?.angenommen === false || endete ? 0 : vzaeHundertstel;
}
