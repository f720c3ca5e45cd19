import {
  beginneNachweis,
  enqueue,
  getNachweis,
  getWeiterleitung,
  listNachweise,
  listNachweisvorgaenge,
  listVerwendete,
  lockNachweiseOf,
  recordNachweisangaben,
  uuidOf,
  verwendung,
  loadAkte,
} from "@kim/db";
import { heuteInBerlin, NachweisId, WeiterleitungId } from "@kim/domain/grundlagen";
import {
  decideAusdruck,
  decideEntwurfsaenderung,
  EinNachweis,
  Nachweisangaben,
  nachweislauf,
  zahlenStehen,
} from "@kim/domain/nachweis";
import { Baustein } from "@kim/domain/stelle";
import { ausdruckSetzen } from "@kim/jobs";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { bemerkungRouters } from "./bemerkung.router.ts";
import { fassungsvergleichRouters } from "./fassungsvergleich.router.ts";
import { nachweisView } from "./nachweis-view.ts";
import { nachweisvorgangRouter } from "./nachweisschritt.router.ts";
import { aufbewahrungRouters } from "./aufbewahrung.router.ts";
import { pruefungRouters } from "./pruefung/pruefung.router.ts";
import { verzichtRouters } from "./verzicht.router.ts";
import { akteurAus, alsBeteiligter } from "../../shell/beteiligte.ts";

const Neu = z.strictObject({ id: NachweisId, jahr: Foerderjahr });

const nachweisRouter = router({
  /** One's own and those to check; the granting authority sees what was submitted to it. */
  list: procedure.meta({ access: "nachweis:lesen" }).query(({ ctx }) =>
    alsBeteiligter(ctx, async (tx) => {
      const [nachweise, verwendete] = await Promise.all([
        listNachweise(tx),
        "bewilligung" in tx ? new Set<string>() : listVerwendete(tx),
      ]);
      return nachweise.map(({ vorgaenge, ...nachweis }) => {
        const { bescheinigung } = nachweislauf(vorgaenge, false);
        const verwendet = bescheinigung !== null && verwendete.has(verwendung(nachweis.id, bescheinigung.version));
        const lauf = nachweislauf(vorgaenge, verwendet);
        const { stand, version } = lauf;
        const zuletztAm = vorgaenge.at(-1)?.am ?? null;
        return { ...nachweis, stand, version, abgeschlossen: zahlenStehen(lauf), zuletztAm };
      });
    }),
  ),

  /** The paper as it would be today, what it lacks, and what its reader may do; whoever is above reads no draft. */
  get: procedure
    .meta({ access: "nachweis:lesen" })
    .input(EinNachweis)
    .query(({ ctx, input }) =>
      alsBeteiligter(ctx, async (tx) => {
        const akte = await loadAkte(tx, await getNachweis(tx, input), heuteInBerlin(ctx.now));
        return nachweisView(tx, akte, akteurAus(ctx.person));
      }),
    ),

  /** Begins the proof of a Bescheid; its instrument decides the paper (R70). */
  create: procedure
    .meta({ access: "nachweis:vorbereiten" })
    .input(Neu.extend({ baustein: Baustein }))
    .mutation(({ ctx, input: { id, ...anlass } }) =>
      once(id, () =>
        ctx.asTenant(async (tx) => {
          const begonnen = await beginneNachweis(tx, anlass, { am: ctx.now, vonName: ctx.person.name }, id);
          if (!accepted(begonnen).neu) throw new Repeated();
        }),
      ),
    ),
});

const teilnachweisRouter = router({
  /** Begins the Teilnachweis of a contract that this body holds, for one of its years (R70). */
  create: procedure
    .meta({ access: "nachweis:vorbereiten" })
    .input(Neu.extend({ weiterleitungId: WeiterleitungId }))
    .mutation(({ ctx, input: { id, jahr, weiterleitungId } }) =>
      once(id, () =>
        ctx.asTenant(async (tx) => {
          const vertrag = await getWeiterleitung(tx, weiterleitungId);
          const autor = { am: ctx.now, vonName: ctx.person.name };
          if (!accepted(await beginneNachweis(tx, { jahr, vertrag }, autor, id)).neu) throw new Repeated();
        }),
      ),
    ),
});

const nachweisEntwurfRouter = router({
  update: procedure
    .meta({ access: "nachweis:vorbereiten" })
    .input(z.strictObject({ id: NachweisId, version: z.int(), angaben: Nachweisangaben }))
    .mutation(({ ctx, input: { id, version, angaben } }) =>
      ctx.asTenant(async (tx) => {
        await lockNachweiseOf(tx, tx.tenantId);
        const nachweis = await getNachweis(tx, { inhaberId: tx.tenantId, id });
        accepted(decideEntwurfsaenderung(nachweislauf(await listNachweisvorgaenge(tx, nachweis), false)));
        await recordNachweisangaben(tx, id, version, angaben, { am: ctx.now, vonName: ctx.person.name });
        return { id, version: version + 1 };
      }),
    ),
});

const nachweisausdruckRouter = router({
  /** Has the draft set anew as a paper, or what was prepared; a second click within a minute orders nothing more. */
  create: procedure
    .meta({ access: ["nachweis:vorbereiten", "nachweis:zeichnen"] })
    .input(z.strictObject({ nachweisId: NachweisId }))
    .mutation(({ ctx, input: { nachweisId } }) =>
      once(nachweisId, () =>
        ctx.asTenant(async (tx) => {
          const nachweis = await getNachweis(tx, { inhaberId: tx.tenantId, id: nachweisId });
          accepted(decideAusdruck(nachweislauf(await listNachweisvorgaenge(tx, nachweis), false)));
          const minute = Math.floor(ctx.now.getTime() / 60_000);
          await enqueue(tx, ausdruckSetzen, { nachweisId }, uuidOf("ausdruck", tx.tenantId, nachweisId, minute));
        }),
      ),
    ),
});

/** Procedures of this feature, by the noun they create, read or delete. */
export const nachweisRouters = {
  nachweis: nachweisRouter,
  teilnachweis: teilnachweisRouter,
  nachweisEntwurf: nachweisEntwurfRouter,
  nachweisausdruck: nachweisausdruckRouter,
  nachweisvorgang: nachweisvorgangRouter,
  ...pruefungRouters,
  ...bemerkungRouters,
  ...verzichtRouters,
  ...aufbewahrungRouters,
  ...fassungsvergleichRouters,
};
