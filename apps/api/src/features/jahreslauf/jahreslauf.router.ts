import { enqueue, findJahresergebnis, getJahreslauf, listErgebnisJahre, listJahreslaeufe, listSchritte, listZuwendungsempfaenger, must, recordJahreslaufOffen, startJahreslauf, type TenantTx } from "@kim/db";
import { decideJahreslauf, heuteInBerlin, JahreslaufId, OrganisationId, type OrganisationArt } from "@kim/domain";
import { jahreslaufStarten, schrittWiederholen } from "@kim/jobs";
import { z } from "zod";
import { accepted, procedure, router } from "../../trpc.ts";

const lesen = ["jahreslauf:lesen", "land:jahreslauf"] as const;
const starten = ["jahreslauf:starten", "land:jahreslauf"] as const;
const EinLauf = z.strictObject({ laufId: JahreslaufId });

export const jahreslaufRouter = router({
  create: procedure.meta({ access: starten }).input(z.strictObject({ id: JahreslaufId, jahr: z.int() })).mutation(({ ctx, input }) =>
    ctx.asTenant(async (tx) => {
      const { art } = ctx.person.organisation;
      const { umfang, jahr } = accepted(decideJahreslauf({ art, jahr: input.jahr, heute: heuteInBerlin(ctx.now) }));
      const anzahl = umfang === "land" ? (await listZuwendungsempfaenger(tx)).length : 1;
      const lauf = await startJahreslauf(tx, { id: input.id, jahr, umfang, ausloeser: "person", anzahl }, ctx.now);
      if (lauf.neu) await enqueue(tx, jahreslaufStarten, { laufId: lauf.id });
      return { id: lauf.id };
    }),
  ),

  get: procedure.meta({ access: lesen }).input(EinLauf).query(({ ctx, input }) => ctx.asTenant((tx) => laufView(tx, input.laufId))),

  list: procedure.meta({ access: lesen }).query(({ ctx }) =>
    ctx.asTenant(async (tx) => ({ laeufe: await listJahreslaeufe(tx), startbareJahre: startbareJahre(ctx.person.organisation.art, ctx.now) })),
  ),

  /** The run after each change, until it has ended. */
  verlauf: procedure.meta({ access: lesen }).input(EinLauf).subscription(async function* ({ ctx, input, signal }) {
    for await (const _ of ctx.deps.announcements.jahreslauf(input.laufId, signal ?? new AbortController().signal)) {
      const lauf = await ctx.asTenant((tx) => laufView(tx, input.laufId));
      yield lauf;
      if (lauf.beendetAm) return;
    }
  }),
});

export const jahreslaufWiederholungRouter = router({
  /** Computes one failed step of an own run again. */
  create: procedure.meta({ access: starten }).input(z.strictObject({ laufId: JahreslaufId, organisationId: OrganisationId })).mutation(({ ctx, input }) =>
    ctx.asTenant(async (tx) => {
      const { jahr } = await getJahreslauf(tx, input.laufId);
      const schritte = await listSchritte(tx, input.laufId);
      must(schritte.find((s) => s.organisationId === input.organisationId && s.status === "fehlgeschlagen"), "schritt");
      await recordJahreslaufOffen(tx, input.laufId);
      await enqueue(tx, schrittWiederholen, { laufId: input.laufId, organisationId: input.organisationId, jahr });
      return { id: input.laufId };
    }),
  ),
});

export const jahresergebnisRouter = router({
  get: procedure.meta({ access: "jahreslauf:lesen" }).input(z.strictObject({ jahr: z.int() })).query(({ ctx, input }) =>
    ctx.asTenant(async (tx) => ({ jahre: await listErgebnisJahre(tx), gespeichert: (await findJahresergebnis(tx, input.jahr)) ?? null })),
  ),
});

async function laufView(tx: TenantTx, id: JahreslaufId) {
  const lauf = await getJahreslauf(tx, id);
  const schritte = await listSchritte(tx, id);
  const mit = (status: string) => schritte.filter((schritt) => schritt.status === status).length;
  return { ...lauf, schritte, fertig: mit("fertig"), fehlgeschlagen: mit("fehlgeschlagen") };
}

function startbareJahre(art: OrganisationArt, now: Date): number[] {
  const heute = heuteInBerlin(now);
  const jahre = Array.from({ length: 8 }, (_, i) => Number(heute.slice(0, 4)) - i);
  return jahre.filter((jahr) => decideJahreslauf({ art, jahr, heute }).ok);
}
