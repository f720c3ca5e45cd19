import { landsumme, messwert, type Landwerte, type Messgroessenname } from "@kim/domain/landesstand";
import type { Baustein } from "@kim/domain/stelle";
import type { Outputs } from "../../base/trpc.ts";

export type Landuebersicht = Outputs["land"]["uebersicht"];
export type LandZeile = Landuebersicht["empfaenger"][number];
export type Landnachweis = Outputs["land"]["nachweise"][number];

/** The figures of these recipients together, of one Baustein or of all. */
export const werteAus = (zeilen: readonly Pick<LandZeile, "bausteine">[], baustein: Baustein | undefined): Landwerte =>
  landsumme(
    zeilen.flatMap(({ bausteine }) => bausteine),
    baustein,
  );

/** The same of the same day a year before. */
export const vorjahrAus = (zeilen: readonly Pick<LandZeile, "vorjahr">[], baustein: Baustein | undefined): Landwerte =>
  landsumme(
    zeilen.flatMap(({ vorjahr }) => vorjahr),
    baustein,
  );

/** A measure of these recipients now and a year before; null where there is nothing to divide by. */
export const messwerte = (
  zeilen: readonly Pick<LandZeile, "bausteine" | "vorjahr">[],
  mass: Messgroessenname,
  baustein: Baustein | undefined,
): { jetzt: number | null; davor: number | null } => ({
  jetzt: messwert(mass, werteAus(zeilen, baustein)),
  davor: messwert(mass, vorjahrAus(zeilen, baustein)),
});

/** The Regierungsbezirke of these recipients, by name. */
export const bezirkeVon = (zeilen: readonly Pick<LandZeile, "regierungsbezirk">[]): string[] =>
  [...new Set(zeilen.flatMap(({ regierungsbezirk }) => regierungsbezirk ?? []))].sort();
