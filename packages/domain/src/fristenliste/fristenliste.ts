import { addDays, type PlainDate } from "../grundlagen/plain-date.ts";
import { hatRecht, type Recht, type Rolle } from "../organisation/rollen.ts";
import { fristenUnterEigener } from "./eigene-frist.ts";
import { fristenDerAntraege } from "./fristen-der-antraege.ts";
import { fristenDerAuflagen } from "./fristen-der-auflagen.ts";
import { fristenDerBescheide } from "./fristen-der-bescheide.ts";
import { fristenDerLandesabfragen } from "./fristen-der-landesabfragen.ts";
import { fristenDerMitteilungen } from "./fristen-der-mitteilungen.ts";
import { fristenDerNachweise } from "./fristen-der-nachweise.ts";
import { fristenDerRueckforderungen } from "./fristen-der-rueckforderungen.ts";
import { fristenDerVertraege } from "./fristen-der-vertraege.ts";
import type { Fristanlass, Fristeintrag } from "./fristeintrag.ts";
import type { Fristlage } from "./fristlage.ts";

/** Far enough to see the same dates of the next year. */
export const vorschauTage = 400;
/** What is done stays to be looked up. */
export const rueckschauTage = 365;

/** Every date of one body, the earliest first: what comes, what is overdue, and what was done within a year. */
export const fristenliste = (lage: Fristlage): Fristeintrag[] =>
  [
    ...fristenDerBescheide(lage),
    ...fristenDerNachweise(lage),
    ...fristenDerVertraege(lage),
    ...fristenUnterEigener(lage),
    ...fristenDerAntraege(lage),
    ...fristenDerRueckforderungen(lage),
    ...fristenDerAuflagen(lage),
    ...fristenDerMitteilungen(lage),
    ...fristenDerLandesabfragen(lage),
  ]
    .filter((frist) => imBlick(frist, lage.heute))
    .toSorted((a, b) => (a.am === b.am ? a.schluessel.localeCompare(b.schluessel) : a.am < b.am ? -1 : 1));

function imBlick({ am, stand }: Fristeintrag, heute: PlainDate): boolean {
  if (am > addDays(heute, vorschauTage)) return false;
  return stand !== "erledigt" || am >= addDays(heute, -rueckschauTage);
}

/** Whether somebody with these roles does it. */
export const istZustaendig = ({ rechte }: Pick<Fristeintrag, "rechte">, rollen: readonly Rolle[]): boolean =>
  rechte.some((recht) => hatRecht(rollen, recht));

/** What it takes to read of it at all. */
const leserecht = {
  nachweis: "nachweis:lesen",
  nachweis_erwartet: "nachweis:lesen",
  fristabstand: "nachweis:lesen",
  bemerkung: "nachweis:lesen",
  rueckzahlung: "foerderung:lesen",
  mittelabruf: "foerderung:lesen",
  mittelverwendung: "foerderung:lesen",
  antrag: "foerderung:lesen",
  antragsrueckfrage: "foerderung:lesen",
  angebot: "weiterleitung:lesen",
  aenderung: "weiterleitung:lesen",
  korrektur: "weiterleitung:lesen",
  vertragsende: "weiterleitung:lesen",
  anhoerung: "nachweis:lesen",
  klagefrist: "nachweis:lesen",
  zahlung: "nachweis:lesen",
  zahlung_erwartet: "nachweis:lesen",
  verfahrenstag: "nachweis:lesen",
  jahresfrist: "nachweis:lesen",
  zinsverjaehrung: "nachweis:lesen",
  auflage: "foerderung:lesen",
  mitteilung: "foerderung:lesen",
  landesabfrage: "abfrage:lesen",
} as const satisfies Record<Fristanlass, Recht>;

export const lesbareFristen = (fristen: readonly Fristeintrag[], rollen: readonly Rolle[]): Fristeintrag[] =>
  fristen.filter(({ anlass }) => hatRecht(rollen, leserecht[anlass]));
