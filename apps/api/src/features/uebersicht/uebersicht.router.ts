import { besetzungenAm, kettenglieder, kommunenVon, stellenAm, uebersichtsstellen, vertraegeAm } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { kommunenzeilen, uebersichtsteile } from "@kim/domain/uebersicht";
import { procedure, router } from "../../shell/trpc.ts";

export const uebersichtRouter = router({
  /**
   * All posts of the reader, owned or held, cut into the parts that are with it and those it passed on, and its
   * Kommunen.
   */
  get: procedure.meta({ access: "weiterleitung:lesen" }).query(async ({ ctx }) => {
    const leserId = ctx.organisationId;
    const heute = heuteInBerlin(ctx.now);
    const [koepfe, besetzungen, vertraege, kette, kommunen] = await ctx.read(
      stellenAm(leserId, heute),
      besetzungenAm(leserId, heute),
      vertraegeAm(leserId, heute),
      kettenglieder(heute),
      kommunenVon(leserId),
    );
    const stellen = uebersichtsstellen(koepfe, besetzungen, vertraege);
    const teile = uebersichtsteile({ leserId, heute, stellen, kette });
    return { heute, teile, kommunen: kommunenzeilen(teile, kommunen) };
  }),
});
