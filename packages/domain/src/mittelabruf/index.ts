export * from "./mittelabruf-anforderung.ts";
export * from "./mittelabruf-angaben.ts";
export * from "./mittelabruf-auszahlung.ts";
export * from "./mittelabruf-entscheidung.ts";
export * from "./mittelabruf-frist.ts";
export * from "./mittelabruf-plan.ts";
export { mittelabrufRefusalTexte } from "./mittelabruf-refusal.ts";
export * from "./mittelabruf-stand.ts";
