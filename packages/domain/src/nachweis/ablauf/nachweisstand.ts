import type { BenutzerId } from "../../grundlagen/ids.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import type { Berichtigungsart } from "../schritte/berichtigungsart.ts";
import type { Vorgangsangaben } from "./schrittbefehl.ts";
import { nachSchritt, type Nachweisschritt, type Nachweisstand } from "../schritte/nachweisschritte.ts";

/** One act, never changed; `am` is an ISO 8601 instant, `text` the reason or the remark. */
export type Nachweisvorgang = {
  schritt: Nachweisschritt;
  am: string;
  tag: PlainDate;
  vonId: BenutzerId;
  vonName: string;
  text: string | null;
  /** SHA-256 of what was prepared or submitted; null on other acts. */
  pruefsumme: string | null;
  /** What was said, signed or left open with it. */
  angaben: Vorgangsangaben;
  /** Only on `berichtigung_begonnen`. */
  berichtigung: Berichtigungsart | null;
};

/** As much of an act as its course is read from. */
export type Nachweistat = Pick<Nachweisvorgang, "schritt" | "am" | "vonId" | "vonName" | "berichtigung">;

/** What the acts say of the proof, in the order in which they happened. */
export type Nachweislauf<Tat extends Nachweistat = Nachweisvorgang> = {
  stand: Nachweisstand;
  /** The version that is worked on or was submitted last, from 1. */
  version: number;
  /** The kind of that version; the first and one that was sent back may change everything. */
  berichtigung: Berichtigungsart | null;
  /** Acts of that version alone. */
  vorgaenge: Tat[];
  /** The newest certificate that still holds: its version and its act. */
  bescheinigung: Bescheinigt | null;
};

export type Bescheinigt = { version: number; am: string; vonName: string; zurueckgestelltesVerzichtet: boolean };

/** After these the content may change again, as the next version. */
const naechsteVersion: readonly Nachweisschritt[] = ["zurueckgezogen", "zurueckgegeben", "berichtigung_begonnen"];

/** `verwendet`: a proof above that counts has used its certificate. */
export function nachweislauf<Tat extends Nachweistat>(
  vorgaenge: readonly Tat[],
  verwendet: boolean,
): Nachweislauf<Tat> {
  let lauf: Nachweislauf<Tat> = {
    stand: "entwurf",
    version: 1,
    berichtigung: null,
    vorgaenge: [],
    bescheinigung: null,
  };
  for (const vorgang of vorgaenge) lauf = weiter(lauf, vorgang);
  return verwendet && lauf.stand === "bescheinigt" ? { ...lauf, stand: "verwendet" } : lauf;
}

function weiter<Tat extends Nachweistat>(lauf: Nachweislauf<Tat>, vorgang: Tat): Nachweislauf<Tat> {
  const { schritt } = vorgang;
  const stand = nachSchritt(lauf.stand, schritt);
  if (stand === undefined) return lauf;
  const bescheinigung = bescheinigungNach(lauf, vorgang);
  if (!naechsteVersion.includes(schritt))
    return { ...lauf, stand, bescheinigung, vorgaenge: [...lauf.vorgaenge, vorgang] };
  return {
    stand,
    version: lauf.version + 1,
    // Who takes back or gets back a correction still writes that correction.
    berichtigung: schritt === "berichtigung_begonnen" ? vorgang.berichtigung : lauf.berichtigung,
    vorgaenge: [],
    bescheinigung,
  };
}

// A correction of words leaves the certificate in force; one of figures needs a new one.
function bescheinigungNach(
  lauf: Pick<Nachweislauf, "version" | "bescheinigung">,
  { schritt, am, vonName, berichtigung }: Nachweistat,
) {
  if (schritt === "bescheinigt") return { version: lauf.version, am, vonName, zurueckgestelltesVerzichtet: false };
  if (schritt === "zurueckgestelltes_verzichtet" && lauf.bescheinigung)
    return { ...lauf.bescheinigung, zurueckgestelltesVerzichtet: true };
  if (schritt === "bescheinigung_aufgehoben") return null;
  if (schritt === "berichtigung_begonnen" && berichtigung === "auch_zahlen") return null;
  return lauf.bescheinigung;
}

/**
 * R38, R109: submitted and not open again, so that what the figures rest on stands; a correction of words leaves them
 * as they are.
 */
export const zahlenStehen = ({ stand, berichtigung }: Pick<Nachweislauf, "stand" | "berichtigung">): boolean =>
  berichtigung === "nur_text" || standhaft.includes(stand);

const standhaft: readonly Nachweisstand[] = ["eingereicht", "in_pruefung", "geprueft", "bescheinigt", "verwendet"];

/** Content, lines and receipts are written in a draft alone; from "vorbereitet" on they stand. */
export const istBearbeitbar = (stand: Nachweisstand): boolean => stand === "entwurf";

/** The newest act of this kind in the version. */
export const letzterVorgang = (
  { vorgaenge }: Pick<Nachweislauf, "vorgaenge">,
  schritt: Nachweisschritt,
): Nachweisvorgang | undefined => vorgaenge.findLast((v) => v.schritt === schritt);
