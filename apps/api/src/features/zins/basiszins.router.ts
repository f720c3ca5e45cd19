import {
  getBasiszinseintrag,
  listBasiszinseintraege,
  lockBasiszinssaetze,
  recordBasiszinsbestaetigung,
  recordBasiszinssatz,
} from "@kim/db";
import { BasiszinssatzId, heuteInBerlin } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import {
  BasiszinsEingabe,
  decideBasiszinsbestaetigung,
  decideBasiszinseintrag,
  offeneHalbjahre,
  geltenderEintrag,
} from "@kim/domain/zins";
import { z } from "zod";
import { accepted, once, procedure, router } from "../../shell/trpc.ts";

const basiszinssatzRouter = router({
  /** Every entry with whether it is computed with; and the half-years of which none is confirmed (R97). */
  list: procedure.meta({ access: "kondition:lesen" }).query(async ({ ctx }) => {
    const eintraege = await ctx.asTenant((tx) => listBasiszinseintraege(tx));
    return {
      eintraege: eintraege.map(({ eingetragenVon, ...eintrag }) => ({
        ...eintrag,
        gilt: geltenderEintrag(eintraege, eintrag.ab)?.id === eintrag.id,
        vonMir: eingetragenVon === ctx.person.benutzerId,
      })),
      fehlend: offeneHalbjahre(eintraege, heuteInBerlin(ctx.now)),
      darfPflegen: hatRecht(ctx.person.organisation.rollen, "bewilligung:entscheiden"),
    };
  }),

  /** A new half-year, or another value for one; it counts once somebody else confirmed it. */
  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(BasiszinsEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asBewilligung(async (tx) => {
          await lockBasiszinssaetze(tx);
          accepted(decideBasiszinseintrag(input, await listBasiszinseintraege(tx)));
          await recordBasiszinssatz(tx, input, { id: ctx.person.benutzerId, name: ctx.person.name }, ctx.now);
        }),
      ),
    ),
});

const basiszinsbestaetigungRouter = router({
  /** Four eyes: a second person compared the entry with the source. */
  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(z.strictObject({ basiszinssatzId: BasiszinssatzId }))
    .mutation(({ ctx, input: { basiszinssatzId } }) =>
      once(basiszinssatzId, () =>
        ctx.asBewilligung(async (tx) => {
          await lockBasiszinssaetze(tx);
          const eintrag = await getBasiszinseintrag(tx, basiszinssatzId);
          accepted(decideBasiszinsbestaetigung(eintrag, ctx.person.benutzerId));
          await recordBasiszinsbestaetigung(tx, eintrag, { id: ctx.person.benutzerId, name: ctx.person.name }, ctx.now);
        }),
      ),
    ),
});

/** Procedures of this feature, by the noun they create or read. */
export const zinsRouters = { basiszinssatz: basiszinssatzRouter, basiszinsbestaetigung: basiszinsbestaetigungRouter };
