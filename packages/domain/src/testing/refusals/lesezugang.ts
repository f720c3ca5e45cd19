import type { LesezugangRefusal } from "../../lesezugang/lesezugang.ts";
import { tag } from "./tag.ts";

/** A program that reads the state's figures. */
export const refusalsDesLesezugangs = [
  { reason: "lesezugang-schon-abgelaufen", feld: "letzterTag", letzterTag: tag },
  { reason: "lesezugang-zu-lang", feld: "letzterTag", spaetestens: tag },
] as const satisfies readonly LesezugangRefusal[];
