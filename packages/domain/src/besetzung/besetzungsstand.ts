import type { Besetzung } from "../stelle/besetzung.ts";
import { addDays, maxDate, type PlainDate } from "../grundlagen/plain-date.ts";
import { summeAm } from "../grundlagen/zeitraum.ts";

export type Besetzungsstand =
  | { status: "besetzt" }
  | { status: "teilweise"; besetztHundertstel: number }
  | { status: "vakant"; seit: PlainDate }
  | { status: "noch-nicht" }
  | { status: "beendet" };

export const besetzungsstandNamen = {
  besetzt: "Besetzt",
  teilweise: "Teilweise besetzt",
  vakant: "Vakant",
  "noch-nicht": "Beginnt noch",
  beendet: "Beendet",
} as const satisfies Record<Besetzungsstand["status"], string>;

/** A post, or a forwarded part of one with its own share and period. */
export function besetzungsstand(teil: {
  vzaeHundertstel: number;
  beginn: PlainDate;
  ende: PlainDate | null;
  besetzungen: readonly Pick<Besetzung, "von" | "bis" | "vzaeHundertstel">[];
  tag: PlainDate;
}): Besetzungsstand {
  const { tag, beginn, ende, besetzungen } = teil;
  if (tag < beginn) return { status: "noch-nicht" };
  if (ende !== null && tag > ende) return { status: "beendet" };
  const besetztHundertstel = summeAm(besetzungen, tag);
  if (besetztHundertstel >= teil.vzaeHundertstel) return { status: "besetzt" };
  if (besetztHundertstel > 0) return { status: "teilweise", besetztHundertstel };
  const seit = besetzungen
    .flatMap(({ bis }) => (bis !== null && bis < tag ? [addDays(bis, 1)] : []))
    .reduce(maxDate, beginn);
  return { status: "vakant", seit };
}
