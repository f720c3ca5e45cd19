export * from "./foerderplan.ts";
export * from "./foerderplan-aus-stellen.ts";
export * from "./foerderplan-eingabe.ts";
export * from "./foerderangaben.ts";
export * from "./planherleitungen.ts";
export * from "./planlage.ts";
