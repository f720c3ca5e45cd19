import type { Saetze } from "./saetze.ts";

export type KonditionRefusal = never;

export const konditionRefusalTexte: Saetze<KonditionRefusal> = {};
