export * from "./pruefregeln.ts";
export * from "./pruefregeln-lage.ts";
