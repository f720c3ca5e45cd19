import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { JahreslaufId, OrganisationId } from "../grundlagen/ids.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export type Schrittstatus = "wartet" | "laeuft" | "fertig" | "fehlgeschlagen" | "zurueckgenommen";

export type JahreslaufWiederholungRefusal =
  | { reason: "schritt-nicht-fehlgeschlagen"; status: Exclude<Schrittstatus, "fehlgeschlagen"> }
  | { reason: "nichts-fehlgeschlagen" }
  | { reason: "jahreslauf-laeuft-schon"; jahr: number };

export type SchrittWiederholt = {
  type: "SchrittWiederholt";
  laufId: JahreslaufId;
  organisationId: OrganisationId;
  jahr: number;
  /** How often the step was tried before. */
  versuche: number;
};

/** What was taken back is not repeated with the failed ones: it belongs to a new run. */
export type FehlgeschlageneWiederholt = {
  type: "FehlgeschlageneWiederholt";
  laufId: JahreslaufId;
  jahr: number;
  organisationen: OrganisationId[];
};

type Schritt = { organisationId: OrganisationId; status: Schrittstatus; versuche: number };
type Lauf = { id: JahreslaufId; jahr: number; beendetAm: string | null };

/** A failed step is computed again, unless another run of its year is about to do so anyway. */
export function decideJahreslaufWiederholung(lage: {
  lauf: Lauf;
  schritt: Schritt;
  laeufe: readonly Lauf[];
}): Decision<SchrittWiederholt, JahreslaufWiederholungRefusal> {
  const { id: laufId, jahr } = lage.lauf;
  const { organisationId, status, versuche } = lage.schritt;
  if (status !== "fehlgeschlagen") return refuse({ reason: "schritt-nicht-fehlgeschlagen", status });
  if (laeuftEinAnderer(lage)) return refuse({ reason: "jahreslauf-laeuft-schon", jahr });
  return accept({ type: "SchrittWiederholt", laufId, organisationId, jahr, versuche });
}

/** Every failed step of a run at once, by the same rule. */
export function decideFehlgeschlageneWiederholung(lage: {
  lauf: Lauf;
  schritte: readonly Schritt[];
  laeufe: readonly Lauf[];
}): Decision<FehlgeschlageneWiederholt, JahreslaufWiederholungRefusal> {
  const { id: laufId, jahr } = lage.lauf;
  const organisationen = lage.schritte
    .filter(({ status }) => status === "fehlgeschlagen")
    .map(({ organisationId }) => organisationId);
  if (organisationen.length === 0) return refuse({ reason: "nichts-fehlgeschlagen" });
  if (laeuftEinAnderer(lage)) return refuse({ reason: "jahreslauf-laeuft-schon", jahr });
  return accept({ type: "FehlgeschlageneWiederholt", laufId, jahr, organisationen });
}

const laeuftEinAnderer = ({ lauf, laeufe }: { lauf: Lauf; laeufe: readonly Lauf[] }) =>
  laeufe.some(({ id, jahr, beendetAm }) => jahr === lauf.jahr && id !== lauf.id && beendetAm === null);

const nichtFehlgeschlagen = {
  wartet: "wartet schon auf seine Berechnung",
  laeuft: "wird gerade berechnet",
  fertig: "ist inzwischen berechnet",
  zurueckgenommen: "wurde zurückgenommen, als der Lauf gestoppt wurde",
} as const satisfies Record<Exclude<Schrittstatus, "fehlgeschlagen">, string>;

export const jahreslaufWiederholungRefusalTexte: Saetze<JahreslaufWiederholungRefusal> = {
  "schritt-nicht-fehlgeschlagen": (r) => `Dieser Nachweis ${nichtFehlgeschlagen[r.status]}; es ist nichts zu tun.`,
  "nichts-fehlgeschlagen": () => "In diesem Lauf ist nichts mehr fehlgeschlagen; es ist nichts zu tun.",
  "jahreslauf-laeuft-schon": (r) =>
    `Für ${r.jahr} läuft schon ein neuerer Jahreslauf. Bitte warten Sie ihn ab; er berechnet auch diesen Nachweis neu.`,
};
