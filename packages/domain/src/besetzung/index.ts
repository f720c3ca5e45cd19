export * from "./besetzung-anlage.ts";
export * from "./besetzungsende.ts";
export * from "./besetzungsstand.ts";
export * from "./korrektur.ts";
