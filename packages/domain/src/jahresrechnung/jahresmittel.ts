import type { Rechnungszeile } from "./rechnungszeile.ts";

/** Share held over the year in hundredths of a VZÄ, as planned: full posts for half a year count half. */
export const jahresmittelHundertstel = (zeilen: readonly Pick<Rechnungszeile, "grundlage">[]): number =>
  zeilen.reduce(
    (bisher, { grundlage }) =>
      grundlage.art === "stelle" || grundlage.art === "arbeitsplatz"
        ? bisher + (100 * grundlage.gehalten.zaehler) / grundlage.gehalten.nenner
        : bisher,
    0,
  );
