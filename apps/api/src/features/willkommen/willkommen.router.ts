import { listAntworten, listOffeneAngebote, listPersonen, Missing } from "@kim/db";
import { empfaengerstand, hatRecht, istWeiterleitungsempfaenger } from "@kim/domain/organisation";
import { procedure, router } from "../../shell/trpc.ts";

export const willkommenRouter = router({
  /** What awaits somebody new in a receiving body. The offers themselves only for who may read them. */
  get: procedure.meta({ access: "angemeldet" }).query(({ ctx }) =>
    ctx.asTenant(async (tx) => {
      const { art, rollen } = ctx.person.organisation;
      if (!istWeiterleitungsempfaenger(art)) throw new Missing("willkommen");
      const angebote = await listOffeneAngebote(tx);
      const personen = await listPersonen(ctx.deps.authDb, ctx.organisationId);
      return {
        stand: empfaengerstand(await listAntworten(tx)),
        angebote: hatRecht(rollen, "weiterleitung:lesen") ? angebote : null,
        offen: angebote.length,
        geber: [...new Set(angebote.map(({ geberName }) => geberName))],
        verwaltung: personen
          .filter((p) => p.rollen.includes("mandantenverwaltung"))
          .map(({ name, email }) => ({ name, email })),
      };
    }),
  ),
});
