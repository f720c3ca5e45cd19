import { deleteEinzelerinnerung, hatEinzelerinnerung, recordEinzelerinnerung } from "@kim/db";
import { z } from "zod";
import { once, procedure, Repeated, router } from "../../shell/trpc.ts";

/** Whether one letter a day tells this person all, or one letter each date. */
export const einzelerinnerungRouter = router({
  get: procedure
    .meta({ access: "nachweis:lesen" })
    .query(({ ctx }) =>
      ctx.asTenant(async (tx) => ({ einzeln: await hatEinzelerinnerung(tx, ctx.person.benutzerId) })),
    ),
  create: procedure
    .meta({ access: "nachweis:lesen" })
    .input(z.strictObject({}))
    .mutation(({ ctx }) =>
      once(null, () => ctx.asTenant((tx) => recordEinzelerinnerung(tx, ctx.person.benutzerId, ctx.now))),
    ),
  delete: procedure
    .meta({ access: "nachweis:lesen" })
    .input(z.strictObject({}))
    .mutation(({ ctx }) =>
      once(null, () =>
        ctx.asTenant(async (tx) => {
          if (!(await deleteEinzelerinnerung(tx, ctx.person.benutzerId))) throw new Repeated();
        }),
      ),
    ),
});
