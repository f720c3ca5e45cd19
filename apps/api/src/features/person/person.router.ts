import { changeRollen, listPersonen } from "@kim/db";
import { BenutzerId } from "@kim/domain/grundlagen";
import { decideRollen, PersonRollen, Rolle, rolleMoeglich } from "@kim/domain/organisation";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

export const personRouter = router({
  /** The people of this body, and the roles somebody can have in it. */
  list: procedure.meta({ access: "person:verwalten" }).query(async ({ ctx }) => ({
    personen: await listPersonen(ctx.deps.authDb, ctx.organisationId),
    moeglicheRollen: Rolle.options.filter((rolle) => rolleMoeglich(ctx.person.organisation.art, rolle)),
  })),

  update: procedure
    .meta({ access: "person:verwalten" })
    .input(PersonRollen)
    .mutation(({ ctx, input: { benutzerId, rollen } }) =>
      once(benutzerId, () =>
        ctx.asTenant(() =>
          changeRollen(ctx.deps.authDb, ctx.organisationId, benutzerId, (personen, person) => {
            if (String(person.rollen) === String([...rollen].sort())) throw new Repeated();
            return accepted(decideRollen({ art: ctx.person.organisation.art, personen, person, rollen })).rollen;
          }),
        ),
      ),
    ),

  /** Out of this body; the account and what the person is elsewhere stay. */
  delete: procedure
    .meta({ access: "person:verwalten" })
    .input(z.strictObject({ benutzerId: BenutzerId }))
    .mutation(({ ctx, input: { benutzerId } }) =>
      ctx.asTenant(() =>
        changeRollen(
          ctx.deps.authDb,
          ctx.organisationId,
          benutzerId,
          (personen, person) =>
            accepted(decideRollen({ art: ctx.person.organisation.art, personen, person, rollen: [] })).rollen,
        ),
      ),
    ),
});
