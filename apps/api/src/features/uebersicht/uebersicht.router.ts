import { listKette, listKommunen, listStellenAm } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { kommunenzeilen, uebersichtsteile } from "@kim/domain/uebersicht";
import { procedure, router } from "../../shell/trpc.ts";

export const uebersichtRouter = router({
  /**
   * All posts of the reader, owned or held, cut into the parts that are with it and those it passed on, and its
   * Kommunen.
   */
  get: procedure.meta({ access: "weiterleitung:lesen" }).query(({ ctx }) =>
    ctx.asTenant(async (tx) => {
      const heute = heuteInBerlin(ctx.now);
      // One connection: the statements go out together and come back in order.
      const [stellen, kette, kommunen] = await Promise.all([
        listStellenAm(tx, heute),
        listKette(tx, heute),
        listKommunen(tx, tx.tenantId),
      ]);
      const teile = uebersichtsteile({ leserId: tx.tenantId, heute, stellen, kette });
      return { heute, teile, kommunen: kommunenzeilen(teile, kommunen) };
    }),
  ),
});
