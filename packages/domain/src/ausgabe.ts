import type { Saetze } from "./saetze.ts";

export type AusgabeRefusal = never;

export const ausgabeRefusalTexte: Saetze<AusgabeRefusal> = {};
