import type { BescheidId } from "../grundlagen/ids.ts";
import type { Geldstand } from "./geldstand.ts";
import type { Korrekturzahlen } from "./schritte-zu-korrekturen.ts";
import type { Geberzahlen, Gegebenzahlen } from "./vertragszahlen.ts";

/**
 * Posts of one owner or from one giver that have not ended, and those of them that nobody, or only in part somebody,
 * fills.
 */
export type Stellenzahlen = { stellen: number; vakanteStellen: number; teilweiseVakanteStellen: number };

/** How far the result of the year is that is to be proved now. */
export type Jahresstand = { jahr: number; jahresergebnis: "fehlt" | "in-arbeit" | "fertig" | "fehlgeschlagen" };

/** Counts for the start page of one of the four people. */
export type Startzahlen =
  | (Stellenzahlen &
      Jahresstand & {
        sicht: "zuwendungsempfaenger";
        gegeben: Gegebenzahlen;
        antraege: { rueckfragen: number; entwuerfe: number };
        /** Null to who may not read the money, and before anything was computed. */
        geld: Geldstand | null;
      })
  | {
      sicht: "weiterleitungsempfaenger";
      /** A Kommune's own posts in Baustein 3. */
      eigene: Stellenzahlen;
      /** Null where Baustein 3 was not granted directly in the year to be proved. */
      jahresstand: Jahresstand | null;
      /** Of Baustein 3 granted directly in the running year; null as for a Zuwendungsempfänger, and without such. */
      geld: Geldstand | null;
      geber: readonly (Geberzahlen & Stellenzahlen)[];
      gegeben: Gegebenzahlen;
      /** Asked by givers, still unanswered. */
      korrekturen?: readonly Korrekturzahlen[];
    }
  | {
      sicht: "bewilligungsbehoerde";
      jahr: number;
      empfaenger: number;
      fertigeErgebnisse: number;
      fehlgeschlageneErgebnisse: number;
      offeneAntraege: number;
      /** `jahr` is the oldest year in which one waits. */
      offeneAbrufe: { anzahl: number; jahr: number } | null;
      /** R100b: letters that nobody took notice of. */
      offeneMitteilungen: number;
      /** Conditions that were told done; the one that waits longest stands on this Bescheid. */
      gemeldeteAuflagen: { anzahl: number; bescheidId: BescheidId; inhaberName: string } | null;
      geld: Geldstand;
    }
  | {
      sicht: "ministerium";
      jahr: number;
      empfaenger: number;
      fertigeErgebnisse: number;
      /** Today, of the recipients of the running year. */
      vakanzen: { jahr: number; empfaenger: number; mitVakanzen: number };
      geld: Geldstand;
    };

export type StartzahlenMit<S extends Startzahlen["sicht"]> = Extract<Startzahlen, { sicht: S }>;
