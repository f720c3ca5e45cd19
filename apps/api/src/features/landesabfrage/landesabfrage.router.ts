import {
  countAntwortentwuerfe,
  deleteLandesabfrage,
  enqueue,
  getLandesabfrage,
  getLandesabfrageLocked,
  landesabfragefelder,
  listBefragte,
  listLandesabfragen,
  listZuwendungsempfaenger,
  recordAbfrageempfaenger,
  recordAbfragevorgang,
  recordLandesabfrage,
  recordLandesabfrageInhalt,
  Stale,
  type AmtTx,
  type Landesabfrage,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  Abfragerueckzug,
  abfragestand,
  adressatenDer,
  ausVorlage,
  decideAbfrageaenderung,
  decideAbfrageerinnerung,
  decideAbfragerueckzug,
  decideAbfrageschluss,
  decideStellung,
  leereLandesabfrage,
  LandesabfrageAnlage,
  LandesabfrageId,
  LandesabfrageInhalt,
  vorbelegungenFuer,
} from "@kim/domain/landesabfrage";
import { landesabfrageMitteilen } from "@kim/jobs";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { alsAmt, leseAlsAmt } from "./amt.ts";
import { loadQuellenstaende } from "./quellenstand.ts";

const EineLandesabfrage = z.strictObject({ id: LandesabfrageId });
/** `id` names the step, made by the client; `landesabfrageId` what it happens to. */
const Schritt = z.strictObject({ id: z.uuid().toLowerCase(), landesabfrageId: LandesabfrageId });

const landesabfrageRouter = router({
  /** The office's own, with how many answered. */
  list: procedure
    .meta({ access: "abfrage:stellen" })
    .query(({ ctx }) =>
      alsAmt(ctx, async (tx) =>
        (await listLandesabfragen(tx)).map((zeile) => ({ ...zeile, stand: abfragestand(zeile.vorgaenge) })),
      ),
    ),

  /** With everybody who was asked and what they handed in; of drafts of answers their number alone. */
  get: procedure
    .meta({ access: "abfrage:stellen" })
    .input(EineLandesabfrage)
    .query(({ ctx, input }) =>
      alsAmt(ctx, async (tx) => {
        const landesabfrage = await getLandesabfrage(tx, input.id);
        return {
          ...landesabfrage,
          stand: abfragestand(landesabfrage.vorgaenge),
          befragte: await listBefragte(tx, input.id),
          entwuerfe: await countAntwortentwuerfe(tx, input.id),
        };
      }),
    ),

  /** A new draft, empty or with what an earlier one asked. */
  create: procedure
    .meta({ access: "abfrage:stellen" })
    .input(LandesabfrageAnlage)
    .mutation(({ ctx, input: { id, vorlageId } }) =>
      once(id, () =>
        alsAmt(ctx, async (tx) => {
          const inhalt =
            vorlageId === null ? leereLandesabfrage : ausVorlage((await getLandesabfrage(tx, vorlageId)).inhalt);
          await recordLandesabfrage(tx, id, inhalt, { am: ctx.now, von: ctx.person.name });
        }),
      ),
    ),

  update: procedure
    .meta({ access: "abfrage:stellen" })
    .input(EineLandesabfrage.extend({ version: z.int(), inhalt: LandesabfrageInhalt }))
    .mutation(({ ctx, input: { id, version, inhalt } }) =>
      alsAmt(ctx, async (tx) => {
        accepted(decideAbfrageaenderung((await getLandesabfrageLocked(tx, id)).vorgaenge));
        await recordLandesabfrageInhalt(tx, { id, version }, inhalt, { am: ctx.now, von: ctx.person.name });
        return { id, version: version + 1 };
      }),
    ),

  delete: procedure
    .meta({ access: "abfrage:stellen" })
    .input(EineLandesabfrage)
    .mutation(({ ctx, input: { id } }) =>
      alsAmt(ctx, async (tx) => {
        accepted(decideAbfrageaenderung((await getLandesabfrageLocked(tx, id)).vorgaenge));
        await deleteLandesabfrage(tx, id);
        return { id };
      }),
    ),
});

const abfrageregisterRouter = router({
  /** Who can be asked: the 54. */
  list: procedure.meta({ access: "abfrage:stellen" }).query(({ ctx }) =>
    alsAmt(ctx, async (tx) =>
      (await listZuwendungsempfaenger(tx)).map(({ id, name, art, regierungsbezirk }) => ({
        id,
        name,
        art,
        regierungsbezirk,
      })),
    ),
  ),
});

