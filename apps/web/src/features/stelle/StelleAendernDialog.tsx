import { StelleAenderung, type Stelle } from "@kim/domain/stelle";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../trpc.ts";
import { EingabeDialog } from "../../vorgang/EingabeDialog.tsx";
import { Stellenfelder } from "./Stellenfelder.tsx";

export function StelleAendernDialog({ stelle, onClose }: { stelle: Stelle; onClose: () => void }) {
  // A version fetched meanwhile would pass over what somebody else has changed since these fields were filled.
  const [gesehen] = useState(stelle);
  const aendern = useMutation(useTRPC().stelle.update.mutationOptions());
  return (
    <EingabeDialog
      titel="Stelle ändern"
      senden="Änderung speichern"
      schema={StelleAenderung}
      defaults={() => ({ id: gesehen.id, version: gesehen.version })}
      befehl={aendern}
      getan="Die Stelle ist geändert."
      onClose={onClose}
    >
      <Stellenfelder stelle={gesehen} />
    </EingabeDialog>
  );
}
