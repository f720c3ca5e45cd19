import {
  deleteEntwurf,
  getEntwurf,
  getStelleMitUmfeld,
  getWeiterleitung,
  listEntwuerfe,
  Missing,
  recordEntwurf,
  recordEntwurfInhalt,
} from "@kim/db";
import { WeiterleitungId } from "@kim/domain/grundlagen";
import { EntwurfAenderung, EntwurfAnlage } from "@kim/domain/weiterleitung";
import { z } from "zod";
import { once, procedure, Repeated, router } from "../../shell/trpc.ts";

const EinEntwurf = z.strictObject({ id: WeiterleitungId });

/** Offers that are still being thought out; they bind nobody and nobody else sees them. */
export const weiterleitungEntwurfRouter = router({
  list: procedure.meta({ access: "weiterleitung:anbieten" }).query(({ ctx }) => ctx.asTenant(listEntwuerfe)),

  get: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(EinEntwurf)
    .query(({ ctx, input }) => ctx.asTenant((tx) => getEntwurf(tx, input.id))),

  create: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(EntwurfAnlage)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          if ((await listEntwuerfe(tx)).some(({ id }) => id === input.id)) throw new Repeated();
          const herkunft = input.herkunftId && (await getWeiterleitung(tx, input.herkunftId));
          const { stelle } = await getStelleMitUmfeld(
            tx,
            input.stelleId,
            herkunft ? herkunft.eigentuemerId : tx.tenantId,
          );
          if (herkunft && (herkunft.empfaengerId !== tx.tenantId || herkunft.stelleId !== stelle.id))
            throw new Missing("weiterleitung");
          await recordEntwurf(tx, input, stelle.organisationId, { am: ctx.now, von: ctx.person.name });
        }),
      ),
    ),

  update: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(EntwurfAenderung)
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const entwurf = await getEntwurf(tx, input.id);
        await recordEntwurfInhalt(tx, entwurf, input.version, input.inhalt, { am: ctx.now, von: ctx.person.name });
        return { id: entwurf.id, version: input.version + 1 };
      }),
    ),

  delete: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(EinEntwurf)
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        if (!(await deleteEntwurf(tx, input.id))) throw new Missing("weiterleitung_entwurf");
        return { id: input.id };
      }),
    ),
});
