import { recordBesetzung, recordBesetzungKorrektur, recordBesetzungsende, Stale } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { BesetzungAenderung, BesetzungAnlage, BesetzungsendeAnlage } from "@kim/domain/stelle";
import { aehnlichePseudonyme, decideOhneDoppelfoerderung } from "@kim/domain/ausgabe";
import { decideBesetzung, decideBesetzungKorrektur, decideBesetzungsende } from "@kim/domain/besetzung";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { loadBesetzungslage, loadEigeneBesetzung } from "./besetzungslage.ts";

export const besetzungRouter = router({
  create: procedure
    .meta({ access: "besetzung:pflegen" })
    .input(BesetzungAnlage)
    .mutation(async ({ ctx, input }) => {
      let aehnliche: string[] = [];
      const { id } = await once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const { eigene, geltende, fremdfoerderungen, ...lage } = await loadBesetzungslage(tx, input);
          aehnliche = aehnlichePseudonyme(input.pseudonym, eigene);
          if (eigene.some((b) => b.id === input.id)) throw new Repeated();
          const { besetzung } = accepted(decideBesetzung({ ...lage, antrag: input, heute: heuteInBerlin(ctx.now) }));
          accepted(decideOhneDoppelfoerderung({ besetzung, besetzungen: geltende, fremdfoerderungen }));
          const { organisationId: _, version: __, ...neu } = besetzung;
          await recordBesetzung(tx, { eigentuemerId: lage.stelle.organisationId, geberId: lage.geberId ?? null }, neu);
        }),
      );
      return { id, aehnliche };
    }),

  update: procedure
    .meta({ access: "besetzung:pflegen" })
    .input(BesetzungAenderung)
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const { eigene, geltende, fremdfoerderungen, ...lage } = await loadEigeneBesetzung(tx, input.id);
        const { stelleId, weiterleitungId, version } = lage.besetzung;
        if (version !== input.version) throw new Stale("besetzung");
        const { besetzung } = accepted(
          decideBesetzungKorrektur({ ...lage, antrag: { ...input, stelleId, weiterleitungId } }),
        );
        accepted(decideOhneDoppelfoerderung({ besetzung, besetzungen: geltende, fremdfoerderungen }));
        await recordBesetzungKorrektur(tx, besetzung);
        const andere = eigene.filter((b) => b.id !== input.id);
        const aehnliche = aehnlichePseudonyme(input.pseudonym, andere);
        return { id: input.id, version: version + 1, aehnliche };
      }),
    ),
});

export const besetzungsendeRouter = router({
  create: procedure
    .meta({ access: "besetzung:pflegen" })
    .input(BesetzungsendeAnlage)
    .mutation(({ ctx, input }) =>
      once(input.besetzungId, () =>
        ctx.asTenant(async (tx) => {
          const { besetzung, weiterleitungen } = await loadEigeneBesetzung(tx, input.besetzungId);
          if (besetzung.bis === input.bis) throw new Repeated();
          const { bis } = accepted(decideBesetzungsende({ besetzung, weiterleitungen, bis: input.bis }));
          await recordBesetzungsende(tx, besetzung.id, besetzung.version, bis);
        }),
      ),
    ),
});
