import { ConfirmDialog, RefusalNotice, datum, euro } from "@kim/ui";
import { formRefusal } from "../../app/api-error.ts";
import type { ApiError } from "../../trpc.ts";

type Props = {
  was: "Ausgabe" | "Einnahme";
  eintrag: { bezeichnung: string; datum: string; betragCent: number };
  pending: boolean;
  error: ApiError | null;
  onConfirm: () => void;
  onClose: () => void;
};

export function LoeschenDialog({ was, eintrag, pending, error, onConfirm, onClose }: Props) {
  return (
    <ConfirmDialog
      open
      title={`${was} löschen?`}
      confirmLabel={`${was} löschen`}
      danger
      pending={pending}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <RefusalNotice refusal={formRefusal(error)} />
      <p>
        „{eintrag.bezeichnung}“ vom {datum(eintrag.datum)} über {euro(eintrag.betragCent)} zählt danach nicht mehr mit.
      </p>
    </ConfirmDialog>
  );
}
