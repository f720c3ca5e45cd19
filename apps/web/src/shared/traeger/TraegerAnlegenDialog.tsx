import { OrganisationId } from "@kim/domain/grundlagen";
import { aehnlicheTraeger, TraegerAnlage, traegerHinweis } from "@kim/domain/organisation";
import { Notice, TextField } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../vorgang/EingabeDialog.tsx";

/** Enters a Träger that is missing among the receivers; `onAngelegt` gets it once the list of receivers knows it. */
export function TraegerAnlegenDialog({
  open,
  onClose,
  onAngelegt,
}: {
  open: boolean;
  onClose: () => void;
  onAngelegt?: ((traeger: { id: OrganisationId; name: string }) => void) | undefined;
}) {
  const trpc = useTRPC();
  const anlegen = useMutation(trpc.traeger.create.mutationOptions());
  if (!open) return null;
  return (
    <EingabeDialog
      titel="Träger eintragen"
      senden="Eintragen"
      schema={TraegerAnlage}
      defaults={(id) => ({ id: OrganisationId.parse(id) })}
      befehl={anlegen}
      getan={({ name }) => `„${name}“ steht jetzt im Verzeichnis.`}
      onDone={({ name }, { id }) => onAngelegt?.({ id, name })}
      onClose={onClose}
    >
      <p>
        Das Verzeichnis ist für alle Kreise und Städte dasselbe. Bitte schauen Sie zuerst in der Liste der Empfänger
        nach.
      </p>
      <NameFeld />
    </EingabeDialog>
  );
}

/** Says while it is typed which body of the register this may be. */
function NameFeld() {
  const register = useQuery(useTRPC().organisation.listEmpfaenger.queryOptions()).data ?? [];
  const [name, setName] = useState("");
  const aehnliche = aehnlicheTraeger(name, register);
  return (
    <>
      <TextField
        name="name"
        label="Name des Trägers"
        hint="Vollständig, wie er im Vertrag stehen soll."
        maxLength={200}
        autoComplete="organization"
        onChange={setName}
      />
      {aehnliche.length > 0 && (
        <Notice tone="warning" role="status" title="Hinweis">
          {traegerHinweis(name, aehnliche)}
        </Notice>
      )}
    </>
  );
}
