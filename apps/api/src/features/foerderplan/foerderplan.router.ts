import { getOrganisation, listKontingente, listZusatzstellen, loadRechnungslage, recordFoerderangaben } from "@kim/db";
import { Betrag, heuteInBerlin, refuse } from "@kim/domain/grundlagen";
import { berechneJahresrechnung } from "@kim/domain/jahresrechnung";
import type { KeinFoerderjahr } from "@kim/domain/kondition";
import { darfEigeneStellen, zusatzJeJahr } from "@kim/domain/stelle";
import { decideFoerderangaben, foerderplanAusStellen, foerderplanDerRechnung } from "@kim/domain/foerderplan";
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
        const empfaenger = { art, kontingente: await listKontingente(tx) };
        if (!darfEigeneStellen(empfaenger)) {
          throw new TRPCError({
            code: "NOT_FOUND",
            message:
              "Einen Förderplan haben nur Zuwendungsempfänger und Kommunen mit eigenem Bescheid über Baustein 3.",
          });
        }
        const [lage, zusatzstellen] = await Promise.all([
          loadRechnungslage(tx, jahr, heuteInBerlin(ctx.now)),
          listZusatzstellen(tx, tx.tenantId),
        ]);
        if (!lage)
          return accepted<never>(refuse<KeinFoerderjahr>({ reason: "kein-foerderjahr", feld: "foerderjahr", jahr }));
        const { angaben, stellen, weiterleitungen, konditionen, fassung } = lage;
        const eingabe = foerderplanAusStellen({
          ...angaben,
          organisation: { ags, art: empfaenger.art },
          jahr,
          zusatzHundertstel: zusatzJeJahr(zusatzstellen)[jahr] ?? 0,
          stellen,
          weiterleitungen,
        });
        const rechnung = berechneJahresrechnung(lage);
        return {
          jahr,
          angaben,
          eingabe,
          plan: accepted(foerderplanDerRechnung(eingabe, rechnung)),
          rechnung,
          konditionen,
          fassung,
        };
      }),
    ),

  update: procedure
    .meta({ access: "foerderplan:pflegen" })
    .input(Foerderangaben)
    .mutation(({ ctx, input: { jahr, ...angaben } }) =>
      ctx.asTenant(async (tx) => {
        const { art } = await getOrganisation(tx, tx.tenantId);
        await recordFoerderangaben(tx, jahr, accepted(decideFoerderangaben(art, angaben)));
        return { jahr };
      }),
    ),
});

export const kontingentRouter = router({
  list: procedure.meta({ access: "foerderplan:lesen" }).query(({ ctx }) => ctx.asTenant(listKontingente)),
});
