import { accept, type Decision } from "../grundlagen/decision.ts";
import { addDays } from "../grundlagen/plain-date.ts";
import type { ZinsRefusal } from "../zins/zins-texte.ts";
import type { Punkteregel, Zinsblatt } from "../zins/zinsblatt.ts";
import type { Rueckforderungslage } from "./rueckforderungsakte.ts";
import { rueckforderungslauf } from "./rueckforderungsstand.ts";
import type { Schrittangaben, Schritteingabe } from "./schrittangaben.ts";
import { stundungszinsblattDer, zinsblattDer } from "./zinslauf.ts";

/** What a step keeps: as it was said, with the Bescheid that goes out and the interest as it is computed now. */
export function angabenAus(eingabe: Schritteingabe, lage: Rueckforderungslage): Decision<Schrittangaben, ZinsRefusal> {
  if (eingabe.art === "erlass") {
    const { entwurf } = rueckforderungslauf(lage, lage.heute);
    return accept({ ...eingabe, bescheid: entwurf?.bescheid ?? null });
  }
  // Without a proposal nothing is kept, and the step itself is refused.
  if (eingabe.art === "wie_vorgeschlagen")
    return accept(rueckforderungslauf(lage, lage.heute).entwurf?.vorgang.angaben ?? { art: "keine" });
  if (eingabe.art === "zinsen") {
    const blatt = zinsblattBisZurZahlung(lage, eingabe.regel);
    return blatt.ok ? accept({ art: "zinsen", blatt: blatt.event }) : blatt;
  }
  if (eingabe.art !== "verzicht") return accept(eingabe);
  const { weil, regel } = eingabe;
  if (weil === "kleinbetrag") {
    const blatt = zinsblattBisZurZahlung(lage, regel);
    return blatt.ok ? accept({ art: "verzicht", weil, blatt: blatt.event, bleibenCent: 0 }) : blatt;
  }
  const blatt = stundungszinsblattDer(lage, zinsauftragBisZurZahlung(lage, regel));
  return blatt.ok
    ? accept({ art: "verzicht", weil, blatt: blatt.event, bleibenCent: blatt.event?.zinsenCent ?? 0 })
    : blatt;
}

/** R97: interest up to the day before the last Wertstellung; up to today while something is open. */
export const zinsblattBisZurZahlung = (
  lage: Rueckforderungslage,
  regel: Punkteregel,
): Decision<Zinsblatt, ZinsRefusal> => zinsblattDer(lage, zinsauftragBisZurZahlung(lage, regel));

function zinsauftragBisZurZahlung(lage: Rueckforderungslage, regel: Punkteregel) {
  const { forderungCent, offenCent } = rueckforderungslauf(lage, lage.heute);
  const letzte = lage.zahlungen
    .map(({ am }) => am)
    .toSorted()
    .at(-1);
  const bescheidAm = lage.vorgaenge.findLast(({ schritt }) => schritt === "bescheid_erlassen")?.tag ?? lage.heute;
  const bis = offenCent <= 0 && letzte !== undefined ? addDays(letzte, -1) : lage.heute;
  return { cent: forderungCent, bis, bescheidAm, regel };
}
