import { pruefstandNamen, type Pruefstand } from "@kim/domain/nachweis";
import { Badge, Sign, type SignName, type TileTone, type Tone } from "@kim/ui";
import type { Landnachweis } from "./land-zeile.ts";

export type Ergebnisstand = Landnachweis["ergebnis"];

/** Sign and word of each state, so that no state is told by colour alone. */
export const ergebnisstaende = {
  fertig: { zeichen: "done", wort: "fertig", ton: "success" },
  laeuft: { zeichen: "running", wort: "läuft", ton: "info" },
  wartet: { zeichen: "running", wort: "läuft", ton: "info" },
  fehlgeschlagen: { zeichen: "failed", wort: "Fehler", ton: "danger" },
  offen: { zeichen: "open", wort: "offen", ton: "neutral" },
} as const satisfies Record<Ergebnisstand, { zeichen: SignName; wort: string; ton: Tone | "neutral" }>;

export function ErgebnisBadge({ stand }: { stand: Ergebnisstand }) {
  const { zeichen, wort, ton } = ergebnisstaende[stand];
  return (
    <Badge tone={ton}>
      <Sign name={zeichen} /> {wort}
    </Badge>
  );
}

/** Where the proofs of one recipient are, by the one that is least far; nothing where no proof is due. */
export type Nachweisschritt = "keiner" | "nicht_eingereicht" | "eingereicht" | "abgeschlossen";

export function nachweisschritt(nachweise: readonly { stand: Pruefstand | null }[]): Nachweisschritt {
  if (nachweise.length === 0) return "keiner";
  if (nachweise.some(({ stand }) => stand === null || stand === "beim_empfaenger")) return "nicht_eingereicht";
  return nachweise.every(({ stand }) => stand === "abgeschlossen") ? "abgeschlossen" : "eingereicht";
}

export const nachweisschritte = {
  abgeschlossen: { wort: "abgeschlossen", ton: "success" },
  eingereicht: { wort: "eingereicht", ton: "info" },
  nicht_eingereicht: { wort: "nicht eingereicht", ton: "warning" },
  keiner: { wort: "kein Nachweis angelegt", ton: "neutral" },
} as const satisfies Record<Nachweisschritt, { wort: string; ton: TileTone }>;

/** "1 abgeschlossen, 2 in Prüfung" */
export function nachweisworte(nachweise: readonly { stand: Pruefstand | null }[]): string {
  const worte = nachweise.map(({ stand }) => (stand === null ? "nicht eingereicht" : pruefstandNamen[stand]));
  return [...new Set(worte)].map((wort) => `${worte.filter((w) => w === wort).length} × ${wort}`).join(", ") || "–";
}
