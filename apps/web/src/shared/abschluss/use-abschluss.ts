import { useQuery } from "@tanstack/react-query";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";

/**
 * R109: the body's papers of a year that are submitted, and whether that is all of them: then nothing of the year can
 * be entered any more. While they are not known nothing is taken for closed; the platform refuses it in any case.
 */
export function useAbschluss(jahr: number) {
  const { rechte } = useSession();
  const { data: eigene = [] } = useQuery({
    ...useTRPC().nachweisabschluss.list.queryOptions({ jahr }),
    enabled: rechte.includes("nachweis:lesen"),
  });
  const papiere = eigene.filter(({ abgeschlossen }) => abgeschlossen);
  return { papiere, ganz: papiere.length > 0 && papiere.length === eigene.length };
}
