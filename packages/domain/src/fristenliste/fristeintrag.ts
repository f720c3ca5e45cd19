import { fristende, type Fristart } from "../frist/fristende.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";
import type { Nachweisstand } from "../nachweis/schritte/nachweisschritte.ts";
import type { Recht } from "../organisation/rollen.ts";

/** What somebody is asked for by a day. */
export const Fristanlass = z.enum([
  "nachweis",
  "nachweis_erwartet",
  "fristabstand",
  "bemerkung",
  "rueckzahlung",
  "mittelabruf",
  "mittelverwendung",
  "antrag",
  "antragsrueckfrage",
  "angebot",
  "aenderung",
  "korrektur",
  "vertragsende",
  "anhoerung",
  "klagefrist",
  "zahlung",
  "zahlung_erwartet",
  "verfahrenstag",
  "jahresfrist",
  "zinsverjaehrung",
  "auflage",
  "mitteilung",
  "landesabfrage",
]);
export type Fristanlass = z.infer<typeof Fristanlass>;

export const fristanlassNamen = {
  nachweis: "Nachweis",
  nachweis_erwartet: "Nachweis eines Empfängers",
  fristabstand: "Frist eines Vertrags",
  bemerkung: "Frage zu einem Nachweis",
  rueckzahlung: "Rückzahlung",
  mittelabruf: "Mittelabruf",
  mittelverwendung: "Verwendung abgerufener Mittel",
  antrag: "Antrag",
  antragsrueckfrage: "Rückfrage zu einem Antrag",
  angebot: "Angebot",
  aenderung: "Änderung eines Vertrags",
  korrektur: "Bitte um Korrektur",
  vertragsende: "Vertragsende",
  anhoerung: "Anhörung",
  klagefrist: "Klagefrist",
  zahlung: "Zahlung einer Rückforderung",
  zahlung_erwartet: "Zahlung eines Schuldners",
  verfahrenstag: "Tag eines Verfahrens",
  jahresfrist: "Jahresfrist",
  zinsverjaehrung: "Verjährung von Zinsen",
  auflage: "Auflage eines Bescheids",
  mitteilung: "Mitteilung im Jahr",
  landesabfrage: "Abfrage einer Landesstelle",
} as const satisfies Record<Fristanlass, string>;

/**
 * Chances that pass and days that merely come: after its day such an entry is gone. Everything else stays due until it
 * is done, and is then overdue.
 */
const verstreicht: readonly Fristanlass[] = [
  "fristabstand",
  "mittelabruf",
  "mittelverwendung",
  "antrag",
  "vertragsende",
  "anhoerung",
  "klagefrist",
  "verfahrenstag",
  "jahresfrist",
  "zinsverjaehrung",
];

export const Friststand = z.enum(["offen", "ueberfaellig", "erledigt"]);
export type Friststand = z.infer<typeof Friststand>;

export const friststandNamen = {
  offen: "Offen",
  ueberfaellig: "Überfällig",
  erledigt: "Erledigt",
} as const satisfies Record<Friststand, string>;

export type Fristeintrag = {
  /** The same for the same thing from day to day, inside the body. */
  schluessel: string;
  anlass: Fristanlass;
  art: Fristart;
  /** The last day on which it is in time; `weil` names the rest day that moved it from `nominell`. */
  am: PlainDate;
  nominell: PlainDate;
  weil: string | null;
  stand: Friststand;
  /** Names no person and nothing that anybody typed: it also leaves the platform. */
  titel: string;
  /** The other body of a contract. */
  gegenueber: string | null;
  /** With the names of bodies and of Bescheide. */
  worum: string;
  ziel: string;
  /** Whoever has one of these does it. */
  rechte: readonly Recht[];
  quelle: string;
  /** The rule's number, as in `REGELN.md`; null where the day was simply agreed. */
  regel: string | null;
  annahme: boolean;
  /** Of a proof that is begun: its state. */
  nachweisstand: Nachweisstand | null;
  /** Days on which it is told of long before, besides the usual ones. */
  warnungen: readonly PlainDate[];
};

type Angaben = Pick<Fristeintrag, "schluessel" | "anlass" | "art" | "titel" | "worum" | "ziel" | "rechte"> &
  Pick<Fristeintrag, "quelle" | "regel" | "annahme"> & {
    tag: PlainDate;
    erledigt: boolean;
    gegenueber?: string;
    nachweisstand?: Nachweisstand;
    warnungen?: readonly PlainDate[];
  };

/** An entry with its last day (R102) and its state on this day; none where what it was about has passed. */
export function fristeintrag(
  { tag, erledigt, nachweisstand, gegenueber, warnungen, ...angaben }: Angaben,
  heute: PlainDate,
): Fristeintrag[] {
  const ende = fristende(angaben.art, tag);
  const vorbei = ende.am < heute;
  if (vorbei && !erledigt && verstreicht.includes(angaben.anlass)) return [];
  const stand = erledigt ? "erledigt" : vorbei ? "ueberfaellig" : "offen";
  return [
    {
      ...angaben,
      ...ende,
      stand,
      gegenueber: gegenueber ?? null,
      nachweisstand: nachweisstand ?? null,
      warnungen: warnungen ?? [],
    },
  ];
}
