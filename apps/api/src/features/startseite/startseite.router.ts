import { heuteInBerlin } from "@kim/domain/grundlagen";
import { hatRecht, istZuwendungsempfaenger } from "@kim/domain/organisation";
import { naechsteSchritte } from "@kim/domain/start";
import { procedure, router } from "../../shell/trpc.ts";
import { loadErgebnissummen, loadMinisteriumszahlen, schreibtisch, schreibtischFuer } from "./startzahlen-land.ts";
import {
  weiterleitungsempfaengerlesung,
  weiterleitungsempfaengerzahlen,
  withOhneVerwaltung,
  zuwendungsempfaengerlesung,
  zuwendungsempfaengerzahlen,
} from "./startzahlen-tenant.ts";

export const startseiteRouter = router({
  /**
   * What this person's organisation should do next, and the counts it follows from: null to who may read nothing of it.
   */
  get: procedure.meta({ access: "angemeldet" }).query(async ({ ctx }) => {
    const heute = heuteInBerlin(ctx.now);
    const { art, rollen } = ctx.person.organisation;
    if (!hatRecht(rollen, "stelle:lesen") && !hatRecht(rollen, "land:lesen")) return { zahlen: null, schritte: [] };
    const loadEigene = async () => {
      const leser = { leserId: ctx.organisationId, heute, art };
      const zahlen = istZuwendungsempfaenger(art)
        ? zuwendungsempfaengerzahlen(leser, await ctx.read(...zuwendungsempfaengerlesung(leser)))
        : weiterleitungsempfaengerzahlen(leser, await ctx.read(...weiterleitungsempfaengerlesung(leser)));
      return withOhneVerwaltung(ctx.deps.authDb, zahlen);
    };
    const zahlen =
      art === "ministerium"
        ? await ctx.asState((tx) => loadMinisteriumszahlen(tx, heute))
        : art === "bezirksregierung"
          ? {
              sicht: "bewilligungsbehoerde" as const,
              ...(await ctx.asState((tx) => loadErgebnissummen(tx, heute))),
              ...schreibtisch(await ctx.readBewilligung(...schreibtischFuer())),
            }
          : await loadEigene();
    // Counts of posts are for everybody who works with them; money is for who may read it.
    if (
      (zahlen.sicht === "zuwendungsempfaenger" || zahlen.sicht === "weiterleitungsempfaenger") &&
      !hatRecht(rollen, "foerderung:lesen")
    )
      zahlen.geld = null;
    return { zahlen, schritte: naechsteSchritte(zahlen).filter(({ recht }) => hatRecht(rollen, recht)) };
  }),
});
