export * from "./pruefregeln.ts";
export * from "./pruefregeln-lage.ts";
export * from "./teilpruefung.ts";
