import type { Fremdfoerderung } from "../ausgabe/doppelfoerderung.ts";
import type { Rechnungslage } from "../jahresrechnung/rechnungslage.ts";
import type { Berechnung } from "../jahresrechnung/jahresrechnung.ts";
import type { Anteil } from "../grundlagen/zeitraum.ts";

export type Pruefungslage = Rechnungslage & {
  /** What other programmes pay of persons the organisation employs (R14). */
  fremdfoerderungen: readonly Fremdfoerderung[];
  /** Granted extra coordination posts of the year (R6), in hundredths. */
  zusatzHundertstel: number;
  /** What receivers that are no Träger passed on to Träger, as it rises and falls (R11, R12). */
  traegerDarunter?: readonly Anteil[];
};

/** What a check found: the sentence about the case, and what it is about; `id` null for the year as a whole. */
export type Fund = {
  satz: string;
  /** A suspicion, whatever the severity of its rule. */
  nurHinweis?: true;
  betrifft: { art: "stelle" | "weiterleitung" | "besetzung" | "ausgabe" | "jahr"; id: string | null; name: string };
};

/** The state of a year with its figures and the parts of posts they rest on. */
export type Pruefling = Berechnung & { lage: Pruefungslage };

export type Pruefung = (pruefling: Pruefling) => Fund[];

export const fundImJahr = (satz: string, jahr: number): Fund => ({
  satz,
  betrifft: { art: "jahr", id: null, name: String(jahr) },
});
