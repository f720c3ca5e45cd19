import type { Bescheid } from "../../bescheid/bescheid-angaben.ts";
import { vorschlagNachweisfaellig } from "../../bescheid/bescheid-vorschlag.ts";
import { fristende } from "../../frist/fristende.ts";
import { alsDatum } from "../../grundlagen/darstellung.ts";
import { jahrVon, minDate, plainDate, type PlainDate } from "../../grundlagen/plain-date.ts";
import type { Fristen } from "../../kondition/konditionen-werte.ts";
import type { OrganisationArt } from "../../organisation/organisation.ts";
import type { Vertragskern } from "../../weiterleitung/vertrag/weiterleitung.ts";
import { wirksamesEnde } from "../../weiterleitung/vertrag/vertragsverlauf.ts";

/** A day with what it stands on; `annahme` until something read proves it. */
export type Frist = { am: PlainDate; quelle: string; annahme: boolean };

/** R71, R42: the day that the Bescheid names. */
export const fristDesBescheids = ({
  nachweisFaelligAm,
  aktenzeichen,
  datum,
}: Pick<Bescheid, "nachweisFaelligAm" | "aktenzeichen" | "datum">): Frist => ({
  am: nachweisFaelligAm,
  quelle: `Bescheid ${aktenzeichen} vom ${alsDatum(datum)}`,
  annahme: false,
});

/** R102: whether a proof handed in on this day is late: its day moves as a Frist. */
export const istVerspaetet = (faelligAm: PlainDate, tag: PlainDate): boolean => tag > fristende("frist", faelligAm).am;

/** R72: until when unused or unproven money of a Pauschale is paid back unasked; null where the year names no day. */
export function rueckzahlungsfrist(bescheid: Pick<Bescheid, "bis">, { rueckzahlung }: Fristen): Frist | null {
  return (
    rueckzahlung && {
      am: vorschlagNachweisfaellig(bescheid.bis, rueckzahlung.monate),
      quelle: rueckzahlung.quelle,
      annahme: rueckzahlung.annahme,
    }
  );
}

// nachweis.md 6.1: lower levels come before the upper ones (R108).
const vorgabe = { traeger: "01-31", uebrige: "02-28" } as const;

/**
 * Of a contract: its own day for its last year; for the years before it the platform's, which no day of the contract is
 * later than.
 */
export function fristDesVertrags(
  vertrag: Pick<Vertragskern, "nachweisFaelligAm" | "ende" | "enden">,
  jahr: number,
  empfaengerArt: OrganisationArt,
): Frist {
  const desVertrags: Frist = { am: vertrag.nachweisFaelligAm, quelle: "Weiterleitungsvertrag", annahme: false };
  if (jahrVon(wirksamesEnde(vertrag)) <= jahr) return desVertrags;
  const tag = vorgabe[empfaengerArt === "traeger" ? "traeger" : "uebrige"];
  return {
    am: minDate(plainDate(`${jahr + 1}-${tag}`), vertrag.nachweisFaelligAm),
    quelle: "Vorgabe der Plattform für Jahre vor dem letzten des Vertrags",
    annahme: true,
  };
}
