import type { Saetze } from "./saetze.ts";

export type MittelabrufRefusal = never;

export const mittelabrufRefusalTexte: Saetze<MittelabrufRefusal> = {};
