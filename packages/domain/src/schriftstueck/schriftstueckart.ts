import { AntragId, BescheidId, OrganisationId, RueckforderungId, WeiterleitungId } from "../grundlagen/ids.ts";
import { z } from "../grundlagen/zod.ts";
import { AuszahlungId, MittelabrufId } from "../mittelabruf/mittelabruf-angaben.ts";
import type { Recht } from "../organisation/rollen.ts";
import { Forderungspapierart, forderungspapierartNamen, istForderungspapier } from "./forderungspapier.ts";

/** Steps of the granting procedure, of a contract and of a claim that leave a paper behind. */
export const Schriftstueckart = z.enum([
  "antrag",
  "bescheid",
  "mittelabruf",
  "abrufentscheidung",
  "auszahlung",
  "vertragsende",
  ...Forderungspapierart.options,
]);
export type Schriftstueckart = z.infer<typeof Schriftstueckart>;

export const schriftstueckartNamen = {
  antrag: "Antrag",
  bescheid: "Bescheid",
  mittelabruf: "Mittelabruf",
  abrufentscheidung: "Entscheidung zum Mittelabruf",
  auszahlung: "Auszahlungsmitteilung",
  vertragsende: "Ende des Vertrags",
  ...forderungspapierartNamen,
} as const satisfies Record<Schriftstueckart, string>;

/** Papers that the granting authority writes about a step of a body; the others are their holder's own. */
export const istVonDerBehoerde = (art: Schriftstueckart): boolean =>
  art === "bescheid" || art === "abrufentscheidung" || art === "auszahlung";

/**
 * One paper: the body that the step's row belongs to, and the step's own id (of an Antrag each submission and answer is
 * one; a decision has the id of its call).
 */
export const EinSchriftstueck = z.strictObject({
  inhaberId: OrganisationId,
  art: Schriftstueckart,
  vorgangId: z.uuid("Unbekanntes Dokument.").toLowerCase(),
});
export type EinSchriftstueck = z.infer<typeof EinSchriftstueck>;

const zu = <A extends string, I extends z.ZodType>(art: A, id: I) =>
  z.strictObject({ art: z.literal(art), ids: z.array(id).min(1).max(100) });

/** What papers are asked for: of each, all the steps that happened to it. */
export const Gegenstaende = z.discriminatedUnion("art", [
  zu("antrag", AntragId),
  zu("bescheid", BescheidId),
  zu("mittelabruf", MittelabrufId),
  zu("auszahlung", AuszahlungId),
  zu("weiterleitung", WeiterleitungId),
  zu("rueckforderung", RueckforderungId),
]);
export type Gegenstaende = z.infer<typeof Gegenstaende>;

/** What a person of a body needs to read it; those of the granting authority decide on grants. */
export function rechtAufSchriftstueck(art: Schriftstueckart | Gegenstaende["art"]): Recht {
  if (art === "rueckforderung" || istForderungspapier(art)) return "nachweis:lesen";
  return art === "vertragsende" || art === "weiterleitung" ? "weiterleitung:lesen" : "foerderung:lesen";
}
