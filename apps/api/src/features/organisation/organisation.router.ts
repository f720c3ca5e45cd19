import { listMoeglicheEmpfaenger } from "@kim/db";
import { istZuwendungsempfaenger } from "@kim/domain";
import { procedure, router } from "../../trpc.ts";

export const organisationRouter = router({
  /** Bodies a post of this organisation can be offered to. */
  listEmpfaenger: procedure.meta({ access: "weiterleitung:anbieten" }).query(({ ctx }) =>
    ctx.asTenant(async (tx) => {
      if (!istZuwendungsempfaenger(ctx.person.organisation.art)) return []; // nothing of its own to offer
      const empfaenger = await listMoeglicheEmpfaenger(tx, ctx.organisationId);
      return empfaenger.map(({ id, name, art }) => ({ id, name, art }));
    }),
  ),
});
