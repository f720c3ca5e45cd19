export * from "./foerderstand.ts";
