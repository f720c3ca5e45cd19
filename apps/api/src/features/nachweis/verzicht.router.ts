import {
  findTeilnachweis,
  getWeiterleitung,
  hatNachweisverzicht,
  listNachweisverzichte,
  lockNachweiseOf,
  Missing,
  recordNachweisverzicht,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { decideNachweisverzicht, Nachweisverzicht } from "@kim/domain/nachweis";
import { autorAus } from "../../shell/autor.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

const nachweisverzichtRouter = router({
  /** Those that this body gave, and those that it got; the granting authority gives none. */
  list: procedure
    .meta({ access: "nachweis:lesen" })
    .query(({ ctx }) => ctx.asTenant((tx) => listNachweisverzichte(tx))),

  /** R81: the giver of a contract does without its proof of a year, which nobody began. */
  create: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(Nachweisverzicht)
    .mutation(({ ctx, input: { weiterleitungId, jahr, text } }) =>
      once(weiterleitungId, () =>
        ctx.asTenant(async (tx) => {
          const vertrag = await getWeiterleitung(tx, weiterleitungId);
          const { geberId, empfaengerId, empfaengerArt } = vertrag;
          if (geberId !== tx.tenantId) throw new Missing("weiterleitung");
          // The receiver begins its paper under the same lock.
          await lockNachweiseOf(tx, empfaengerId);
          if (await hatNachweisverzicht(tx, vertrag, jahr)) throw new Repeated();
          const besteht = (await findTeilnachweis(tx, vertrag, jahr)) !== undefined;
          const lage = { jahr, vertrag, empfaengerArt, besteht, heute: heuteInBerlin(ctx.now) };
          const { grund } = accepted(decideNachweisverzicht(lage, text));
          const autor = autorAus(ctx);
          await recordNachweisverzicht(tx, { weiterleitungId, empfaengerId, jahr, grund }, autor);
        }),
      ),
    ),
});

export const verzichtRouters = { nachweisverzicht: nachweisverzichtRouter };
