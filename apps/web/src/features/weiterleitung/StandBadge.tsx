import { weiterleitungsstandNamen, type Weiterleitungsstand } from "@kim/domain";
import { Badge, type Tone } from "@kim/ui";

const tone = {
  angeboten: "info",
  angenommen: "success",
  abgelehnt: "danger",
  zurueckgezogen: "neutral",
} as const satisfies Record<Weiterleitungsstand, Tone | "neutral">;

export const StandBadge = ({ stand }: { stand: Weiterleitungsstand }) => (
  <Badge tone={tone[stand]}>{weiterleitungsstandNamen[stand]}</Badge>
);
