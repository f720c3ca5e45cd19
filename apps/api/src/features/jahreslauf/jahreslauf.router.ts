import {
  enqueue,
  findJahresergebnis,
  getJahreslauf,
  listErgebnisJahre,
  listFoerderempfaenger,
  listJahreslaeufe,
  listKontingente,
  listLaufnachweise,
  listSchritte,
  lockJahreslauf,
  must,
  nimmSchritteZurueck,
  recordJahreslaufAbgebrochen,
  recordJahreslaufEnde,
  recordJahreslaufOffen,
  recordSchrittWartetWieder,
  startJahreslauf,
  type Laufnachweise,
  type TenantTx,
} from "@kim/db";
import { heuteInBerlin, JahreslaufId, OrganisationId } from "@kim/domain/grundlagen";
import {
  decideFehlgeschlageneWiederholung,
  decideJahreslauf,
  decideJahreslaufAbbruch,
  decideJahreslaufWiederholung,
} from "@kim/domain/jahr";
import { zustaendigeRollen } from "@kim/domain/nachweis";
import type { Empfaengerlage, Kontingent } from "@kim/domain/stelle";
import { jahreslaufStarten, schrittWiederholen } from "@kim/jobs";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

const lesen = ["jahreslauf:lesen", "land:jahreslauf"] as const;
const starten = ["jahreslauf:starten", "land:jahreslauf"] as const;
const EinLauf = z.strictObject({ laufId: JahreslaufId });
const NeuerLauf = z.strictObject({ id: JahreslaufId, jahr: z.int() });
const EinSchritt = z.strictObject({ laufId: JahreslaufId, organisationId: OrganisationId });

export const jahreslaufRouter = router({
  create: procedure
    .meta({ access: starten })
    .input(NeuerLauf)
    .mutation(async ({ ctx, input }) => {
      let { id } = input;
      const { art } = ctx.person.organisation;
      const entscheide = (kontingente: readonly Kontingent[]) =>
        accepted(decideJahreslauf({ art, kontingente, jahr: input.jahr, heute: heuteInBerlin(ctx.now) }));
      // Who receives in the year, only the state's own role sees.
      const imLand = () => ctx.asState((tx) => listFoerderempfaenger(tx, entscheide([]).jahr));
      await once(id, async () => {
        const anzahl = art === "bezirksregierung" ? (await imLand()).length : 1;
        await ctx.asTenant(async (tx) => {
          const { umfang, jahr } = entscheide(await listKontingente(tx));
          const lauf = await startJahreslauf(tx, { id, jahr, umfang, ausloeser: "person", anzahl }, ctx.now);
          id = lauf.id;
          if (!lauf.neu) throw new Repeated();
          await enqueue(tx, jahreslaufStarten, { laufId: id });
        });
      });
      return { id };
    }),

  get: procedure
    .meta({ access: lesen })
    .input(EinLauf)
    .query(({ ctx, input }) => ctx.asTenant((tx) => laufView(tx, input.laufId))),

  list: procedure.meta({ access: lesen }).query(({ ctx }) =>
    ctx.asTenant(async (tx) => ({
      laeufe: await listJahreslaeufe(tx),
      startbareJahre: startbareJahre(
        { art: ctx.person.organisation.art, kontingente: await listKontingente(tx) },
        ctx.now,
      ),
    })),
  ),

  /** The run after each change, until it has ended. */
  verlauf: procedure
    .meta({ access: lesen })
    .input(EinLauf)
    .subscription(async function* ({ ctx, input, signal }) {
      for await (const _ of ctx.deps.announcements.jahreslauf(input.laufId, signal ?? new AbortController().signal)) {
        const lauf = await ctx.asTenant((tx) => laufView(tx, input.laufId));
        yield lauf;
        if (lauf.beendetAm) return;
      }
    }),
});

