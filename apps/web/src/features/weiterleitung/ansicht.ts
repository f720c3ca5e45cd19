import type { Outputs } from "../../trpc.ts";

export type WeiterleitungZeile = Outputs["weiterleitung"]["list"][number];
export type Richtung = WeiterleitungZeile["richtung"];
