import { JahreslaufId } from "@kim/domain/grundlagen";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { useTRPC } from "../../base/trpc.ts";

const neueLaufId = () => JahreslaufId.parse(crypto.randomUUID());

/** Starts the run of a year. The id is made here, so that a second click names the same run. */
export function useLaufStart(jahr: number) {
  const trpc = useTRPC();
  const [, setSuche] = useSearchParams();
  const [id, setId] = useState(neueLaufId);
  const create = useMutation(
    trpc.jahreslauf.create.mutationOptions({
      onSuccess: () => {
        setId(neueLaufId());
        setSuche({ jahr: String(jahr) }, { replace: true });
      },
    }),
  );
  return { starten: () => create.mutate({ id, jahr }), laeuft: create.isPending, error: create.error };
}
