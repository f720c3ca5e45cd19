import type { Personalzeile } from "./zahlen.ts";

/** A post that was occupied and cost nothing: what it was paid for is not proven (R41). */
export const istOhneKosten = ({
  besetzteHundertstelTage,
  ausgegebenCent,
}: Pick<Personalzeile, "besetzteHundertstelTage" | "ausgegebenCent">): boolean =>
  besetzteHundertstelTage > 0 && ausgegebenCent === 0;

/** R35: occupied on fewer days than it was granted for. */
export const istVakant = ({
  besetzteHundertstelTage,
  sollHundertstelTage,
}: Pick<Personalzeile, "besetzteHundertstelTage" | "sollHundertstelTage">): boolean =>
  besetzteHundertstelTage < sollHundertstelTage;
