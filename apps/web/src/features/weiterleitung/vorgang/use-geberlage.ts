import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc.ts";
import type { AngebotslageView, WeiterleitungZeile } from "../ansicht.ts";

/** What the law looks at when the giver changes a contract or hands it over; undefined until it is there. */
export function useGeberlage({
  stelleId,
  herkunftId,
}: Pick<WeiterleitungZeile, "stelleId" | "herkunftId">): AngebotslageView | undefined {
  return useQuery(useTRPC().weiterleitungAngebotslage.get.queryOptions({ stelleId, herkunftId })).data;
}
