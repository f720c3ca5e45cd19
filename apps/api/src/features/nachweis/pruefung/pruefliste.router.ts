import { ausschnitt, pruefliste, seitenstand } from "@kim/db";
import { Suchtext } from "@kim/domain/grundlagen";
import { Befund, Nachweisart, Pruefstand, Pruefwahl } from "@kim/domain/nachweis";
import { Baustein } from "@kim/domain/stelle";
import { z } from "zod";
import { procedure, router } from "../../../shell/trpc.ts";

export const prueflisteRouter = router({
  /** nachweis.md 4.2: what was submitted to the granting authority, a page at a time. */
  list: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(
      z.strictObject({
        jahr: z.int().nullable().default(null),
        baustein: Baustein.nullable().default(null),
        art: Nachweisart.nullable().default(null),
        staende: z.array(Pruefstand).nullable().default(null),
        befund: z
          .union([Befund, z.literal("ohne")])
          .nullable()
          .default(null),
        wahl: Pruefwahl.nullable().default(null),
        suche: Suchtext,
        nach: z.enum(["eingang", "frist"]).default("eingang"),
        seite: z.int().min(1).default(1),
      }),
    )
    .query(async ({ ctx, input: { seite, suche, ...filter } }) => {
      const leser = { pruefstelleId: ctx.organisationId, benutzerId: ctx.person.benutzerId };
      const auswahl = { ...filter, suche: suche || null };
      const [liste] = await ctx.readBewilligung(pruefliste(leser, auswahl, ausschnitt(seite)));
      return { ...liste, ...seitenstand(seite, liste.summen.anzahl) };
    }),
});
