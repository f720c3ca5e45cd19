import { deleteEntwurf, enqueue, getWeiterleitung, listWeiterleitungen, recordWeiterleitung } from "@kim/db";
import { heuteInBerlin, OrganisationId, StelleId, WeiterleitungId } from "@kim/domain/grundlagen";
import { decideWeiterleitung, vertragsstaende, WeiterleitungAngebot } from "@kim/domain/weiterleitung";
import { vertragErzeugen } from "@kim/jobs";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router, type Context } from "../../shell/trpc.ts";
import { loadWeiterleitungLage } from "./angebotslage.ts";
import { angebotslageView } from "./angebotslage-view.ts";
import { vertragView, vertragZeile, type Leser } from "./vertrag-view.ts";
import { vertragsaenderungRouters } from "./vertragsaenderung.router.ts";
import { vertragsendeRouters } from "./vertragsende.router.ts";
import { weiterleitungAntwortRouters } from "./weiterleitungsantwort.router.ts";
import { weiterleitungEntwurfRouter } from "./weiterleitungsentwurf.router.ts";

const Filter = z.strictObject({
  richtung: z.enum(["gegeben", "erhalten"]).optional(),
  stand: z.enum(vertragsstaende).optional(),
  geberId: OrganisationId.optional(),
  empfaengerId: OrganisationId.optional(),
});

const weiterleitungRouter = router({
  list: procedure
    .meta({ access: "weiterleitung:lesen" })
    .input(Filter.optional())
    .query(({ ctx, input: filter = {} }) =>
      ctx.asTenant(async (tx) =>
        (await listWeiterleitungen(tx))
          .map((w) => vertragZeile(tx, w, leser(ctx)))
          .filter((w) =>
            (["richtung", "stand", "geberId", "empfaengerId"] as const).every(
              (feld) => filter[feld] === undefined || filter[feld] === w[feld],
            ),
          ),
      ),
    ),

  get: procedure
    .meta({ access: "weiterleitung:lesen" })
    .input(z.strictObject({ id: WeiterleitungId }))
    .query(({ ctx, input }) =>
      ctx.asTenant(async (tx) => vertragView(tx, await getWeiterleitung(tx, input.id), leser(ctx))),
    ),

  /** Offers a post, or what a draft with this id was thought to become. */
  create: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(WeiterleitungAngebot)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const lage = await loadWeiterleitungLage(tx, input);
          if (lage.bestehende.some((w) => w.id === input.id)) throw new Repeated();
          const { weiterleitung } = accepted(decideWeiterleitung(lage));
          await recordWeiterleitung(tx, weiterleitung, { am: ctx.now, von: ctx.person.name });
          await deleteEntwurf(tx, input.id);
          await enqueue(tx, vertragErzeugen, { weiterleitungId: input.id });
        }),
      ),
    ),
});

const angebotslageRouter = router({
  /** What may be offered of a post, or of the part held by a contract: the form asks the law about it. */
  get: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(z.strictObject({ stelleId: StelleId, herkunftId: WeiterleitungId.nullable() }))
    .query(({ ctx, input }) => ctx.asTenant((tx) => angebotslageView(tx, input, heuteInBerlin(ctx.now)))),
});

export const weiterleitungRouters = {
  weiterleitung: weiterleitungRouter,
  weiterleitungAngebotslage: angebotslageRouter,
  weiterleitungEntwurf: weiterleitungEntwurfRouter,
  ...weiterleitungAntwortRouters,
  ...vertragsendeRouters,
  ...vertragsaenderungRouters,
};

const leser = ({ now, person }: Context & { person: NonNullable<Context["person"]> }): Leser => ({
  rollen: person.organisation.rollen,
  heute: heuteInBerlin(now),
});
