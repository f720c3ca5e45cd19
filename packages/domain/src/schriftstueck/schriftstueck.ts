import type { Antrag } from "../antrag/antrag.ts";
import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import { kanonisch } from "../grundlagen/kanonisch.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Auszahlung, Mittelabruf } from "../mittelabruf/mittelabruf-angaben.ts";
import type { Mittelstand } from "../mittelabruf/mittelabruf-stand.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { Vertragsende, Weiterleitung } from "../weiterleitung/vertrag/weiterleitung.ts";
import type { Forderungsangaben, Forderungspapierart } from "./forderungspapier.ts";

export type Antragsangaben = {
  antrag: Antrag;
  antragsteller: Pick<Organisation, "name" | "ags" | "art" | "demodaten">;
  bewilligungsbehoerde: string;
  /** The day the paper is set: an Antrag may still be a draft. */
  am: PlainDate;
};

export type Bescheidangaben = {
  bescheid: Bescheid;
  /** The one that this replaces. */
  vorgaenger: Pick<Bescheid, "aktenzeichen" | "datum"> | null;
  empfaenger: Pick<Organisation, "name" | "ags" | "demodaten">;
  bewilligungsbehoerde: string;
  /** By its name; null: to be filled in before it is sent. */
  verwaltungsgericht: string | null;
};

type Rahmen = {
  bescheid: Pick<Bescheid, "aktenzeichen" | "datum" | "jahr" | "baustein">;
  empfaenger: Pick<Organisation, "name" | "demodaten">;
  bewilligungsbehoerde: string;
  /** Of the Bescheid's chain, at the moment of the step. */
  mittelstand: Mittelstand;
};

export type Mittelabrufangaben = Rahmen & {
  abruf: Mittelabruf;
  /** R32: within how many months the money must be needed; null: no such rule. */
  mittelfrist: number | null;
};

export type Auszahlungsangaben = Rahmen & {
  auszahlung: Auszahlung;
  /** The call that it answers; null for an instalment of a Pauschale. */
  abruf: Pick<Mittelabruf, "am" | "benoetigtBis"> | null;
};

export type Vertragsendeangaben = {
  vertrag: Weiterleitung & { stelleBezeichnung: string };
  /** Of the contract's the one that counts: the days and amounts are those up to it. */
  ende: Vertragsende;
  geber: Pick<Organisation, "name" | "demodaten">;
  empfaenger: Pick<Organisation, "name">;
};

/** What a paper is set from, as values; nothing in it is looked up later. */
export type Schriftstueck = { schema: "kim.schriftstueck/1" } & (
  | { art: "antrag"; angaben: Antragsangaben }
  | { art: "bescheid"; angaben: Bescheidangaben }
  | { art: "mittelabruf" | "abrufentscheidung"; angaben: Mittelabrufangaben }
  | { art: "auszahlung"; angaben: Auszahlungsangaben }
  | { art: "vertragsende"; angaben: Vertragsendeangaben }
  | { art: Forderungspapierart; angaben: Forderungsangaben }
);

/** The text of a paper, for its SHA-256 and for the archive. */
export const schriftstuecktext = (schriftstueck: Schriftstueck): string => kanonisch(schriftstueck);
