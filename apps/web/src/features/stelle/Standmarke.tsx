import { besetzungsstandNamen, type Besetzungsstand } from "@kim/domain/besetzung";
import { Badge, Cluster, datum, vzae } from "@kim/ui";

const tone = {
  besetzt: "success",
  teilweise: "warning",
  vakant: "danger",
  "noch-nicht": "info",
  beendet: "neutral",
} as const satisfies Record<Besetzungsstand["status"], string>;

/** Whether a post or a part of one is filled, and since when it is not. */
export function Standmarke({ stand }: { stand: Besetzungsstand }) {
  return (
    <Cluster>
      <Badge tone={tone[stand.status]}>{besetzungsstandNamen[stand.status]}</Badge>
      {stand.status === "vakant" && <span>seit {datum(stand.seit)}</span>}
      {stand.status === "teilweise" && <span>{vzae(stand.besetztHundertstel)} VZÄ</span>}
    </Cluster>
  );
}
