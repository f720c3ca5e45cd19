import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Korrekturlage } from "./schritte-zu-korrekturen.ts";
import type { Geberlage, Gegebenlage } from "./vertragslage.ts";

/**
 * Posts of one owner or from one giver that have not ended, and those of them that nobody, or only in part somebody,
 * fills.
 */
export type Stellenlage = { stellen: number; vakanteStellen: number; teilweiseVakanteStellen: number };

/** Counts for the start page of one of the four people. */
export type Lage =
  | (Stellenlage & {
      sicht: "zuwendungsempfaenger";
      jahr: number;
      gegeben: Gegebenlage;
      antraege: { rueckfragen: number; entwuerfe: number };
      jahresergebnis: "fehlt" | "in-arbeit" | "fertig" | "fehlgeschlagen";
    })
  | {
      sicht: "weiterleitungsempfaenger";
      heute: PlainDate;
      /** A Kommune's own posts in Baustein 3. */
      eigene: Stellenlage;
      geber: readonly (Geberlage & Stellenlage)[];
      gegeben: Gegebenlage;
      /** Asked by givers, still unanswered. */
      korrekturen?: readonly Korrekturlage[];
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
    }
  | {
      sicht: "ministerium";
      jahr: number;
      empfaenger: number;
      fertigeErgebnisse: number;
      empfaengerMitVakanzen: number;
    };

export type LageMit<S extends Lage["sicht"]> = Extract<Lage, { sicht: S }>;
