import {
  bestelleSchriftstueck,
  getMittelabruf,
  listAbruftermine,
  lockMittelOf,
  must,
  recordMittelabruf,
  recordMittelabrufEntscheidung,
} from "@kim/db";
import { heuteInBerlin, OrganisationId } from "@kim/domain/grundlagen";
import {
  decideEntscheidung,
  decideMittelabruf,
  MittelabrufEingabe,
  MittelabrufEntscheidungEingabe,
  MittelabrufId,
  mittelfrist,
} from "@kim/domain/mittelabruf";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { abrufterminRouter } from "./abruftermin.router.ts";
import { auszahlungRouter } from "./auszahlung.router.ts";
import { mittelabrufEingangRouter } from "./mittelabruf-eingang.router.ts";
import { mittelansicht } from "./mittelansicht.ts";
import { getMittellage } from "./mittellage.ts";

const mittelabrufRouter = router({
  list: procedure.meta({ access: "foerderung:lesen" }).query(({ ctx }) =>
    ctx.asTenant(async (tx) =>
      mittelansicht({
        ...(await getMittellage(tx, tx.tenantId)),
        termine: await listAbruftermine(tx),
        heute: heuteInBerlin(ctx.now),
      }),
    ),
  ),

  create: procedure
    .meta({ access: "mittelabruf:pflegen" })
    .input(MittelabrufEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          await lockMittelOf(tx, [tx.tenantId]);
          const [lage, termine] = await Promise.all([getMittellage(tx, tx.tenantId), listAbruftermine(tx)]);
          if (lage.abrufe.some(({ id }) => id === input.id)) throw new Repeated();
          const bescheid = must(
            lage.bescheide.find(({ id }) => id === input.bescheidId),
            "bescheid",
          );
          accepted(
            decideMittelabruf({
              ...lage,
              bescheid,
              mittelfrist: mittelfrist(lage.fassungen, bescheid, input.gegenstand),
              termine,
              eingabe: input,
            }),
          );
          await recordMittelabruf(tx, input, { am: ctx.now, vonName: ctx.person.name });
          const papier = { inhaberId: tx.tenantId, art: "mittelabruf", vorgangId: input.id } as const;
          await bestelleSchriftstueck(tx, papier, ctx.now);
        }),
      ),
    ),
});

const mittelabrufEntscheidungRouter = router({
  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(
      z.strictObject({
        organisationId: OrganisationId,
        mittelabrufId: MittelabrufId,
        entscheidung: MittelabrufEntscheidungEingabe,
      }),
    )
    .mutation(({ ctx, input: { organisationId, mittelabrufId, entscheidung } }) =>
      once(mittelabrufId, () =>
        ctx.asBewilligung(async (tx) => {
          await lockMittelOf(tx, [organisationId]);
          const abruf = await getMittelabruf(tx, organisationId, mittelabrufId);
          if (abruf.entscheidung?.bewilligt === entscheidung.bewilligt) throw new Repeated();
          accepted(decideEntscheidung({ ...(await getMittellage(tx, organisationId)), abruf, eingabe: entscheidung }));
          await recordMittelabrufEntscheidung(tx, organisationId, mittelabrufId, entscheidung, {
            am: ctx.now,
            vonName: ctx.person.name,
          });
          const papier = { inhaberId: organisationId, art: "abrufentscheidung", vorgangId: mittelabrufId } as const;
          await bestelleSchriftstueck(tx, papier, ctx.now);
        }),
      ),
    ),
});

/** Procedures of this feature, by the noun they create, read or delete. */
export const mittelabrufRouters = {
  mittelabruf: mittelabrufRouter,
  mittelabrufEingang: mittelabrufEingangRouter,
  mittelabrufEntscheidung: mittelabrufEntscheidungRouter,
  auszahlung: auszahlungRouter,
  abruftermin: abrufterminRouter,
};
