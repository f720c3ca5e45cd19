import { findKalenderbeginn, recordFristenkalender, recordKalenderWiderruf } from "@kim/db";
import { FristenkalenderEingabe } from "@kim/domain/fristenliste";
import { z } from "zod";
import { once, procedure, Repeated, router } from "../../shell/trpc.ts";

/** One calendar for each person and body; a new one ends the one before. */
export const fristenkalenderRouter = router({
  get: procedure.meta({ access: "nachweis:lesen" }).query(({ ctx }) =>
    ctx.asTenant(async (tx) => {
      const seit = await findKalenderbeginn(tx, ctx.person.benutzerId);
      return { seit: seit?.toISOString() ?? null };
    }),
  ),
  create: procedure
    .meta({ access: "nachweis:lesen" })
    .input(FristenkalenderEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          await recordKalenderWiderruf(tx, ctx.person.benutzerId, ctx.now);
          await recordFristenkalender(tx, input, ctx.person.benutzerId, ctx.now);
        }),
      ),
    ),
  delete: procedure
    .meta({ access: "nachweis:lesen" })
    .input(z.strictObject({}))
    .mutation(({ ctx }) =>
      once(null, () =>
        ctx.asTenant(async (tx) => {
          if (!(await recordKalenderWiderruf(tx, ctx.person.benutzerId, ctx.now))) throw new Repeated();
        }),
      ),
    ),
});
