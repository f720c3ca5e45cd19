import {
  deleteEinnahme,
  deleteFremdfoerderung,
  getEigeneBesetzung,
  getEinnahme,
  listEigeneBesetzungen,
  listEinnahmen,
  listFremdfoerderungen,
  lockAusgaben,
  recordEinnahme,
  recordEinnahmeAenderung,
  recordFremdfoerderung,
} from "@kim/db";
import { summe } from "@kim/domain/grundlagen";
import {
  decideEinnahme,
  decideFremdfoerderung,
  EinnahmeAenderung,
  EinnahmeEingabe,
  FremdfoerderungAnlage,
  FremdfoerderungId,
  Loeschung,
} from "@kim/domain/ausgabe";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

export const einnahmeRouter = router({
  list: procedure
    .meta({ access: "ausgabe:lesen" })
    .input(z.strictObject({ jahr: Foerderjahr }))
    .query(({ ctx, input: { jahr } }) =>
      ctx.asTenant(async (tx) => {
        const einnahmen = await listEinnahmen(tx, jahr);
        return { jahr, einnahmen, summeCent: summe(einnahmen.map(({ betragCent }) => betragCent)) };
      }),
    ),

  create: procedure
    .meta({ access: "ausgabe:pflegen" })
    .input(EinnahmeEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const { einnahme } = accepted(decideEinnahme(input));
          await recordEinnahme(tx, einnahme);
        }),
      ),
    ),

  update: procedure
    .meta({ access: "ausgabe:pflegen" })
    .input(EinnahmeAenderung)
    .mutation(({ ctx, input: { version, ...neu } }) =>
      ctx.asTenant(async (tx) => {
        const { jahr } = await getEinnahme(tx, neu.id);
        const { einnahme } = accepted(decideEinnahme({ ...neu, jahr }));
        await recordEinnahmeAenderung(tx, einnahme, version);
        return { id: neu.id, version: version + 1 };
      }),
    ),

  delete: procedure
    .meta({ access: "ausgabe:pflegen" })
    .input(Loeschung)
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        await deleteEinnahme(tx, input.id, input.version);
        return { id: input.id };
      }),
    ),
});

/** Shares of one's own people that other programmes pay (R14). */
export const fremdfoerderungRouter = router({
  list: procedure.meta({ access: "ausgabe:lesen" }).query(({ ctx }) =>
    ctx.asTenant(async (tx) => {
      const besetzungen = await listEigeneBesetzungen(tx);
      const fremdfoerderungen = await listFremdfoerderungen(tx);
      return {
        besetzungen: besetzungen.map(({ id, pseudonym, stelleBezeichnung, vzaeHundertstel, von, bis }) => ({
          id,
          pseudonym,
          stelleBezeichnung,
          vzaeHundertstel,
          von,
          bis,
        })),
        fremdfoerderungen,
      };
    }),
  ),

  create: procedure
    .meta({ access: "ausgabe:pflegen" })
    .input(FremdfoerderungAnlage)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          await lockAusgaben(tx);
          const besetzung = await getEigeneBesetzung(tx, input.besetzungId);
          const fremdfoerderungen = await listFremdfoerderungen(tx);
          if (fremdfoerderungen.some(({ id }) => id === input.id)) throw new Repeated();
          const besetzungen = await listEigeneBesetzungen(tx);
          const { fremdfoerderung } = accepted(
            decideFremdfoerderung({ besetzung, besetzungen, fremdfoerderungen, antrag: input }),
          );
          await recordFremdfoerderung(tx, fremdfoerderung);
        }),
      ),
    ),

  delete: procedure
    .meta({ access: "ausgabe:pflegen" })
    .input(z.strictObject({ id: FremdfoerderungId }))
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        await deleteFremdfoerderung(tx, input.id);
        return { id: input.id };
      }),
    ),
});
