import type { Organisation } from "@kim/domain/organisation";
import { useLocation } from "react-router";
import { useSession } from "../../../base/session-context.ts";

export const pruefliste = { to: "/land/pruefung", label: "Prüfung" };
const nachweise = { to: "/nachweise", label: "Nachweise" };

/** The address of this page with its filters, for links that lead back to it. */
export function useHierher(): { zurueck: string } {
  const { pathname, search } = useLocation();
  return { zurueck: `${pathname}${search}` };
}

/** Where a proof's reader came from: the authority's people from their queue, as it was filtered. */
export function useZurueck(): { to: string; label: string } {
  const { state } = useLocation();
  const { organisation } = useSession();
  return zurueckFuer(organisation.art, state);
}

export function zurueckFuer(art: Organisation["art"], state: unknown): { to: string; label: string } {
  if (art !== "bezirksregierung") return nachweise;
  const von = typeof state === "object" && state !== null && "zurueck" in state ? state.zurueck : undefined;
  // What stands in the history of a browser is not followed anywhere else.
  return typeof von === "string" && /^\/land\/pruefung(\?|$)/.test(von) ? { ...pruefliste, to: von } : pruefliste;
}
