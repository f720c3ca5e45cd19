import { Button, type ButtonProps } from "@kim/ui";
import { useState, type ReactNode } from "react";
import { NachfrageDialog } from "../vorgang/NachfrageDialog.tsx";
import type { Vorgang } from "../vorgang/use-vorgang.ts";

/** Deletes a draft after asking; `children` says what goes with it. */
export function EntwurfLoeschen<E, A>({
  befehl,
  eingabe,
  size,
  children,
}: Pick<Vorgang<E, A>, "befehl"> & { eingabe: E; size?: ButtonProps["size"]; children: ReactNode }) {
  const [offen, setOffen] = useState(false);
  return (
    <>
      <Button danger icon="delete" {...(size && { size })} onClick={() => setOffen(true)}>
        Entwurf löschen
      </Button>
      {offen && (
        <NachfrageDialog
          danger
          titel="Entwurf löschen"
          senden="Löschen"
          befehl={befehl}
          eingabe={eingabe}
          getan="Der Entwurf ist gelöscht."
          onClose={() => setOffen(false)}
        >
          <p>{children}</p>
        </NachfrageDialog>
      )}
    </>
  );
}
