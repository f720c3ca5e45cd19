import { abfragestandNamen, type Abfragestand } from "@kim/domain/landesabfrage";
import { Badge, type Tone } from "@kim/ui";

const toene = {
  entwurf: "info",
  gestellt: "warning",
  geschlossen: "success",
  zurueckgezogen: "neutral",
} as const satisfies Record<Abfragestand, Tone | "neutral">;

export const Abfragestandmarke = ({ stand }: { stand: Abfragestand }) => (
  <Badge tone={toene[stand]}>{abfragestandNamen[stand]}</Badge>
);
