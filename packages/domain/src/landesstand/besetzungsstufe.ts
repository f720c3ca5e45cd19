/** How a map tells the occupied share; steps are ours (Annahme), for reading at a glance. */
export const besetzungsstufen = ["darueber", "voll", "gut", "mittel", "gering", "leer"] as const;
export type Besetzungsstufe = (typeof besetzungsstufen)[number];

export const besetzungsstufenNamen = {
  darueber: "mehr besetzt als bewilligt",
  voll: "90 bis 100 % besetzt",
  gut: "80 bis unter 90 %",
  mittel: "60 bis unter 80 %",
  gering: "unter 60 %",
  leer: "nichts bewilligt",
} as const satisfies Record<Besetzungsstufe, string>;

/** `quote` as a part of one; null where nothing is granted. */
export function besetzungsstufe(quote: number | null): Besetzungsstufe {
  if (quote === null) return "leer";
  if (quote > 1) return "darueber";
  return quote >= 0.9 ? "voll" : quote >= 0.8 ? "gut" : quote >= 0.6 ? "mittel" : "gering";
}
