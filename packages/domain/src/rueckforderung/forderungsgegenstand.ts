import { fristende } from "../frist/fristende.ts";
import { summe } from "../grundlagen/geld.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { fassungssummen } from "../nachweis/papier/fassungssummen.ts";
import type { Nachweisart } from "../nachweis/papier/nachweisart.ts";
import type { Bescheinigt } from "../nachweis/ablauf/nachweisstand.ts";
import type { Nachweiszahlen } from "../nachweis/papier/zahlen.ts";
import type { Pruefsumme } from "../nachweis/pruefung/zeilenpruefung.ts";
import type { Kettenglied } from "./anspruchskette.ts";
import { erstattungNachPruefung } from "./erstattung.ts";
import type { Rechtsgrundlage } from "./rechtsgrundlage.ts";
import type { Forderungsgegenstand } from "./rueckforderungsanlage.ts";
import type { Rueckforderungsakte } from "./rueckforderungsakte.ts";
import { rueckforderungslauf } from "./rueckforderungsstand.ts";

/** What a checked proof leaves to be claimed; parked money counts once it was waived (R84). */
export function forderungsgegenstand(
  lage: {
    art: Nachweisart;
    /** How the state gave the money; a contract only passes it on. */
    instrument: Instrument;
    /** Of the certified version; null while nothing was submitted. */
    zahlen: Nachweiszahlen | null;
    zeitraum: { von: PlainDate } | null;
    bescheinigung: Bescheinigt | null;
    pruefsumme: Pick<Pruefsumme, "gekuerztCent" | "zurueckgestelltCent">;
    forderungen: readonly Rueckforderungsakte[];
  },
  heute: PlainDate,
): Forderungsgegenstand {
  const { art, instrument, zahlen, zeitraum, bescheinigung, pruefsumme, forderungen } = lage;
  const zurueckgestelltCent = bescheinigung?.zurueckgestelltesVerzichtet ? pruefsumme.zurueckgestelltCent : 0;
  return {
    instrument,
    durch: art === "teilnachweis" ? "vertrag" : "bescheid",
    zuErstattenCent:
      bescheinigung && zahlen
        ? erstattungNachPruefung(fassungssummen(zahlen), { gekuerztCent: pruefsumme.gekuerztCent, zurueckgestelltCent })
        : null,
    schonGefordertCent: summe(forderungen.map((akte) => gefordertCent(akte, heute))),
    fruehestens: zahlen && zahlen.art !== "teilnachweis" ? ersterBescheid(zahlen) : (zeitraum?.von ?? null),
  };
}

const ersterBescheid = ({ bescheide }: Exclude<Nachweiszahlen, { art: "teilnachweis" }>): PlainDate | null =>
  bescheide.map(({ datum }) => datum).toSorted()[0] ?? null;

/** What still stands of a claim: nothing once it was ended or annulled. */
export function gefordertCent(akte: Rueckforderungsakte, heute: PlainDate): number {
  const { stand, forderungCent } = rueckforderungslauf(akte, heute);
  return stand === "eingestellt" || stand === "aufgehoben" ? 0 : forderungCent;
}

/** R72: a Pauschale is paid back unasked until its day, which moves as a Frist (R102); null on every other ground. */
export const unaufgefordertBis = (grundlage: Rechtsgrundlage, zahlen: Nachweiszahlen): PlainDate | null =>
  grundlage === "pauschale" && zahlen.art === "verwendungsbestaetigung" && zahlen.rueckzahlungsfrist !== null
    ? fristende("frist", zahlen.rueckzahlungsfrist.am).am
    : null;

/**
 * R99b: what a body owes above for one cause and claims below for it; null where nothing is claimed from it yet, and
 * only the proof below is the limit.
 */
export function kettenglied(
  vonOben: readonly Rueckforderungsakte[],
  nachUnten: readonly (Rueckforderungsakte & { eigenanteilCent: number })[],
  heute: PlainDate,
): Kettenglied | null {
  if (vonOben.length === 0) return null;
  return {
    vonObenCent: summe(vonOben.map((akte) => gefordertCent(akte, heute))),
    eigenCent: summe(nachUnten.map(({ eigenanteilCent }) => eigenanteilCent)),
    nachUntenCent: nachUnten.map((akte) => gefordertCent(akte, heute)),
  };
}
