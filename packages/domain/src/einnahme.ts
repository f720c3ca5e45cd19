import type { Saetze } from "./saetze.ts";

export type EinnahmeRefusal = never;

export const einnahmeRefusalTexte: Saetze<EinnahmeRefusal> = {};
