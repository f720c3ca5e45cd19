import type { Bescheid } from "../../bescheid/bescheid-angaben.ts";
import { z } from "../../grundlagen/zod.ts";
import type { Instrument } from "../../grundlagen/instrument.ts";

export const Nachweisart = z.enum(["verwendungsnachweis", "verwendungsbestaetigung", "teilnachweis"]);
export type Nachweisart = z.infer<typeof Nachweisart>;

export const nachweisartNamen = {
  verwendungsnachweis: "Verwendungsnachweis",
  verwendungsbestaetigung: "Verwendungsbestätigung",
  teilnachweis: "Teilnachweis",
} as const satisfies Record<Nachweisart, string>;

const papierJeInstrument = {
  zuwendung: "verwendungsnachweis",
  fachbezogene_pauschale: "verwendungsbestaetigung",
} as const satisfies Record<Instrument, Nachweisart>;

/** R70: the instrument of the Bescheid decides the paper; no paper is for both. */
export const nachweisartDes = ({ instrument }: Pick<Bescheid, "instrument">) => papierJeInstrument[instrument];

/** The instrument that a paper says itself; null where a contract passed the money on: its year's conditions say it. */
export const instrumentDes = (art: Nachweisart): Instrument | null => instrumentJePapier[art];

const instrumentJePapier = {
  verwendungsnachweis: "zuwendung",
  verwendungsbestaetigung: "fachbezogene_pauschale",
  teilnachweis: null,
} as const satisfies Record<Nachweisart, Instrument | null>;

/**
 * What a paper has beside its figures. § 29 HHG: who confirms a Pauschale reports nothing and promises no economy
 * (nachweis.md K10).
 */
export const papiere = {
  verwendungsnachweis: { sachbericht: true, wirtschaftlichkeit: true, finanzierung: true, jmdMbe: false },
  verwendungsbestaetigung: { sachbericht: false, wirtschaftlichkeit: false, finanzierung: false, jmdMbe: false },
  teilnachweis: { sachbericht: true, wirtschaftlichkeit: true, finanzierung: true, jmdMbe: true },
} as const satisfies Record<
  Nachweisart,
  { sachbericht: boolean; wirtschaftlichkeit: boolean; finanzierung: boolean; jmdMbe: boolean }
>;
