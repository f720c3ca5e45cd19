import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { freitext, pflichtzeile } from "../../grundlagen/eingabefelder.ts";
import { summe } from "../../grundlagen/geld.ts";
import { istAusfuehrlich } from "../../grundlagen/text.ts";
import { hoechsterBetragCent } from "../../grundlagen/zahl-lesen.ts";
import { z } from "../../grundlagen/zod.ts";
import { Kuerzungsgrund } from "./kuerzungsgruende.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";

/** A line that the level above judges: a receipt of a Träger, or a line of the computation of a Kommune. */
export type Pruefzeile = { schluessel: string; bezeichnung: string; erklaertCent: number };

/** Cents of one line by what became of them. A credit note is below zero in all of them (R88). */
export type Zeilenbetraege = {
  erklaertCent: number;
  anerkanntCent: number;
  gekuerztCent: number;
  zurueckgestelltCent: number;
};

const Teilbetrag = z
  .int("Bitte einen Betrag in ganzen Cent angeben.")
  .min(-hoechsterBetragCent, "Dieser Betrag ist zu klein.")
  .max(hoechsterBetragCent, "Dieser Betrag ist zu groß.");

/** What the checker decides on one line. */
export const Zeilenentscheidung = z.strictObject({
  schluessel: pflichtzeile(300),
  anerkanntCent: Teilbetrag,
  gekuerztCent: Teilbetrag.default(0),
  zurueckgestelltCent: Teilbetrag.default(0),
  grund: Kuerzungsgrund.nullish().transform((grund) => grund ?? null),
  satz: freitext(2000),
});
export type Zeilenentscheidung = z.infer<typeof Zeilenentscheidung>;

export type ZeileEntschieden = { type: "ZeileEntschieden"; entscheidung: Zeilenentscheidung; erklaertCent: number };

export const kuerzungssatzMindestens = 10;

/**
 * R83: declared = accepted + cut + parked, each part of the same sign; a cut has a code and a sentence; what is parked
 * is parked as a whole, without either.
 */
export function decideZeilenentscheidung(
  zeilen: readonly Pruefzeile[],
  entscheidung: Zeilenentscheidung,
): Decision<ZeileEntschieden, NachweisRefusal> {
  const zeile = zeilen.find(({ schluessel }) => schluessel === entscheidung.schluessel);
  if (!zeile) return refuse({ reason: "zeile-unbekannt", feld: "schluessel" });
  const { erklaertCent } = zeile;
  const { anerkanntCent, gekuerztCent, zurueckgestelltCent, grund, satz } = entscheidung;
  if (!gehtAuf({ erklaertCent, anerkanntCent, gekuerztCent, zurueckgestelltCent }))
    return refuse({
      reason: "zeile-geht-nicht-auf",
      regel: "R83",
      feld: "anerkanntCent",
      erklaertCent,
      verteiltCent: anerkanntCent + gekuerztCent + zurueckgestelltCent,
    });
  if (zurueckgestelltCent !== 0 && (zurueckgestelltCent !== erklaertCent || grund !== null))
    return refuse({ reason: "zurueckgestellt-nur-ganz", regel: "R83", feld: "zurueckgestelltCent", erklaertCent });
  if (gekuerztCent !== 0 && grund === null)
    return refuse({ reason: "kuerzung-ohne-grund", regel: "R83", feld: "grund", gekuerztCent });
  if (gekuerztCent !== 0 && !istAusfuehrlich(satz ?? "", kuerzungssatzMindestens))
    return refuse({
      reason: "kuerzung-ohne-satz",
      regel: "R83",
      feld: "satz",
      mindestensZeichen: kuerzungssatzMindestens,
    });
  if (gekuerztCent === 0 && grund !== null)
    return refuse({ reason: "grund-ohne-kuerzung", regel: "R83", feld: "grund" });
  return accept({ type: "ZeileEntschieden", entscheidung, erklaertCent });
}

/** The identity of R83, of one line or of a sum. */
export function gehtAuf(b: Zeilenbetraege): boolean {
  const teile = [b.anerkanntCent, b.gekuerztCent, b.zurueckgestelltCent];
  return summe(teile) === b.erklaertCent && teile.every((teil) => teil === 0 || teil < 0 === b.erklaertCent < 0);
}

export type Pruefsumme = Zeilenbetraege & { unentschiedenCent: number; unentschieden: number };

/** The decisions in sum; what nobody decided yet stands beside them. */
export function pruefsumme(zeilen: readonly Pruefzeile[], entscheidungen: readonly Zeilenentscheidung[]): Pruefsumme {
  const je = new Map(entscheidungen.map((e) => [e.schluessel, e]));
  const offen = zeilen.filter(({ schluessel }) => !je.has(schluessel));
  const entschieden = zeilen.flatMap(({ schluessel }) => je.get(schluessel) ?? []);
  return {
    erklaertCent: summe(zeilen.map((z) => z.erklaertCent)),
    anerkanntCent: summe(entschieden.map((e) => e.anerkanntCent)),
    gekuerztCent: summe(entschieden.map((e) => e.gekuerztCent)),
    zurueckgestelltCent: summe(entschieden.map((e) => e.zurueckgestelltCent)),
    unentschiedenCent: summe(offen.map((z) => z.erklaertCent)),
    unentschieden: offen.length,
  };
}

/** Everything as declared: what a checker starts from when nothing is to be said. */
export const wieErklaert = ({ schluessel, erklaertCent }: Pruefzeile): Zeilenentscheidung => ({
  schluessel,
  anerkanntCent: erklaertCent,
  gekuerztCent: 0,
  zurueckgestelltCent: 0,
  grund: null,
  satz: null,
});
