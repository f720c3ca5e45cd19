export * from "./ausgabe-angaben.ts";
export * from "./ausgabe-erfassung.ts";
export { ausgabeRefusalTexte, type AusgabeRefusal } from "./ausgabe-texte.ts";
