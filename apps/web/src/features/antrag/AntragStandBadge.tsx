import { antragsstandNamen, type Antragsstand } from "@kim/domain/antrag";
import { Badge, type Tone } from "@kim/ui";

const tone = {
  entwurf: "neutral",
  eingereicht: "info",
  rueckfrage: "warning",
  zurueckgezogen: "neutral",
  abgelehnt: "danger",
  beschieden: "success",
} as const satisfies Record<Antragsstand, Tone | "neutral">;

export const AntragStandBadge = ({ stand }: { stand: Antragsstand }) => (
  <Badge tone={tone[stand]}>{antragsstandNamen[stand]}</Badge>
);
