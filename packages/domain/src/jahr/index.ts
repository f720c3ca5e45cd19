export * from "./ergebniszeilen.ts";
export * from "./jahresergebnis.ts";
export * from "./jahresergebnis-schema.ts";
export * from "./jahreslauf-abbruch.ts";
export * from "./jahreslauf-start.ts";
export * from "./jahreslauf-wiederholung.ts";
