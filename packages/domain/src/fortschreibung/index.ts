export { anstehendes, fortschreibungBegonnen } from "./anstehendes.ts";
export * from "./fortschreibung.ts";
export * from "./fortschreibungsablehnung.ts";
export * from "./kontingentfortschreibung.ts";
export { teilschluessel, type BenannterVertrag, type Fortschreibungslage } from "./fortschreibungslage.ts";
export * from "./fortschreibungszeile.ts";
export * from "./zieljahr.ts";
