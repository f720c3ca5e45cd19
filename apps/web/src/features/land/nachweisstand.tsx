import type { Landnachweisschritt } from "@kim/domain/landesstand";
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

/** How a tile shows where the proofs are. */
export const nachweistoene = {
  abgeschlossen: "success",
  eingereicht: "info",
  nicht_eingereicht: "warning",
  keiner: "neutral",
} as const satisfies Record<Landnachweisschritt, TileTone>;

/** "1 abgeschlossen, 2 in Prüfung" */
export function nachweisworte(nachweise: readonly { stand: Pruefstand | null }[]): string {
  const worte = nachweise.map(({ stand }) => (stand === null ? "nicht eingereicht" : pruefstandNamen[stand]));
  return [...new Set(worte)].map((wort) => `${worte.filter((w) => w === wort).length} × ${wort}`).join(", ") || "–";
}
