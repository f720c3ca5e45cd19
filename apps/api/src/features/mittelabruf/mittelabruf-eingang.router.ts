import {
  listAbruftermine,
  listAuszahlungen,
  listBescheideDesJahres,
  listKonditionsfassungen,
  listMittelabrufeDesJahres,
  offeneAbrufeJeJahr,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { procedure, router } from "../../shell/trpc.ts";
import { mittelansicht } from "./mittelansicht.ts";

/**
 * What the granting authority has on its desk: every recipient's money of one year, and the years in which calls wait.
 */
export const mittelabrufEingangRouter = router({
  list: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(z.strictObject({ jahr: Foerderjahr }))
    .query(async ({ ctx, input: { jahr } }) => {
      const [offen] = await ctx.readBewilligung(offeneAbrufeJeJahr());
      return ctx.asBewilligung(async (tx) => ({
        jahr,
        bescheide: mittelansicht({
          bescheide: await listBescheideDesJahres(tx, jahr),
          abrufe: await listMittelabrufeDesJahres(tx, jahr),
          auszahlungen: await listAuszahlungen(tx, { jahr }),
          fassungen: await listKonditionsfassungen(tx),
          termine: await listAbruftermine(tx),
          heute: heuteInBerlin(ctx.now),
        }),
        offen,
      }));
    }),
});
