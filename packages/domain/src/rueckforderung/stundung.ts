import { addDays, minDate, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Stundungszeit } from "../zins/zinsblatt.ts";
import type { Rueckforderungsvorgang } from "./rueckforderungsakte.ts";

const beendend = ["stundung_beendet", "forderung_erlassen"];

/** From when to when a claim was put off, as the acts say it; without interest where whoever granted it said so. */
export function stundungenDer(
  vorgaenge: readonly Pick<Rueckforderungsvorgang, "schritt" | "tag" | "angaben">[],
): (Stundungszeit & { zinslos: boolean })[] {
  return vorgaenge.flatMap(({ angaben, tag }, i) => {
    if (angaben.art !== "stundung") return [];
    const ende = vorgaenge.slice(i + 1).find(({ schritt }) => beendend.includes(schritt))?.tag;
    const bis = ende === undefined ? angaben.bis : minDate(angaben.bis, addDays(ende, -1));
    return bis < tag ? [] : [{ von: tag, bis, zinslos: angaben.zinslos }];
  });
}

/** The days that cost something. */
export const verzinslicheStundungen = (
  vorgaenge: readonly Pick<Rueckforderungsvorgang, "schritt" | "tag" | "angaben">[],
): Stundungszeit[] => stundungenDer(vorgaenge).filter(({ zinslos }) => !zinslos);

/** A Stundung that is over by the calendar: what was put off is due. */
export const stundungVorbei = (stundungBis: PlainDate | null, tag: PlainDate): boolean =>
  stundungBis !== null && stundungBis < tag;
