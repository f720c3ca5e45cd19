import type { Saetze } from "./saetze.ts";

export type DoppelfoerderungRefusal = never;

export const doppelfoerderungRefusalTexte: Saetze<DoppelfoerderungRefusal> = {};
