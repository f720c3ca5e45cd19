import { useStatus } from "@kim/ui";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { useAuffrischen } from "../../base/auffrischen.ts";
import type { ApiError } from "../../base/trpc.ts";

/** What a dialog needs of the mutation it sends; what `useMutation` returns satisfies it. */
export type Befehl<E, A> = {
  mutateAsync: (eingabe: E) => Promise<A>;
  reset: () => void;
  error: ApiError | null;
  isPending: boolean;
  isError: boolean;
};

export type Vorgang<E, A> = {
  befehl: Befehl<E, A>;
  /** What is said once it is done. */
  getan: string | ((eingabe: E, antwort: A) => string);
  /** Called when the page behind shows the deed. */
  onDone?: ((eingabe: E, antwort: A) => void | Promise<void>) | undefined;
  onClose: () => void;
};

/** The steps of every dialog that sends a command: send, wait for the page behind, close, tell. */
export function useVorgang<E, A>({ befehl, getan, onDone, onClose }: Vorgang<E, A>) {
  const { melde } = useStatus();
  const auffrischen = useAuffrischen();
  return {
    pending: befehl.isPending,
    fehler: fieldErrors(befehl.error),
    refusal: formRefusal(befehl.error),
    schliesse: () => {
      onClose();
      if (!befehl.isError) return;
      // Refused may mean that things are no longer what this page shows.
      befehl.reset();
      void auffrischen();
    },
    sende: async (eingabe: E) => {
      const antwort = await befehl.mutateAsync(eingabe);
      onClose();
      melde(typeof getan === "string" ? getan : getan(eingabe, antwort));
      await onDone?.(eingabe, antwort);
    },
  };
}
