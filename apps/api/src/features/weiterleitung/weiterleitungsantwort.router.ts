import { getWeiterleitungLocked, recordAntwort, recordRuecknahme, recordWiderrufOhneAngebot } from "@kim/db";
import { WeiterleitungId } from "@kim/domain/grundlagen";
import { AntwortEingabe, decideAntwort, decideRuecknahme, RuecknahmeEingabe } from "@kim/domain/weiterleitung";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

const weiterleitungAntwortRouter = router({
  create: procedure
    .meta({ access: "weiterleitung:beantworten" })
    .input(z.strictObject({ weiterleitungId: WeiterleitungId, antwort: AntwortEingabe }))
    .mutation(({ ctx, input }) =>
      once(input.weiterleitungId, () =>
        ctx.asTenant(async (tx) => {
          const w = await getWeiterleitungLocked(tx, input.weiterleitungId);
          if (w.empfaengerId === tx.tenantId && w.antwort?.angenommen === input.antwort.angenommen)
            throw new Repeated();
          const { antwort } = accepted(
            decideAntwort({ weiterleitung: w, organisationId: tx.tenantId, antwort: input.antwort }),
          );
          const grund = antwort.angenommen ? null : antwort.grund;
          await recordAntwort(tx, w, { angenommen: antwort.angenommen, grund }, { am: ctx.now, von: ctx.person.name });
        }),
      ),
    ),
});

const weiterleitungRuecknahmeRouter = router({
  create: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(RuecknahmeEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const w = await getWeiterleitungLocked(tx, input.id);
          if (w.geberId === tx.tenantId && w.zurueckgezogenAm) throw new Repeated();
          accepted(decideRuecknahme({ weiterleitung: w, organisationId: tx.tenantId }));
          await recordRuecknahme(tx, w, input.grund, { am: ctx.now, von: ctx.person.name });
          await recordWiderrufOhneAngebot(tx, w.empfaengerId, ctx.now);
        }),
      ),
    ),
});

export const weiterleitungAntwortRouters = {
  weiterleitungAntwort: weiterleitungAntwortRouter,
  weiterleitungRuecknahme: weiterleitungRuecknahmeRouter,
};
