export * from "./belegte-ansaetze.ts";
export * from "./haushaltsherleitung.ts";
export * from "./haushaltsvergleich.ts";
export * from "./landesansatz.ts";
export * from "./landesansatz-entscheidung.ts";
export * from "./landeshaushalt-texte.ts";
export * from "./rueckfluss.ts";
