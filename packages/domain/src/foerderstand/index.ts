export * from "./foerderstand.ts";
export * from "./foerderstand-typen.ts";
