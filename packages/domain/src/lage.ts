import type { PlainDate } from "./plain-date.ts";

/** Counts for the start page of one of the four people. */
export type Lage =
  | {
      sicht: "zuwendungsempfaenger";
      jahr: number;
      stellen: number;
      vakanteStellen: number;
      offeneAngebote: number;
      abgelehnteAngebote: number;
      jahresergebnis: "fehlt" | "in-arbeit" | "fertig" | "fehlgeschlagen";
    }
  | {
      sicht: "weiterleitungsempfaenger";
      heute: PlainDate;
      offeneAngebote: number;
      gehalteneStellen: number;
      vakanteStellen: number;
      naechsterNachweisAm: PlainDate | null;
    }
  | {
      sicht: "bewilligungsbehoerde";
      jahr: number;
      empfaenger: number;
      fertigeErgebnisse: number;
      fehlgeschlageneErgebnisse: number;
    }
  | { sicht: "ministerium"; jahr: number; empfaenger: number; fertigeErgebnisse: number; empfaengerMitVakanzen: number };

export type LageMit<S extends Lage["sicht"]> = Extract<Lage, { sicht: S }>;
