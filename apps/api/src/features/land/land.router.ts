import { getLandfrische, listLandArbeitgeber, must, loadNachweisansicht } from "@kim/db";
import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { procedure, router } from "../../shell/trpc.ts";
import { gemerkteAnsicht } from "./landansicht.ts";
import { Ags, blicke, Landfrage, Reihenfrage } from "./landfrage.ts";
import { landfrische, landmerker } from "./landmerker.ts";
import { loadReihen } from "./landreihen.ts";

export const landRouter = router({
  /**
   * The 54, and below them the Kommunen to which Baustein 3 is granted directly: what was granted, set up, occupied,
   * passed on, called, paid and spent on a day.
   */
  uebersicht: procedure
    .meta({ access: "land:lesen" })
    .input(Landfrage)
    .query(async ({ ctx, input }) => {
      const blick = blicke(input, ctx.now);
      const { marke, ...frische } = await landfrische(ctx.deps.db)(ctx.person.benutzerId);
      return landmerker(ctx.deps.db).gemerkt(
        `uebersicht ${JSON.stringify(blick)}`,
        JSON.stringify({ marke, ...frische }),
        () =>
          ctx.asState(async (tx) => ({
            ...blick,
            ...frische,
            empfaenger: await gemerkteAnsicht(ctx.deps, tx, blick, marke),
          })),
      );
    }),

  /** Where the proofs of every recipient are, and the documents of the yearly run. */
  nachweise: procedure
    .meta({ access: "land:lesen" })
    .input(z.strictObject({ jahr: Foerderjahr }))
    .query(({ ctx, input }) => ctx.asState((tx) => loadNachweisansicht(tx, input.jahr))),

  /** One recipient, with whom its posts are: sums by employer, no post and no person. */
  organisation: procedure
    .meta({ access: "land:lesen" })
    .input(Landfrage.extend({ ags: Ags }))
    .query(({ ctx, input: { ags, ...frage } }) =>
      ctx.asState(async (tx) => {
        const blick = blicke(frage, ctx.now);
        const { marke, ...frische } = await getLandfrische(tx);
        const alle = await gemerkteAnsicht(ctx.deps, tx, blick, marke);
        const empfaenger = must(
          alle.find((zeile) => zeile.ags === ags),
          "organisation",
        );
        return {
          ...blick,
          ...frische,
          ...empfaenger,
          arbeitgeber: await listLandArbeitgeber(tx, empfaenger.id, blick),
        };
      }),
    ),

  /** Month by month and year by year since 2020; one series each for the recipients named, else one for all. */
  reihe: procedure
    .meta({ access: "land:lesen" })
    .input(Reihenfrage)
    .query(async ({ ctx, input }) => {
      const bis = jahrVon(heuteInBerlin(ctx.now));
      const { marke, ...frische } = await landfrische(ctx.deps.db)(ctx.person.benutzerId);
      return landmerker(ctx.deps.db).gemerkt(
        `reihe ${JSON.stringify(input)} ${bis}`,
        JSON.stringify({ marke, ...frische }),
        () =>
          ctx.asState(async (tx) => ({
            von: erstesFoerderjahr,
            bis,
            ...frische,
            reihen: await loadReihen(tx, input, bis),
          })),
      );
    }),

  /** Whether anything changed since it was last asked: what an open page watches. */
  frische: procedure.meta({ access: "land:lesen" }).query(({ ctx }) => landfrische(ctx.deps.db)(ctx.person.benutzerId)),
});
