import {
  ausschnitt,
  bewilligteAbrufe,
  bewilligteAbrufzahlen,
  faelligeRaten,
  faelligeRatensumme,
  offeneAbrufe,
  offeneAbrufeJeJahr,
  offeneAbrufzahl,
  seitenstand,
  type Mittelempfaenger,
} from "@kim/db";
import { heuteInBerlin, type BescheidId } from "@kim/domain/grundlagen";
import { auszahlungenHoechstens, type MittelabrufId } from "@kim/domain/mittelabruf";
import { z } from "zod";
import { procedure, router } from "../../shell/trpc.ts";
import { auswahlVon, Mittelfilter, Mittelseite } from "./mittelfilter.ts";

/** What the granting authority has on its desk: of every recipient, a page at a time. */
export const mittelabrufEingangRouter = router({
  /** Calls to decide, and the years in which others wait. */
  listOffene: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(Mittelseite)
    .query(async ({ ctx, input: { seite, ...filter } }) => {
      const auswahl = auswahlVon(filter);
      const [zeilen, gesamt, jahre] = await ctx.readBewilligung(
        offeneAbrufe(auswahl, ausschnitt(seite)),
        offeneAbrufzahl(auswahl),
        offeneAbrufeJeJahr(),
      );
      return { zeilen, jahre, ...seitenstand(seite, gesamt) };
    }),

  /** Approved calls to pay. */
  listBewilligte: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(Mittelseite)
    .query(async ({ ctx, input: { seite, ...filter } }) => {
      const [auswahl, heute] = [auswahlVon(filter), heuteInBerlin(ctx.now)];
      const [zeilen, { gesamt, auszahlbar }] = await ctx.readBewilligung(
        bewilligteAbrufe(auswahl, heute, ausschnitt(seite)),
        bewilligteAbrufzahlen(auswahl, heute),
      );
      return { zeilen, auszahlbar, ...seitenstand(seite, gesamt) };
    }),

  /** Instalments of Pauschalen that are due. */
  listRaten: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(Mittelseite)
    .query(async ({ ctx, input: { seite, ...filter } }) => {
      const [auswahl, heute] = [auswahlVon(filter), heuteInBerlin(ctx.now)];
      const [zeilen, { gesamt, offenCent }] = await ctx.readBewilligung(
        faelligeRaten(auswahl, heute, ausschnitt(seite)),
        faelligeRatensumme(auswahl, heute),
      );
      return { zeilen, offenCent, ...seitenstand(seite, gesamt) };
    }),

  /** What can be paid today in one go, of all pages: the first as many as one command takes. */
  listAuszahlbare: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(Mittelfilter.extend({ art: z.enum(["abrufe", "raten"]) }))
    .query(async ({ ctx, input: { art, ...filter } }) => {
      const [auswahl, heute] = [auswahlVon(filter), heuteInBerlin(ctx.now)];
      const alle = { ab: 0, anzahl: auszahlungenHoechstens };
      if (art === "raten") {
        const [raten] = await ctx.readBewilligung(faelligeRaten(auswahl, heute, alle));
        return raten.map((rate) => postenVon(rate.bescheid, rate.bescheid.id, null, rate.offenCent));
      }
      const [abrufe] = await ctx.readBewilligung(bewilligteAbrufe(auswahl, heute, alle, true));
      return abrufe.map((abruf) => postenVon(abruf.bescheid, abruf.bescheidId, abruf.id, abruf.betragCent));
    }),
});

const postenVon = (
  { organisationId, organisationName }: Mittelempfaenger,
  bescheidId: BescheidId,
  mittelabrufId: MittelabrufId | null,
  betragCent: number,
) => ({ organisationId, organisationName, bescheidId, mittelabrufId, betragCent });
