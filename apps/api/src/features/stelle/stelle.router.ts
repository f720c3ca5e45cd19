import {
  eigeneStellensummen,
  gehalteneStellensummen,
  getOrganisation,
  getStelleMitUmfeld,
  kettenbesetzungUnter,
  listEigeneStellen,
  listKontingente,
  listZusatzstellen,
  lockStellenOf,
  Missing,
  recordStelle,
  recordStelleAenderung,
  stellendetail,
  type TenantTx,
} from "@kim/db";
import { heuteInBerlin, StelleId } from "@kim/domain/grundlagen";
import {
  Baustein,
  decideStelleAenderung,
  decideStelleAnlage,
  decideStellenende,
  StelleAenderung,
  StelleAnlage,
  StellenendeAnlage,
  zusatzJeJahr,
  type Stelle,
  type StellenUmfeld,
} from "@kim/domain/stelle";
import { lebendeAnteile } from "@kim/domain/weiterleitung";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { stelleView, stelleZeile } from "../../views/stelle-view.ts";

const StellenFilter = z.strictObject({
  baustein: Baustein.optional(),
  stand: z.enum(["besetzt", "teilweise", "vakant", "noch-nicht", "beendet"]).optional(),
  gehalten: z.enum(["eigen", "weitergeleitet"]).optional(),
});

export const stelleRouter = router({
  list: procedure
    .meta({ access: "stelle:lesen" })
    .input(StellenFilter)
    .query(async ({ ctx, input }) => {
      const tag = heuteInBerlin(ctx.now);
      const [eigene, gehaltene] = [
        eigeneStellensummen(ctx.organisationId, tag),
        gehalteneStellensummen(ctx.organisationId, tag),
      ];
      const gelesen =
        input.gehalten === "eigen"
          ? await ctx.read(eigene)
          : input.gehalten === "weitergeleitet"
            ? await ctx.read(gehaltene)
            : await ctx.read(eigene, gehaltene);
      return gelesen
        .flatMap((summen) => summen.map((summe) => stelleZeile(summe, tag)))
        .filter(
          (zeile) =>
            (!input.baustein || zeile.baustein === input.baustein) &&
            (!input.stand || zeile.stand.status === input.stand),
        );
    }),

  get: procedure
    .meta({ access: "stelle:lesen" })
    .input(z.strictObject({ id: StelleId }))
    .query(async ({ ctx, input }) => {
      const [detail, kette] = await ctx.read(
        stellendetail(ctx.organisationId, input.id),
        kettenbesetzungUnter(ctx.organisationId, input.id),
      );
      return stelleView(detail, ctx.organisationId, heuteInBerlin(ctx.now), kette);
    }),

  create: procedure
    .meta({ access: "stelle:pflegen" })
    .input(StelleAnlage)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const umfeld = await loadUmfeld(tx);
          if (umfeld.vorhandene.some((stelle) => stelle.id === input.id)) throw new Repeated();
          const { stelle } = accepted(decideStelleAnlage({ ...umfeld, antrag: input }));
          await recordStelle(tx, stelle);
        }),
      ),
    ),

  update: procedure
    .meta({ access: "stelle:pflegen" })
    .input(StelleAenderung)
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const umfeld = await loadUmfeld(tx);
        const bindungen = await getEigeneStelle(tx, input.id);
        const { stelle } = accepted(decideStelleAenderung({ ...umfeld, ...bindungen, aenderung: input }));
        const { id: _, organisationId: __, baustein: ___, funktion: ____, version: _____, ...patch } = stelle;
        await recordStelleAenderung(tx, input.id, input.version, patch);
        return { id: input.id };
      }),
    ),
});

export const stellenendeRouter = router({
  create: procedure
    .meta({ access: "stelle:pflegen" })
    .input(StellenendeAnlage)
    .mutation(({ ctx, input }) =>
      once(input.stelleId, () =>
        ctx.asTenant(async (tx) => {
          await lockStellenOf(tx, tx.tenantId);
          const bindungen = await getEigeneStelle(tx, input.stelleId);
          if (bindungen.stelle.ende === input.ende) throw new Repeated();
          const { ende } = accepted(decideStellenende({ ...bindungen, ende: input.ende }));
          await recordStelleAenderung(tx, input.stelleId, bindungen.stelle.version, { ende });
        }),
      ),
    ),
});

/** What R1 to R4 look at: the form asks the law about it before anything is sent. */
export const stellenumfeldRouter = router({
  get: procedure.meta({ access: "stelle:pflegen" }).query(({ ctx }) =>
    ctx.asTenant(async (tx): Promise<StellenUmfeld> => {
      const { vorhandene, ...umfeld } = await readUmfeld(tx);
      return { ...umfeld, vorhandene: vorhandene.map(umriss) };
    }),
  ),
});

const umriss = ({ id, funktion, baustein, vzaeHundertstel, beginn, ende }: Stelle) => ({
  id,
  funktion,
  baustein,
  vzaeHundertstel,
  beginn,
  ende,
});

async function loadUmfeld(tx: TenantTx) {
  await lockStellenOf(tx, tx.tenantId);
  return readUmfeld(tx);
}

async function readUmfeld(tx: TenantTx) {
  const { art } = await getOrganisation(tx, tx.tenantId);
  const kontingente = await listKontingente(tx);
  const vorhandene = (await listEigeneStellen(tx)).map(({ stelle }) => stelle);
  const zusatzHundertstel = zusatzJeJahr(await listZusatzstellen(tx, tx.tenantId));
  return { art, kontingente, vorhandene, zusatzHundertstel };
}

/** A held post is visible but not the tenant's to change. */
async function getEigeneStelle(tx: TenantTx, id: StelleId) {
  const umfeld = await getStelleMitUmfeld(tx, id);
  if (umfeld.stelle.organisationId !== tx.tenantId) throw new Missing("stelle");
  return { ...umfeld, weitergegeben: lebendeAnteile(umfeld.weiterleitungen) };
}
