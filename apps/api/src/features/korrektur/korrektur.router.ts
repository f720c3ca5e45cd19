import {
  findKorrekturGegenstand,
  getKorrekturbitte,
  getWeiterleitung,
  getWeiterleitungLocked,
  listKorrekturbitten,
  recordKorrekturantwort,
  recordKorrekturbitte,
  type KorrekturbitteMitNamen,
  type TenantTx,
} from "@kim/db";
import { WeiterleitungId } from "@kim/domain/grundlagen";
import {
  decideKorrekturantwort,
  decideKorrekturbitte,
  KorrekturantwortAnlage,
  KorrekturbitteAnlage,
} from "@kim/domain/besetzung";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

const Auswahl = z.strictObject({ weiterleitungId: WeiterleitungId.optional(), offen: z.boolean().optional() });

const korrekturbitteRouter = router({
  list: procedure
    .meta({ access: "weiterleitung:lesen" })
    .input(Auswahl)
    .query(({ ctx, input: { weiterleitungId, offen } }) =>
      ctx.asTenant(async (tx) => {
        if (weiterleitungId !== undefined) await getWeiterleitung(tx, weiterleitungId);
        const bitten = await listKorrekturbitten(tx, weiterleitungId);
        return bitten
          .filter((bitte) => offen === undefined || (bitte.antwort === null) === offen)
          .map((bitte) => korrekturView(tx, bitte));
      }),
    ),

  create: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(KorrekturbitteAnlage)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const weiterleitung = await getWeiterleitungLocked(tx, input.weiterleitungId);
          const bisherige = await listKorrekturbitten(tx, weiterleitung.id);
          if (bisherige.some(({ id }) => id === input.id)) throw new Repeated();
          const gegenstand = await findKorrekturGegenstand(tx, input);
          const { bitte } = accepted(
            decideKorrekturbitte({ organisationId: tx.tenantId, weiterleitung, gegenstand, bisherige, bitte: input }),
          );
          await recordKorrekturbitte(tx, weiterleitung, bitte, { am: ctx.now, von: ctx.person.name });
        }),
      ),
    ),
});

const korrekturantwortRouter = router({
  create: procedure
    .meta({ access: "besetzung:pflegen" })
    .input(KorrekturantwortAnlage)
    .mutation(({ ctx, input }) =>
      once(input.korrekturbitteId, () =>
        ctx.asTenant(async (tx) => {
          await getWeiterleitungLocked(tx, input.weiterleitungId);
          const bitte = await getKorrekturbitte(tx, input.korrekturbitteId, input.weiterleitungId);
          if (bitte.empfaengerId === tx.tenantId && bitte.antwort?.korrigiert === input.korrigiert)
            throw new Repeated();
          const { antwort } = accepted(decideKorrekturantwort({ organisationId: tx.tenantId, bitte, antwort: input }));
          await recordKorrekturantwort(tx, bitte, antwort, { am: ctx.now, von: ctx.person.name });
        }),
      ),
    ),
});

/** Procedures of this feature, by the noun they create or read. */
export const korrekturRouters = { korrekturbitte: korrekturbitteRouter, korrekturantwort: korrekturantwortRouter };

function korrekturView(tx: TenantTx, bitte: KorrekturbitteMitNamen) {
  const gestellt = bitte.geberId === tx.tenantId;
  return {
    ...bitte,
    richtung: gestellt ? ("gegeben" as const) : ("erhalten" as const),
    beantwortbar: !gestellt && bitte.antwort === null,
  };
}
