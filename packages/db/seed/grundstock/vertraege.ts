import type { OrganisationId } from "@kim/domain/grundlagen";
import { bausteinDer, type Funktion } from "@kim/domain/stelle";
import { uuidOf } from "../../src/scope/ids.ts";
import type { PgTable } from "drizzle-orm/pg-core";
import { besetzung } from "../../src/schema/besetzung.ts";
import { weiterleitung, weiterleitungAntwort, weiterleitungRuecknahme } from "../../src/schema/weiterleitung.ts";
import {
  weiterleitungAenderung,
  weiterleitungAenderungAntwort,
  weiterleitungEnde,
} from "../../src/schema/weiterleitung-verlauf.ts";
import type { Eintrag } from "./ablage.ts";
import { besetzungVon, type BesetzungVorlage } from "./besetzungen.ts";
import { organisationIdOf } from "./organisationen.ts";
import { koordinationIn } from "./personen.ts";

type Vorgang = { am: string; grund: string };

/** A contract of the demo and everything that happened to it. */
export interface WeiterleitungVorlage {
  an: string;
  vzaeHundertstel: number;
  betragCent: number;
  beginn: string;
  ende: string;
  zweck: string;
  begruendung: string;
  weiterleitungErlaubt?: boolean;
  /** Without it, on its first day. */
  angebotenAm?: string;
  antwort?: { angenommen: true } | { angenommen: false; grund: string };
  besetzt?: BesetzungVorlage | readonly BesetzungVorlage[];
  aenderung?: Vorgang & { ab: string; vzaeHundertstel: number; betragCent: number; angenommen?: true };
  endete?: Vorgang & { art: "beendet" | "zurueckgegeben"; letzterTag: string };
  /** Taken back before anybody answered. */
  zurueckgezogen?: Vorgang;
  /** Carries on what the contract before it in the same list still had to run. */
  uebergang?: "umzug" | "rechtsnachfolge";
  /** What the receiver passed on of it. */
  weiter?: readonly WeiterleitungVorlage[];
}

interface Stelle {
  eigentuemerId: OrganisationId;
  stelleId: string;
  bezeichnung: string;
  funktion: Funktion;
}

/**
 * In the order in which it happened. `geber` is the key of the body that gives; `herkunft` the contract by which it
 * holds the post itself.
 */
export function vertragsschritte(
  stelle: Stelle,
  geber: string,
  vorlagen: readonly WeiterleitungVorlage[],
  herkunft: { id: string; ebene: number } | null = null,
): Eintrag[] {
  return vorlagen.flatMap((vorlage, nummer) => {
    const id = uuidOf("weiterleitung", stelle.stelleId, geber, nummer);
    const [geberId, empfaengerId, ebene] = [
      organisationIdOf(geber),
      organisationIdOf(vorlage.an),
      (herkunft?.ebene ?? 0) + 1,
    ];
    const vorgaengerId = vorlage.uebergang ? uuidOf("weiterleitung", stelle.stelleId, geber, nummer - 1) : null;
    const vertrag = { id, geberId, empfaengerId, geber, ebene, herkunftId: herkunft?.id ?? null, vorgaengerId };
    return [
      eintrag(weiterleitung, angebot(stelle, vertrag, vorlage)),
      ...antwort(vertrag, vorlage),
      ...ruecknahme(vertrag, vorlage),
      ...besetzungen(stelle, vertrag, vorlage, nummer),
      ...aenderung(vertrag, vorlage),
      ...vertragsschritte(stelle, vorlage.an, vorlage.weiter ?? [], vertrag),
      ...ende(vertrag, vorlage),
    ];
  });
}

type Vertrag = {
  id: string;
  geberId: OrganisationId;
  empfaengerId: OrganisationId;
  geber: string;
  ebene: number;
  herkunftId: string | null;
  vorgaengerId: string | null;
};

const eintrag = <Zeile extends { tenantId: string }>(tabelle: PgTable, zeile: Zeile): Eintrag => ({
  tenantId: zeile.tenantId,
  tabelle,
  zeilen: [zeile],
});

