import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { geltendeFassung, type Fassungsnummer, type Konditionsfassung } from "./konditionsfassung.ts";
import type { KonditionRefusal } from "./kondition-texte.ts";

export type KonditionFreigegeben = { type: "KonditionFreigegeben"; fassung: number };

type Freigabelage = {
  fassung: Konditionsfassung;
  fassungen: readonly Konditionsfassung[];
  /** Bescheide of the year at this moment; one may have come after the proposal. */
  bescheide: number;
  /** Who publishes. */
  benutzerId: string;
};

/** Four eyes: somebody else than the proposer publishes. Existing Bescheide keep the Fassung they rest on. */
export function decideFreigabe({
  fassung,
  fassungen,
  bescheide,
  benutzerId,
}: Freigabelage): Decision<KonditionFreigegeben, KonditionRefusal> {
  if (fassung.freigegebenAm !== null)
    return refuse({ reason: "fassung-schon-freigegeben", jahr: fassung.jahr, fassung: fassung.fassung });
  if (fassung.vorgeschlagenVon === benutzerId)
    return refuse({ reason: "vier-augen", name: fassung.vorgeschlagenVonName });
  const geltend = geltendeFassung(fassungen, fassung.jahr);
  if (geltend && geltend.fassung > fassung.fassung)
    return refuse({ reason: "fassung-ueberholt", fassung: fassung.fassung, geltend: geltend.fassung });
  if (bescheide > 0 && !fassung.abloesung)
    return refuse({ reason: "abloesung-nicht-erklaert", jahr: fassung.jahr, anzahl: bescheide });
  return accept({ type: "KonditionFreigegeben", fassung: fassung.fassung });
}

export type Fassungsstand = "vorgeschlagen" | "gilt" | "abgeloest" | "ueberholt";

export const fassungsstandNamen = {
  vorgeschlagen: "Vorgeschlagen",
  gilt: "Gilt",
  abgeloest: "Abgelöst",
  ueberholt: "Überholt",
} as const satisfies Record<Fassungsstand, string>;

/** Where a Fassung stands among those of its year; "ueberholt" was never published and no longer can be. */
export function fassungsstand(fassung: Fassungsnummer, fassungen: readonly Fassungsnummer[]): Fassungsstand {
  const geltend = geltendeFassung(fassungen, fassung.jahr)?.fassung ?? 0;
  if (fassung.fassung === geltend) return "gilt";
  if (fassung.freigegebenAm !== null) return "abgeloest";
  return fassung.fassung > geltend ? "vorgeschlagen" : "ueberholt";
}
