import { Badge, type Tone } from "@kim/ui";
import type { LandZeile } from "./land-werte.ts";

export type Nachweisstand = LandZeile["nachweis"]["status"];

/** Sign and word of each state, so that no state is told by colour alone. */
export const nachweisstaende = {
  fertig: { zeichen: "✓", wort: "fertig", ton: "success" },
  laeuft: { zeichen: "…", wort: "läuft", ton: "info" },
  wartet: { zeichen: "…", wort: "läuft", ton: "info" },
  fehlgeschlagen: { zeichen: "!", wort: "Fehler", ton: "danger" },
  offen: { zeichen: "○", wort: "offen", ton: "neutral" },
} as const satisfies Record<Nachweisstand, { zeichen: string; wort: string; ton: Tone | "neutral" }>;

export function NachweisBadge({ stand }: { stand: Nachweisstand }) {
  const { zeichen, wort, ton } = nachweisstaende[stand];
  return <Badge tone={ton}><span aria-hidden="true">{zeichen} </span>{wort}</Badge>;
}
