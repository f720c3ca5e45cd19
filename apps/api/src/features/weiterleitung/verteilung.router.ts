import {
  deleteVerteilung,
  deleteVerzicht,
  getVerteilung,
  getVerteilungLocked,
  listVerteilungen,
  lockStellenOf,
  recordVerteilung,
  recordVerteilungAngeboten,
  recordVerteilungInhalt,
  recordVerzicht,
  Stale,
  type Verteilung,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  berechneVerteilung,
  decideVerteilung,
  decideVerteilungsaenderung,
  decideVerteilungsangebote,
  decideVerteilungsloeschung,
  decideVerzicht,
  ersterEntwurf,
  nachbarschaften,
  VerteilungAnlage,
  VerteilungId,
  VerteilungInhalt,
  VerteilungsteilAngebot,
  VerzichtAnlage,
  VerzichtId,
} from "@kim/domain/verteilung";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import {
  assertEmpfaenger,
  findSatz,
  genannteIn,
  getEigeneArt,
  loadVerteilbareStellen,
  loadVerteilungslage,
} from "./verteilungslage.ts";
import { bieteAn, istAngeboten } from "./verteilungsangebot.ts";

const EineVerteilung = z.strictObject({ id: VerteilungId });
const access = "weiterleitung:anbieten";

const verteilungRouter = router({
  list: procedure
    .meta({ access })
    .query(({ ctx }) => ctx.asTenant(async (tx) => (await listVerteilungen(tx)).map(verteilungZeile))),

  get: procedure
    .meta({ access })
    .input(EineVerteilung)
    .query(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const verteilung = await getVerteilung(tx, input.id);
        const { kommunen, traeger, stellen } = await loadVerteilungslage(tx, verteilung);
        return { ...verteilung, kommunen, traeger, stellen, nachbarn: nachbarschaften(kommunen) };
      }),
    ),

  create: procedure
    .meta({ access })
    .input(VerteilungAnlage)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          accepted(decideVerteilung(await getEigeneArt(tx)));
          const stellen = await loadVerteilbareStellen(tx, input.funktion);
          const inhalt = ersterEntwurf({
            ...input,
            heute: heuteInBerlin(ctx.now),
            stellen,
            jeVzaeCent: await findSatz(tx, input),
          });
          await recordVerteilung(tx, { ...input, inhalt }, { am: ctx.now, von: ctx.person.name });
        }),
      ),
    ),

  update: procedure
    .meta({ access })
    .input(EineVerteilung.extend({ version: z.int(), inhalt: VerteilungInhalt }))
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const verteilung = await getVerteilungLocked(tx, input.id);
        accepted(decideVerteilungsaenderung(verteilung.angebotenAm !== null));
        await assertEmpfaenger(tx, genannteIn(input.inhalt));
        await recordVerteilungInhalt(tx, input.id, input.version, input.inhalt, { am: ctx.now, von: ctx.person.name });
        return { id: input.id, version: input.version + 1 };
      }),
    ),

  delete: procedure
    .meta({ access })
    .input(EineVerteilung)
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const verteilung = await getVerteilungLocked(tx, input.id);
        accepted(decideVerteilungsloeschung(verteilung.angebotenAm !== null));
        await deleteVerteilung(tx, input.id);
        return { id: input.id };
      }),
    ),
});

const verzichtRouter = router({
  create: procedure
    .meta({ access })
    .input(VerzichtAnlage)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const verteilung = await getVerteilungLocked(tx, input.verteilungId);
          if (verteilung.verzichte.some(({ id }) => id === input.id)) throw new Repeated();
          await assertEmpfaenger(tx, [
            input.organisationId,
            ...(input.zugunstenId === null ? [] : [input.zugunstenId]),
          ]);
          const lage = await loadVerteilungslage(tx, verteilung);
          const { verzicht } = accepted(
            decideVerzicht({ ...lage, angeboten: verteilung.angebotenAm !== null, verzicht: input }),
          );
          await recordVerzicht(tx, verzicht, { am: ctx.now, von: ctx.person.name });
        }),
      ),
    ),

  delete: procedure
    .meta({ access })
    .input(z.strictObject({ id: VerzichtId, verteilungId: VerteilungId }))
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const verteilung = await getVerteilungLocked(tx, input.verteilungId);
        accepted(decideVerteilungsaenderung(verteilung.angebotenAm !== null));
        await deleteVerzicht(tx, input.verteilungId, input.id);
        return { id: input.id };
      }),
    ),
});

const verteilungAngeboteRouter = router({
  /** All offers of the distribution, or none. */
  create: procedure
    .meta({ access })
    .input(EineVerteilung.extend({ version: z.int(), teile: z.array(VerteilungsteilAngebot).max(200) }))
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          await lockStellenOf(tx, tx.tenantId);
          const verteilung = await getVerteilungLocked(tx, input.id);
          if (await istAngeboten(tx, verteilung, input.teile)) throw new Repeated();
          if (verteilung.version !== input.version) throw new Stale("verteilung");
          const lage = await loadVerteilungslage(tx, verteilung);
          const ergebnis = berechneVerteilung(lage);
          const { angebote } = accepted(
            decideVerteilungsangebote({
              lage,
              ergebnis,
              angeboten: verteilung.angebotenAm !== null,
              teile: input.teile,
            }),
          );
          await bieteAn(tx, angebote, { am: ctx.now, von: ctx.person.name });
          await recordVerteilungAngeboten(tx, input.id, { am: ctx.now, von: ctx.person.name });
        }),
      ),
    ),
});

/** Procedures of the distribution assistant, by the noun they create, read or delete. */
export const verteilungRouters = {
  verteilung: verteilungRouter,
  verzicht: verzichtRouter,
  verteilungAngebote: verteilungAngeboteRouter,
};

const verteilungZeile = ({
  id,
  jahr,
  funktion,
  inhalt,
  geaendertAm,
  geaendertVon,
  angebotenAm,
  verzichte,
}: Verteilung) => ({
  id,
  jahr,
  funktion,
  gesamtHundertstel: inhalt.gesamtHundertstel,
  geaendertAm,
  geaendertVon,
  angebotenAm,
  verzichte: verzichte.length,
});
