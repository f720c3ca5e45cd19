import type { Merkmalstand } from "@kim/domain/organisation";
import { Badge, type Tone } from "@kim/ui";

const marken = {
  belegt: { tone: "success", text: "Belegt" },
  annahme: { tone: "warning", text: "Annahme" },
  fehlt: { tone: "neutral", text: "Kein Eintrag" },
} as const satisfies Record<Merkmalstand, { tone: Tone | "neutral"; text: string }>;

/** Whether a Kommune has something on a day, and how sure that is. */
export const Merkmalmarke = ({ stand }: { stand: Merkmalstand }) => (
  <Badge tone={marken[stand].tone}>{marken[stand].text}</Badge>
);
