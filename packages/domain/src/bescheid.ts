import type { Saetze } from "./saetze.ts";

export type BescheidRefusal = never;

export const bescheidRefusalTexte: Saetze<BescheidRefusal> = {};
