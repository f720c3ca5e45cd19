import { JahreslaufId } from "@kim/domain/grundlagen";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { useTRPC } from "../../trpc.ts";

const neueLaufId = () => JahreslaufId.parse(crypto.randomUUID());

/** Starts the run of a year. The id is made here, so that a second click names the same run. */
export function useLaufStart(jahr: number) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [, setSuche] = useSearchParams();
  const [id, setId] = useState(neueLaufId);
  const create = useMutation(
    trpc.jahreslauf.create.mutationOptions({
      onSuccess: async () => {
        setId(neueLaufId());
        setSuche({ jahr: String(jahr) }, { replace: true });
        await queryClient.invalidateQueries(trpc.jahreslauf.pathFilter());
      },
    }),
  );
  return { starten: () => create.mutate({ id, jahr }), laeuft: create.isPending, error: create.error };
}
