import { istZustaendig, lesbareFristen } from "@kim/domain/fristenliste";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { procedure, router } from "../../shell/trpc.ts";
import { liesFristen } from "./fristen-lesen.ts";

export const fristRouter = router({
  /** Every date of the body that this person may read of; `meine` where one of its roles does it. */
  list: procedure.meta({ access: "nachweis:lesen" }).query(async ({ ctx }) => {
    const { art, rollen } = ctx.person.organisation;
    const { organisationId, person, deps } = ctx;
    const heute = heuteInBerlin(ctx.now);
    const fristen = await liesFristen(deps.db, { organisationId, art, benutzerId: person.benutzerId }, heute);
    return {
      heute,
      fristen: lesbareFristen(fristen, rollen).map((frist) => ({ ...frist, meine: istZustaendig(frist, rollen) })),
    };
  }),
});
