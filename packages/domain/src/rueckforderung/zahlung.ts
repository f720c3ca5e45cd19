import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { RueckforderungRefusal } from "./rueckforderung-refusal.ts";
import type { Rueckforderungsakte, Rueckzahlung } from "./rueckforderungsakte.ts";
import type { Verfahrensstand } from "./rueckforderungsschritte.ts";
import { rueckforderungslauf } from "./rueckforderungsstand.ts";

const beendet: readonly Verfahrensstand[] = ["eingestellt", "aufgehoben", "forderung_erlassen"];

/** Nothing is booked any more on what was ended. */
export const zahlungMoeglich = (stand: Verfahrensstand): boolean => !beendet.includes(stand);

export type ZahlungGebucht = { type: "ZahlungGebucht"; ueberzahltCent: number } & Rueckzahlung;

/**
 * A credit by its Wertstellung. More than is open is taken only when whoever books it says so: it is then owed back to
 * the debtor. Nothing is paid back before it was paid out.
 */
export function decideRueckzahlung(
  { am, cent, ueberzahlungBestaetigt }: Rueckzahlung & { ueberzahlungBestaetigt: boolean },
  akte: Rueckforderungsakte,
  { heute, ersteAuszahlungAm }: { heute: PlainDate; ersteAuszahlungAm: PlainDate | null },
): Decision<ZahlungGebucht, RueckforderungRefusal> {
  if (cent <= 0) return refuse({ reason: "zahlung-ohne-betrag", feld: "cent" });
  if (am > heute) return refuse({ reason: "zahlung-in-der-zukunft", feld: "am", heute });
  if (ersteAuszahlungAm !== null && am < ersteAuszahlungAm)
    return refuse({ reason: "zahlung-vor-der-auszahlung", feld: "am", fruehestens: ersteAuszahlungAm });
  const { stand, offenCent } = rueckforderungslauf(akte, heute);
  if (!zahlungMoeglich(stand)) return refuse({ reason: "zahlung-auf-beendetes", stand });
  const ueberzahltCent = Math.max(0, cent - Math.max(0, offenCent));
  return ueberzahltCent > 0 && !ueberzahlungBestaetigt
    ? refuse({ reason: "zahlung-ueber-forderung", feld: "cent", offenCent: Math.max(0, offenCent) })
    : accept({ type: "ZahlungGebucht", am, cent, ueberzahltCent });
}
