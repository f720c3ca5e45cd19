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

type Teil = { vzaeHundertstel: number; beginn: PlainDate; ende: PlainDate | null; tag: PlainDate };

/** A post, or a forwarded part of one with its own share and period. */
export function besetzungsstand(
  teil: Teil & { besetzungen: readonly Pick<Besetzung, "von" | "bis" | "vzaeHundertstel">[] },
): Besetzungsstand {
  const { besetzungen, tag } = teil;
  const beendete = besetzungen.flatMap(({ bis }) => (bis !== null && bis < tag ? [bis] : []));
  return standAusSummen({
    ...teil,
    besetztHundertstel: summeAm(besetzungen, tag),
    besetztBis: beendete.length > 0 ? beendete.reduce(maxDate) : null,
  });
}

/** The same from sums; `besetztBis` is the last day before this one on which anybody filled it. */
export function standAusSummen({
  vzaeHundertstel,
  beginn,
  ende,
  tag,
  besetztHundertstel,
  besetztBis,
}: Teil & { besetztHundertstel: number; besetztBis: PlainDate | null }): Besetzungsstand {
  if (tag < beginn) return { status: "noch-nicht" };
  if (ende !== null && tag > ende) return { status: "beendet" };
  if (besetztHundertstel >= vzaeHundertstel) return { status: "besetzt" };
  if (besetztHundertstel > 0) return { status: "teilweise", besetztHundertstel };
  return { status: "vakant", seit: besetztBis === null ? beginn : maxDate(beginn, addDays(besetztBis, 1)) };
}
