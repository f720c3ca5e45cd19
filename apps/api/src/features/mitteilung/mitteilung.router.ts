import {
  ausschnitt,
  eigeneMitteilungen,
  enqueue,
  findVorlageninhalte,
  getEinzige,
  getMitteilung,
  hatMitteilung,
  lockMitteilungen,
  mitteilungseingaenge,
  mitteilungseingangszahl,
  mitteilungsstellen,
  recordMitteilung,
  recordMitteilungseingang,
  seitenstand,
} from "@kim/db";
import { heuteInBerlin, Suchtext } from "@kim/domain/grundlagen";
import {
  decideMitteilung,
  MitteilungEingabe,
  Mitteilungsbezug,
  mitteilungsentwurf,
  MitteilungseingangEingabe,
  Pflicht,
} from "@kim/domain/mitteilung";
import { geltenderInhalt } from "@kim/domain/vorlage";
import { mitteilungSetzen } from "@kim/jobs";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { loadEntwurfsangaben, loadMitteilungslage } from "./mitteilungslage.ts";

const mitteilungRouter = router({
  /** What this body told the authority, and whether it took notice. */
  list: procedure.meta({ access: "foerderung:lesen" }).query(async ({ ctx }) => {
    const [mitteilungen] = await ctx.read(eigeneMitteilungen(ctx.organisationId));
    return mitteilungen;
  }),

  /** R100b: sends it, word for word as it stands there. */
  create: procedure
    .meta({ access: "nachweis:vorbereiten" })
    .input(MitteilungEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, async () => {
        const [stellen] = await ctx.read(mitteilungsstellen(ctx.organisationId, heuteInBerlin(ctx.now)));
        await ctx.asTenant(async (tx) => {
          await lockMitteilungen(tx);
          if (await hatMitteilung(tx, input.id)) throw new Repeated();
          const lage = await loadMitteilungslage(tx, input.pflicht, stellen, ctx.now);
          accepted(decideMitteilung(input, lage));
          const { id: anId } = await getEinzige(tx, "bezirksregierung");
          const { benutzerId: vonId, name: vonName } = ctx.person;
          await recordMitteilung(tx, input, { anId, am: ctx.now, vonId, vonName });
          await enqueue(tx, mitteilungSetzen, { mitteilungId: input.id });
        });
      }),
    ),
});

const mitteilungsentwurfRouter = router({
  /** The duties that hold, each with what it rests on. */
  list: procedure.meta({ access: "foerderung:lesen" }).query(({ ctx }) =>
    ctx.asTenant(async (tx) => {
      const inhalte = await findVorlageninhalte(tx, Pflicht.options);
      return Pflicht.options
        .map((pflicht) => ({ pflicht, ...geltenderInhalt(pflicht, inhalte[pflicht]) }))
        .filter(({ aktiv }) => aktiv)
        .map(({ pflicht, quelle, annahme }) => ({ pflicht, quelle, annahme }));
    }),
  ),

  /** The letter of one, filled with what the platform knows. */
  get: procedure
    .meta({ access: "foerderung:lesen" })
    .input(z.strictObject({ pflicht: Pflicht, bezug: Mitteilungsbezug.nullable().default(null) }))
    .query(async ({ ctx, input: { pflicht, bezug } }) => {
      const [stellen] = await ctx.read(mitteilungsstellen(ctx.organisationId, heuteInBerlin(ctx.now)));
      return ctx.asTenant(async (tx) => {
        const inhalte = await findVorlageninhalte(tx, [pflicht]);
        const inhalt = geltenderInhalt(pflicht, inhalte[pflicht]);
        const angaben = await loadEntwurfsangaben(tx, bezug, stellen, ctx.now);
        return { ...mitteilungsentwurf(inhalt, angaben), quelle: inhalt.quelle, annahme: inhalt.annahme };
      });
    }),
});

const mitteilungseingangRouter = router({
  /** What came to the authority, what nobody took notice of first. */
  list: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(z.strictObject({ offen: z.boolean().default(true), suche: Suchtext, seite: z.int().min(1).default(1) }))
    .query(async ({ ctx, input: { offen, suche, seite } }) => {
      const auswahl = { offen, suche: suche || null };
      const [zeilen, gesamt, wartende] = await ctx.readBewilligung(
        mitteilungseingaenge(ctx.organisationId, auswahl, ausschnitt(seite)),
        mitteilungseingangszahl(ctx.organisationId, auswahl),
        mitteilungseingangszahl(ctx.organisationId, { offen: true, suche: null }),
      );
      return { zeilen, wartende, ...seitenstand(seite, gesamt) };
    }),

  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(MitteilungseingangEingabe)
    .mutation(({ ctx, input }) =>
      once(null, () =>
        ctx.asBewilligung(async (tx) => {
          await getMitteilung(tx, input.mitteilung);
          const { benutzerId: vonId, name: vonName } = ctx.person;
          await recordMitteilungseingang(tx, input, { am: ctx.now, vonId, vonName });
        }),
      ),
    ),
});

export const mitteilungRouters = {
  mitteilung: mitteilungRouter,
  mitteilungsentwurf: mitteilungsentwurfRouter,
  mitteilungseingang: mitteilungseingangRouter,
};
