export * from "./befehl-namen.ts";
export * from "./refusal-text.ts";
