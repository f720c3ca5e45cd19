import type { DokumentId, NachweisId } from "../../grundlagen/ids.ts";
import type { Herleitung } from "../../jahresrechnung/herleitung-aus-teilen.ts";
import type { Foerderkonditionen } from "../../kondition/foerderkonditionen.ts";
import type { Belegzeile } from "../belege/belegzeile.ts";
import type { Berichtigungsart } from "../schritte/berichtigungsart.ts";
import { geordneteBelege } from "../belege/belegliste.ts";
import { kanonisch } from "../../grundlagen/kanonisch.ts";
import type { Nachweisinhalt } from "../papier/nachweisinhalt.ts";
import type { Pruefzeile } from "../pruefung/zeilenpruefung.ts";

/** A file that a version holds: by its hash it is known whether it is still the same (R90). */
export type EingefroreneDatei = { dokumentId: DokumentId; dateiname: string; sha256: string };

/** R89: everything a submitted version says and rests on, as values; nothing in it is looked up later. */
export type Nachweisfassung = {
  schema: "kim.nachweis/1";
  nachweisId: NachweisId;
  version: number;
  berichtigung: Berichtigungsart | null;
  inhalt: Nachweisinhalt;
  /** What the level above judges. */
  zeilen: readonly Pruefzeile[];
  belege: readonly Belegzeile[];
  /** R81: of the level below, each used once. */
  bescheinigungen: readonly { nachweisId: NachweisId; version: number; sha256: string }[];
  regeln: { konditionen: Foerderkonditionen; zinspunkte: string; regelwerk: string };
  personen: { vorbereitet: string; gezeichnet: string; amt: string };
  dateien: readonly EingefroreneDatei[];
  /** How the figures of a Bescheid came about; a Teilnachweis and older versions have none. */
  herleitungen?: readonly Herleitung[];
};

/** The rules the figures were made by; raised with every change of a rule or of the shape. */
export const regelwerk = "KIM 2026-11";

/** The text of a version, for its SHA-256 and for the archive. */
export const einfrieren = (fassung: Nachweisfassung): string =>
  kanonisch({ ...fassung, belege: geordneteBelege(fassung.belege) });

/**
 * What two people agree on before a version is frozen: hashed when it is prepared, and again when it is signed and
 * submitted, so that nobody signs other figures than were prepared.
 */
export const unterschriebenerText = (
  inhalt: Nachweisinhalt,
  belege: readonly Belegzeile[],
  zeilen: readonly Pruefzeile[],
): string => {
  const { stand: _, ...ohneTag } = inhalt;
  return kanonisch({ inhalt: ohneTag, belege: geordneteBelege(belege), zeilen });
};
