import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { JahreslaufId, OrganisationId } from "../grundlagen/ids.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export type Schrittstatus = "wartet" | "laeuft" | "fertig" | "fehlgeschlagen";

export type JahreslaufWiederholungRefusal =
  | { reason: "schritt-nicht-fehlgeschlagen"; status: Exclude<Schrittstatus, "fehlgeschlagen"> }
  | { reason: "jahreslauf-laeuft-schon"; jahr: number };

export type SchrittWiederholt = {
  type: "SchrittWiederholt";
  laufId: JahreslaufId;
  organisationId: OrganisationId;
  jahr: number;
  /** How often the step was tried before. */
  versuche: number;
};

type Lauf = { id: JahreslaufId; jahr: number; beendetAm: string | null };

/** A failed step is computed again, unless another run of its year is about to do so anyway. */
export function decideJahreslaufWiederholung(lage: {
  lauf: Lauf;
  schritt: { organisationId: OrganisationId; status: Schrittstatus; versuche: number };
  laeufe: readonly Lauf[];
}): Decision<SchrittWiederholt, JahreslaufWiederholungRefusal> {
  const { id: laufId, jahr } = lage.lauf;
  const { organisationId, status, versuche } = lage.schritt;
  if (status !== "fehlgeschlagen") return refuse({ reason: "schritt-nicht-fehlgeschlagen", status });
  if (lage.laeufe.some((anderer) => anderer.jahr === jahr && anderer.id !== laufId && anderer.beendetAm === null))
    return refuse({ reason: "jahreslauf-laeuft-schon", jahr });
  return accept({ type: "SchrittWiederholt", laufId, organisationId, jahr, versuche });
}

const nichtFehlgeschlagen = {
  wartet: "wartet schon auf seine Berechnung",
  laeuft: "wird gerade berechnet",
  fertig: "ist inzwischen berechnet",
} as const satisfies Record<Exclude<Schrittstatus, "fehlgeschlagen">, string>;

export const jahreslaufWiederholungRefusalTexte: Saetze<JahreslaufWiederholungRefusal> = {
  "schritt-nicht-fehlgeschlagen": (r) => `Dieser Nachweis ${nichtFehlgeschlagen[r.status]}; es ist nichts zu tun.`,
  "jahreslauf-laeuft-schon": (r) =>
    `Für ${r.jahr} läuft schon ein neuerer Jahreslauf. Bitte warten Sie ihn ab; er berechnet auch diesen Nachweis neu.`,
};
