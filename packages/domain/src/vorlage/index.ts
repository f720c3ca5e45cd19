export * from "./lieferung.ts";
export * from "./platzhalter.ts";
export * from "./vorlage.ts";
export type { VorlageRefusal } from "./vorlage-refusal.ts";
