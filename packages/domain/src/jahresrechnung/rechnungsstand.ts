import { z } from "../grundlagen/zod.ts";
import { Cent } from "../grundlagen/geld.ts";
import { Instrument } from "../grundlagen/instrument.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { ueberKontingentIn } from "../stelle/kontingentstand.ts";
import { Baustein } from "../stelle/stelle.ts";
import { addiert, Betraege, kategorien } from "./begriffe.ts";
import type { Jahresrechnung } from "./jahresrechnung.ts";
import type { Rechnungslage } from "./rechnungslage.ts";

/** Counts up whenever the arithmetic changes: what an older version stored is then computed anew. */
export const rechnungsfassung = 4;

/**
 * What is stored of a Jahresrechnung, in cents: its sums per Baustein and category, and what is promised of it. The
 * lines stay with the body.
 */
export const Rechnungsstand = z.strictObject({
  fassung: z.int(),
  art: z.enum(["planrechnung", "laufende_rechnung", "jahresrechnung"]),
  bausteine: z.array(
    Betraege.extend({
      baustein: Baustein,
      instrument: Instrument,
      zugesagtCent: Cent,
      /** R4, for the granting authority: more posts on a day than its Bescheid grants. */
      ueberKontingent: z
        .strictObject({ hundertstel: z.int(), tag: PlainDate, kontingentHundertstel: z.int().nullable() })
        .nullable(),
      kategorien: z.array(Betraege.extend({ kategorie: z.enum(kategorien) })),
    }),
  ),
  summe: Betraege,
});
export type Rechnungsstand = z.infer<typeof Rechnungsstand>;

export function rechnungsstandDer(
  { art, bausteine, zeilen, summe }: Jahresrechnung,
  lage: Pick<Rechnungslage, "jahr" | "stellen" | "kontingente">,
): Rechnungsstand {
  return {
    fassung: rechnungsfassung,
    art,
    bausteine: bausteine.map(({ baustein, instrument, zugesagtCent, ...rest }) => ({
      baustein,
      instrument,
      zugesagtCent,
      ueberKontingent: ueberKontingentIn(baustein, lage),
      ...nurBetraege(rest),
      kategorien: kategorien.flatMap((kategorie) => {
        const eigene = zeilen.filter((zeile) => zeile.baustein === baustein && zeile.kategorie === kategorie);
        return eigene.length > 0 ? [{ kategorie, ...addiert(eigene) }] : [];
      }),
    })),
    summe,
  };
}

const nurBetraege = (betraege: Betraege) => addiert([betraege]);
