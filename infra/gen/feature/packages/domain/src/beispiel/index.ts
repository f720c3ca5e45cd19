export * from "./beispiel.ts";
