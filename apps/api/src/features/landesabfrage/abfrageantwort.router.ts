import {
  gestellteAbfragen,
  getGestellteAbfrage,
  getGestellteAbfrageLocked,
  hatAbgabe,
  listFruehereAntworten,
  recordAbgabe,
  recordAntwortentwurf,
  Stale,
} from "@kim/db";
import {
  abfragestand,
  Antwortzeilen,
  decideAbgabe,
  decideAntwortentwurf,
  LandesabfrageId,
  letzteAntwort,
} from "@kim/domain/landesabfrage";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

const abfrageeingangRouter = router({
  /** What was put to the asking body, and what it answered. */
  list: procedure.meta({ access: "abfrage:lesen" }).query(async ({ ctx }) => {
    const [zeilen] = await ctx.read(gestellteAbfragen(ctx.organisationId));
    return zeilen.map((zeile) => ({ ...zeile, stand: abfragestand(zeile.vorgaenge) }));
  }),

  /** One of them, with the last answer to each of its fields. */
  get: procedure
    .meta({ access: "abfrage:lesen" })
    .input(z.strictObject({ id: LandesabfrageId }))
    .query(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const abfrage = await getGestellteAbfrage(tx, input.id);
        const fruehere = await listFruehereAntworten(tx, abfrage);
        return {
          ...abfrage,
          stand: abfragestand(abfrage.vorgaenge),
          letzte: abfrage.felder.flatMap((feld) => {
            const letzte = letzteAntwort(feld, fruehere);
            return letzte ? [{ feldId: feld.id, ...letzte }] : [];
          }),
        };
      }),
    ),
});

const antwortentwurfRouter = router({
  /** Keeps what somebody has written so far; nobody outside the body reads it. */
  update: procedure
    .meta({ access: "abfrage:beantworten" })
    .input(z.strictObject({ landesabfrageId: LandesabfrageId, version: z.int().min(0), zeilen: Antwortzeilen }))
    .mutation(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const abfrage = await getGestellteAbfrageLocked(tx, input.landesabfrageId);
        const { zeilen } = accepted(decideAntwortentwurf(abfrage, input.zeilen));
        const { version } = input;
        await recordAntwortentwurf(tx, abfrage, { zeilen, version }, { am: ctx.now, von: ctx.person.name });
        return { landesabfrageId: abfrage.id, version: version + 1 };
      }),
    ),
});

const abfrageantwortRouter = router({
  /** Hands an answer in, or a new version: `ersetzt` is the one that the page showed, 0 where there was none. */
  create: procedure
    .meta({ access: "abfrage:beantworten" })
    .input(
      z.strictObject({
        id: z.uuid("Unbekannte Antwort.").toLowerCase(),
        landesabfrageId: LandesabfrageId,
        ersetzt: z.int().min(0),
        zeilen: Antwortzeilen,
      }),
    )
    .mutation(({ ctx, input: { id, landesabfrageId, ersetzt, zeilen: antworten } }) =>
      once(id, () =>
        ctx.asTenant(async (tx) => {
          const abfrage = await getGestellteAbfrageLocked(tx, landesabfrageId);
          if (await hatAbgabe(tx, id)) throw new Repeated();
          const { zeilen } = accepted(decideAbgabe(abfrage, antworten));
          if ((abfrage.abgabe?.version ?? 0) !== ersetzt) throw new Stale("landesabfrage_antwort");
          const { benutzerId, name } = ctx.person;
          await recordAbgabe(tx, abfrage, { id, zeilen }, { id: benutzerId, name }, ctx.now);
        }),
      ),
    ),
});

/** Procedures of the bodies that are asked. */
export const abfrageantwortRouters = {
  abfrageeingang: abfrageeingangRouter,
  antwortentwurf: antwortentwurfRouter,
  abfrageantwort: abfrageantwortRouter,
};
