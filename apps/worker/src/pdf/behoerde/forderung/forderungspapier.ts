import type { Forderungsangaben, Forderungspapierart } from "@kim/domain/schriftstueck";
import type { Papier } from "../../papier/papier.ts";
import { anhoerungspapier } from "./anhoerung-papier.ts";
import { erstattungspapier } from "./erstattung-papier.ts";
import { einstellungspapier, erlasspapier, stundungspapier } from "./nachlass-papier.ts";
import { zinspapier, zinsverzichtspapier } from "./zinsen-papier.ts";

const papiere = {
  anhoerung: anhoerungspapier,
  einstellung: einstellungspapier,
  erstattungsbescheid: erstattungspapier,
  zahlungsaufforderung: erstattungspapier,
  stundung: stundungspapier,
  forderungserlass: erlasspapier,
  zinsbescheid: zinspapier,
  zinsforderung: zinspapier,
  zinsverzicht: zinsverzichtspapier,
} as const satisfies Record<Forderungspapierart, (angaben: Forderungsangaben) => Papier>;

/** The paper of a step of a claim, from what was frozen with it. */
export const forderungspapier = (art: Forderungspapierart, angaben: Forderungsangaben): Papier => papiere[art](angaben);
