import { heuteInBerlin, PlainDate } from "@kim/domain/grundlagen";
import {
  decideLandblick,
  hoechstensVergleiche,
  wissensstaende,
  type Landblick,
  type LandblickFrage,
} from "@kim/domain/landesstand";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";

export const Landfrage = z.strictObject({
  jahr: Foerderjahr,
  tag: PlainDate.nullish(),
  wissen: z.enum(wissensstaende).optional(),
});
export const Ags = z.string().max(8);

/** Series and comparisons are asked for the whole Land, for a Regierungsbezirk, or for up to six recipients. */
export const Reihenfrage = z.strictObject({
  bezirk: z.string().max(60).nullish(),
  ags: z.array(Ags).max(hoechstensVergleiche, "Bitte höchstens sechs Empfänger vergleichen.").optional(),
});
export type Reihenfrage = z.infer<typeof Reihenfrage>;

/** What is looked at; a question nobody can answer is told with what to ask instead. */
export function blicke(frage: LandblickFrage, now: Date): Landblick {
  const entscheidung = decideLandblick(frage, heuteInBerlin(now));
  if (entscheidung.ok) return entscheidung.event;
  throw new TRPCError({ code: "BAD_REQUEST", message: entscheidung.refusal.satz });
}
