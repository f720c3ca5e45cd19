export * from "./lesezugang.ts";
