export * from "./entwurf.ts";
export * from "./mitteilung.ts";
export type { MitteilungRefusal } from "./mitteilung-refusal.ts";
export * from "./vakanzanlass.ts";
