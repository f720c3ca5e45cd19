import { recordVorlagenfassung, vorlagenfassungen } from "@kim/db";
import {
  decideVorlage,
  gelieferteVorlagen,
  geltenderInhalt,
  VorlagenfassungEingabe,
  Vorlagenschluessel,
  type GelieferteVorlage,
} from "@kim/domain/vorlage";
import { accepted, once, procedure, router } from "../../shell/trpc.ts";

export const vorlageRouter = router({
  /** Every letter and duty in the words that hold, with its versions, the newest first. */
  list: procedure.meta({ access: "bewilligung:entscheiden" }).query(async ({ ctx }) => {
    const [fassungen] = await ctx.readBewilligung(vorlagenfassungen());
    return Vorlagenschluessel.options.map((schluessel) => {
      const eigene = fassungen.filter((f) => f.schluessel === schluessel);
      const { titel, platzhalter, noetig, pflicht }: GelieferteVorlage = gelieferteVorlagen[schluessel];
      return {
        schluessel,
        titel,
        platzhalter,
        noetig,
        berechnet: pflicht?.berechnet ?? false,
        istPflicht: pflicht !== null,
        geaendert: (eigene[0]?.inhalt ?? null) !== null,
        inhalt: geltenderInhalt(schluessel, eigene[0]?.inhalt ?? null),
        fassungen: eigene.map(({ am, vonName, inhalt }) => ({ am, vonName, geliefert: inhalt === null })),
      };
    });
  }),
});

export const vorlagenfassungRouter = router({
  /** Words one anew; without content the delivered words hold again. */
  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(VorlagenfassungEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asBewilligung(async (tx) => {
          accepted(decideVorlage(input.schluessel, input.inhalt));
          const { benutzerId: vonId, name: vonName } = ctx.person;
          await recordVorlagenfassung(tx, input, { am: ctx.now, vonId, vonName });
        }),
      ),
    ),
});
