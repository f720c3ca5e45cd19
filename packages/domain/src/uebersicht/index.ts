export * from "./kommunenlage.ts";
export * from "./uebersicht.ts";
