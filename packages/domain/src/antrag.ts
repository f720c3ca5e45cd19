import type { Saetze } from "./saetze.ts";

export type AntragRefusal = never;

export const antragRefusalTexte: Saetze<AntragRefusal> = {};
