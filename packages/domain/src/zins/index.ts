export * from "./basiszins.ts";
export { bekannteBasiszinssaetze } from "./basiszins-bekannt.ts";
export * from "./basiszinseintrag.ts";
export * from "./kleinbetrag.ts";
export * from "./zinsblatt.ts";
export * from "./zinspunkte.ts";
export * from "./zinsverjaehrung.ts";
export * from "./zinsverzicht.ts";
export * from "./zweimonatszins.ts";
