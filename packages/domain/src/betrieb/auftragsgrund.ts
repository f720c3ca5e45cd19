import { z } from "../grundlagen/zod.ts";

/** Why nobody tries a job any more: a class, so that nothing of what a body typed stands in it. */
export const Auftragsgrund = z.enum(["nicht_moeglich", "technisch", "abgestuerzt", "unlesbar"]);
export type Auftragsgrund = z.infer<typeof Auftragsgrund>;

export const auftragsgrundSaetze = {
  nicht_moeglich: "Die Daten der Organisation lassen es nicht zu. Den genauen Grund sieht, wer den Auftrag gab.",
  technisch: "Jeder Versuch endete mit einem technischen Fehler. Näheres steht im Protokoll des Servers.",
  abgestuerzt: "Der Hintergrunddienst ist bei jedem Versuch abgestürzt.",
  unlesbar: "Der Auftrag ist unvollständig oder stammt aus einer anderen Version der Plattform.",
} as const satisfies Record<Auftragsgrund, string>;

/** The same to whoever waits for it and runs no server. */
export const auftragsgrundImLauf = {
  nicht_moeglich: "die Daten der Organisation lassen es nicht zu",
  technisch: "jeder Versuch endete mit einem technischen Fehler",
  abgestuerzt: "der Hintergrunddienst ist bei jedem Versuch abgestürzt",
  unlesbar: "der Auftrag stammt aus einer anderen Version der Plattform",
} as const satisfies Record<Auftragsgrund, string>;
