import { getLandfrische, getLandreihe, listFoerderempfaenger, listLandArbeitgeber, must, type StateTx } from "@kim/db";
import { heuteInBerlin, jahrVon, PlainDate } from "@kim/domain/grundlagen";
import {
  decideLandblick,
  hoechstensVergleiche,
  wissensstaende,
  type Landblick,
  type LandblickFrage,
} from "@kim/domain/landesstand";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { procedure, router, type Deps } from "../../shell/trpc.ts";
import { loadLandansicht, loadNachweisansicht } from "./landansicht.ts";
import { landmerker } from "./landmerker.ts";

const Landfrage = z.strictObject({
  jahr: Foerderjahr,
  tag: PlainDate.nullish(),
  wissen: z.enum(wissensstaende).optional(),
});
const Ags = z.string().max(8);

/** Series and comparisons are asked for the whole Land, for a Regierungsbezirk, or for up to six recipients. */
const Reihenfrage = z.strictObject({
  bezirk: z.string().max(60).nullish(),
  ags: z.array(Ags).max(hoechstensVergleiche, "Bitte höchstens sechs Empfänger vergleichen.").optional(),
});

export const landRouter = router({
  /**
   * The 54, and below them the Kommunen to which Baustein 3 is granted directly: what was granted, set up, occupied,
   * passed on, called, paid and spent on a day.
   */
  uebersicht: procedure
    .meta({ access: "land:lesen" })
    .input(Landfrage)
    .query(({ ctx, input }) =>
      ctx.asState(async (tx) => {
        const blick = geblickt(input, ctx.now);
        const { marke, ...frische } = await getLandfrische(tx);
        return { ...blick, ...frische, empfaenger: await gemerkteAnsicht(ctx.deps, tx, blick, marke) };
      }),
    ),

  /** Where the proofs of every recipient are, and the documents of the yearly run. */
  nachweise: procedure
    .meta({ access: "land:lesen" })
    .input(z.strictObject({ jahr: Foerderjahr }))
    .query(({ ctx, input }) => ctx.asState((tx) => loadNachweisansicht(tx, input.jahr))),

  /** One recipient, with whom its posts are: sums by employer, no post and no person. */
  organisation: procedure
    .meta({ access: "land:lesen" })
    .input(Landfrage.extend({ ags: Ags }))
    .query(({ ctx, input: { ags, ...frage } }) =>
      ctx.asState(async (tx) => {
        const blick = geblickt(frage, ctx.now);
        const { marke, ...frische } = await getLandfrische(tx);
        const alle = await gemerkteAnsicht(ctx.deps, tx, blick, marke);
        const empfaenger = must(
          alle.find((zeile) => zeile.ags === ags),
          "organisation",
        );
        return {
          ...blick,
          ...frische,
          ...empfaenger,
          arbeitgeber: await listLandArbeitgeber(tx, empfaenger.id, blick),
        };
      }),
    ),

  /** Month by month and year by year since 2020; one series each for the recipients named, else one for all. */
  reihe: procedure
    .meta({ access: "land:lesen" })
    .input(Reihenfrage)
    .query(({ ctx, input }) =>
      ctx.asState(async (tx) => {
        const bis = jahrVon(heuteInBerlin(ctx.now));
        const { marke, ...frische } = await getLandfrische(tx);
        const reihen = await landmerker(ctx.deps.db).gemerkt(`reihe ${JSON.stringify(input)} ${bis}`, marke, () =>
          loadReihen(tx, input, bis),
        );
        return { von: erstesFoerderjahr, bis, ...frische, reihen };
      }),
    ),

  /** Whether anything changed since it was last asked: what an open page watches. */
  frische: procedure.meta({ access: "land:lesen" }).query(({ ctx }) => ctx.asState(getLandfrische)),
});

function geblickt(frage: LandblickFrage, now: Date): Landblick {
  const entscheidung = decideLandblick(frage, heuteInBerlin(now));
  if (entscheidung.ok) return entscheidung.event;
  throw new TRPCError({ code: "BAD_REQUEST", message: entscheidung.refusal.satz });
}

const gemerkteAnsicht = ({ db }: Deps, tx: StateTx, blick: Landblick, marke: string) =>
  landmerker(db).gemerkt(`ansicht ${JSON.stringify(blick)}`, marke, () => loadLandansicht(tx, blick));

async function loadReihen(tx: StateTx, { bezirk, ags = [] }: z.infer<typeof Reihenfrage>, bis: number) {
  const alle = await listFoerderempfaenger(tx, bis);
  if (ags.length > 0)
    return Promise.all(
      ags.map(async (einer) => {
        const { id, name } = must(
          alle.find((o) => o.ags === einer),
          "organisation",
        );
        return { ags: einer as string | null, name, ...(await getLandreihe(tx, erstesFoerderjahr, bis, [id])) };
      }),
    );
  const imBezirk = bezirk ? alle.filter(({ regierungsbezirk }) => regierungsbezirk === bezirk) : null;
  if (imBezirk?.length === 0) throw new TRPCError({ code: "NOT_FOUND" });
  const name = bezirk ? `Regierungsbezirk ${bezirk}` : "Nordrhein-Westfalen";
  const ids = imBezirk?.map(({ id }) => id) ?? null;
  return [{ ags: null as string | null, name, ...(await getLandreihe(tx, erstesFoerderjahr, bis, ids)) }];
}
