import {
  addDays,
  jahrVon,
  malGeteilt,
  maxDate,
  minDate,
  plainDate,
  tageVonBis,
  type Cent,
  type PlainDate,
} from "@kim/domain/grundlagen";
import {
  vertragsabschnitte,
  vertragsbetrag,
  wirksamesEnde,
  type Vertragsende,
  type Weiterleitung,
} from "@kim/domain/weiterleitung";

type Vertrag = Pick<
  Weiterleitung,
  "beginn" | "ende" | "vzaeHundertstel" | "betragCent" | "aufstockungCent" | "enden" | "aenderungen"
>;

/**
 * The day a dialog proposes as the last one: the end of this month, else today; a contract that has not begun never
 * begins.
 */
export function letzterTagVorschlag(w: Vertrag, heute: PlainDate): PlainDate {
  if (heute < w.beginn) return addDays(w.beginn, -1);
  const monatsende = addDays(naechsterErster(heute), -1);
  const spaetestens = addDays(wirksamesEnde(w), -1);
  return monatsende <= spaetestens ? monatsende : minDate(heute, spaetestens);
}

/**
 * The day a dialog proposes for something new: the first of the next month, inside the contract and after what already
 * changed.
 */
export function abVorschlag(w: Vertrag, heute: PlainDate): PlainDate {
  const fruehestens = w.aenderungen
    .filter((a) => a.antwort?.angenommen)
    .map((a) => addDays(a.ab, 1))
    .reduce(maxDate, addDays(w.beginn, 1));
  return minDate(maxDate(naechsterErster(heute), fruehestens), wirksamesEnde(w));
}

/** What the contract would be worth if it ended after `letzterTag`. */
export function betragBis(w: Vertrag, letzterTag: PlainDate): Cent {
  const ende: Vertragsende = { art: "beendet", letzterTag, grund: "", am: "", von: "" };
  return vertragsbetrag({ ...w, enden: [...w.enden, ende] });
}

/** Share, amount and top-up that hold from a day to the agreed end as things stand. */
export function standAb(
  w: Vertrag,
  ab: PlainDate,
): { vzaeHundertstel: number; betragCent: Cent; aufstockungCent: Cent } {
  const abschnitt = vertragsabschnitte({ ...w, enden: [] }).find(({ von, bis }) => von <= ab && ab <= bis);
  if (!abschnitt) return { vzaeHundertstel: w.vzaeHundertstel, betragCent: 0, aufstockungCent: 0 };
  const { von, bis, vzaeHundertstel, betragCent } = abschnitt;
  const aufstockung =
    w.aenderungen.find((a) => a.ab === von && a.antwort?.angenommen)?.aufstockungCent ?? w.aufstockungCent;
  const anteilig = (cent: Cent) => malGeteilt(cent, tageVonBis(ab, bis), tageVonBis(von, bis));
  return { vzaeHundertstel, betragCent: anteilig(betragCent), aufstockungCent: anteilig(aufstockung) };
}

/** The amount a changed share would carry at the rate agreed so far. */
export function betragBeiAnteil(w: Vertrag, ab: PlainDate, vzaeHundertstel: number): Cent {
  const stand = standAb(w, ab);
  return malGeteilt(stand.betragCent, vzaeHundertstel, stand.vzaeHundertstel);
}

function naechsterErster(tag: PlainDate): PlainDate {
  const monat = Number(tag.slice(5, 7));
  return plainDate(
    monat === 12 ? `${jahrVon(tag) + 1}-01-01` : `${tag.slice(0, 5)}${String(monat + 1).padStart(2, "0")}-01`,
  );
}
