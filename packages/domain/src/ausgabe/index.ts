export * from "./ausgabe-angaben.ts";
export * from "./ausgabe-erfassung.ts";
export * from "./doppelfoerderung.ts";
export * from "./einnahme.ts";
export * from "./prozessbegleitung.ts";
export * from "./vertragshinweise.ts";
export * from "./vertragskosten.ts";
