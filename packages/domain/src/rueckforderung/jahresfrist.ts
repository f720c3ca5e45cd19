import { fristAusMonaten } from "../frist/fristende.ts";
import { plusMonate } from "../grundlagen/monate.ts";
import { maxDate, type PlainDate } from "../grundlagen/plain-date.ts";

/** R94, § 48 Abs. 4, § 49 Abs. 3 VwVfG NRW; the alarms are the platform's. */
export type Jahresfrist = { beginn: PlainDate; ende: PlainDate; warnungen: PlainDate[]; vorbei: boolean };

const monate = 12;
const warnmonate = [9, 11] as const;

/**
 * R94: a Bescheid is withdrawn or revoked within a year of full knowledge. It begins with the last fact, at latest the
 * answer to the Anhörung where that brought new ones (VGH Bayern, Annahme).
 */
export function jahresfrist(kenntnisAm: PlainDate, neueTatsachenAm: PlainDate | null, heute: PlainDate): Jahresfrist {
  const beginn = neueTatsachenAm === null ? kenntnisAm : maxDate(kenntnisAm, neueTatsachenAm);
  const ende = fristAusMonaten(beginn, monate).am;
  return {
    beginn,
    ende,
    warnungen: [...warnmonate.map((n) => plusMonate(beginn, n)), ende],
    vorbei: heute > ende,
  };
}

/** The alarm that was reached last: 9 months, 11 months, the end. Null while there is time. */
export const erreichteWarnung = ({ warnungen }: Pick<Jahresfrist, "warnungen">, heute: PlainDate): PlainDate | null =>
  warnungen.findLast((tag) => tag <= heute) ?? null;
