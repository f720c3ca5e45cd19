import { ConfirmDialog, RefusalNotice, Stack } from "@kim/ui";
import type { ReactNode } from "react";
import { useVorgang, type Vorgang } from "./use-vorgang.ts";

type NachfrageDialogProps<E, A> = Vorgang<E, A> & {
  titel: string;
  /** The verb on the button. */
  senden: string;
  danger?: boolean;
  /** What is sent when the answer is yes. */
  eingabe: E;
  /** What will have happened afterwards. */
  children: ReactNode;
};

/** An open question before a command that needs no further words. */
export function NachfrageDialog<E, A>({
  titel,
  senden,
  danger = false,
  eingabe,
  children,
  ...vorgang
}: NachfrageDialogProps<E, A>) {
  const { pending, refusal, schliesse, sende } = useVorgang(vorgang);
  return (
    <ConfirmDialog
      open
      title={titel}
      confirmLabel={senden}
      danger={danger}
      pending={pending}
      // The refusal is shown from the mutation.
      onConfirm={() => void sende(eingabe).catch(() => undefined)}
      onClose={schliesse}
    >
      <Stack>
        <RefusalNotice refusal={refusal} />
        {children}
      </Stack>
    </ConfirmDialog>
  );
}
