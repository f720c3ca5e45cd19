import { bestelleNach, listSchriftstuecke } from "@kim/db";
import { EinSchriftstueck, Gegenstaende, schriftstueckstand } from "@kim/domain/schriftstueck";
import { once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { alsSeite } from "./zugang.ts";

const seiten = ["foerderung:lesen", "weiterleitung:lesen", "nachweis:lesen", "bewilligung:entscheiden"] as const;

export const schriftstueckRouter = router({
  /** Every step that happened to these, each with its paper or that it is outstanding; for both sides of the step. */
  list: procedure
    .meta({ access: seiten })
    .input(Gegenstaende)
    .query(({ ctx, input }) =>
      alsSeite(ctx, input.art, async (tx) =>
        (await listSchriftstuecke(tx, input)).map(({ setzbar, ...zeile }) => {
          const [eingefrorenAm, gesetztAm] = [zeile.eingefroren?.am ?? null, zeile.gesetzt?.am ?? null];
          const stand = schriftstueckstand({ eingefrorenAm, gesetztAm }, ctx.now);
          return { ...zeile, stand, bestellbar: setzbar && (stand === "offen" || stand === "ausgeblieben") };
        }),
      ),
    ),

  /** Has an outstanding paper set, again where that failed. A paper that is set stays. */
  create: procedure
    .meta({ access: seiten })
    .input(EinSchriftstueck)
    .mutation(({ ctx, input }) =>
      once(input.vorgangId, () =>
        alsSeite(ctx, input.art, async (tx) => {
          if ((await bestelleNach(tx, input, ctx.now)) === "schon gesetzt") throw new Repeated();
        }),
      ),
    ),
});
