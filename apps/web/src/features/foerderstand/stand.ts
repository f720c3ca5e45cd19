import type { Outputs } from "../../base/trpc.ts";

export type Stand = Outputs["foerderstand"]["get"];
export type Zeile = Stand["zeilen"][number];
export type Gruppe = Stand["jeBaustein"][number];
export type BefundZeile = Stand["befunde"][number];
