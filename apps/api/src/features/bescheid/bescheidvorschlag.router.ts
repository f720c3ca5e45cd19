import {
  findGeltendeFassung,
  findZugesagt,
  getOrganisation,
  listAntraege,
  listBescheide,
  listBescheidempfaenger,
  listKontingenteFuer,
  listMerkmale,
  listZusatzstellen,
} from "@kim/db";
import { OrganisationId } from "@kim/domain/grundlagen";
import { Baustein, zusatzJeJahr } from "@kim/domain/stelle";
import { konditionenDer } from "@kim/domain/kondition";
import { geltendeBescheide } from "@kim/domain/bescheid";
import { antragsstand, beantragteHundertstel } from "@kim/domain/antrag";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { procedure, router } from "../../shell/trpc.ts";

export const bescheidvorschlagRouter = router({
  /** Whom a Bescheid can be issued to: the 54, and for Baustein 3 their Kommunen. */
  listEmpfaenger: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .query(({ ctx }) =>
      ctx.asBewilligung(async (tx) =>
        (await listBescheidempfaenger(tx)).map(({ id, name, art, kreisName }) => ({ id, name, art, kreisName })),
      ),
    ),

  /** What the form of a new Bescheid is filled from. */
  get: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(z.strictObject({ organisationId: OrganisationId, jahr: Foerderjahr, baustein: Baustein }))
    .query(async ({ ctx, input: { organisationId, jahr, baustein } }) => {
      const zugesagtCent = await ctx.asState((tx) => findZugesagt(tx, organisationId, jahr, baustein));
      return ctx.asBewilligung(async (tx) => {
        const { name, art } = await getOrganisation(tx, organisationId);
        const fassung = await findGeltendeFassung(tx, jahr);
        const bescheide = (await listBescheide(tx, organisationId)).filter((b) => b.baustein === baustein);
        const [geltender] = geltendeBescheide(bescheide.filter((b) => b.jahr === jahr));
        const kontingente = await listKontingenteFuer(tx, organisationId, baustein);
        const antraege = (await listAntraege(tx)).filter(
          (a) =>
            a.organisationId === organisationId &&
            a.jahr === jahr &&
            a.baustein === baustein &&
            antragsstand(a.vorgaenge, a.beschieden) === "eingereicht",
        );
        return {
          organisation: { id: organisationId, name, art },
          zugesagtCent,
          konditionen: fassung ? konditionenDer(fassung) : null,
          geltender: geltender ?? null,
          vorjahr: bescheide.some((b) => b.jahr === jahr - 1),
          // The year's own, else the one of the newest year before it.
          kontingent: kontingente.find((k) => k.jahr <= jahr) ?? null,
          zusatzHundertstel: zusatzJeJahr(await listZusatzstellen(tx, organisationId))[jahr] ?? 0,
          merkmale: (await listMerkmale(tx, [organisationId])).map(({ art: was, von, bis, annahme }) => ({
            art: was,
            von,
            bis,
            annahme,
          })),
          antrag:
            antraege.map(({ id, inhalt: { positionen } }) => ({
              id,
              ...positionen,
              vzaeHundertstel: beantragteHundertstel(positionen),
            }))[0] ?? null,
        };
      });
    }),
});
