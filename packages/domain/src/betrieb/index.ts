export * from "./auftrag-verwerfung.ts";
export * from "./auftrag-wiederholung.ts";
export * from "./auftragsgrund.ts";
export * from "./faelligkeit.ts";
