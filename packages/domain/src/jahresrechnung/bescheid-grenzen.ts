import { bescheidsumme, type Bescheid } from "../bescheid/bescheid-angaben.ts";
import type { Cent } from "../grundlagen/geld.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import type { Verrechnung } from "../grundlagen/verrechnung.ts";
import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { Kategorie, Position } from "./begriffe.ts";
import type { Baustein } from "../stelle/stelle.ts";

/** What the Bescheid of a Baustein makes of its lines; without one the conditions of the year speak. */
export type Regelung = {
  baustein: Baustein;
  instrument: Instrument;
  verrechnung: Verrechnung;
  /** R35: a Pauschale is cut for vacancies only where its Bescheid says so. */
  vakanzMethode: VakanzMethode;
  /** Granted per category and, where the Bescheid tells them apart, per row; null without a Bescheid. */
  bewilligt: { jeKategorie: Record<Kategorie, Cent>; jePosition: Partial<Record<Position, Cent>>; summe: Cent } | null;
  /** Common cap of events, measures and advice. */
  massnahmenHoechstensCent: Cent;
  /** What was paid, once the year is closed: a Pauschale is used up to that. */
  ausgezahltCent: Cent | null;
};

/** The parts of the grant for measures; null where the Bescheid names one sum. */
export const aufteilungVon = (bescheid: Bescheid | undefined) => bescheid?.massnahmenAufteilung ?? null;

export function regelungDes(
  baustein: Baustein,
  bescheid: Bescheid | undefined,
  konditionen: Foerderkonditionen,
  vakanzMethode: VakanzMethode,
  ausgezahltCent: Cent | null,
): Regelung {
  const instrument = bescheid?.instrument ?? konditionen.instrumente[baustein].instrument;
  return {
    baustein,
    instrument,
    verrechnung: bescheid?.verrechnung ?? "innerhalb_der_kategorie",
    vakanzMethode,
    bewilligt: bescheid ? bewilligtDurch(bescheid) : null,
    massnahmenHoechstensCent: konditionen.massnahmenHoechstbetrag.cent,
    ausgezahltCent,
  };
}

function bewilligtDurch(bescheid: Bescheid): NonNullable<Regelung["bewilligt"]> {
  const aufteilung = aufteilungVon(bescheid);
  return {
    jeKategorie: {
      personal: bescheid.personalCent,
      arbeitsplaetze: bescheid.arbeitsplaetzeCent,
      massnahmen: bescheid.massnahmenCent,
    },
    jePosition: aufteilung
      ? {
          veranstaltungen: aufteilung.veranstaltungenCent,
          massnahmen: aufteilung.massnahmenCent,
          begleitung: aufteilung.begleitungCent,
        }
      : {},
    summe: bescheidsumme(bescheid),
  };
}
