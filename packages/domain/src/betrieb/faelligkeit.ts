import { heuteInBerlin, jahrVon, plainDate, tageVonBis, type PlainDate } from "../grundlagen/plain-date.ts";

/** When something falls due by itself, in Berlin. */
export interface Zeitplan {
  /** "HH:MM" */
  uhrzeit: string;
  /** "MM-DD" of the one day a year; without it, every day. */
  tag?: string;
  /** How many days later it is still caught up with, when nobody was there on the day. */
  nachholbarTage: number;
}

/** The day on which it last fell due; undefined before its hour and once nobody catches up with it any more. */
export function faelligSeit({ uhrzeit, tag, nachholbarTage }: Zeitplan, now: Date): PlainDate | undefined {
  const heute = heuteInBerlin(now);
  const faellig = tag ? plainDate(`${jahrVon(heute)}-${tag}`) : heute;
  if (heute < faellig || (heute === faellig && uhrzeitInBerlin.format(now) < uhrzeit)) return undefined;
  return tageVonBis(faellig, heute) - 1 <= nachholbarTage ? faellig : undefined;
}

const uhrzeitInBerlin = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Berlin",
  hour: "2-digit",
  minute: "2-digit",
});
