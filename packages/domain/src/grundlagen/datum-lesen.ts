import { alsDatum } from "./darstellung.ts";
import { isCalendarDay } from "./kalendertag.ts";
import type { PlainDate } from "./plain-date.ts";

/** The day that a text says, or why it says none; `leer` where nothing is written. */
export type Tageslesung = { wert: PlainDate } | { leer: true } | { meldung: string };

/**
 * The one reader of days that people copy from elsewhere: "31.12.2025", "1.3.2026" and "2026-03-01". A year of two
 * digits and the American order are refused with the reading they probably have.
 */
export function leseDatum(text: string): Tageslesung {
  const kahl = text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
  if (kahl === "") return { leer: true };
  const [, jahr, monat, tag] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(kahl) ?? [];
  if (jahr !== undefined) return gelesen(jahr, monat, tag);
  const [, t, m, j] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(kahl) ?? [];
  if (j !== undefined) return gelesen(j, m, t);
  const gemeint = lesarten(kahl).flatMap((lesung) => ("wert" in lesung ? [alsDatum(lesung.wert)] : []));
  return {
    meldung:
      gemeint.length > 0
        ? `„${kahl}“ ist nicht eindeutig. Bitte als TT.MM.JJJJ schreiben: Meinten Sie ${gemeint.join(" oder ")}?`
        : "Bitte ein Datum angeben, zum Beispiel 31.12.2025.",
  };
}

function gelesen(jahr = "", monat = "", tag = ""): Tageslesung {
  const gefunden = `${jahr}-${monat.padStart(2, "0")}-${tag.padStart(2, "0")}`;
  return isCalendarDay(gefunden)
    ? { wert: gefunden as PlainDate }
    : { meldung: "Diesen Tag gibt es nicht. Bitte den Kalendertag prüfen." };
}

function lesarten(text: string): Tageslesung[] {
  const [, t, m, j] = /^(\d{1,2})\.(\d{1,2})\.(\d{2})$/.exec(text) ?? [];
  if (j !== undefined) return [gelesen(`20${j}`, m, t)];
  const [, a, b, jahr] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (jahr === undefined) return [];
  return a === b ? [gelesen(jahr, b, a)] : [gelesen(jahr, a, b), gelesen(jahr, b, a)];
}
