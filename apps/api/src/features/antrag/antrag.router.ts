import {
  alleAntraege,
  antragsjahre,
  antragszahl,
  antragszeilen,
  ausschnitt,
  bestelleSchriftstueck,
  findGeltendeKonditionen,
  getAntrag,
  getAntragLocked,
  getOrganisation,
  listAntraege,
  listAntragsfenster,
  lockAntraegeOf,
  recordAntrag,
  recordAntragInhalt,
  recordAntragsfenster,
  recordAntragVorgang,
  seitenstand,
  Stale,
  type AntragTx,
} from "@kim/db";
import { AntragId, heuteInBerlin, PlainDate, Suchtext, type Decision } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import {
  AntragInhalt,
  Antragsbaustein,
  Antragsbemerkung,
  Antragsstand,
  decideAntragsablehnung,
  decideAntragsaenderung,
  decideAntragsanlage,
  decideAntragsfenster,
  decideAntragsruecknahme,
  decideBeantwortung,
  decideEinreichung,
  decideRueckfrage,
  leererAntrag,
  type AntragRefusal,
  type Antrag,
  type Antragsschritt,
} from "@kim/domain/antrag";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { antragView } from "./antrag-view.ts";
import { loadAntragslage } from "./antragslage.ts";

const EinAntrag = z.strictObject({ id: AntragId });
/** `id` names the step, made by the client; `antragId` what it happens to. */
const Schritt = z.strictObject({ id: z.uuid(), antragId: AntragId });
// Two Bausteine a year: nobody ever has as many.
const eigeneHoechstens = 1000;
const lesen = ["foerderung:lesen", "bewilligung:entscheiden"] as const;

const antragRouter = router({
  /** The applicant's own, of all years. */
  list: procedure.meta({ access: "foerderung:lesen" }).query(async ({ ctx }) => {
    const [zeilen] = await ctx.read(
      antragszeilen({ ...alleAntraege, organisationId: ctx.organisationId }, { ab: 0, anzahl: eigeneHoechstens }),
    );
    return zeilen;
  }),

  get: procedure
    .meta({ access: lesen })
    .input(EinAntrag)
    .query(({ ctx, input }) =>
      reading(ctx, async (tx) => {
        const antrag = await getAntrag(tx, input.id);
        return antragView(antrag, "bewilligung" in tx ? null : await loadAntragslage(tx, antrag));
      }),
    ),

  /** Starts a draft from the year's Förderplan. */
  create: procedure
    .meta({ access: "antrag:pflegen" })
    .input(z.strictObject({ id: AntragId, jahr: Foerderjahr, baustein: Antragsbaustein }))
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          await lockAntraegeOf(tx, tx.tenantId);
          const vorhandene = await listAntraege(tx);
          if (vorhandene.some(({ id }) => id === input.id)) throw new Repeated();
          const { art } = await getOrganisation(tx, tx.tenantId);
          accepted(
            decideAntragsanlage({
              art,
              ...input,
              konditionen: await findGeltendeKonditionen(tx, input.jahr),
              vorhandene,
            }),
          );
          const { vorschlag } = await loadAntragslage(tx, input);
          await recordAntrag(tx, { ...input, inhalt: { ...leererAntrag(), positionen: vorschlag } });
        }),
      ),
    ),

  update: procedure
    .meta({ access: "antrag:pflegen" })
    .input(EinAntrag.extend({ version: z.int(), inhalt: AntragInhalt }))
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const antrag = await getAntragLocked(tx, input.id);
        accepted(decideAntragsaenderung(antrag));
        await recordAntragInhalt(tx, antrag.id, input.version, input.inhalt);
        return { id: antrag.id, version: input.version + 1 };
      }),
    ),
});

const antragseingangRouter = router({
  /** What lies with the granting authority, a page at a time. */
  list: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(
      z.strictObject({
        jahr: z.int().nullable().default(null),
        baustein: Antragsbaustein.nullable().default(null),
        stand: Antragsstand.nullable().default(null),
        suche: Suchtext,
        seite: z.int().min(1).default(1),
      }),
    )
    .query(async ({ ctx, input: { seite, suche, ...filter } }) => {
      const auswahl = { ...filter, suche: suche || null, organisationId: null };
      const [zeilen, gesamt, jahre] = await ctx.readBewilligung(
        antragszeilen(auswahl, ausschnitt(seite)),
        antragszahl(auswahl),
        antragsjahre(),
      );
      return { zeilen, jahre, ...seitenstand(seite, gesamt) };
    }),
});

const antragEinreichungRouter = router({
  create: procedure
    .meta({ access: "antrag:pflegen" })
    .input(Schritt.extend({ version: z.int() }))
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const antrag = await getForSchritt(tx, input);
          // What is handed in is what the person saw.
          if (antrag.version !== input.version) throw new Stale("antrag");
          const lage = await loadAntragslage(tx, antrag);
          accepted(decideEinreichung({ ...lage, antrag, heute: heuteInBerlin(ctx.now) }));
          await recordAntragVorgang(
            tx,
            antrag,
            { id: input.id, art: "eingereicht", text: null, vonName: ctx.person.name },
            ctx.now,
          );
          await bestelleSchriftstueck(tx, { inhaberId: tx.tenantId, art: "antrag", vorgangId: input.id }, ctx.now);
        }),
      ),
    ),
});

