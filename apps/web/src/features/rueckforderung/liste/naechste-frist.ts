import type { PlainDate } from "@kim/domain/grundlagen";
import { erreichteWarnung } from "@kim/domain/rueckforderung";
import type { Forderungszeile } from "../ansicht.ts";

export type NaechsteFrist = { am: PlainDate; was: string; marke: string | null };

type Zeile = Pick<
  Forderungszeile,
  "abgeschlossen" | "stand" | "anhoerungBis" | "faelligAm" | "offenCent" | "ueberfaellig" | "jahresfrist"
>;

/** The day that somebody has to keep next, and whether it presses: money that is due, an Anhörung, the year of R94. */
export function naechsteFrist(zeile: Zeile, heute: PlainDate): NaechsteFrist | null {
  const { abgeschlossen, stand, anhoerungBis, faelligAm, offenCent, ueberfaellig, jahresfrist } = zeile;
  if (abgeschlossen) return null;
  if (faelligAm !== null && offenCent > 0)
    return { am: faelligAm, was: "Zahlung", marke: ueberfaellig ? "Überfällig" : null };
  if (stand === "anhoerung" && anhoerungBis !== null)
    return { am: anhoerungBis, was: "Ende der Anhörung", marke: null };
  if (!jahresfrist) return null;
  const gewarnt = erreichteWarnung(jahresfrist, heute) !== null;
  const marke = gewarnt ? "Läuft bald ab" : null;
  return { am: jahresfrist.ende, was: "Jahresfrist", marke: jahresfrist.vorbei ? "Abgelaufen" : marke };
}
