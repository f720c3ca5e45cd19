import { listLesezugaenge, recordLesewiderruf, recordLesezugang } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { decideLesezugang, LesezugangAnlage, LesezugangId, lesezugangstand } from "@kim/domain/lesezugang";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../../shell/trpc.ts";

const lesezugangRouter = router({
  /** The programs that read for this office, newest first; none with its token. */
  list: procedure.meta({ access: "land:lesen" }).query(({ ctx }) =>
    ctx.asTenant(async (tx) => {
      const heute = heuteInBerlin(ctx.now);
      const zugaenge = await listLesezugaenge(tx, heute);
      return zugaenge.map((zugang) => ({ ...zugang, stand: lesezugangstand(zugang, heute) }));
    }),
  ),

  /** Lets a program read for one purpose until a day. */
  create: procedure
    .meta({ access: "land:lesen" })
    .input(LesezugangAnlage)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant((tx) => {
          const anlage = accepted(decideLesezugang(input, heuteInBerlin(ctx.now)));
          return recordLesezugang(tx, anlage, { am: ctx.now, vonName: ctx.person.name });
        }),
      ),
    ),
});

const lesezugangswiderrufRouter = router({
  /** From now on its token opens nothing. */
  create: procedure
    .meta({ access: "land:lesen" })
    .input(z.strictObject({ lesezugangId: LesezugangId }))
    .mutation(({ ctx, input: { lesezugangId } }) =>
      once(lesezugangId, () =>
        ctx.asTenant(async (tx) => {
          if (!(await recordLesewiderruf(tx, lesezugangId, ctx.now))) throw new Repeated();
        }),
      ),
    ),
});

export const lesezugangRouters = { lesezugang: lesezugangRouter, lesezugangswiderruf: lesezugangswiderrufRouter };
