import type { Pruefstand } from "../nachweis/eingang/pruefstand.ts";

/** Where the proofs of one recipient are, by the one that is least far; nothing where no proof is due. */
export const landnachweisschritte = ["abgeschlossen", "eingereicht", "nicht_eingereicht", "keiner"] as const;
export type Landnachweisschritt = (typeof landnachweisschritte)[number];

export const landnachweisschrittNamen = {
  abgeschlossen: "abgeschlossen",
  eingereicht: "eingereicht",
  nicht_eingereicht: "nicht eingereicht",
  keiner: "kein Nachweis angelegt",
} as const satisfies Record<Landnachweisschritt, string>;

export function landnachweisschritt(nachweise: readonly { stand: Pruefstand | null }[]): Landnachweisschritt {
  if (nachweise.length === 0) return "keiner";
  if (nachweise.some(({ stand }) => stand === null || stand === "beim_empfaenger")) return "nicht_eingereicht";
  return nachweise.every(({ stand }) => stand === "abgeschlossen") ? "abgeschlossen" : "eingereicht";
}
