import { malGeteilt, type Cent } from "../../grundlagen/geld.ts";
import { monatserster } from "../../grundlagen/monate.ts";
import { addDays, maxDate, minDate, type PlainDate } from "../../grundlagen/plain-date.ts";
import { tagegewicht } from "../../grundlagen/tagegewicht.ts";
import { moeglicherAenderungstag } from "./vertragsaenderung.ts";
import { moeglicherLetzterTag } from "./vertragsende.ts";
import { vertragsabschnitte } from "../vertrag/vertragsverlauf.ts";
import type { Vertragsumfang, Weiterleitung } from "../vertrag/weiterleitung.ts";

/** The last day a dialog proposes: the end of this month, else today; a contract that has not begun never begins. */
export function letzterTagVorschlag(w: Pick<Weiterleitung, "beginn" | "ende" | "enden">, heute: PlainDate): PlainDate {
  if (heute < w.beginn) return addDays(w.beginn, -1);
  const monatsende = addDays(monatserster(heute, 1), -1);
  const spaetestens = moeglicherLetzterTag(w).bis;
  return monatsende <= spaetestens ? monatsende : minDate(heute, spaetestens);
}

/** The day a dialog proposes for something new: the first of the next month, inside what a change allows. */
export function abVorschlag(w: Vertragsumfang, heute: PlainDate): PlainDate {
  const { von, bis } = moeglicherAenderungstag(w);
  return minDate(maxDate(monatserster(heute, 1), von), bis);
}

type Vertrag = Pick<
  Weiterleitung,
  "beginn" | "ende" | "vzaeHundertstel" | "betragCent" | "aufstockungCent" | "enden" | "aenderungen"
>;
type Stand = { vzaeHundertstel: number; betragCent: Cent; aufstockungCent: Cent };

/** Share, amount and top-up that hold from a day to the agreed end as things stand. */
export function standAb(w: Vertrag, ab: PlainDate): Stand {
  const abschnitt = vertragsabschnitte({ ...w, enden: [] }).find(({ von, bis }) => von <= ab && ab <= bis);
  if (!abschnitt) return { vzaeHundertstel: w.vzaeHundertstel, betragCent: 0, aufstockungCent: 0 };
  const { von, bis, vzaeHundertstel, betragCent } = abschnitt;
  const aufstockung =
    w.aenderungen.find((a) => a.ab === von && a.antwort?.angenommen)?.aufstockungCent ?? w.aufstockungCent;
  const anteilig = (cent: Cent) => malGeteilt(cent, tagegewicht(ab, bis), tagegewicht(von, bis));
  return { vzaeHundertstel, betragCent: anteilig(betragCent), aufstockungCent: anteilig(aufstockung) };
}

/** The amount a changed share would carry at the rate agreed so far. */
export function betragBeiAnteil(w: Vertrag, ab: PlainDate, vzaeHundertstel: number): Cent {
  const stand = standAb(w, ab);
  return malGeteilt(stand.betragCent, vzaeHundertstel, stand.vzaeHundertstel);
}
