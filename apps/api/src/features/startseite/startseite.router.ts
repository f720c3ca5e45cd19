import { heuteInBerlin } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import { naechsteSchritte } from "@kim/domain/start";
import { procedure, router } from "../../shell/trpc.ts";
import { loadErgebnissummen, loadMinisteriumslage, loadSchreibtisch } from "./land-lage.ts";
import { loadTenantLage, stellensummenFuer, withOhneVerwaltung } from "./tenant-lage.ts";

export const startseiteRouter = router({
  /**
   * What this person's organisation should do next, and the counts it follows from: null to who may read nothing of it.
   */
  get: procedure.meta({ access: "angemeldet" }).query(async ({ ctx }) => {
    const heute = heuteInBerlin(ctx.now);
    const { art, rollen } = ctx.person.organisation;
    if (!hatRecht(rollen, "stelle:lesen") && !hatRecht(rollen, "land:lesen")) return { lage: null, schritte: [] };
    const loadEigeneLage = async () => {
      const summen = await ctx.read(...stellensummenFuer(ctx.organisationId, heute));
      const lage = await ctx.asTenant((tx) => loadTenantLage(tx, art, heute, summen.flat()));
      return withOhneVerwaltung(ctx.deps.authDb, lage);
    };
    const lage =
      art === "ministerium"
        ? await ctx.asState((tx) => loadMinisteriumslage(tx, heute))
        : art === "bezirksregierung"
          ? {
              sicht: "bewilligungsbehoerde" as const,
              ...(await ctx.asState((tx) => loadErgebnissummen(tx, heute))),
              ...(await ctx.asBewilligung(loadSchreibtisch)),
            }
          : await loadEigeneLage();
    return { lage, schritte: naechsteSchritte(lage).filter(({ recht }) => hatRecht(rollen, recht)) };
  }),
});
