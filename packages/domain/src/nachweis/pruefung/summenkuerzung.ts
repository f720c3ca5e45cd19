import { teileAuf } from "../../grundlagen/aufteilung.ts";
import { pflichttext } from "../../grundlagen/eingabefelder.ts";
import { alsEuro } from "../../grundlagen/darstellung.ts";
import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { summe } from "../../grundlagen/geld.ts";
import { hoechsterBetragCent } from "../../grundlagen/zahl-lesen.ts";
import { z } from "../../grundlagen/zod.ts";
import { Kuerzungsgrund } from "./kuerzungsgruende.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import {
  decideZeilenentscheidung,
  type Pruefzeile,
  type Zeilenentscheidung,
  type ZeileEntschieden,
} from "./zeilenpruefung.ts";

/** R93: what is cut of the sum instead of one line, by which code and why. */
export const Summenkuerzung = z.strictObject({
  gekuerztCent: z
    .int("Bitte einen Betrag in ganzen Cent angeben.")
    .min(1, "Bitte einen Betrag über null angeben.")
    .max(hoechsterBetragCent, "Dieser Betrag ist zu groß."),
  grund: Kuerzungsgrund,
  satz: pflichttext(1800),
});
export type Summenkuerzung = z.infer<typeof Summenkuerzung>;

/**
 * Spread over the lines by what they declare, so that R83 holds line by line and in sum: over those that are accepted
 * as a whole or not decided yet. A line that was cut or parked keeps its own code.
 */
export function decideSummenkuerzung(
  zeilen: readonly Pruefzeile[],
  entscheidungen: readonly Zeilenentscheidung[],
  { gekuerztCent, grund, satz }: Summenkuerzung,
): Decision<readonly ZeileEntschieden[], NachweisRefusal> {
  const kuerzbar = kuerzbareZeilen(zeilen, entscheidungen);
  const hoechstensCent = summe(kuerzbar.map((z) => z.erklaertCent));
  if (gekuerztCent > hoechstensCent)
    return refuse({ reason: "summenkuerzung-zu-hoch", regel: "R93", feld: "gekuerztCent", hoechstensCent });
  const teile = teileAuf(
    gekuerztCent,
    kuerzbar.map((z) => z.erklaertCent),
  );
  const entschieden: ZeileEntschieden[] = [];
  for (const [i, zeile] of kuerzbar.entries()) {
    const teil = teile[i] ?? 0;
    if (teil === 0) continue;
    const entscheidung = {
      schluessel: zeile.schluessel,
      anerkanntCent: zeile.erklaertCent - teil,
      gekuerztCent: teil,
      zurueckgestelltCent: 0,
      grund,
      satz: `Anteil an der Kürzung der Summe um ${alsEuro(gekuerztCent)}: ${satz}`,
    };
    const decision = decideZeilenentscheidung(zeilen, entscheidung);
    if (!decision.ok) return decision;
    entschieden.push(decision.event);
  }
  return accept(entschieden);
}

/** Credit notes stay as they are: a share of them would raise the rest. */
export function kuerzbareZeilen(
  zeilen: readonly Pruefzeile[],
  entscheidungen: readonly Zeilenentscheidung[],
): Pruefzeile[] {
  const belegt = new Set(
    entscheidungen.filter((e) => e.gekuerztCent !== 0 || e.zurueckgestelltCent !== 0).map((e) => e.schluessel),
  );
  return zeilen.filter((z) => z.erklaertCent > 0 && !belegt.has(z.schluessel));
}
