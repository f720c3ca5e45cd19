export * from "./bestandsverlauf.ts";
export * from "./meilensteine.ts";
