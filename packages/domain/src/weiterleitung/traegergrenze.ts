import { traegeranteilZulaessig } from "../stelle/stellenregeln.ts";
import { weiterleitungsanteile } from "./vertragsverlauf.ts";
import { istLebendig, type VergebenerTeil, type WeiterleitungAngebot } from "./weiterleitung.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { Stelle } from "../stelle/stelle.ts";
import type { WeiterleitungRefusal } from "./weiterleitung-refusal.ts";
import { hoechststand, type Anteil } from "../grundlagen/zeitraum.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";

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
  /**
   * The smallest Baustein 2 Kontingent of the years touched, 0 without one; null below the owner, where only the
   * database can count.
   */
  baustein2Hundertstel: number | null;
};

type Teil = { id: string; von: PlainDate; bis: PlainDate; vzaeHundertstel: number };

/** R12. */
export function traegergrenze(lage: Traegerlage, teil: Teil): WeiterleitungRefusal | undefined {
  const { bestehende, traegerDarunter, baustein2Hundertstel } = lage;
  if (baustein2Hundertstel === null) return undefined;
  const direkt = bestehende
    .filter((w) => w.empfaengerArt === "traeger" && w.baustein === 2 && w.id !== teil.id && istLebendig(w))
    .flatMap(weiterleitungsanteile);
  const traegerHundertstel = hoechststand([...direkt, ...traegerDarunter], teil).hundertstel + teil.vzaeHundertstel;
  return traegeranteilZulaessig(traegerHundertstel, baustein2Hundertstel)
    ? undefined
    : {
        reason: "traegeranteil-ueberschritten",
        regel: "R12",
        feld: "vzaeHundertstel",
        traegerHundertstel,
        baustein2Hundertstel,
      };
}
