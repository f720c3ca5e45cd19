import { useQuery } from "@tanstack/react-query";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";

/**
 * R109: the body's papers of a year that are submitted, and whether that is all of them: then nothing of the year can
 * be entered any more. While they are not known nothing is taken for closed; the platform refuses it in any case.
 */
export function useAbschluss(jahr: number) {
  const { organisation, rechte } = useSession();
  const { data = [] } = useQuery({
    ...useTRPC().nachweis.list.queryOptions(),
    enabled: rechte.includes("nachweis:lesen"),
  });
  const eigene = data.filter((n) => n.inhaberId === organisation.organisationId && n.jahr === jahr);
  const papiere = eigene.filter(({ abgeschlossen }) => abgeschlossen);
  return { papiere, ganz: papiere.length > 0 && papiere.length === eigene.length };
}
