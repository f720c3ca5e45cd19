import type { LandesabfrageInhalt } from "@kim/domain/landesabfrage";
import type { Outputs } from "../../base/trpc.ts";

export type Landesabfrage = Outputs["landesabfrage"]["get"];
export type Befragter = Landesabfrage["befragte"][number];
export type Abfrageregister = Outputs["abfrageregister"]["list"];
export type GestellteAbfrage = Outputs["abfrageeingang"]["get"];

/** What every part of the draft shows and may change. */
export type Entwurfsansicht = {
  inhalt: LandesabfrageInhalt;
  aendere: (patch: Partial<LandesabfrageInhalt>) => void;
};

/** What a page is called whose question has no title yet. */
export const titelVon = (titel: string): string => titel || "Abfrage ohne Titel";
