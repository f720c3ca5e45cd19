import { useStatus } from "@kim/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../trpc.ts";

/** After a change among the people: lists are asked again, one's own rights too, and the person is told. */
export function useErledigt(): (meldung: string) => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  return async (meldung) => {
    melde(meldung);
    await Promise.all(
      [trpc.person, trpc.personeinladung, trpc.protokoll, trpc.sitzung].map((room) =>
        queryClient.invalidateQueries(room.pathFilter()),
      ),
    );
  };
}
