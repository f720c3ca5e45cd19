import { AntragId, BescheidId, OrganisationId, WeiterleitungId } from "../grundlagen/ids.ts";
import { z } from "../grundlagen/zod.ts";
import { AuszahlungId, MittelabrufId } from "../mittelabruf/mittelabruf-angaben.ts";
import type { Recht } from "../organisation/rollen.ts";

/** Steps of the granting procedure and of a contract that leave a paper behind. */
export const Schriftstueckart = z.enum([
  "antrag",
  "bescheid",
  "mittelabruf",
  "abrufentscheidung",
  "auszahlung",
  "vertragsende",
]);
export type Schriftstueckart = z.infer<typeof Schriftstueckart>;

export const schriftstueckartNamen = {
  antrag: "Antrag",
  bescheid: "Bescheid",
  mittelabruf: "Mittelabruf",
  abrufentscheidung: "Entscheidung zum Mittelabruf",
  auszahlung: "Auszahlungsmitteilung",
  vertragsende: "Ende des Vertrags",
} as const satisfies Record<Schriftstueckart, string>;

/** Papers of steps that the granting authority takes; the others are the body's own. */
export const istVonDerBehoerde = (art: Schriftstueckart): boolean => vonDerBehoerde[art];

const vonDerBehoerde = {
  antrag: false,
  bescheid: true,
  mittelabruf: false,
  abrufentscheidung: true,
  auszahlung: true,
  vertragsende: false,
} as const satisfies Record<Schriftstueckart, boolean>;

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
]);
export type Gegenstaende = z.infer<typeof Gegenstaende>;

/** What a person of a body needs to read it; those of the granting authority decide on grants. */
export const rechtAufSchriftstueck = (art: Schriftstueckart | Gegenstaende["art"]): Recht =>
  art === "vertragsende" || art === "weiterleitung" ? "weiterleitung:lesen" : "foerderung:lesen";
