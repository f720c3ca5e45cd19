import { listRegister, recordTraeger } from "@kim/db";
import { decideTraeger, TraegerAnlage } from "@kim/domain/organisation";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

export const traegerRouter = router({
  create: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(TraegerAnlage)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const register = await listRegister(tx);
          if (register.some(({ id }) => id === input.id)) throw new Repeated();
          await recordTraeger(
            tx,
            accepted(decideTraeger({ traeger: input, art: ctx.person.organisation.art, register })),
          );
        }),
      ),
    ),
});
