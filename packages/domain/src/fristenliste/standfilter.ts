import { Suchtext } from "../grundlagen/eingabefelder.ts";
import { z } from "../grundlagen/zod.ts";
import { Baustein } from "../stelle/stelle.ts";
import { Eingangsstand, type Standzeile } from "./fristenstand.ts";

/** Which rows of a board are asked for. */
export const Standfilter = z.strictObject({
  jahr: z.int().min(2020).max(2199),
  stand: Eingangsstand.nullable().default(null),
  baustein: Baustein.nullable().default(null),
  spaet: z.boolean().default(false),
  /** Only where nobody may sign. */
  ohneZeichnende: z.boolean().default(false),
  /** R108: only what is due no earlier than the own proof. */
  nichtVorEigenem: z.boolean().default(false),
  suche: Suchtext,
});
export type Standfilter = z.infer<typeof Standfilter>;

type Gefiltert = Pick<
  Standzeile,
  "jahr" | "stand" | "baustein" | "tageZuSpaet" | "organisationName" | "ohneZeichnende" | "nichtVorEigenem"
>;

export function gefilterteStaende<Z extends Gefiltert>(
  zeilen: readonly Z[],
  { jahr, stand, baustein, spaet, ohneZeichnende, nichtVorEigenem, suche }: Standfilter,
): Z[] {
  const gesucht = suche.trim().toLocaleLowerCase("de");
  return zeilen.filter(
    (zeile) =>
      zeile.jahr === jahr &&
      (stand === null || zeile.stand === stand) &&
      (baustein === null || zeile.baustein === baustein) &&
      (!spaet || zeile.tageZuSpaet > 0) &&
      (!ohneZeichnende || zeile.ohneZeichnende === true) &&
      (!nichtVorEigenem || zeile.nichtVorEigenem) &&
      (gesucht === "" || zeile.organisationName.toLocaleLowerCase("de").includes(gesucht)),
  );
}

export const standsummen = (zeilen: readonly Gefiltert[]) => {
  const ausstehend = zeilen.filter(({ stand }) => stand === "aussteht");
  return {
    alle: zeilen.length,
    ausstehend: ausstehend.length,
    ueberfaellig: ausstehend.filter(({ tageZuSpaet }) => tageZuSpaet > 0).length,
    ohneZeichnende: zeilen.filter((z) => z.ohneZeichnende === true).length,
    nichtVorEigenem: zeilen.filter((z) => z.nichtVorEigenem).length,
  };
};
