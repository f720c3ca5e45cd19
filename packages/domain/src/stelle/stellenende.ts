import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { StelleId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { ausserhalb, type StellenBindungen } from "./stelle-aenderung.ts";
import type { StelleRefusal } from "./stelle-refusal.ts";

export type StelleBeendet = { type: "StelleBeendet"; stelleId: StelleId; ende: PlainDate };

/** `ende` is the last day of the post. Ending it again on the same day is the same decision. */
export function decideStellenende(
  lage: StellenBindungen & { ende: PlainDate },
): Decision<StelleBeendet, StelleRefusal> {
  const { stelle, ende } = lage;
  if (ende < stelle.beginn) return refuse({ reason: "ende-vor-beginn", feld: "ende" });
  // A later end is an extension and has to pass R3 and R4 as a change of the post.
  if (stelle.ende !== null && ende > stelle.ende)
    return refuse({ reason: "ende-nach-bisherigem-ende", feld: "ende", bisher: stelle.ende });
  const refusal = ausserhalb({ ...lage, stelle: { ...stelle, ende } });
  return refusal ? refuse(refusal) : accept({ type: "StelleBeendet", stelleId: stelle.id, ende });
}
