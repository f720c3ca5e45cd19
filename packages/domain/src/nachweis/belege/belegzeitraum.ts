import { jahresbeginn, jahresende, maxDate, minDate } from "../../grundlagen/plain-date.ts";
import { wirksamesEnde } from "../../weiterleitung/vertrag/vertragsverlauf.ts";
import type { Weiterleitung } from "../../weiterleitung/vertrag/weiterleitung.ts";
import type { Belegzeitraum } from "./belegzeile.ts";

/** The days of the year on which the contract held; empty, `bis` before `von`, where it did not. */
export const belegzeitraum = (
  vertrag: Pick<Weiterleitung, "beginn" | "ende" | "enden">,
  jahr: number,
): Belegzeitraum => ({
  von: maxDate(vertrag.beginn, jahresbeginn(jahr)),
  bis: minDate(wirksamesEnde(vertrag), jahresende(jahr)),
});
