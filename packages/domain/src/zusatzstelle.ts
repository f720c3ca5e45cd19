import type { Saetze } from "./saetze.ts";

export type ZusatzstelleRefusal = never;

export const zusatzstelleRefusalTexte: Saetze<ZusatzstelleRefusal> = {};
