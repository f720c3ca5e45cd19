import {
  getOrganisation,
  getZusatzstelle,
  listMerkmale,
  listZusatzstellen,
  listZusatzstellenDesJahres,
  lockStellenOf,
  lockZusatzstellenOf,
  recordZusatzstelle,
  recordZusatzstelleBewilligung,
} from "@kim/db";
import { OrganisationId, ZusatzstelleId } from "@kim/domain/grundlagen";
import {
  angenommeneMerkmale,
  decideZusatzstelle,
  decideZusatzstelleBewilligung,
  ZusatzstelleEingabe,
} from "@kim/domain/stelle";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

export const zusatzstelleRouter = router({
  /** What this Kreis asked for, in all years. */
  list: procedure
    .meta({ access: "foerderung:lesen" })
    .query(({ ctx }) => ctx.asTenant((tx) => listZusatzstellen(tx, tx.tenantId))),

  /** What every Kreis asked for in one year, and what the register only assumes of its Kommune. */
  listAlle: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(z.strictObject({ jahr: Foerderjahr }))
    .query(({ ctx, input }) =>
      ctx.asBewilligung(async (tx) => {
        const zusatzstellen = await listZusatzstellenDesJahres(tx, input.jahr);
        const merkmale = await listMerkmale(
          tx,
          zusatzstellen.map(({ kommuneId }) => kommuneId),
        );
        return zusatzstellen.map((z) => ({
          ...z,
          angenommen: angenommeneMerkmale(
            merkmale.filter(({ kommuneId }) => kommuneId === z.kommuneId),
            z.beginn,
          ),
        }));
      }),
    ),

  create: procedure
    .meta({ access: "antrag:pflegen" })
    .input(ZusatzstelleEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          await lockZusatzstellenOf(tx, tx.tenantId);
          const vorhandene = await listZusatzstellen(tx, tx.tenantId);
          if (vorhandene.some(({ id }) => id === input.id)) throw new Repeated();
          const [organisation, kommune] = [
            await getOrganisation(tx, tx.tenantId),
            await getOrganisation(tx, input.kommuneId),
          ];
          const merkmale = await listMerkmale(tx, [input.kommuneId]);
          const { zusatzstelle } = accepted(
            decideZusatzstelle({ organisation, kommune, merkmale, vorhandene, eingabe: input }),
          );
          await recordZusatzstelle(tx, zusatzstelle, { am: ctx.now, vonName: ctx.person.name });
        }),
      ),
    ),
});

export const zusatzstelleBewilligungRouter = router({
  /** Grants the extra post; the limit of R3 grows with it. */
  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(z.strictObject({ organisationId: OrganisationId, zusatzstelleId: ZusatzstelleId }))
    .mutation(({ ctx, input }) =>
      once(input.zusatzstelleId, () =>
        ctx.asBewilligung(async (tx) => {
          await lockStellenOf(tx, input.organisationId);
          const zusatzstelle = await getZusatzstelle(tx, input.organisationId, input.zusatzstelleId);
          if (zusatzstelle.bewilligung) throw new Repeated();
          const merkmale = await listMerkmale(tx, [zusatzstelle.kommuneId]);
          const { id } = accepted(decideZusatzstelleBewilligung(zusatzstelle, merkmale));
          await recordZusatzstelleBewilligung(tx, input.organisationId, id, {
            am: ctx.now,
            vonName: ctx.person.name,
          });
        }),
      ),
    ),
});
