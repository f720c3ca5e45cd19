import { getEigeneBesetzung, getStelleMitUmfeld, listEigeneBesetzungen, listFremdfoerderungen, lockAusgaben, lockStellenOf, recordBesetzung, recordBesetzungsende } from "@kim/db";
import { BesetzungAnlage, BesetzungsendeAnlage, decideBesetzung, decideBesetzungsende, decideOhneDoppelfoerderung } from "@kim/domain";
import { accepted, once, procedure, Repeated, router } from "../../trpc.ts";

export const besetzungRouter = router({
  create: procedure.meta({ access: "besetzung:pflegen" }).input(BesetzungAnlage).mutation(({ ctx, input }) =>
    once(input.id, () =>
      ctx.asTenant(async (tx) => {
        const { stelle: { organisationId: eigentuemerId } } = await getStelleMitUmfeld(tx, input.stelleId);
        await lockStellenOf(tx, eigentuemerId);
        const { stelle, weiterleitungen, besetzungen } = await getStelleMitUmfeld(tx, input.stelleId);
        if (besetzungen.some((b) => b.id === input.id)) throw new Repeated();
        const { besetzung } = accepted(decideBesetzung({ organisationId: tx.tenantId, stelle, weiterleitungen, vorhandene: besetzungen, antrag: input }));
        await lockAusgaben(tx);
        accepted(decideOhneDoppelfoerderung({ besetzung, besetzungen: await listEigeneBesetzungen(tx), fremdfoerderungen: await listFremdfoerderungen(tx) }));
        const { organisationId: _, version: __, ...neu } = besetzung;
        await recordBesetzung(tx, { eigentuemerId, geberId: weiterleitungen.find((w) => w.id === neu.weiterleitungId)?.geberId ?? null }, neu);
      }),
    ),
  ),
});

export const besetzungsendeRouter = router({
  create: procedure.meta({ access: "besetzung:pflegen" }).input(BesetzungsendeAnlage).mutation(({ ctx, input }) =>
    once(input.besetzungId, () =>
      ctx.asTenant(async (tx) => {
        const { eigentuemerId } = await getEigeneBesetzung(tx, input.besetzungId);
        await lockStellenOf(tx, eigentuemerId);
        const besetzung = await getEigeneBesetzung(tx, input.besetzungId);
        if (besetzung.bis === input.bis) throw new Repeated();
        const { bis } = accepted(decideBesetzungsende({ besetzung, bis: input.bis }));
        await recordBesetzungsende(tx, besetzung.id, besetzung.version, bis);
      }),
    ),
  ),
});
