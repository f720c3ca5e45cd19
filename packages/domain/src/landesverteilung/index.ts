export * from "./landesbefund.ts";
export * from "./landesbrief.ts";
export * from "./landesentwurf.ts";
export * from "./landesinhalt.ts";
export * from "./landesschritte.ts";
export * from "./landesverteilung.ts";
export * from "./landesverteilung-texte.ts";
export * from "./landesvorschau.ts";
