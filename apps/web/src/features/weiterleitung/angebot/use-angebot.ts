import { StelleId, WeiterleitungId } from "@kim/domain/grundlagen";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";

/**
 * The addresses' post, contract and draft, read once: saving writes the draft into the address without starting over.
 */
function useAdresse() {
  const [params] = useSearchParams();
  const stelleId = StelleId.safeParse(useParams()["id"]).data;
  const [{ herkunftId, entwurfId }] = useState(() => ({
    herkunftId: WeiterleitungId.safeParse(params.get("herkunft")).data ?? null,
    entwurfId: WeiterleitungId.safeParse(params.get("entwurf")).data,
  }));
  return { stelleId, herkunftId, entwurfId };
}

/** What the offer is about and what was drafted of it. */
export function useAngebot() {
  const trpc = useTRPC();
  const { stelleId, herkunftId, entwurfId } = useAdresse();
  const darfAnbieten = useSession().rechte.includes("weiterleitung:anbieten");
  const lage = useQuery(
    trpc.weiterleitungAngebotslage.get.queryOptions(
      stelleId !== undefined && darfAnbieten ? { stelleId, herkunftId } : skipToken,
    ),
  );
  // Never from the cache: the form keeps the version it was filled from.
  const entwurf = useQuery({
    ...trpc.weiterleitungEntwurf.get.queryOptions(darfAnbieten && entwurfId ? { id: entwurfId } : skipToken),
    gcTime: 0,
  });
  const fragen = entwurfId === undefined ? [lage] : [lage, entwurf];
  return {
    stelleId,
    herkunftId,
    darfAnbieten,
    gescheitert: fragen.find((frage) => frage.isError && frage.data === undefined),
    lage: lage.data,
    erneutFragen: () => void lage.refetch(),
    entwurf: entwurf.data,
    bereit: fragen.every((frage) => frage.data !== undefined),
  };
}
