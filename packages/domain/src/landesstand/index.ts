export * from "./geldbewegung.ts";
export * from "./landesstand.ts";
export { type Stellenschritt } from "./stellenschritt.ts";
export * from "./landwerte.ts";
export * from "./messgroesse.ts";
export * from "./landblick.ts";
export * from "./landverlauf.ts";
