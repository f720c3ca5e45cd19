import type { Saetze } from "./saetze.ts";

export type ProzessbegleitungRefusal = never;

export const prozessbegleitungRefusalTexte: Saetze<ProzessbegleitungRefusal> = {};
