import {
  getZeichnungsbefugnis,
  listBefugniseintraege,
  listPersonen,
  listZeichnungsbefugnisse,
  listZeichnungstage,
  lockNachweiseOf,
  must,
  recordBefugnisende,
  recordZeichnungsbefugnis,
} from "@kim/db";
import {
  aemterDer,
  BefugnisEingabe,
  BefugnisendeEingabe,
  decideBefugnisende,
  decideZeichnungsbefugnis,
} from "@kim/domain/nachweis";
import { hatRecht } from "@kim/domain/organisation";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

const zeichnungsbefugnisRouter = router({
  /**
   * Who signs for this body in which office, from a day to a day; `zugang` says whether the person can sign here. Whom
   * one can choose is for whoever enters it.
   */
  list: procedure.meta({ access: ["nachweis:lesen", "person:verwalten"] }).query(async ({ ctx }) => {
    const { art, rollen } = ctx.person.organisation;
    const personen = (await listPersonen(ctx.deps.authDb, ctx.organisationId)).filter((p) =>
      hatRecht(p.rollen, "nachweis:zeichnen"),
    );
    const befugnisse = await ctx.asTenant(listBefugniseintraege);
    const zeichnende = new Set(personen.map(({ benutzerId }) => benutzerId));
    return {
      befugnisse: befugnisse.map((b) => ({ ...b, zugang: b.benutzerId !== null && zeichnende.has(b.benutzerId) })),
      aemter: aemterDer(art),
      personen: hatRecht(rollen, "person:verwalten") ? personen : [],
    };
  }),

  // Not the leadership, although it knows who signs: it signs itself, and nobody lets himself in (R85).
  create: procedure
    .meta({ access: "person:verwalten" })
    .input(BefugnisEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, async () => {
        const personen = input.weg === "elektronisch" ? await listPersonen(ctx.deps.authDb, ctx.organisationId) : [];
        await ctx.asTenant(async (tx) => {
          await lockNachweiseOf(tx, tx.tenantId);
          const vorhandene = await listZeichnungsbefugnisse(tx);
          if (vorhandene.some(({ id }) => id === input.id)) throw new Repeated();
          const { art } = ctx.person.organisation;
          const person =
            input.weg === "elektronisch"
              ? must(
                  personen.find((p) => p.benutzerId === input.benutzerId),
                  "person",
                )
              : null;
          const { befugnis } = accepted(decideZeichnungsbefugnis({ art, vorhandene, person, eingabe: input }));
          await recordZeichnungsbefugnis(tx, befugnis, { am: ctx.now, vonName: ctx.person.name });
        });
      }),
    ),
});

const zeichnungsbefugnisendeRouter = router({
  create: procedure
    .meta({ access: "person:verwalten" })
    .input(BefugnisendeEingabe)
    .mutation(({ ctx, input: { befugnisId, bis } }) =>
      once(befugnisId, () =>
        ctx.asTenant(async (tx) => {
          // Whoever signs at the same moment waits, or is seen here.
          await lockNachweiseOf(tx, tx.tenantId);
          const befugnis = await getZeichnungsbefugnis(tx, befugnisId);
          if (befugnis.bis === bis) throw new Repeated();
          const gezeichnetAm = await listZeichnungstage(tx, befugnis);
          await recordBefugnisende(tx, accepted(decideBefugnisende({ befugnis, gezeichnetAm, bis })));
        }),
      ),
    ),
});

/** Procedures of this feature, by the noun they create, read or delete. */
export const zeichnungsbefugnisRouters = {
  zeichnungsbefugnis: zeichnungsbefugnisRouter,
  zeichnungsbefugnisende: zeichnungsbefugnisendeRouter,
};
