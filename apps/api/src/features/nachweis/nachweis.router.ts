import {
  findBescheidnachweis,
  getEinzige,
  getNachweis,
  listBescheide,
  listNachweise,
  listNachweisvorgaenge,
  loadRechnungslage,
  lockNachweiseOf,
  recordNachweis,
  recordNachweisangaben,
  type NachweisMitNamen,
  type NachweisTx,
} from "@kim/db";
import { heuteInBerlin, NachweisId } from "@kim/domain/grundlagen";
import {
  angeboteneSchritte,
  decideBescheidnachweis,
  decideEntwurfsaenderung,
  Nachweisangaben,
  nachweislauf,
} from "@kim/domain/nachweis";
import { hatRecht } from "@kim/domain/organisation";
import { Baustein } from "@kim/domain/stelle";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { loadNachweisinhalt } from "./nachweisinhalt.ts";

const EinNachweis = z.strictObject({ id: NachweisId });

const nachweisRouter = router({
  /** One's own and those to check; the granting authority sees what was submitted to it. */
  list: procedure.meta({ access: "nachweis:lesen" }).query(({ ctx }) =>
    reading(ctx, async (tx) => {
      const findEntwurf = entwurfsleser(tx, ctx.now);
      const zeilen = [];
      for (const { vorgaenge, ...nachweis } of await listNachweise(tx)) {
        const { stand } = nachweislauf(vorgaenge, false);
        const entwurf = await findEntwurf(nachweis);
        zeilen.push({ ...nachweis, stand, maengel: entwurf?.maengel.length ?? null });
      }
      return zeilen;
    }),
  ),

  /** The paper as it would be today, what it lacks, and what its reader may do; whoever is above reads no draft. */
  get: procedure
    .meta({ access: "nachweis:lesen" })
    .input(EinNachweis)
    .query(({ ctx, input }) =>
      reading(ctx, async (tx) => {
        const nachweis = await getNachweis(tx, input.id);
        const vorgaenge = await listNachweisvorgaenge(tx, nachweis);
        const { benutzerId, name, organisation } = ctx.person;
        const schritte = angeboteneSchritte({
          ...nachweis,
          vorgaenge,
          verwendetDurch: null,
          akteur: { benutzerId, name, organisationId: ctx.organisationId, rollen: organisation.rollen },
        });
        const entwurf = await entwurfsleser(tx, ctx.now)(nachweis);
        return { nachweis, vorgaenge, lauf: nachweislauf(vorgaenge, false), schritte, entwurf };
      }),
    ),

  /** Begins the proof of a Bescheid; its instrument decides the paper (R70). */
  create: procedure
    .meta({ access: "nachweis:vorbereiten" })
    .input(EinNachweis.extend({ jahr: Foerderjahr, baustein: Baustein }))
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const { jahr, baustein } = input;
          await lockNachweiseOf(tx, tx.tenantId);
          const vorhandener = await findBescheidnachweis(tx, jahr, baustein);
          if (vorhandener?.id === input.id) throw new Repeated();
          const bescheide = await listBescheide(tx, tx.tenantId);
          const besteht = vorhandener !== undefined;
          const heute = heuteInBerlin(ctx.now);
          const { auftrag } = accepted(decideBescheidnachweis({ jahr, baustein, bescheide, besteht, heute }));
          const { id: pruefstelleId } = await getEinzige(tx, "bezirksregierung");
          const neu = { ...input, pruefstelleId, art: auftrag.papier, frist: auftrag.frist };
          await recordNachweis(tx, neu, { am: ctx.now, vonName: ctx.person.name });
        }),
      ),
    ),
});

const nachweisEntwurfRouter = router({
  update: procedure
    .meta({ access: "nachweis:vorbereiten" })
    .input(EinNachweis.extend({ version: z.int(), angaben: Nachweisangaben }))
    .mutation(({ ctx, input: { id, version, angaben } }) =>
      ctx.asTenant(async (tx) => {
        await lockNachweiseOf(tx, tx.tenantId);
        const nachweis = await getNachweis(tx, id);
        accepted(decideEntwurfsaenderung(nachweislauf(await listNachweisvorgaenge(tx, nachweis), false)));
        await recordNachweisangaben(tx, id, version, angaben, { am: ctx.now, vonName: ctx.person.name });
        return { id, version: version + 1 };
      }),
    ),
});

/** Procedures of this feature, by the noun they create, read or delete. */
export const nachweisRouters = { nachweis: nachweisRouter, nachweisEntwurf: nachweisEntwurfRouter };

/** Drafts as this reader sees them: null for everybody but the holder. What is known of a year is loaded once. */
function entwurfsleser(tx: NachweisTx, now: Date) {
  const lagen = new Map<number, ReturnType<typeof loadRechnungslage>>();
  return async (nachweis: NachweisMitNamen) => {
    if ("bewilligung" in tx || nachweis.inhaberId !== tx.tenantId) return null;
    const lage = lagen.get(nachweis.jahr) ?? loadRechnungslage(tx, nachweis.jahr, heuteInBerlin(now));
    lagen.set(nachweis.jahr, lage);
    return loadNachweisinhalt(tx, nachweis, await lage);
  };
}

type Leser = {
  person: { organisation: { rollen: Parameters<typeof hatRecht>[0] } };
  asTenant: <T>(work: (tx: NachweisTx) => Promise<T>) => Promise<T>;
  asBewilligung: <T>(work: (tx: NachweisTx) => Promise<T>) => Promise<T>;
};

const reading = <T>(ctx: Leser, work: (tx: NachweisTx) => Promise<T>): Promise<T> =>
  hatRecht(ctx.person.organisation.rollen, "bewilligung:entscheiden") ? ctx.asBewilligung(work) : ctx.asTenant(work);
