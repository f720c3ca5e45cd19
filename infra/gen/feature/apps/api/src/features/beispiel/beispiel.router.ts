import { listBeispiel, recordBeispiel } from "@kim/db";
import { BeispielAnlage, decideBeispiel } from "@kim/domain/beispiel";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

export const beispielRouter = router({
  list: procedure.meta({ access: "beispiel:lesen" }).query(({ ctx }) => ctx.asTenant((tx) => listBeispiel(tx))),

  create: procedure
    .meta({ access: "beispiel:pflegen" })
    .input(BeispielAnlage)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const bisherige = await listBeispiel(tx);
          if (bisherige.some(({ id }) => id === input.id)) throw new Repeated();
          const { beispiel } = accepted(decideBeispiel({ bisherige, beispiel: input }));
          await recordBeispiel(tx, beispiel, { angelegtAm: ctx.now, angelegtVon: ctx.person.name });
        }),
      ),
    ),
});
