export * from "./startzahlen.ts";
export * from "./geldstand.ts";
export * from "./naechste-schritte.ts";
export * from "./schritte-zu-korrekturen.ts";
export * from "./vertragszahlen.ts";
export * from "./schritte-zu-nachweisen.ts";
export * from "./schritte-zur-zeichnung.ts";
export * from "./schritte-zur-zustellung.ts";
