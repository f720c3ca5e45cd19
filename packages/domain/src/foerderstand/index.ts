export * from "./foerderstand.ts";
export * from "./foerderstand-herleitungen.ts";