const antragBeantwortungRouter = router({
  /** The answer, and the Antrag as it stands after it. */
  create: procedure
    .meta({ access: "antrag:pflegen" })
    .input(Schritt.extend({ version: z.int(), text: Antragsbemerkung, inhalt: AntragInhalt }))
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const antrag = await getForSchritt(tx, input);
          const lage = await loadAntragslage(tx, antrag);
          accepted(
            decideBeantwortung(antrag, { ...lage, jahr: antrag.jahr, baustein: antrag.baustein, inhalt: input.inhalt }),
          );
          await recordAntragInhalt(tx, antrag.id, input.version, input.inhalt);
          await recordAntragVorgang(
            tx,
            antrag,
            { id: input.id, art: "beantwortet", text: input.text, vonName: ctx.person.name },
            ctx.now,
          );
          await bestelleSchriftstueck(tx, { inhaberId: tx.tenantId, art: "antrag", vorgangId: input.id }, ctx.now);
        }),
      ),
    ),
});

const antragRuecknahmeRouter = router({
  create: procedure
    .meta({ access: "antrag:pflegen" })
    .input(Schritt.extend({ text: Antragsbemerkung }))
    .mutation(({ ctx, input }) =>
      once(input.id, () => ctx.asTenant((tx) => step(tx, input, "zurueckgezogen", decideAntragsruecknahme, ctx))),
    ),
});

const antragRueckfrageRouter = router({
  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(Schritt.extend({ text: Antragsbemerkung }))
    .mutation(({ ctx, input }) =>
      once(input.id, () => ctx.asBewilligung((tx) => step(tx, input, "rueckfrage", decideRueckfrage, ctx))),
    ),
});

const antragAblehnungRouter = router({
  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(Schritt.extend({ text: Antragsbemerkung }))
    .mutation(({ ctx, input }) =>
      once(input.id, () => ctx.asBewilligung((tx) => step(tx, input, "abgelehnt", decideAntragsablehnung, ctx))),
    ),
});

const antragsfensterRouter = router({
  list: procedure.meta({ access: lesen }).query(({ ctx }) => reading(ctx, listAntragsfenster)),

  /** Sets the window of its year and Baustein, in place of the one before it. */
  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(z.strictObject({ jahr: Foerderjahr, baustein: Antragsbaustein, von: PlainDate, bis: PlainDate }))
    .mutation(async ({ ctx, input }) => {
      const { type: _, ...fenster } = accepted(decideAntragsfenster(input));
      await once(`${fenster.jahr}/${fenster.baustein}`, () =>
        ctx.asBewilligung(async (tx) => {
          if (!(await recordAntragsfenster(tx, fenster))) throw new Repeated();
        }),
      );
      return fenster;
    }),
});

/** Procedures of this feature, by the noun they create, read or delete. */
export const antragRouters = {
  antrag: antragRouter,
  antragseingang: antragseingangRouter,
  antragEinreichung: antragEinreichungRouter,
  antragBeantwortung: antragBeantwortungRouter,
  antragRuecknahme: antragRuecknahmeRouter,
  antragRueckfrage: antragRueckfrageRouter,
  antragAblehnung: antragAblehnungRouter,
  antragsfenster: antragsfensterRouter,
};

type Leser = {
  person: { organisation: { rollen: Parameters<typeof hatRecht>[0] } };
  asTenant: <T>(work: (tx: AntragTx) => Promise<T>) => Promise<T>;
  asBewilligung: <T>(work: (tx: AntragTx) => Promise<T>) => Promise<T>;
};

/** The granting authority reads what lies with it, everybody else their own. */
const reading = <T>(ctx: Leser, work: (tx: AntragTx) => Promise<T>): Promise<T> =>
  hatRecht(ctx.person.organisation.rollen, "bewilligung:entscheiden") ? ctx.asBewilligung(work) : ctx.asTenant(work);

async function getForSchritt(tx: AntragTx, { id, antragId }: { id: string; antragId: AntragId }) {
  const antrag = await getAntragLocked(tx, antragId);
  if (antrag.vorgaenge.some((vorgang) => vorgang.id === id)) throw new Repeated();
  return antrag;
}

async function step(
  tx: AntragTx,
  input: { id: string; antragId: AntragId; text: string },
  art: Antragsschritt,
  decide: (antrag: Antrag) => Decision<unknown, AntragRefusal>,
  ctx: { person: { name: string }; now: Date },
) {
  const antrag = await getForSchritt(tx, input);
  accepted(decide(antrag));
  await recordAntragVorgang(tx, antrag, { id: input.id, art, text: input.text, vonName: ctx.person.name }, ctx.now);
}
