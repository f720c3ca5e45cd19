import { malGeteilt, summe, type Cent } from "../../grundlagen/geld.ts";
import { plusMonate } from "../../grundlagen/monate.ts";
import { addDays, jahresende, jahrVon, maxDate, minDate, type PlainDate } from "../../grundlagen/plain-date.ts";
import { tagegewicht } from "../../grundlagen/tagegewicht.ts";
import type { Teilzeit } from "../../grundlagen/anteiliger-betrag.ts";
import { eigenerNachweis, type Angebotslage } from "./angebotslage.ts";
import { freierAnteil } from "../grenzen/anteilsgrenze.ts";
import { hoechstbetrag } from "../grenzen/betragsgrenze.ts";
import { vertragsabschnitte } from "../vertrag/vertragsverlauf.ts";
import type { Vertragsumfang } from "../vertrag/weiterleitung.ts";
import { gehaltenerZeitraum, spaetesterNachweis } from "./weiterleitung-angebot.ts";

/** Long enough to check the receiver's proof before handing in one's own. */
const tageVorEigenem = 30;

/** What somebody said of an offer: null is "something that can't be read", absent is "nothing yet". */
export type Gesagtes = {
  beginn?: PlainDate | null | undefined;
  ende?: PlainDate | null | undefined;
  vzaeHundertstel?: number | null | undefined;
};

export type Angebotsvorschlag = {
  beginn: PlainDate;
  ende: PlainDate;
  /** Free on every day of the period; undefined while the period is none. */
  freiHundertstel: number | undefined;
  betragCent: Cent | undefined;
  /** The most grant money for the part: below the owner all that is left, whatever the part. */
  hoechstensCent: Cent | undefined;
  nachweisFaelligAm: PlainDate | undefined;
  spaetesterNachweis: PlainDate | null;
};

/** What an offer may say where nothing was said yet; the share follows the days, the amount both. */
export function angebotsvorschlag(lage: Angebotslage, gesagt: Gesagtes, heute: PlainDate): Angebotsvorschlag {
  const zeit = zeitvorschlag(gehaltenerZeitraum(lage), heute);
  const von = gesagt.beginn === undefined ? zeit.beginn : gesagt.beginn;
  const bis = gesagt.ende === undefined ? zeit.ende : gesagt.ende;
  const zeitraum = von && bis && von <= bis ? { von, bis } : undefined;
  const freiHundertstel = zeitraum && freierAnteil(lage, zeitraum).freiHundertstel;
  const vzaeHundertstel = gesagt.vzaeHundertstel === undefined ? freiHundertstel : gesagt.vzaeHundertstel;
  const teil = zeitraum && vzaeHundertstel ? { ...zeitraum, vzaeHundertstel } : undefined;
  const spaetestens =
    bis && spaetesterNachweis({ ...lage, eigenerNachweisAm: eigenerNachweis(lage.eigeneNachweise, bis) });
  return {
    ...zeit,
    freiHundertstel,
    betragCent: teil && betragsvorschlag(lage, teil),
    hoechstensCent: teil && hoechstbetrag(lage, teil),
    nachweisFaelligAm: bis ? nachweisvorschlag(bis, spaetestens) : undefined,
    spaetesterNachweis: spaetestens,
  };
}

/** From today to the end of that year, inside what is held. */
export function zeitvorschlag(
  gehalten: { von: PlainDate; bis: PlainDate | null },
  heute: PlainDate,
): { beginn: PlainDate; ende: PlainDate } {
  const fruehestens = maxDate(heute, gehalten.von);
  const beginn = gehalten.bis === null ? fruehestens : minDate(fruehestens, gehalten.bis);
  const jahresschluss = jahresende(jahrVon(beginn));
  return { beginn, ende: gehalten.bis === null ? jahresschluss : minDate(jahresschluss, gehalten.bis) };
}

/** R71, what is usual: three months after the last day. */
export const ueblicherNachweistag = (ende: PlainDate): PlainDate => plusMonate(ende, 3);

/** After the end, and in time before the giver's own proof where its day is known. */
export function nachweisvorschlag(ende: PlainDate, spaetestens: PlainDate | null): PlainDate {
  const ueblich = ueblicherNachweistag(ende);
  return spaetestens === null
    ? ueblich
    : maxDate(addDays(ende, 1), minDate(ueblich, addDays(spaetestens, 1 - tageVorEigenem)));
}

/** What the giver itself receives for the part, never more than is left of it. */
export function betragsvorschlag(lage: Angebotslage, teil: Teilzeit): Cent | undefined {
  const hoechstens = hoechstbetrag(lage, teil);
  return lage.herkunft === null || hoechstens === undefined
    ? hoechstens
    : Math.min(hoechstens, erhaltenFuer(lage.herkunft, teil));
}

/** What was received for the same share and days. */
export const erhaltenFuer = (herkunft: Vertragsumfang, { von, bis, vzaeHundertstel }: Teilzeit): Cent =>
  summe(
    vertragsabschnitte(herkunft).map((a) => {
      const gewicht = tagegewicht(maxDate(von, a.von), minDate(bis, a.bis));
      return malGeteilt(a.betragCent, vzaeHundertstel * gewicht, a.vzaeHundertstel * tagegewicht(a.von, a.bis));
    }),
  );
