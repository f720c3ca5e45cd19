import {
  alleAntraege,
  antragszeilen,
  bescheidempfaengerzeilen,
  findGeltendeKonditionen,
  type Antragszeile,
  type Bescheidempfaengerzeile,
} from "@kim/db";
import { decideZieljahr, schreibeKontingenteFort, type Bewilligungsstand } from "@kim/domain/fortschreibung";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, procedure, router } from "../../shell/trpc.ts";

/** More than all recipients there are: the 54 and every Kommune of the Land. */
const alle = { ab: 0, anzahl: 1000 };

export const kontingentfortschreibungRouter = router({
  /** What every recipient would be granted next year; the form of the Bescheid confirms it, one by one. */
  get: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(z.strictObject({ jahr: Foerderjahr }))
    .query(async ({ ctx, input: { jahr } }) => {
      accepted(decideZieljahr(jahr, heuteInBerlin(ctx.now)));
      const auswahl = { baustein: null, stand: null, suche: null };
      const [alt, neu, antraege] = await ctx.readBewilligung(
        bescheidempfaengerzeilen({ ...auswahl, jahr: jahr - 1 }, alle),
        bescheidempfaengerzeilen({ ...auswahl, jahr }, alle),
        antragszeilen({ ...alleAntraege, jahr, stand: "eingereicht" }, alle),
      );
      const konditionen = await ctx.asBewilligung((tx) => findGeltendeKonditionen(tx, jahr));
      return {
        jahr,
        konditionen: konditionen !== null,
        zeilen: schreibeKontingenteFort(jahr, konditionen, staende(alt, neu, antraege)),
      };
    }),
});

const staende = (
  alt: readonly Bescheidempfaengerzeile[],
  neu: readonly Bescheidempfaengerzeile[],
  antraege: readonly Antragszeile[],
): Bewilligungsstand[] => {
  const neue = new Map(neu.map(({ id, geltende }) => [id, geltende]));
  return alt.flatMap(({ id, name, kreisName, geltende }) =>
    ([1, 2, 3] as const).flatMap((baustein) => {
      const bisher = geltende[baustein];
      const antrag = antraege.find((a) => a.organisationId === id && a.baustein === baustein);
      return bisher
        ? [
            {
              organisationId: id,
              name,
              kreisName,
              baustein,
              alt: bisher,
              neu: neue.get(id)?.[baustein] ?? null,
              antrag: antrag ?? null,
            },
          ]
        : [];
    }),
  );
};
