import { bausteinDer, type Anbindung, type Baustein, type Funktion } from "@kim/domain/stelle";
import { foerderangaben, kontingent } from "../../src/schema/foerderung.ts";
import { besetzung } from "../../src/schema/besetzung.ts";
import { stelle } from "../../src/schema/stelle.ts";
import { uuidOf } from "../../src/scope/ids.ts";
import { nebeneinander, type Eintrag } from "./ablage.ts";
import { besetzungVon, type BesetzungVorlage } from "./besetzungen.ts";
import { organisationIdOf } from "./organisationen.ts";
import { vertragsschritte, type WeiterleitungVorlage } from "./vertraege.ts";

export interface StelleVorlage {
  bezeichnung: string;
  funktion: Funktion;
  vzaeHundertstel: number;
  anbindung: Anbindung;
  beginn: string;
  ende?: string;
  /** Occupied by the owner itself. */
  besetzt?: BesetzungVorlage | readonly BesetzungVorlage[];
  /** In the order in which they were made. */
  weiterleitungen?: readonly WeiterleitungVorlage[];
}

/** One tenant's demo: posts with occupancy and delegations, grants per year, figures per year. */
export interface Szenario {
  schluessel: string;
  stellen: StelleVorlage[];
  kontingente: { jahr: number; baustein: Baustein; vzaeHundertstel: number; quelle: string }[];
  angaben: { jahr: number; massnahmenPlanCent: number; personalkostenIstCent: number | null }[];
}

/** Rows of a scenario, in the order in which they happened. */
export function zeilenVon(szenario: Szenario): Eintrag[] {
  const tenantId = organisationIdOf(szenario.schluessel);
  const stellen = szenario.stellen.map(({ besetzt = [], weiterleitungen = [], ...vorlage }, nummer) => {
    const id = uuidOf("stelle", szenario.schluessel, nummer);
    const { bezeichnung, funktion } = vorlage;
    const bleibt = vorlage.vzaeHundertstel - weiterleitungen.reduce((summe, w) => summe + vergebenerAnteil(w), 0);
    const eigene = { tenantId, eigentuemerId: tenantId, stelleId: id, geberId: null, weiterleitungId: null, funktion };
    return {
      // The first row of a table says which columns are written.
      stelle: { ende: null, ...vorlage, tenantId, id, baustein: bausteinDer(funktion) },
      besetzungen: [besetzt].flat().map((b, i) => besetzungVon({ ...eigene, vzaeHundertstel: bleibt, nummer: i }, b)),
      vertraege: vertragsschritte(
        { eigentuemerId: tenantId, stelleId: id, bezeichnung, funktion },
        szenario.schluessel,
        weiterleitungen,
      ),
    };
  });
  return [
    { tenantId, tabelle: stelle, zeilen: stellen.map((s) => s.stelle) },
    { tenantId, tabelle: kontingent, zeilen: szenario.kontingente.map((k) => ({ ...k, tenantId })) },
    { tenantId, tabelle: besetzung, zeilen: stellen.flatMap((s) => s.besetzungen) },
    { tenantId, tabelle: foerderangaben, zeilen: szenario.angaben.map((a) => ({ ...a, tenantId })) },
    ...nebeneinander(stellen.map((s) => s.vertraege)),
  ];
}

/** The share that is gone for good; what was declined, taken back or came back is the owner's again. */
function vergebenerAnteil({ antwort, endete, zurueckgezogen, vzaeHundertstel }: WeiterleitungVorlage): number {
  return antwort?.angenommen === false || endete || zurueckgezogen ? 0 : vzaeHundertstel;
}