const abfragestellungRouter = router({
  /** Puts it to the bodies, each with the figures that the platform has of it today. */
  create: procedure
    .meta({ access: "abfrage:stellen" })
    .input(Schritt.extend({ version: z.int() }))
    .mutation(({ ctx, input }) =>
      once(input.id, async () => {
        const heute = heuteInBerlin(ctx.now);
        const felder = await leseAlsAmt(ctx, landesabfragefelder(ctx.organisationId, input.landesabfrageId));
        const staende = await ctx.asState((tx) => loadQuellenstaende(tx, felder, heute));
        await alsAmt(ctx, async (tx) => {
          const landesabfrage = await forSchritt(tx, input);
          const register = await listZuwendungsempfaenger(tx);
          const { inhalt, vorgaenge } = landesabfrage;
          accepted(decideStellung(vorgaenge, inhalt, register, heute));
          // What is asked is what the person saw.
          if (landesabfrage.version !== input.version) throw new Stale("landesabfrage");
          await recordAbfragevorgang(tx, landesabfrage, { id: input.id, schritt: "gestellt" }, autor(ctx), ctx.now);
          await recordAbfrageempfaenger(
            tx,
            landesabfrage.id,
            adressatenDer(inhalt.empfaenger, register).map(({ id }) => ({
              id,
              vorbelegungen: vorbelegungenFuer(id, inhalt.felder, staende),
            })),
          );
          const anschreiben = { landesabfrageId: landesabfrage.id, anlass: "gestellt", tag: heute } as const;
          await enqueue(tx, landesabfrageMitteilen, anschreiben);
        });
      }),
    ),
});

const abfrageerinnerungRouter = router({
  /** Writes to whoever is missing; to each person once a day, however often it is asked for. */
  create: procedure
    .meta({ access: "abfrage:stellen" })
    .input(Schritt)
    .mutation(({ ctx, input: { id, landesabfrageId } }) =>
      once(id, () =>
        alsAmt(ctx, async (tx) => {
          const { vorgaenge } = await getLandesabfrageLocked(tx, landesabfrageId);
          const befragte = await listBefragte(tx, landesabfrageId);
          const fehlende = befragte.filter(({ abgabe }) => abgabe === null).length;
          accepted(decideAbfrageerinnerung(vorgaenge, fehlende));
          const tag = heuteInBerlin(ctx.now);
          await enqueue(tx, landesabfrageMitteilen, { landesabfrageId, anlass: "erinnerung", tag }, id);
        }),
      ),
    ),
});

const abfrageschlussRouter = router({
  /** Takes no answers any more; what was answered stays. */
  create: procedure
    .meta({ access: "abfrage:stellen" })
    .input(Schritt)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        alsAmt(ctx, async (tx) => {
          const landesabfrage = await forSchritt(tx, input);
          accepted(decideAbfrageschluss(landesabfrage.vorgaenge));
          await recordAbfragevorgang(tx, landesabfrage, { id: input.id, schritt: "geschlossen" }, autor(ctx), ctx.now);
        }),
      ),
    ),
});

const abfragerueckzugRouter = router({
  /** Nobody has to answer any more; the bodies read why. */
  create: procedure
    .meta({ access: "abfrage:stellen" })
    .input(Abfragerueckzug)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        alsAmt(ctx, async (tx) => {
          const landesabfrage = await forSchritt(tx, input);
          accepted(decideAbfragerueckzug(landesabfrage.vorgaenge));
          const { id, grund } = input;
          await recordAbfragevorgang(tx, landesabfrage, { id, schritt: "zurueckgezogen", grund }, autor(ctx), ctx.now);
        }),
      ),
    ),
});

/** Procedures of the offices that ask, by the noun they create, read or delete. */
export const landesabfrageRouters = {
  landesabfrage: landesabfrageRouter,
  abfrageregister: abfrageregisterRouter,
  abfragestellung: abfragestellungRouter,
  abfrageerinnerung: abfrageerinnerungRouter,
  abfrageschluss: abfrageschlussRouter,
  abfragerueckzug: abfragerueckzugRouter,
};

const autor = ({ person }: { person: { benutzerId: string; name: string } }) => ({
  id: person.benutzerId,
  name: person.name,
});

async function forSchritt(
  tx: AmtTx,
  { id, landesabfrageId }: { id: string; landesabfrageId: LandesabfrageId },
): Promise<Landesabfrage> {
  const landesabfrage = await getLandesabfrageLocked(tx, landesabfrageId);
  if (landesabfrage.vorgaenge.some((vorgang) => vorgang.id === id)) throw new Repeated();
  return landesabfrage;
}
