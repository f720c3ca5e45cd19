import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "../../base/trpc.ts";

const pollMs = 2_000;

/** Asks every two seconds whether any figure changed, and has the open page read anew what did. */
export function useLandfrische(erlaubt: boolean): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...trpc.land.frische.queryOptions(), enabled: erlaubt, refetchInterval: pollMs });
  const marke = data?.marke;
  useEffect(() => {
    if (marke === undefined) return;
    const frische = JSON.stringify(trpc.land.frische.queryKey());
    for (const filter of [trpc.land, trpc.landeshaushalt, trpc.umsetzung].map((teil) => teil.pathFilter()))
      void queryClient.invalidateQueries({
        ...filter,
        predicate: ({ queryKey }) => JSON.stringify(queryKey) !== frische,
      });
  }, [marke, queryClient, trpc]);
}
