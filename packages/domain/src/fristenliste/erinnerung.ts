import { arbeitstageNach } from "../frist/arbeitstage.ts";
import { erinnerungstage } from "../frist/erinnerungstage.ts";
import { addDays, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Fristanlass, Fristeintrag } from "./fristeintrag.ts";

/** Whom a stage is for: those who do it; then who stands in; then who leads the body. One above may ask, too. */
export type Stufenart = "erinnerung" | "ueberfaellig" | "vertretung" | "leitung" | "mahnung";

/** `schluessel` is the same from day to day: each is told once to each person. */
export type Erinnerungsstufe = { schluessel: string; art: Stufenart; am: PlainDate };

/** Arbeitstage after the last day on which it was in time. Annahme. */
export const eskalationArbeitstage = { ueberfaellig: 1, vertretung: 5, leitung: 10 } as const;

/** What nobody sent in time is caught up with for a week; later the list alone tells it. */
export const nachholTage = 6;

/** nachweis.md 6.1, what warns long before, and the notices after it, earliest first. */
export const erinnerungsstufen = (faelligAm: PlainDate, warnungen: readonly PlainDate[] = []): Erinnerungsstufe[] =>
  [
    ...warnungen
      .filter((am) => !erinnerungstage(faelligAm).some((tag) => tag.am === am))
      .map((am) => ({ schluessel: `warnung-${am}`, art: "erinnerung" as const, am })),
    ...erinnerungstage(faelligAm).map(({ am, vorher, einheit }) => ({
      schluessel: `${vorher}-${einheit}`,
      art: "erinnerung" as const,
      am,
    })),
    ...(["ueberfaellig", "vertretung", "leitung"] as const).map((art) => ({
      schluessel: art,
      art,
      am: arbeitstageNach(faelligAm, eskalationArbeitstage[art]),
    })),
  ].toSorted((a, b) => (a.am < b.am ? -1 : 1));

/** What others owe, and days of a procedure that nobody has to do anything by. */
const erstWennSpaet: readonly Fristanlass[] = ["nachweis_erwartet", "zahlung_erwartet"];
const nurGelistet: readonly Fristanlass[] = ["verfahrenstag"];

/**
 * The stage that is to be told today: the newest whose day has come. What is done is told no more; what others owe only
 * once it is late, and to nobody above; of a day that simply comes nothing after it.
 */
export function faelligeStufe(
  { am, stand, anlass, warnungen }: Pick<Fristeintrag, "am" | "stand" | "anlass" | "warnungen">,
  heute: PlainDate,
): Erinnerungsstufe | undefined {
  if (stand === "erledigt" || nurGelistet.includes(anlass)) return undefined;
  const stufen = erinnerungsstufen(am, warnungen).filter(
    ({ art }) => !erstWennSpaet.includes(anlass) || art === "ueberfaellig",
  );
  const stufe = stufen.findLast((s) => s.am <= heute);
  return stufe && heute <= addDays(stufe.am, nachholTage) ? stufe : undefined;
}
