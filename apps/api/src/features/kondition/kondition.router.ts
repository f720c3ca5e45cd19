import {
  bescheideJeJahr,
  listKonditionsfassungen,
  listLandPlaene,
  lockKonditionen,
  must,
  recordFreigabe,
  recordVorschlag,
  type MinisteriumTx,
} from "@kim/db";
import { KonditionId } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import {
  auswirkung,
  decideFreigabe,
  decideVorschlag,
  fassungsstand,
  Foerdersaetze,
  konditionsgrundlage,
  KonditionVorschlag,
  type Konditionsfassung,
} from "@kim/domain/kondition";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

const Vorschau = z.strictObject({ jahr: Foerderjahr, saetze: Foerdersaetze });

const konditionRouter = router({
  /**
   * Every published Fassung of every year, the newest first, with who and when; who may propose also sees what is
   * proposed.
   */
  list: procedure.meta({ access: "kondition:lesen" }).query(({ ctx }) =>
    ctx.asTenant(async (tx) => {
      const {
        benutzerId,
        organisation: { rollen },
      } = ctx.person;
      const fassungen = await listKonditionsfassungen(tx);
      const sichtbar = fassungen.filter(
        ({ freigegebenAm }) => freigegebenAm !== null || hatRecht(rollen, "kondition:vorschlagen"),
      );
      return sichtbar.map((fassung) => fassungView(fassung, fassungen, benutzerId));
    }),
  ),

  /**
   * What these rates would do to the plans of the year, recipient by recipient, beside what is published for it or for
   * the last year before.
   */
  vorschau: procedure
    .meta({ access: "kondition:vorschlagen" })
    .input(Vorschau)
    .query(({ ctx, input: { jahr, saetze } }) =>
      ctx.asMinisterium(async (tx) => {
        const grundlage = konditionsgrundlage(await listKonditionsfassungen(tx), jahr);
        const plaene = await listLandPlaene(tx, jahr);
        const wirkung = auswirkung(grundlage?.werte ?? null, saetze, plaene);
        const plan = new Map(plaene.map((p) => [p.organisationId, p]));
        const empfaenger = wirkung.empfaenger.map((e) => ({
          ...e,
          name: plan.get(e.organisationId)?.name ?? "",
          ags: plan.get(e.organisationId)?.ags ?? null,
        }));
        return {
          jahr,
          grundlage: grundlage ? { jahr: grundlage.jahr, fassung: grundlage.fassung } : null,
          bescheide: (await bescheideJeJahr(tx)).get(jahr) ?? 0,
          summe: wirkung.summe,
          empfaenger,
        };
      }),
    ),
});

const konditionVorschlagRouter = router({
  create: procedure
    .meta({ access: "kondition:vorschlagen" })
    .input(KonditionVorschlag)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asMinisterium(async (tx) => {
          const lage = await loadLage(tx, input.jahr);
          if (lage.fassungen.some(({ id }) => id === input.id)) throw new Repeated();
          const { fassung } = accepted(decideVorschlag({ ...lage, vorschlag: input }));
          await recordVorschlag(tx, input, fassung, { id: ctx.person.benutzerId, name: ctx.person.name }, ctx.now);
        }),
      ),
    ),
});

const konditionFreigabeRouter = router({
  create: procedure
    .meta({ access: "kondition:vorschlagen" })
    .input(z.strictObject({ konditionId: KonditionId }))
    .mutation(({ ctx, input }) =>
      once(input.konditionId, () =>
        ctx.asMinisterium(async (tx) => {
          await lockKonditionen(tx);
          const fassung = must(
            (await listKonditionsfassungen(tx)).find(({ id }) => id === input.konditionId),
            "kondition",
          );
          const { benutzerId, name } = ctx.person;
          if (fassung.freigegebenAm !== null && fassung.vorgeschlagenVon !== benutzerId) throw new Repeated();
          accepted(decideFreigabe({ ...(await loadLage(tx, fassung.jahr)), fassung, benutzerId }));
          await recordFreigabe(tx, fassung, { id: benutzerId, name }, ctx.now);
        }),
      ),
    ),
});

export const konditionRouters = {
  kondition: konditionRouter,
  konditionVorschlag: konditionVorschlagRouter,
  konditionFreigabe: konditionFreigabeRouter,
};

async function loadLage(tx: MinisteriumTx, jahr: number) {
  await lockKonditionen(tx);
  return { fassungen: await listKonditionsfassungen(tx), bescheide: (await bescheideJeJahr(tx)).get(jahr) ?? 0 };
}

function fassungView(
  { vorgeschlagenVon, ...fassung }: Konditionsfassung,
  fassungen: Konditionsfassung[],
  benutzerId: string,
) {
  return { ...fassung, stand: fassungsstand(fassung, fassungen), vonMir: vorgeschlagenVon === benutzerId };
}
