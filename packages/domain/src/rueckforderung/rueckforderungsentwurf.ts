import type { Rueckforderungsvorgang } from "./rueckforderungsakte.ts";
import type { Rueckforderungsschritt } from "./rueckforderungsschritte.ts";
import type { Bescheidangaben, Schrittangaben } from "./schrittangaben.ts";

/** What one person lays before a second one, who takes it or throws it away (R85). */
export type Entwurfsart = "bescheid" | "einstellung" | "niederschlagung" | "erlass";

export type Entwurf = { art: Entwurfsart; vorgang: Rueckforderungsvorgang; bescheid: Bescheidangaben | null };

/** Waiving public money: § 27 Abs. 2 and 3 KomHVO NRW, § 59 Abs. 1 Nr. 2 and 3 LHO. */
export const nachlassvorschlaege = ["niederschlagung_vorgeschlagen", "erlass_vorgeschlagen"] as const;

const vorgelegt: Partial<Record<Rueckforderungsschritt, Entwurfsart>> = {
  bescheid_entworfen: "bescheid",
  einstellung_entworfen: "einstellung",
  niederschlagung_vorgeschlagen: "niederschlagung",
  erlass_vorgeschlagen: "erlass",
};

/** The step by which a second person takes it. */
export const entscheidendeSchritte = {
  bescheid: "bescheid_erlassen",
  einstellung: "eingestellt",
  niederschlagung: "niedergeschlagen",
  erlass: "forderung_erlassen",
} as const satisfies Record<Entwurfsart, Rueckforderungsschritt>;

const erledigend: readonly Rueckforderungsschritt[] = [...Object.values(entscheidendeSchritte), "entwurf_verworfen"];

/** The draft that lies before a second person after this act. */
export function entwurfNach(vorgang: Rueckforderungsvorgang, davor: Entwurf | null): Entwurf | null {
  const art = vorgelegt[vorgang.schritt];
  if (art !== undefined) return { art, vorgang, bescheid: bescheidAus(vorgang.angaben) };
  return erledigend.includes(vorgang.schritt) ? null : davor;
}

const bescheidAus = (angaben: Schrittangaben): Bescheidangaben | null =>
  angaben.art === "bescheid" ? angaben.bescheid : null;
