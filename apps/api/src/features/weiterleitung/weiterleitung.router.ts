import {
  getOrganisation, getStelleMitUmfeld, getWeiterleitung, listEigeneWeiterleitungen, listKontingente, listWeiterleitungen, lockStellenOf,
  Missing, recordAntwort, recordRuecknahme, recordWeiterleitung, type TenantTx,
} from "@kim/db";
import {
  AntwortEingabe, baustein2Kontingent, decideAntwort, decideRuecknahme, decideWeiterleitung, freitext, WeiterleitungAngebot,
  WeiterleitungId, weiterleitungsstand,
} from "@kim/domain";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../trpc.ts";

const EineWeiterleitung = z.strictObject({ id: WeiterleitungId });
const Ruecknahme = z.strictObject({ id: WeiterleitungId, grund: freitext(2000).transform((text) => text ?? "") });

export const weiterleitungRouter = router({
  list: procedure.meta({ access: "weiterleitung:lesen" }).query(({ ctx }) =>
    ctx.asTenant(async (tx) => (await listWeiterleitungen(tx)).map((w) => weiterleitungView(tx, w))),
  ),

  get: procedure.meta({ access: "weiterleitung:lesen" }).input(EineWeiterleitung).query(({ ctx, input }) =>
    ctx.asTenant(async (tx) => weiterleitungView(tx, await getWeiterleitung(tx, input.id))),
  ),

  create: procedure.meta({ access: "weiterleitung:anbieten" }).input(WeiterleitungAngebot).mutation(({ ctx, input }) =>
    once(input.id, () =>
      ctx.asTenant(async (tx) => {
        const lage = await loadLage(tx, input);
        if (lage.bestehende.some((w) => w.id === input.id)) throw new Repeated();
        const { weiterleitung } = accepted(decideWeiterleitung({ ...lage, angebot: input }));
        await recordWeiterleitung(tx, weiterleitung, { am: ctx.now, von: ctx.person.name });
      }),
    ),
  ),
});

export const weiterleitungAntwortRouter = router({
  create: procedure.meta({ access: "weiterleitung:beantworten" })
    .input(z.strictObject({ weiterleitungId: WeiterleitungId, antwort: AntwortEingabe }))
    .mutation(({ ctx, input }) =>
      once(input.weiterleitungId, () =>
        ctx.asTenant(async (tx) => {
          const weiterleitung = await getLocked(tx, input.weiterleitungId);
          if (weiterleitung.empfaengerId === tx.tenantId && weiterleitung.antwort?.angenommen === input.antwort.angenommen) {
            throw new Repeated();
          }
          const { antwort } = accepted(decideAntwort({ weiterleitung, organisationId: tx.tenantId, antwort: input.antwort }));
          await recordAntwort(
            tx,
            weiterleitung,
            { angenommen: antwort.angenommen, grund: antwort.angenommen ? null : antwort.grund },
            { am: ctx.now, von: ctx.person.name },
          );
        }),
      ),
    ),
});

export const weiterleitungRuecknahmeRouter = router({
  create: procedure.meta({ access: "weiterleitung:anbieten" }).input(Ruecknahme).mutation(({ ctx, input }) =>
    once(input.id, () =>
      ctx.asTenant(async (tx) => {
        const weiterleitung = await getLocked(tx, input.id);
        if (weiterleitung.geberId === tx.tenantId && weiterleitung.zurueckgezogenAm) throw new Repeated();
        accepted(decideRuecknahme({ weiterleitung, organisationId: tx.tenantId }));
        await recordRuecknahme(tx, weiterleitung, input.grund, { am: ctx.now, von: ctx.person.name });
      }),
    ),
  ),
});

async function loadLage(tx: TenantTx, angebot: WeiterleitungAngebot) {
  await lockStellenOf(tx, tx.tenantId);
  const { stelle, besetzungen } = await getStelleMitUmfeld(tx, angebot.stelleId);
  if (stelle.organisationId !== tx.tenantId) throw new Missing("stelle");
  const geber = await getOrganisation(tx, tx.tenantId);
  const empfaenger = await getOrganisation(tx, angebot.empfaengerId);
  const bestehende = await listEigeneWeiterleitungen(tx);
  const baustein2Hundertstel = baustein2Kontingent(await listKontingente(tx), angebot);
  return { geber, empfaenger, stelle, besetzungen, bestehende, baustein2Hundertstel };
}

// Answer and withdrawal of one offer exclude each other: both wait for the giver's lock.
async function getLocked(tx: TenantTx, id: WeiterleitungId) {
  const { geberId } = await getWeiterleitung(tx, id);
  await lockStellenOf(tx, geberId);
  return getWeiterleitung(tx, id);
}

function weiterleitungView(tx: TenantTx, w: Awaited<ReturnType<typeof getWeiterleitung>>) {
  const stand = weiterleitungsstand(w);
  const geber = w.geberId === tx.tenantId;
  return {
    ...w,
    stand,
    richtung: geber ? ("gegeben" as const) : ("erhalten" as const),
    zurueckziehbar: geber && stand === "angeboten",
    beantwortbar: !geber && stand === "angeboten",
  };
}
