import type { Baustein } from "@kim/domain/stelle";
import type { Outputs } from "../../base/trpc.ts";

export type LandZeile = Outputs["land"]["uebersicht"]["empfaenger"][number];
export type LandBaustein = LandZeile["bausteine"][number];

/** Hundredths of a VZÄ. */
export type Stellenwerte = Omit<LandBaustein, "baustein">;

/** One Baustein of these recipients, or all three together. */
export function stellenwerte(
  zeilen: readonly Pick<LandZeile, "bausteine">[],
  baustein: Baustein | undefined,
): Stellenwerte {
  const gemeint = zeilen
    .flatMap((zeile) => zeile.bausteine)
    .filter((b) => baustein === undefined || b.baustein === baustein);
  const summe = (feld: keyof Stellenwerte) => gemeint.reduce((bisher, b) => bisher + b[feld], 0);
  return {
    kontingentHundertstel: summe("kontingentHundertstel"),
    stellenHundertstel: summe("stellenHundertstel"),
    besetztHundertstel: summe("besetztHundertstel"),
    weitergeleitetHundertstel: summe("weitergeleitetHundertstel"),
  };
}

/** Occupied part of what is granted, 0 to 1; null when nothing is granted. */
export const besetzungsquote = ({ besetztHundertstel, kontingentHundertstel }: Stellenwerte): number | null =>
  kontingentHundertstel === 0 ? null : besetztHundertstel / kontingentHundertstel;

/** Granted and not occupied; never negative. */
export const unbesetzt = ({ besetztHundertstel, kontingentHundertstel }: Stellenwerte): number =>
  Math.max(0, kontingentHundertstel - besetztHundertstel);
