import { useStatus } from "@kim/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../trpc.ts";

/** After a command on a post: whatever counts posts is asked again, and the person is told. */
export function useErledigt(): (meldung: string) => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  return async (meldung) => {
    melde(meldung);
    await Promise.all(
      [trpc.stelle, trpc.startseite, trpc.foerderplan].map((room) => queryClient.invalidateQueries(room.pathFilter())),
    );
  };
}
