import {
  getEinzige,
  getPruefeinsicht,
  listEinsehbareEmpfaenger,
  listEinsehbareJahre,
  listEinsichtnahmen,
  listPersonen,
  listPruefeinsichten,
  lockPruefeinsichten,
  must,
  recordPruefeinsicht,
  recordPruefeinsichtvorgang,
  type EinsichtgeberTx,
} from "@kim/db";
import { heuteInBerlin, PruefeinsichtId, type OrganisationId } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import {
  decidePruefeinsicht,
  decidePruefeinsichtVerlaengerung,
  decidePruefeinsichtWiderruf,
  gewaehrteArt,
  letzterTag,
  PruefeinsichtEingabe,
  pruefeinsichtstand,
  PruefeinsichtVerlaengerung,
  PruefeinsichtWiderruf,
} from "@kim/domain/pruefeinsicht";
import { z } from "zod";
import { autorAus } from "../../shell/autor.ts";
import type { Person } from "../../shell/session.ts";
import { accepted, once, procedure, Repeated, router, type Deps } from "../../shell/trpc.ts";

const pruefeinsichtRouter = router({
  /** What this body granted with its last day, and what a new one can be about: people, years, recipients. */
  list: procedure.meta({ access: "einsicht:gewaehren" }).query(async ({ ctx }) => {
    const heute = heuteInBerlin(ctx.now);
    const { einsichten, jahre, empfaenger, prueferId } = await alsGeber(ctx, async (tx) => ({
      einsichten: await listPruefeinsichten(tx),
      jahre: await listEinsehbareJahre(tx),
      empfaenger: "bewilligung" in tx ? await listEinsehbareEmpfaenger(tx) : [],
      prueferId: await pruefamtVon(tx),
    }));
    const art = gewaehrteArt(ctx.person.organisation.art);
    const personen = art && prueferId ? await pruefpersonen(ctx.deps, prueferId) : [];
    return {
      art,
      jahre,
      empfaenger,
      personen: personen.filter(({ benutzerId }) => benutzerId !== ctx.person.benutzerId),
      einsichten: einsichten.map((e) => ({ ...e, stand: pruefeinsichtstand(e, heute), letzterTag: letzterTag(e) })),
    };
  }),

  create: procedure
    .meta({ access: "einsicht:gewaehren" })
    .input(PruefeinsichtEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        alsGeber(ctx, async (tx) => {
          await lockPruefeinsichten(tx);
          const prueferOrganisationId = await pruefamtVon(tx);
          const person = must(
            (await listPersonen(ctx.deps.authDb, prueferOrganisationId)).find((p) => p.benutzerId === input.benutzerId),
            "person",
          );
          const { art } = accepted(
            decidePruefeinsicht(input, {
              art: ctx.person.organisation.art,
              person,
              gewaehrendId: ctx.person.benutzerId,
              heute: heuteInBerlin(ctx.now),
            }),
          );
          await recordPruefeinsicht(tx, { ...input, art, prueferOrganisationId, name: person.name }, autorAus(ctx));
        }),
      ),
    ),
});

const verlaengerungRouter = router({
  create: procedure
    .meta({ access: "einsicht:gewaehren" })
    .input(PruefeinsichtVerlaengerung)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        alsGeber(ctx, async (tx) => {
          await lockPruefeinsichten(tx);
          const einsicht = await getPruefeinsicht(tx, input.einsichtId);
          if (einsicht.vorgaenge.some(({ bis }) => bis === input.bis)) throw new Repeated();
          accepted(decidePruefeinsichtVerlaengerung(input, einsicht, heuteInBerlin(ctx.now)));
          await recordPruefeinsichtvorgang(tx, { ...input, art: "verlaengert" }, autorAus(ctx));
        }),
      ),
    ),
});

const widerrufRouter = router({
  create: procedure
    .meta({ access: "einsicht:gewaehren" })
    .input(PruefeinsichtWiderruf)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        alsGeber(ctx, async (tx) => {
          await lockPruefeinsichten(tx);
          const einsicht = await getPruefeinsicht(tx, input.einsichtId);
          accepted(decidePruefeinsichtWiderruf(einsicht));
          await recordPruefeinsichtvorgang(tx, { ...input, art: "widerrufen", bis: null }, autorAus(ctx));
        }),
      ),
    ),
});

const einsichtnahmeRouter = router({
  /** What the auditor opened, newest first. */
  list: procedure
    .meta({ access: "einsicht:gewaehren" })
    .input(z.strictObject({ einsichtId: PruefeinsichtId }))
    .query(({ ctx, input: { einsichtId } }) =>
      alsGeber(ctx, async (tx) => {
        await getPruefeinsicht(tx, einsichtId);
        return listEinsichtnahmen(tx, einsichtId);
      }),
    ),
});

/** Procedures of whoever lets auditors in, by the noun they create or read. */
export const pruefeinsichtRouters = {
  pruefeinsicht: pruefeinsichtRouter,
  pruefeinsichtverlaengerung: verlaengerungRouter,
  pruefeinsichtwiderruf: widerrufRouter,
  einsichtnahme: einsichtnahmeRouter,
};

type Geber = {
  person: Person;
  asTenant: <T>(work: (tx: EinsichtgeberTx) => Promise<T>) => Promise<T>;
  asBewilligung: <T>(work: (tx: EinsichtgeberTx) => Promise<T>) => Promise<T>;
};

const alsGeber = <T>(ctx: Geber, work: (tx: EinsichtgeberTx) => Promise<T>): Promise<T> =>
  hatRecht(ctx.person.organisation.rollen, "bewilligung:entscheiden") ? ctx.asBewilligung(work) : ctx.asTenant(work);

/** Whose people audit: a Kommune's own, for the granting authority those of the court of audit. */
const pruefamtVon = async (tx: EinsichtgeberTx): Promise<OrganisationId> =>
  "bewilligung" in tx ? (await getEinzige(tx, "landesrechnungshof")).id : tx.tenantId;

async function pruefpersonen({ authDb }: Deps, prueferId: OrganisationId) {
  const personen = await listPersonen(authDb, prueferId);
  return personen.filter(({ rollen }) => hatRecht(rollen, "einsicht:nehmen"));
}