export const jahreslaufWiederholungRouter = router({
  /** Computes one failed step of an own run again. */
  create: procedure
    .meta({ access: starten })
    .input(EinSchritt)
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const { schritte, ...lage } = await laufLage(tx, input.laufId);
        const schritt = must(
          schritte.find(({ organisationId }) => organisationId === input.organisationId),
          "schritt",
        );
        const { laufId, organisationId, jahr } = accepted(decideJahreslaufWiederholung({ ...lage, schritt }));
        await wiederhole(tx, { laufId, jahr, organisationen: [organisationId] }, ctx.now);
      }),
    ),

  /** The same for every failed step of it. */
  createMany: procedure
    .meta({ access: starten })
    .input(EinLauf)
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const wiederholt = accepted(decideFehlgeschlageneWiederholung(await laufLage(tx, input.laufId)));
        await wiederhole(tx, wiederholt, ctx.now);
        return { anzahl: wiederholt.organisationen.length };
      }),
    ),
});

export const jahreslaufAbbruchRouter = router({
  /** Takes back what has not begun of an own run; what runs already comes to its end, and the run with it. */
  create: procedure
    .meta({ access: starten })
    .input(EinLauf)
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const { laufId } = accepted(decideJahreslaufAbbruch(await lockJahreslauf(tx, input.laufId)));
        await recordJahreslaufAbgebrochen(tx, laufId, ctx.now);
        await nimmSchritteZurueck(tx, laufId, ctx.now);
        await recordJahreslaufEnde(tx, laufId, ctx.now);
      }),
    ),
});

export const jahresergebnisRouter = router({
  get: procedure
    .meta({ access: "jahreslauf:lesen" })
    .input(z.strictObject({ jahr: Foerderjahr }))
    .query(({ ctx, input }) =>
      ctx.asTenant(async (tx) => ({
        jahre: await listErgebnisJahre(tx),
        gespeichert: (await findJahresergebnis(tx, input.jahr)) ?? null,
      })),
    ),
});

// Locked: a second click finds the steps as the first one left them.
async function laufLage(tx: TenantTx, id: JahreslaufId) {
  const lauf = await lockJahreslauf(tx, id);
  return { lauf, schritte: await listSchritte(tx, id), laeufe: await listJahreslaeufe(tx) };
}

async function wiederhole(
  tx: TenantTx,
  { laufId, jahr, organisationen }: { laufId: JahreslaufId; jahr: number; organisationen: OrganisationId[] },
  now: Date,
): Promise<void> {
  await recordJahreslaufOffen(tx, laufId);
  for (const organisationId of organisationen) {
    await recordSchrittWartetWieder(tx, laufId, organisationId, now);
    await enqueue(tx, schrittWiederholen, { laufId, organisationId, jahr });
  }
}

async function laufView(tx: TenantTx, id: JahreslaufId) {
  const lauf = await getJahreslauf(tx, id);
  const schritte = await listSchritte(tx, id);
  const nachweise = new Map((await listLaufnachweise(tx, id, zustaendigeRollen)).map((n) => [n.organisationId, n]));
  const mit = (status: string) => schritte.filter((schritt) => schritt.status === status).length;
  return {
    ...lauf,
    schritte: schritte.map((schritt) => ({
      ...schritt,
      nachweise: ohneOrganisation(must(nachweise.get(schritt.organisationId), "schritt")),
    })),
    fertig: mit("fertig"),
    fehlgeschlagen: mit("fehlgeschlagen"),
    zurueckgenommen: mit("zurueckgenommen"),
  };
}

function ohneOrganisation({ organisationId: _, ...stand }: Laufnachweise) {
  return stand;
}

function startbareJahre(lage: Empfaengerlage, now: Date): number[] {
  const heute = heuteInBerlin(now);
  const jahre = Array.from({ length: 8 }, (_, i) => Number(heute.slice(0, 4)) - i);
  return jahre.filter((jahr) => decideJahreslauf({ ...lage, jahr, heute }).ok);
}
