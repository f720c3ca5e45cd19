import { getOrganisation, getWeiterleitung, listMoeglicheEmpfaenger } from "@kim/db";
import { WeiterleitungId } from "@kim/domain/grundlagen";
import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import { Funktion } from "@kim/domain/stelle";
import { kannEmpfangen } from "@kim/domain/weiterleitung";
import { z } from "zod";
import { procedure, router } from "../../shell/trpc.ts";

/** What is to be offered: a post of this function, the tenant's own or held by the contract. */
const Angebotenes = z.strictObject({ funktion: Funktion.optional(), herkunftId: WeiterleitungId.nullish() });

export const organisationRouter = router({
  /** Bodies a post can be offered to: never more than the rule of the offer lets pass. */
  listEmpfaenger: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(Angebotenes.optional())
    .query(({ ctx, input = {} }) =>
      ctx.asTenant(async (tx) => {
        const herkunft = input.herkunftId ? await getWeiterleitung(tx, input.herkunftId) : null;
        if (
          herkunft
            ? herkunft.empfaengerId !== tx.tenantId || !herkunft.weiterleitungErlaubt
            : !istZuwendungsempfaenger(ctx.person.organisation.art)
        )
          return [];
        const geber = await getOrganisation(tx, tx.tenantId);
        const funktion = herkunft?.funktion ?? input.funktion ?? "case_management";
        const darueber: readonly string[] = herkunft ? [herkunft.geberId, herkunft.eigentuemerId] : [];
        return (await listMoeglicheEmpfaenger(tx, geber.kreisId ?? geber.id))
          .filter(
            (e) =>
              kannEmpfangen(geber, e) &&
              !darueber.includes(e.id) &&
              (e.art !== "traeger" || funktion === "case_management"),
          )
          .map(({ id, name, art }) => ({ id, name, art }));
      }),
    ),
});
