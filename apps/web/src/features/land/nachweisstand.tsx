import { Badge, Sign, type SignName, type Tone } from "@kim/ui";
import type { LandZeile } from "./land-werte.ts";

export type Nachweisstand = LandZeile["nachweis"]["status"];

/** Sign and word of each state, so that no state is told by colour alone. */
export const nachweisstaende = {
  fertig: { zeichen: "done", wort: "fertig", ton: "success" },
  laeuft: { zeichen: "running", wort: "läuft", ton: "info" },
  wartet: { zeichen: "running", wort: "läuft", ton: "info" },
  fehlgeschlagen: { zeichen: "failed", wort: "Fehler", ton: "danger" },
  offen: { zeichen: "open", wort: "offen", ton: "neutral" },
} as const satisfies Record<Nachweisstand, { zeichen: SignName; wort: string; ton: Tone | "neutral" }>;

export function NachweisBadge({ stand }: { stand: Nachweisstand }) {
  const { zeichen, wort, ton } = nachweisstaende[stand];
  return (
    <Badge tone={ton}>
      <Sign name={zeichen} /> {wort}
    </Badge>
  );
}
