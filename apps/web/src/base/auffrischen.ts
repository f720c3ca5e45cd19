import { MutationCache, useQueryClient } from "@tanstack/react-query";

declare module "@tanstack/react-query" {
  interface Register {
    mutationMeta: {
      /**
       * "nebenher": nobody waits for the refreshed page. "selbst": the command's own callbacks see to what is shown.
       */
      auffrischen?: "nebenher" | "selbst";
    };
  }
}

/**
 * The one rule after every command: what is on screen is asked again, everything else counts as stale. A command is
 * over only then, so whoever waits for it finds the page as it left it.
 */
export const auffrischendeBefehle = (): MutationCache =>
  new MutationCache({
    // After the command's own onSuccess: a page that it leaves is not asked again.
    onSettled: (_data, error, _variables, _onMutate, { meta }, { client }) => {
      if (error !== null || meta?.auffrischen === "selbst") return undefined;
      const aufgefrischt = client.invalidateQueries();
      return meta?.auffrischen === "nebenher" ? undefined : aufgefrischt;
    },
  });

/** The same outside a command: something else said that the page is no longer what it shows. */
export function useAuffrischen(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries();
}
