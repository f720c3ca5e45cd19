import {
  addDays,
  jahresende,
  jahrVon,
  malGeteilt,
  maxDate,
  minDate,
  summe,
  tageVonBis,
  type Cent,
  type PlainDate,
} from "@kim/domain/grundlagen";
import { vertragsabschnitte, wirksamesEnde, type Weiterleitung } from "@kim/domain/weiterleitung";

export type Zeitvorschlag = { beginn: PlainDate; ende: PlainDate; nachweisFaelligAm: PlainDate };

const tageBisNachweis = 90;
/** Long enough to check the receiver's proof before handing in one's own. */
const tageVorEigenem = 30;

/** Days the offer form starts with: from today to the end of that year, inside what is held. */
export function zeitvorschlag(
  gehalten: { beginn: PlainDate; ende: PlainDate | null },
  heute: PlainDate,
  eigener?: PlainDate,
): Zeitvorschlag {
  const fruehestens = maxDate(heute, gehalten.beginn);
  const beginn = gehalten.ende === null ? fruehestens : minDate(fruehestens, gehalten.ende);
  const jahresschluss = jahresende(jahrVon(beginn));
  const ende = gehalten.ende === null ? jahresschluss : minDate(jahresschluss, gehalten.ende);
  return { beginn, ende, nachweisFaelligAm: nachweisvorschlag(ende, eigener) };
}

/** After the end, and before the giver's own proof where its day is known. */
export function nachweisvorschlag(ende: PlainDate, eigener?: PlainDate): PlainDate {
  const ueblich = addDays(ende, tageBisNachweis);
  return eigener === undefined
    ? ueblich
    : maxDate(addDays(ende, 1), minDate(ueblich, addDays(eigener, -tageVorEigenem)));
}

export const gehaltenerZeitraum = (herkunft: Pick<Weiterleitung, "beginn" | "ende" | "enden">) => ({
  beginn: herkunft.beginn,
  ende: wirksamesEnde(herkunft),
});

/** What was received for the same share and days. */
export function betragNachHerkunft(
  herkunft: Weiterleitung,
  { von, bis, vzaeHundertstel }: { von: PlainDate; bis: PlainDate; vzaeHundertstel: number },
): Cent {
  return summe(
    vertragsabschnitte(herkunft).map((a) => {
      const tage = tageVonBis(maxDate(von, a.von), minDate(bis, a.bis));
      return malGeteilt(a.betragCent, vzaeHundertstel * tage, a.vzaeHundertstel * tageVonBis(a.von, a.bis));
    }),
  );
}
