import {
  findGeltendeFassung,
  getFoerderangaben,
  getOrganisation,
  listEigeneStellen,
  listKontingente,
  listZusatzstellen,
  recordFoerderangaben,
} from "@kim/db";
import { Betrag } from "@kim/domain/grundlagen";
import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import { konditionenDer } from "@kim/domain/kondition";
import { zusatzJeJahr } from "@kim/domain/stelle";
import { berechneFoerderplan, foerderplanAusStellen } from "@kim/domain/foerderplan";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, procedure, router } from "../../shell/trpc.ts";

const Jahr = z.strictObject({ jahr: Foerderjahr });

const Foerderangaben = z.strictObject({
  jahr: Foerderjahr,
  massnahmenPlanCent: Betrag,
  personalkostenIstCent: Betrag.nullable(),
  version: z.int().min(0),
});

export const foerderplanRouter = router({
  /** The plan of a year: what was entered, what the posts come to, and which assumptions the figures rest on. */
  get: procedure
    .meta({ access: "foerderplan:lesen" })
    .input(Jahr)
    .query(({ ctx, input: { jahr } }) =>
      ctx.asTenant(async (tx) => {
        const { ags, art } = await getOrganisation(tx, tx.tenantId);
        if (!istZuwendungsempfaenger(art)) {
          throw new TRPCError({ code: "NOT_FOUND", message: "Einen Förderplan haben nur Zuwendungsempfänger." });
        }
        const angaben = await getFoerderangaben(tx, jahr);
        const umfelder = await listEigeneStellen(tx);
        const eingabe = foerderplanAusStellen({
          ...angaben,
          organisation: { ags, art },
          jahr,
          zusatzHundertstel: zusatzJeJahr(await listZusatzstellen(tx, tx.tenantId))[jahr] ?? 0,
          stellen: umfelder.map((u) => u.stelle),
          weiterleitungen: umfelder.flatMap((u) => u.weiterleitungen),
        });
        const geltend = await findGeltendeFassung(tx, jahr);
        const konditionen = geltend ? konditionenDer(geltend) : null;
        return {
          jahr,
          angaben,
          eingabe,
          plan: accepted(berechneFoerderplan(eingabe, konditionen)),
          konditionen,
          fassung: geltend?.fassung ?? null,
        };
      }),
    ),

  update: procedure
    .meta({ access: "foerderplan:pflegen" })
    .input(Foerderangaben)
    .mutation(({ ctx, input: { jahr, ...angaben } }) =>
      ctx.asTenant(async (tx) => {
        await recordFoerderangaben(tx, jahr, angaben);
        return { jahr };
      }),
    ),
});

export const kontingentRouter = router({
  list: procedure.meta({ access: "foerderplan:lesen" }).query(({ ctx }) => ctx.asTenant(listKontingente)),
});
