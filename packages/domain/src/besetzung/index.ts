export { gleichwertigMindestens } from "./abschlussgrenze.ts";
export * from "./besetzung-anlage.ts";
export { besetzungRefusalTexte } from "./besetzung-texte.ts";
export * from "./besetzungsende.ts";
export * from "./besetzungsstand.ts";
export * from "./korrektur.ts";
