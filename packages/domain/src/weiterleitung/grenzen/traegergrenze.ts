import { anteileAnTraeger, traegerueberschreitung } from "./traegeranteil.ts";
import type { VergebenerTeil, WeiterleitungAngebot } from "../vertrag/weiterleitung.ts";
import type { Organisation } from "../../organisation/organisation.ts";
import type { Kontingent, Stelle } from "../../stelle/stelle.ts";
import type { WeiterleitungRefusal } from "../vertrag/weiterleitung-refusal.ts";
import { abschnitte, summeAm, type Anteil } from "../../grundlagen/zeitraum.ts";
import { istAusfuehrlich } from "../../grundlagen/text.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";

export const begruendungMindestensZeichen = 30;

/** R8, R13: a coordination post leaves its team, a Träger joins: both need a reason. */
export function verlangteBegruendung(
  stelle: Pick<Stelle, "funktion">,
  empfaenger: Pick<Organisation, "art"> | undefined,
): { regel: "R8" | "R13"; mindestensZeichen: number } | undefined {
  const mindestensZeichen = begruendungMindestensZeichen;
  if (stelle.funktion === "koordination") return { regel: "R8", mindestensZeichen };
  return empfaenger?.art === "traeger" ? { regel: "R13", mindestensZeichen } : undefined;
}

export function begruendungsgrenze({
  empfaenger,
  stelle,
  angebot,
}: {
  empfaenger: Pick<Organisation, "art">;
  stelle: Pick<Stelle, "funktion">;
  angebot: Pick<WeiterleitungAngebot, "begruendung" | "jmdMbeErklaerung">;
}): WeiterleitungRefusal | undefined {
  const verlangt = verlangteBegruendung(stelle, empfaenger);
  if (verlangt && !istAusfuehrlich(angebot.begruendung, verlangt.mindestensZeichen))
    return { reason: "begruendung-zu-kurz", feld: "begruendung", ...verlangt };
  return empfaenger.art !== "traeger" || angebot.jmdMbeErklaerung
    ? undefined
    : { reason: "jmd-mbe-erklaerung-fehlt", regel: "R13", feld: "jmdMbeErklaerung" };
}

export type Traegerlage = {
  bestehende: readonly VergebenerTeil[];
  /** Parts that the giver's receivers passed on to Träger. */
  traegerDarunter: readonly Anteil[];
  /** What R12 measures against, year by year; null below the owner, where only the database can count. */
  kontingente: readonly Kontingent[] | null;
};

type Teil = { id: string; von: PlainDate; bis: PlainDate; vzaeHundertstel: number };

/** R12, for the days on which the part grows: one that becomes smaller is always a step towards the two thirds. */
export function traegergrenze(lage: Traegerlage, teil: Teil): WeiterleitungRefusal | undefined {
  const { bestehende, traegerDarunter, kontingente } = lage;
  if (kontingente === null) return undefined;
  const bisher = anteileAnTraeger(bestehende.filter(({ id }) => id === teil.id));
  const andere = anteileAnTraeger(bestehende.filter(({ id }) => id !== teil.id));
  const ueberschreitung = abschnitte(teil, bisher)
    .filter(({ von }) => teil.vzaeHundertstel > summeAm(bisher, von))
    .map((fenster) => traegerueberschreitung([...andere, ...traegerDarunter, teil], kontingente, fenster))
    .find((gefunden) => gefunden !== undefined);
  return (
    ueberschreitung && {
      reason: "traegeranteil-ueberschritten",
      regel: "R12",
      feld: "vzaeHundertstel",
      ...ueberschreitung,
    }
  );
}
