export * from "./auflage.ts";
export type { AuflageRefusal } from "./auflage-refusal.ts";
export * from "./behoerdengrenze.ts";
export * from "./bescheid.ts";
export * from "./bescheid-angaben.ts";
export * from "./bescheid-vorschlag.ts";
export * from "./massnahmen-aufteilung.ts";
