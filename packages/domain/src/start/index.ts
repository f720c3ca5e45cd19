export * from "./lage.ts";
export * from "./naechste-schritte.ts";
export * from "./schritte-zu-korrekturen.ts";
export * from "./vertragslage.ts";
