import { vertragsstandNamen, type Vertragsstand } from "@kim/domain/weiterleitung";
import { Badge, type Tone } from "@kim/ui";

const tone = {
  angeboten: "info",
  bevorstehend: "success",
  laufend: "success",
  beendet: "neutral",
  zurueckgegeben: "warning",
  abgelehnt: "danger",
  zurueckgezogen: "neutral",
} as const satisfies Record<Vertragsstand, Tone | "neutral">;

export const VertragsstandBadge = ({ stand }: { stand: Vertragsstand }) => (
  <Badge tone={tone[stand]}>{vertragsstandNamen[stand]}</Badge>
);
