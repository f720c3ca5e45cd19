export * from "./landesbericht.ts";
