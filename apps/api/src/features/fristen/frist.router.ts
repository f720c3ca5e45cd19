import { fristenAus, fristlesung } from "@kim/db";
import { istZustaendig, lesbareFristen } from "@kim/domain/fristenliste";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { procedure, router } from "../../shell/trpc.ts";

export const fristRouter = router({
  /** Every date of the body that this person may read of; `meine` where one of its roles does it. */
  list: procedure.meta({ access: "nachweis:lesen" }).query(async ({ ctx }) => {
    const { art, rollen } = ctx.person.organisation;
    const leserId = ctx.organisationId;
    const heute = heuteInBerlin(ctx.now);
    const fristen = fristenAus({ leserId, art, heute }, await ctx.read(...fristlesung(leserId, heute)));
    return {
      heute,
      fristen: lesbareFristen(fristen, rollen).map((frist) => ({ ...frist, meine: istZustaendig(frist, rollen) })),
    };
  }),
});
