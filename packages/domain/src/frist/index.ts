export * from "./abstand.ts";
export * from "./arbeitstage.ts";
export * from "./bekanntgabe.ts";
export * from "./erinnerungstage.ts";
export * from "./feiertage.ts";
export * from "./fristabstand.ts";
export * from "./fristende.ts";
export * from "./rechtsbehelf.ts";
