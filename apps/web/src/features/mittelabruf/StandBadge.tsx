import { abrufstandNamen, type Abrufstand } from "@kim/domain/mittelabruf";
import { Badge, type Tone } from "@kim/ui";

const tone = {
  offen: "warning",
  bewilligt: "info",
  abgelehnt: "danger",
  ausgezahlt: "success",
} as const satisfies Record<Abrufstand, Tone>;

export const StandBadge = ({ stand }: { stand: Abrufstand }) => (
  <Badge tone={tone[stand]}>{abrufstandNamen[stand]}</Badge>
);
