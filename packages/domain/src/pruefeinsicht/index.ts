export * from "./fassungsstand.ts";
export * from "./gewaehrung.ts";
export * from "./pruefeinsicht-refusal.ts";
export * from "./pruefeinsicht.ts";
export * from "./pruefnotiz.ts";
