import {
  ausschnitt,
  bescheidempfaengerzeilen,
  bescheidsummen,
  bestelleSchriftstueck,
  getAntragLocked,
  getBescheid,
  getOrganisation,
  listBescheide,
  listMerkmale,
  listZusatzstellen,
  lockMittelOf,
  lockStellenOf,
  must,
  recordAuflagen,
  recordBescheid,
  recordKontingent,
  seitenstand,
  findGeltendeFassung,
  findZugesagt,
  type BewilligungTx,
  type TenantTx,
} from "@kim/db";
import { BescheidId, Suchtext } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import { Baustein, zusatzJeJahr } from "@kim/domain/stelle";
import { konditionenDer } from "@kim/domain/kondition";
import { BescheidEingabe, decideBescheid, type BescheidLage } from "@kim/domain/bescheid";
import { antragsstand } from "@kim/domain/antrag";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { auflageRouters } from "./auflage.router.ts";
import { bescheidvorschlagRouter } from "./bescheidvorschlag.router.ts";
import { bescheidView } from "./bescheid-view.ts";
import { zusatzstelleBewilligungRouter, zusatzstelleRouter } from "./zusatzstelle.router.ts";

const lesen = ["foerderung:lesen", "bewilligung:entscheiden"] as const;

const bescheidRouter = router({
  /** A tenant's own Bescheide of all years. */
  list: procedure
    .meta({ access: "foerderung:lesen" })
    .query(({ ctx }) => ctx.asTenant(async (tx) => bescheidView(await listBescheide(tx, tx.tenantId)))),

  /** One line per recipient of a year, a page at a time; `summen` count the found, `jahressummen` everybody. */
  listJeEmpfaenger: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(
      z.strictObject({
        jahr: Foerderjahr,
        baustein: Baustein.nullable().default(null),
        stand: z.enum(["fehlt", "erlassen"]).nullable().default(null),
        suche: Suchtext,
        seite: z.int().min(1).default(1),
      }),
    )
    .query(async ({ ctx, input: { seite, suche, ...filter } }) => {
      const auswahl = { ...filter, suche: suche || null };
      const [zeilen, summen, jahressummen] = await ctx.readBewilligung(
        bescheidempfaengerzeilen(auswahl, ausschnitt(seite)),
        bescheidsummen(auswahl),
        bescheidsummen({ jahr: filter.jahr, baustein: null, stand: null, suche: null }),
      );
      return { zeilen, summen, jahressummen, ...seitenstand(seite, summen[0]?.empfaenger ?? 0) };
    }),

  /** One Bescheid with its chain, from the first to the newest; for the authority what is promised of it (R22). */
  get: procedure
    .meta({ access: lesen })
    .input(z.strictObject({ id: BescheidId }))
    .query(async ({ ctx, input }) => {
      const read = async (tx: TenantTx | BewilligungTx) => {
        const { organisationId, jahr, baustein } = await getBescheid(tx, input.id);
        const kette = bescheidView(await listBescheide(tx, organisationId)).filter(
          (b) => b.jahr === jahr && b.baustein === baustein,
        );
        return { bescheid: kette.find(({ id }) => id === input.id), kette };
      };
      if (!hatRecht(ctx.person.organisation.rollen, "bewilligung:entscheiden"))
        return { ...(await ctx.asTenant(read)), zugesagtCent: null };
      const gelesen = await ctx.asBewilligung(read);
      const { organisationId, jahr, baustein } = must(gelesen.bescheid, "bescheid");
      return { ...gelesen, zugesagtCent: await ctx.asState((tx) => findZugesagt(tx, organisationId, jahr, baustein)) };
    }),

  /** Issues a Bescheid; its posts are the Kontingent of its year from then on. */
  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(BescheidEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asBewilligung(async (tx) => {
          const lage = await loadLage(tx, input);
          if (lage.bescheide.some(({ id }) => id === input.id)) throw new Repeated();
          const { bescheid, auflagen } = accepted(decideBescheid(lage));
          await recordBescheid(tx, bescheid, { am: ctx.now, vonName: ctx.person.name });
          await recordAuflagen(tx, bescheid, auflagen, { am: ctx.now, vonName: ctx.person.name });
          await recordKontingent(tx, bescheid);
          const { organisationId: inhaberId, id: vorgangId } = bescheid;
          await bestelleSchriftstueck(tx, { inhaberId, art: "bescheid", vorgangId }, ctx.now);
        }),
      ),
    ),
});

// One order of locks for all commands: what the applicant moves, then what counts over its money, then over its posts.
async function loadLage(tx: BewilligungTx, eingabe: BescheidEingabe): Promise<BescheidLage> {
  const antrag = eingabe.antragId === null ? undefined : await getAntragLocked(tx, eingabe.antragId);
  await lockMittelOf(tx, [eingabe.organisationId]);
  await lockStellenOf(tx, eingabe.organisationId);
  const fassung = await findGeltendeFassung(tx, eingabe.jahr);
  return {
    organisation: await getOrganisation(tx, eingabe.organisationId),
    bescheide: await listBescheide(tx, eingabe.organisationId),
    antrag: antrag && { ...antrag, eingereicht: antragsstand(antrag.vorgaenge, antrag.beschieden) === "eingereicht" },
    konditionen: fassung && { id: fassung.id, konditionen: konditionenDer(fassung) },
    zusatzHundertstel: zusatzJeJahr(await listZusatzstellen(tx, eingabe.organisationId))[eingabe.jahr] ?? 0,
    merkmale: await listMerkmale(tx, [eingabe.organisationId]),
    eingabe,
  };
}

/** Procedures of this feature, by the noun they create, read or delete. */
export const bescheidRouters = {
  bescheid: bescheidRouter,
  ...auflageRouters,
  bescheidvorschlag: bescheidvorschlagRouter,
  zusatzstelle: zusatzstelleRouter,
  zusatzstelleBewilligung: zusatzstelleBewilligungRouter,
};
