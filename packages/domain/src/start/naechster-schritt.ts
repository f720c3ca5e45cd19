import type { Recht } from "../organisation/rollen.ts";

/** `recht` is what doing it takes: a step is shown only to who can take it. */
export type NaechsterSchritt = { titel: string; text: string; ziel: string; dringend: boolean; recht: Recht };

export const wenn = (bedingung: boolean, schritt: NaechsterSchritt): NaechsterSchritt[] => (bedingung ? [schritt] : []);
export const zaehle = (n: number, eines: string, mehrere: string): string => `${n} ${n === 1 ? eines : mehrere}`;
export const stellen = (n: number): string => zaehle(n, "Stelle", "Stellen");
export const angebote = (n: number): string => zaehle(n, "Angebot", "Angebote");
