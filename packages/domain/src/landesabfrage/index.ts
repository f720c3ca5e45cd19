export * from "./abfrageantwort.ts";
export * from "./abfrageauswertung.ts";
export * from "./abfragebrief.ts";
export * from "./abfragefeld.ts";
export * from "./abfrageschritte.ts";
export * from "./landesabfrage.ts";
export * from "./landesabfrage-texte.ts";
export * from "./vorbelegung.ts";
