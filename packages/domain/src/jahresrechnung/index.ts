export * from "./begriffe.ts";
export * from "./einzelansatz.ts";
export * from "./herleitung.ts";
export * from "./jahresmittel.ts";
export * from "./jahresrechnung.ts";
export * from "./rechnungslage.ts";
export * from "./rechnungsstand.ts";
export * from "./rechnungszeile.ts";
export type { Herleitungsschritt, Verweis } from "./rechenschritte.ts";
