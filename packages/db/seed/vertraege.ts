import type { OrganisationId } from "@kim/domain/grundlagen";
import { bausteinDer, type Funktion } from "@kim/domain/stelle";
import { uuidOf } from "../src/ids.ts";
import { besetzung } from "../src/schema/stelle.ts";
import { weiterleitung, weiterleitungAntwort } from "../src/schema/weiterleitung.ts";
import {
  weiterleitungAenderung,
  weiterleitungAenderungAntwort,
  weiterleitungEnde,
} from "../src/schema/weiterleitung-verlauf.ts";
import type { Tx } from "../src/scope.ts";
import { besetzungVon, type BesetzungVorlage } from "./besetzungen.ts";
import { organisationIdOf } from "./organisationen.ts";
import { demoPersonen } from "./personen.ts";

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
  antwort?: { angenommen: true } | { angenommen: false; grund: string };
  besetzt?: BesetzungVorlage | readonly BesetzungVorlage[];
  aenderung?: Vorgang & { ab: string; vzaeHundertstel: number; betragCent: number; angenommen?: true };
  endete?: Vorgang & { art: "beendet" | "zurueckgegeben"; letzterTag: string };
  /** What the receiver passed on of it. */
  weiter?: readonly WeiterleitungVorlage[];
}

/** One write of one body; the order is the order in which it happened. */
export type Schritt = { tenantId: OrganisationId; write: (tx: Tx) => Promise<unknown> };

interface Stelle {
  eigentuemerId: OrganisationId;
  stelleId: string;
  bezeichnung: string;
  funktion: Funktion;
}

/** `geber` is the key of the body that gives; `herkunft` the contract by which it holds the post itself. */
export function vertragsschritte(
  stelle: Stelle,
  geber: string,
  vorlagen: readonly WeiterleitungVorlage[],
  herkunft: { id: string; ebene: number } | null = null,
): Schritt[] {
  return vorlagen.flatMap((vorlage, nummer) => {
    const id = uuidOf("weiterleitung", stelle.stelleId, geber, nummer);
    const [geberId, empfaengerId, ebene] = [
      organisationIdOf(geber),
      organisationIdOf(vorlage.an),
      (herkunft?.ebene ?? 0) + 1,
    ];
    const vertrag = { id, geberId, empfaengerId, geber, ebene, herkunftId: herkunft?.id ?? null };
    return [
      { tenantId: geberId, write: (tx) => tx.insert(weiterleitung).values(angebot(stelle, vertrag, vorlage)) },
      ...antwort(vertrag, vorlage),
      ...besetzungen(stelle, vertrag, vorlage),
      ...aenderung(vertrag, vorlage),
      ...vertragsschritte(stelle, vorlage.an, vorlage.weiter ?? [], vertrag),
      ...ende(vertrag, vorlage),
    ] satisfies Schritt[];
  });
}

type Vertrag = {
  id: string;
  geberId: OrganisationId;
  empfaengerId: OrganisationId;
  geber: string;
  ebene: number;
  herkunftId: string | null;
};

const angebot = (
  { bezeichnung, funktion, ...stelle }: Stelle,
  { id, geberId, empfaengerId, geber, ebene, herkunftId }: Vertrag,
  vorlage: WeiterleitungVorlage,
) => {
  const { vzaeHundertstel, betragCent, beginn, ende, zweck, begruendung, weiterleitungErlaubt = false } = vorlage;
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
    angebotenAm: tag(beginn),
    angebotenVon: personIn(geber),
  };
};

function antwort(
  { id, geberId, empfaengerId }: Vertrag,
  { antwort: gegeben, an, beginn }: WeiterleitungVorlage,
): Schritt[] {
  if (!gegeben) return [];
  const zeile = {
    tenantId: empfaengerId,
    geberId,
    weiterleitungId: id,
    angenommen: gegeben.angenommen,
    grund: gegeben.angenommen ? null : gegeben.grund,
    beantwortetAm: tag(beginn),
    beantwortetVon: personIn(an),
  };
  return [{ tenantId: empfaengerId, write: (tx) => tx.insert(weiterleitungAntwort).values(zeile) }];
}

function besetzungen(
  { eigentuemerId, stelleId, funktion }: Stelle,
  { id, geberId, empfaengerId }: Vertrag,
  { besetzt = [], vzaeHundertstel }: WeiterleitungVorlage,
): Schritt[] {
  return [besetzt].flat().map((vorlage, nummer) => ({
    tenantId: empfaengerId,
    write: (tx) =>
      tx.insert(besetzung).values(
        besetzungVon(
          {
            tenantId: empfaengerId,
            eigentuemerId,
            stelleId,
            geberId,
            weiterleitungId: id,
            funktion,
            vzaeHundertstel,
            nummer,
          },
          vorlage,
        ),
      ),
  }));
}

function aenderung(
  { id, geberId, empfaengerId, geber }: Vertrag,
  { aenderung: neu, an }: WeiterleitungVorlage,
): Schritt[] {
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
    von: personIn(geber),
  };
  const zusage = {
    tenantId: empfaengerId,
    geberId,
    aenderungId,
    angenommen: true,
    grund: null,
    am: tag(am),
    von: personIn(an),
  };
  return [
    { tenantId: geberId, write: (tx) => tx.insert(weiterleitungAenderung).values(zeile) },
    ...(angenommen
      ? [{ tenantId: empfaengerId, write: (tx: Tx) => tx.insert(weiterleitungAenderungAntwort).values(zusage) }]
      : []),
  ];
}

function ende({ id, geberId, empfaengerId, geber }: Vertrag, { endete, an }: WeiterleitungVorlage): Schritt[] {
  if (!endete) return [];
  const [tenantId, von] = endete.art === "zurueckgegeben" ? [empfaengerId, personIn(an)] : [geberId, personIn(geber)];
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
  return [{ tenantId, write: (tx) => tx.insert(weiterleitungEnde).values(zeile) }];
}

const tag = (datum: string) => new Date(`${datum}T08:00:00Z`);
const personIn = (organisation: string) =>
  demoPersonen.find((p) => p.zuweisungen.some((z) => z.organisation === organisation && z.rolle === "koordination"))
    ?.name ?? "Demodaten";
