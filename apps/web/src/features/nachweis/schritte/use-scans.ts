import type { NachweisId } from "@kim/domain/grundlagen";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../base/trpc.ts";

/** Scans of the signed paper, newest first. */
export function useScans(nachweisId: NachweisId) {
  const { data } = useQuery(useTRPC().belegzeile.list.queryOptions({ nachweisId }));
  return (data?.dateien ?? []).filter(({ art }) => art === "unterschrift").toReversed();
}
