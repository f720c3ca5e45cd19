import {
  deleteBelegdatei,
  deleteBelegzeile,
  deleteNachweisdatei,
  getNachweis,
  lockNachweiseOf,
  must,
  recordBelegzeileAenderung,
  recordBelegzeilen,
  Stale,
  type TenantTx,
} from "@kim/db";
import { BelegzeileId, DokumentId, NachweisId } from "@kim/domain/grundlagen";
import {
  belegeHoechstensAufEinmal,
  Belegzeile,
  decideBelegzeile,
  decideBelegzeilen,
  decideDateiloeschung,
  decideEntwurfsaenderung,
} from "@kim/domain/nachweis";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../../shell/trpc.ts";
import { loadBeleglage, zeilenlage } from "./beleglage.ts";
import { darfHinterlegen } from "./dateirecht.ts";

const AmNachweis = z.strictObject({ nachweisId: NachweisId });

const belegzeileRouter = router({
  /** The holder's list with everything a line is decided on; whoever is above reads the submitted version. */
  list: procedure
    .meta({ access: "nachweis:lesen" })
    .input(AmNachweis)
    .query(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const { lauf, ...lage } = await loadBeleglage(tx, input.nachweisId);
        return { ...lage, stand: lauf.stand };
      }),
    ),

  create: procedure
    .meta({ access: "nachweis:vorbereiten" })
    .input(Belegzeile.extend(AmNachweis.shape))
    .mutation(({ ctx, input: { nachweisId, ...zeile } }) =>
      once(zeile.id, () =>
        ctx.asTenant(async (tx) => {
          const lage = await loadEntwurf(tx, nachweisId);
          if (lage.zeilen.some(({ id }) => id === zeile.id)) throw new Repeated();
          accepted(decideBelegzeile(zeilenlage(lage), zeile));
          await recordBelegzeilen(tx, nachweisId, [zeile]);
        }),
      ),
    ),

  update: procedure
    .meta({ access: "nachweis:vorbereiten" })
    .input(Belegzeile.extend({ ...AmNachweis.shape, version: z.int() }))
    .mutation(({ ctx, input: { nachweisId, version, ...zeile } }) =>
      ctx.asTenant(async (tx) => {
        const lage = await loadEntwurf(tx, nachweisId);
        const bisher = must(
          lage.zeilen.find(({ id }) => id === zeile.id),
          "belegzeile",
        );
        if (bisher.version !== version) throw new Stale("belegzeile");
        accepted(decideBelegzeile(zeilenlage(lage), zeile));
        await recordBelegzeileAenderung(tx, nachweisId, zeile, version);
        return { id: zeile.id, version: version + 1 };
      }),
    ),

  delete: procedure
    .meta({ access: "nachweis:vorbereiten" })
    .input(AmNachweis.extend({ id: BelegzeileId, version: z.int() }))
    .mutation(({ ctx, input: { nachweisId, id, version } }) =>
      ctx.asTenant(async (tx) => {
        await loadEntwurf(tx, nachweisId);
        await deleteBelegzeile(tx, nachweisId, id, version);
        return { id };
      }),
    ),
});

const beleglisteRouter = router({
  /** Many lines at once, all or none. */
  create: procedure
    .meta({ access: "nachweis:vorbereiten" })
    .input(
      AmNachweis.extend({
        zeilen: z
          .array(Belegzeile)
          .min(1, "Bitte mindestens eine Zeile einfügen.")
          .max(belegeHoechstensAufEinmal, `Bitte höchstens ${belegeHoechstensAufEinmal} Zeilen auf einmal einfügen.`),
      }),
    )
    .mutation(async ({ ctx, input: { nachweisId, zeilen } }) => {
      await once(nachweisId, () =>
        ctx.asTenant(async (tx) => {
          const lage = await loadEntwurf(tx, nachweisId);
          const neue = new Set(zeilen.map(({ id }) => id));
          if (lage.zeilen.some(({ id }) => neue.has(id))) throw new Repeated();
          accepted(decideBelegzeilen(zeilenlage(lage), zeilen));
          await recordBelegzeilen(tx, nachweisId, zeilen);
        }),
      );
      return { anzahl: zeilen.length };
    }),
});

const nachweisdateiRouter = router({
  /** Also off the lines that name it. What a submitted version names stays (R90). */
  delete: procedure
    .meta({ access: ["nachweis:vorbereiten", "nachweis:zeichnen"] })
    .input(AmNachweis.extend({ id: DokumentId }))
    .mutation(({ ctx, input: { nachweisId, id } }) =>
      ctx.asTenant(async (tx) => {
        const { dateien, lauf } = await loadGesperrt(tx, nachweisId);
        const { rollen } = ctx.person.organisation;
        const datei = must(
          dateien.find((d) => d.id === id && darfHinterlegen(rollen, d.art)),
          "dokument",
        );
        accepted(decideDateiloeschung(lauf, datei));
        await deleteBelegdatei(tx, nachweisId, id);
        await deleteNachweisdatei(tx, nachweisId, id);
        return { id };
      }),
    ),
});

/** Procedures of this feature, by the noun they create, read or delete. */
export const beleglisteRouters = {
  belegzeile: belegzeileRouter,
  belegliste: beleglisteRouter,
  nachweisdatei: nachweisdateiRouter,
};

async function loadGesperrt(tx: TenantTx, nachweisId: NachweisId) {
  // Nobody waits behind a lock for what is not theirs.
  await getNachweis(tx, { inhaberId: tx.tenantId, id: nachweisId });
  await lockNachweiseOf(tx, tx.tenantId);
  return loadBeleglage(tx, nachweisId);
}

/** Lines change in a draft alone, one after the other: what was prepared stands. */
async function loadEntwurf(tx: TenantTx, nachweisId: NachweisId) {
  const lage = await loadGesperrt(tx, nachweisId);
  accepted(decideEntwurfsaenderung(lage.lauf));
  return lage;
}
