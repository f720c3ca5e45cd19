import { addDays, minDate, type PlainDate } from "../grundlagen/plain-date.ts";
import { fristAusMonaten, type Fristende } from "./fristende.ts";

/** R104: one month (§ 74 VwGO), a year where the Bescheid does not say how to object (§ 58 Abs. 2 VwGO). */
export const klagefrist = (bekanntgabeAm: PlainDate, mitBelehrung: boolean): Fristende =>
  fristAusMonaten(bekanntgabeAm, mitBelehrung ? 1 : 12);

export type Rechtsbehelfslage = {
  bekanntgabeAm: PlainDate | null;
  mitBelehrung: boolean;
  /** The addressee waived its right: final from that day. */
  verzichtAm: PlainDate | null;
  klageAm: PlainDate | null;
  /** A judgment that upheld the Bescheid and can't be appealed any more. */
  rechtskraftAm: PlainDate | null;
};

/**
 * R104: from which day a Bescheid is final; null while it is unknown, or contested. A Klage after the period changes
 * nothing.
 */
export function bestandskraftAb({
  bekanntgabeAm,
  mitBelehrung,
  verzichtAm,
  klageAm,
  rechtskraftAm,
}: Rechtsbehelfslage): PlainDate | null {
  if (bekanntgabeAm === null) return null;
  const ende = klagefrist(bekanntgabeAm, mitBelehrung).am;
  const beklagt = klageAm !== null && klageAm <= ende && (verzichtAm === null || klageAm < verzichtAm);
  if (beklagt) return rechtskraftAm;
  const abgelaufen = addDays(ende, 1);
  return verzichtAm === null ? abgelaufen : minDate(verzichtAm, abgelaufen);
}

/** R104, VV zu § 44 LHO Nr. 7.1: money is paid only on a final Bescheid. */
export const istBestandskraeftig = (lage: Rechtsbehelfslage, heute: PlainDate): boolean => {
  const ab = bestandskraftAb(lage);
  return ab !== null && ab <= heute;
};
