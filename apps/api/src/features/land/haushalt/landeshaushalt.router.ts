import { listLandesansaetze, lockLandesansaetze, recordLandesansatz, Stale } from "@kim/db";
import { heuteInBerlin, summe } from "@kim/domain/grundlagen";
import type { Teilbetrag } from "@kim/domain/jahresrechnung";
import {
  decideLandesansatz,
  geltenderAnsatz,
  haushaltsgroessen,
  haushaltsherleitung,
  istMittelgroesse,
  LandesansatzEingabe,
  type Haushaltsgroesse,
} from "@kim/domain/landeshaushalt";
import { landsumme } from "@kim/domain/landesstand";
import type { Baustein } from "@kim/domain/stelle";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { Foerderjahr } from "../../../shell/foerderjahr.ts";
import { accepted, once, procedure, Repeated, router } from "../../../shell/trpc.ts";
import { haushaltsjahre, loadHaushaltslage, vergleichDes, type Haushaltslage } from "./haushaltslage.ts";

const Zahl = z.strictObject({
  jahr: Foerderjahr,
  /** Null: the whole programme. */
  baustein: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  groesse: z.enum(haushaltsgroessen as [Haushaltsgroesse, ...Haushaltsgroesse[]]),
});

const landeshaushaltRouter = router({
  /** Every year since the programme began: the Ansatz against the money, and what will flow back. */
  get: procedure.meta({ access: "land:lesen" }).query(async ({ ctx }) => {
    const lage = await loadHaushaltslage(ctx);
    const { heute, frische, ansaetze, ansichten } = lage;
    const demodaten = [...ansichten.values()].flat().some((empfaenger) => empfaenger.demodaten);
    return { heute, ...frische, demodaten, jahre: haushaltsjahre(lage), ansaetze };
  }),

  /** How one figure came about, down to the recipients. */
  herleitung: procedure
    .meta({ access: "land:lesen" })
    .input(Zahl)
    .query(async ({ ctx, input: { jahr, baustein, groesse } }) => {
      const lage = await loadHaushaltslage(ctx);
      const { gesamt, bausteine } = vergleichDes(lage, jahr);
      const zeile = [gesamt, ...bausteine].find((z) => z.baustein === baustein);
      if (!zeile) throw new TRPCError({ code: "NOT_FOUND" });
      return haushaltsherleitung(jahr, groesse, zeile, lage.ansaetze, jeEmpfaenger(lage, jahr, baustein, groesse));
    }),
});

const landesansatzRouter = router({
  /** A new version; the one before stays as it was. */
  create: procedure
    .meta({ access: "land:haushalt" })
    .input(LandesansatzEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asMinisterium(async (tx) => {
          await lockLandesansaetze(tx);
          const alle = await listLandesansaetze(tx);
          if (alle.some(({ id }) => id === input.id)) throw new Repeated();
          const geltend = geltenderAnsatz(alle, input.jahr, input.posten);
          // What is replaced is what the person saw.
          if ((geltend?.fassung ?? 0) !== input.ersetzt) throw new Stale("landesansatz");
          const heute = heuteInBerlin(ctx.now);
          const { fassung } = accepted(decideLandesansatz({ geltend, eingabe: input, heute }));
          await recordLandesansatz(tx, input, fassung, { id: ctx.person.benutzerId, name: ctx.person.name }, ctx.now);
        }),
      ),
    ),
});

/** Procedures of this feature, by the noun they create or read. */
export const landeshaushaltRouters = { landeshaushalt: landeshaushaltRouter, landesansatz: landesansatzRouter };

function jeEmpfaenger(
  { ansichten, rueckfluss }: Haushaltslage,
  jahr: number,
  baustein: Baustein | null,
  groesse: Haushaltsgroesse,
): Teilbetrag[] {
  if (!istMittelgroesse(groesse)) return [];
  return (ansichten.get(jahr) ?? []).map(({ id, ags, name, bausteine }) => ({
    text: name,
    verweis: ags === null ? null : { art: "empfaenger", ags, jahr },
    cent:
      groesse === "zurueckgeflossenCent"
        ? summe(
            rueckfluss
              .filter((p) => p.organisationId === id && p.jahr === jahr && [null, p.baustein].includes(baustein))
              .map(({ zurueckgeflossenCent }) => zurueckgeflossenCent),
          )
        : landsumme(bausteine, baustein ?? undefined)[groesse],
  }));
}
