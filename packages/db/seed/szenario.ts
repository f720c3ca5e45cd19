import { bausteinDer, type Anbindung, type Baustein, type Funktion, type OrganisationId, type Qualifikation } from "@kim/domain";
import { uuidOf } from "../src/ids.ts";
import { organisationIdOf } from "./organisationen.ts";

export interface StelleVorlage {
  bezeichnung: string;
  funktion: Funktion;
  vzaeHundertstel: number;
  anbindung: Anbindung;
  beginn: string;
  /** Occupied by the owner itself, from and (exclusive of later vacancy) to. */
  besetzt?: { von: string; bis?: string; qualifikation?: Qualifikation };
  weiterleitung?: WeiterleitungVorlage;
}

export interface WeiterleitungVorlage {
  an: string;
  vzaeHundertstel: number;
  betragCent: number;
  beginn: string;
  ende: string;
  zweck: string;
  begruendung: string;
  antwort?: { angenommen: true } | { angenommen: false; grund: string };
  besetzt?: { von: string; bis?: string };
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
  const stellen = szenario.stellen.map((vorlage, nummer) => {
    const id = uuidOf("stelle", szenario.schluessel, nummer);
    return {
      stelle: {
        tenantId,
        id,
        bezeichnung: vorlage.bezeichnung,
        funktion: vorlage.funktion,
        baustein: bausteinDer(vorlage.funktion),
        vzaeHundertstel: vorlage.vzaeHundertstel,
        anbindung: vorlage.anbindung,
        beginn: vorlage.beginn,
      },
      besetzung: vorlage.besetzt && besetzungVon(
        tenantId,
        tenantId,
        id,
        null,
        vorlage.funktion,
        vorlage.vzaeHundertstel - vergebenerAnteil(vorlage.weiterleitung),
        vorlage.besetzt,
      ),
      weiterleitung: vorlage.weiterleitung && weiterleitungVon(tenantId, id, vorlage, vorlage.weiterleitung),
    };
  });
  return {
    tenantId,
    stellen: stellen.map((s) => s.stelle),
    besetzungen: stellen.flatMap((s) => s.besetzung ?? []),
    weiterleitungen: stellen.flatMap((s) => s.weiterleitung ?? []),
    kontingente: szenario.kontingente.map((k) => ({ ...k, tenantId })),
    angaben: szenario.angaben.map((a) => ({ ...a, tenantId })),
  };
}

function vergebenerAnteil(w: WeiterleitungVorlage | undefined): number {
  return w && w.antwort?.angenommen !== false ? w.vzaeHundertstel : 0;
}

function weiterleitungVon(tenantId: OrganisationId, stelleId: string, { bezeichnung, funktion }: StelleVorlage, { an, antwort, besetzt, ...rest }: WeiterleitungVorlage) {
  const id = uuidOf("weiterleitung", stelleId);
  const empfaengerId = organisationIdOf(an);
  const angebotenAm = new Date(`${rest.beginn}T08:00:00Z`);
  return {
    angebot: {
      ...rest,
      tenantId,
      id,
      eigentuemerId: tenantId,
      stelleId,
      stelleBezeichnung: bezeichnung,
      baustein: bausteinDer(funktion),
      funktion,
      empfaengerId,
      nachweisFaelligAm: `${Number(rest.ende.slice(0, 4)) + 1}-03-31`,
      jmdMbeErklaerung: true,
      angebotenAm,
    },
    antwort: antwort && {
      tenantId: empfaengerId,
      geberId: tenantId,
      weiterleitungId: id,
      angenommen: antwort.angenommen,
      grund: antwort.angenommen ? null : antwort.grund,
      beantwortetAm: angebotenAm,
    },
    besetzung: besetzt && besetzungVon(empfaengerId, tenantId, stelleId, id, "case_management", rest.vzaeHundertstel, besetzt),
  };
}

function besetzungVon(
  tenantId: OrganisationId,
  eigentuemerId: OrganisationId,
  stelleId: string,
  weiterleitungId: string | null,
  funktion: Funktion,
  vzaeHundertstel: number,
  b: { von: string; bis?: string; qualifikation?: Qualifikation },
) {
  const id = uuidOf("besetzung", stelleId, tenantId);
  return {
    tenantId, id, eigentuemerId, stelleId, geberId: weiterleitungId && eigentuemerId, weiterleitungId, vzaeHundertstel, von: b.von, bis: b.bis ?? null,
    pseudonym: `P-${id.slice(0, 4).toUpperCase()}`,
    qualifikation: b.qualifikation ?? (funktion === "case_management" ? "soziale_arbeit" : "verwaltung"),
  };
}
