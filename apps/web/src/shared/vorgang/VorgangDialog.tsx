import { Button, type ButtonProps } from "@kim/ui";
import { useState } from "react";
import { EingabeDialog, type EingabeDialogProps } from "./EingabeDialog.tsx";

type VorgangDialogProps<E, A> = Omit<EingabeDialogProps<E, A>, "onClose" | "danger"> & {
  /** The button in front of the dialog. */
  knopf: string;
  look?: Pick<ButtonProps, "icon" | "variant" | "danger" | "size" | "aria-label">;
  /** Somebody is about to fill it in. */
  onOpen?: (() => void) | undefined;
};

/** A step with its own button, and the dialog that says what follows and asks for reason and day. */
export function VorgangDialog<E, A>({ knopf, look, onOpen, ...dialog }: VorgangDialogProps<E, A>) {
  const [offen, setOffen] = useState(false);
  return (
    <>
      <Button
        {...look}
        onClick={() => {
          onOpen?.();
          setOffen(true);
        }}
      >
        {knopf}
      </Button>
      {offen && <EingabeDialog {...dialog} danger={look?.danger} onClose={() => setOffen(false)} />}
    </>
  );
}