const angebot = (
  { bezeichnung, funktion, ...stelle }: Stelle,
  { id, geberId, empfaengerId, geber, ebene, herkunftId, vorgaengerId }: Vertrag,
  vorlage: WeiterleitungVorlage,
) => {
  const { vzaeHundertstel, betragCent, beginn, ende, zweck, begruendung, weiterleitungErlaubt = false } = vorlage;
  const { angebotenAm = beginn, uebergang = null } = vorlage;
  // Each proof comes before the one above it.
  const nachweisFaelligAm = `${Number(ende.slice(0, 4)) + 1}-${["03-31", "02-28", "01-31"][ebene - 1] ?? "01-15"}`;
  return {
    ...stelle,
    tenantId: geberId,
    id,
    herkunftId,
    empfaengerId,
    stelleBezeichnung: bezeichnung,
    baustein: bausteinDer(funktion),
    funktion,
    vzaeHundertstel,
    betragCent,
    beginn,
    ende,
    zweck,
    begruendung,
    weiterleitungErlaubt,
    nachweisFaelligAm,
    jmdMbeErklaerung: true,
    vorgaengerId,
    uebergang,
    // One that carries on is offered right after the other ended.
    angebotenAm: tag(angebotenAm, uebergang ? 1 : 0),
    angebotenVon: koordinationIn(geber),
  };
};

function antwort(
  { id, geberId, empfaengerId }: Vertrag,
  { antwort: gegeben, an, beginn, angebotenAm = beginn }: WeiterleitungVorlage,
): Eintrag[] {
  if (!gegeben) return [];
  const zeile = {
    tenantId: empfaengerId,
    geberId,
    weiterleitungId: id,
    angenommen: gegeben.angenommen,
    grund: gegeben.angenommen ? null : gegeben.grund,
    // Where only the first day is told, the answer came on it.
    beantwortetAm: tag(angebotenAm, angebotenAm === beginn ? 0 : 9 * 24),
    beantwortetVon: koordinationIn(an),
  };
  return [eintrag(weiterleitungAntwort, zeile)];
}

function ruecknahme(
  { id, geberId, empfaengerId, geber }: Vertrag,
  { zurueckgezogen }: WeiterleitungVorlage,
): Eintrag[] {
  if (!zurueckgezogen) return [];
  const { am, grund } = zurueckgezogen;
  return [
    eintrag(weiterleitungRuecknahme, {
      tenantId: geberId,
      weiterleitungId: id,
      empfaengerId,
      grund,
      zurueckgezogenAm: tag(am),
      zurueckgezogenVon: koordinationIn(geber),
    }),
  ];
}

function besetzungen(
  { eigentuemerId, stelleId, funktion }: Stelle,
  { id, geberId, empfaengerId }: Vertrag,
  { besetzt = [], vzaeHundertstel }: WeiterleitungVorlage,
  vertragsnummer: number,
): Eintrag[] {
  const ort = {
    tenantId: empfaengerId,
    eigentuemerId,
    stelleId,
    geberId,
    weiterleitungId: id,
    funktion,
    vzaeHundertstel,
  };
  return [besetzt]
    .flat()
    .map((vorlage, nummer) =>
      eintrag(
        besetzung,
        besetzungVon({ ...ort, nummer: vertragsnummer > 0 ? `${vertragsnummer}/${nummer}` : nummer }, vorlage),
      ),
    );
}

function aenderung(
  { id, geberId, empfaengerId, geber }: Vertrag,
  { aenderung: neu, an }: WeiterleitungVorlage,
): Eintrag[] {
  if (!neu) return [];
  const { angenommen, am, ...rest } = neu;
  const aenderungId = uuidOf("weiterleitung-aenderung", id);
  const zeile = {
    ...rest,
    tenantId: geberId,
    id: aenderungId,
    weiterleitungId: id,
    empfaengerId,
    am: tag(am),
    von: koordinationIn(geber),
  };
  const zusage = {
    tenantId: empfaengerId,
    geberId,
    aenderungId,
    angenommen: true,
    grund: null,
    am: tag(am),
    von: koordinationIn(an),
  };
  return [
    eintrag(weiterleitungAenderung, zeile),
    ...(angenommen ? [eintrag(weiterleitungAenderungAntwort, zusage)] : []),
  ];
}

function ende({ id, geberId, empfaengerId, geber }: Vertrag, { endete, an }: WeiterleitungVorlage): Eintrag[] {
  if (!endete) return [];
  const [tenantId, von] =
    endete.art === "zurueckgegeben" ? [empfaengerId, koordinationIn(an)] : [geberId, koordinationIn(geber)];
  const zeile = {
    ...endete,
    tenantId,
    id: uuidOf("weiterleitung-ende", id),
    geberId,
    weiterleitungId: id,
    empfaengerId,
    am: tag(endete.am),
    von,
  };
  return [eintrag(weiterleitungEnde, zeile)];
}

const tag = (datum: string, stundenSpaeter = 0) =>
  new Date(Date.parse(`${datum}T08:00:00Z`) + stundenSpaeter * 3_600_000);
