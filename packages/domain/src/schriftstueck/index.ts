export * from "./forderungspapier.ts";
export * from "./schriftstueck.ts";
export * from "./schriftstueckart.ts";
export * from "./schriftstueckstand.ts";
