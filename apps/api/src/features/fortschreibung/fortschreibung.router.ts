import {
  deleteFortschreibungsablehnung,
  getFortschreibungsablehnung,
  getStelleMitUmfeld,
  getWeiterleitung,
  hatFortschreibungsablehnung,
  lockStellenOf,
  Missing,
  recordFortschreibungsablehnung,
  type TenantTx,
} from "@kim/db";
import {
  decideFortschreibungsablehnung,
  decideZieljahr,
  FortschreibungsablehnungEingabe,
  rechtZurFortschreibung,
  schreibeFort,
  type Gegenstand,
} from "@kim/domain/fortschreibung";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { kontingentfortschreibungRouter } from "./kontingentfortschreibung.router.ts";
import { loadFortschreibungslage } from "./fortschreibungslage.ts";

const entscheiden = Object.values(rechtZurFortschreibung);

const fortschreibungRouter = router({
  /** What the year would take over from the one before; the commands that exist confirm it, one by one. */
  get: procedure
    .meta({ access: "weiterleitung:lesen" })
    .input(z.strictObject({ jahr: Foerderjahr }))
    .query(({ ctx, input: { jahr } }) =>
      ctx.asTenant(async (tx) => {
        const heute = heuteInBerlin(ctx.now);
        accepted(decideZieljahr(jahr, heute));
        const lage = await loadFortschreibungslage(tx, jahr, { heute, geheimnis: ctx.deps.geheimnis });
        return { ...schreibeFort(lage), konditionen: lage.konditionen.neu !== null };
      }),
    ),
});

const fortschreibungAblehnungRouter = router({
  /** Says with reason that something is not carried on. */
  create: procedure
    .meta({ access: entscheiden })
    .input(FortschreibungsablehnungEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const { art, id, jahr, grund } = input;
          const { rollen } = ctx.person.organisation;
          accepted(decideFortschreibungsablehnung({ art, jahr, rollen, heute: heuteInBerlin(ctx.now) }));
          await lockStellenOf(tx, tx.tenantId);
          const gegenstand = await loadGegenstand(tx, input);
          if (await hatFortschreibungsablehnung(tx, jahr, gegenstand)) throw new Repeated();
          const autor = { am: ctx.now, vonName: ctx.person.name };
          await recordFortschreibungsablehnung(tx, { id, jahr, grund, gegenstand }, autor);
        }),
      ),
    ),

  delete: procedure
    .meta({ access: entscheiden })
    .input(z.strictObject({ id: z.uuid().toLowerCase() }))
    .mutation(({ ctx, input: { id } }) =>
      ctx.asTenant(async (tx) => {
        const { jahr, gegenstand } = await getFortschreibungsablehnung(tx, id);
        const { rollen } = ctx.person.organisation;
        const heute = heuteInBerlin(ctx.now);
        accepted(decideFortschreibungsablehnung({ art: gegenstand.art, jahr, rollen, heute }));
        await deleteFortschreibungsablehnung(tx, id);
        return { id };
      }),
    ),
});

/** Only one's own: a held post is its owner's to carry on, a received contract its giver's. */
async function loadGegenstand(tx: TenantTx, eingabe: FortschreibungsablehnungEingabe): Promise<Gegenstand> {
  if (eingabe.art === "plan") return { art: "plan", id: tx.tenantId };
  if (eingabe.art === "stelle") {
    const { stelle } = await getStelleMitUmfeld(tx, eingabe.gegenstandId);
    if (stelle.organisationId !== tx.tenantId) throw new Missing("stelle");
    return { art: "stelle", id: stelle.id };
  }
  const { id, geberId } = await getWeiterleitung(tx, eingabe.gegenstandId);
  if (geberId !== tx.tenantId) throw new Missing("weiterleitung");
  return { art: "vertrag", id };
}

export const fortschreibungRouters = {
  fortschreibung: fortschreibungRouter,
  fortschreibungAblehnung: fortschreibungAblehnungRouter,
  kontingentfortschreibung: kontingentfortschreibungRouter,
};
