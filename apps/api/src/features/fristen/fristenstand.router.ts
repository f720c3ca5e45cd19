import { fristenstaende } from "@kim/db";
import { fristenstand } from "@kim/domain/fristenliste";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { z } from "zod";
import { procedure, router } from "../../shell/trpc.ts";

export const fristenstandRouter = router({
  /** Whose proof of a year is due or late, over all recipients. */
  list: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(z.strictObject({ jahr: z.int().min(2020).max(2199) }))
    .query(async ({ ctx, input }) => {
      const heute = heuteInBerlin(ctx.now);
      const [angaben] = await ctx.readBewilligung(fristenstaende(input.jahr));
      return { heute, zeilen: fristenstand(angaben, heute) };
    }),
});
