import { useStatus } from "@kim/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../trpc.ts";

/** After a command on money: the lists are asked again, and the person is told. */
export function useGespeichert(): (meldung: string) => Promise<void> {
  const { ausgabe, bedarf, einnahme, fremdfoerderung } = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  return async (meldung) => {
    melde(meldung);
    await Promise.all(
      [ausgabe, bedarf, einnahme, fremdfoerderung].map((room) => queryClient.invalidateQueries(room.pathFilter())),
    );
  };
}
