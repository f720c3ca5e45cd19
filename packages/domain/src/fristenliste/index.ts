export * from "./erinnerung.ts";
export * from "./eskalation.ts";
export * from "./fristen-brief.ts";
export { jahreZurueck } from "./fristen-der-bescheide.ts";
export * from "./fristeintrag.ts";
export * from "./fristenkalender.ts";
export * from "./fristenliste.ts";
export * from "./fristlage.ts";
export * from "./fristenstand.ts";
