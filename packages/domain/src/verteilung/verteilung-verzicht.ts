import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { VerteilungRefusal } from "./verteilung-angebote.ts";
import type { VerzichtAnlage } from "./verteilung-inhalt.ts";
import { kommunaleAnteile, type Verteilungsangaben } from "./verteilung-plan.ts";

export type Verzichtet = { type: "Verzichtet"; verzicht: VerzichtAnlage };

/** R23: a Kommune gives up what it has, not more, and never for its own benefit. */
export function decideVerzicht(
  lage: Verteilungsangaben & { angeboten: boolean; verzicht: VerzichtAnlage },
): Decision<Verzichtet, VerteilungRefusal> {
  const { verzicht, angeboten } = lage;
  if (angeboten) return refuse({ reason: "verteilung-schon-angeboten" });
  if (verzicht.zugunstenId === verzicht.organisationId)
    return refuse({ reason: "verzicht-zu-eigenen-gunsten", regel: "R23", feld: "zugunstenId" });
  const anteil = kommunaleAnteile(lage).find(({ organisationId }) => organisationId === verzicht.organisationId);
  const anteilHundertstel = Math.max(0, anteil?.bleibtHundertstel ?? 0);
  if (verzicht.vzaeHundertstel > anteilHundertstel)
    return refuse({
      reason: "verzicht-groesser-als-anteil",
      regel: "R23",
      kommune: anteil?.name ?? "",
      verzichtHundertstel: verzicht.vzaeHundertstel,
      anteilHundertstel,
    });
  return accept({ type: "Verzichtet", verzicht });
}
