export * from "./kommunenzeilen.ts";
export * from "./uebersicht.ts";
