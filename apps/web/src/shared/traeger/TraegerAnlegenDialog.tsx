import { OrganisationId } from "@kim/domain/grundlagen";
import { TraegerAnlage } from "@kim/domain/organisation";
import { TextField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
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
      <TextField
        name="name"
        label="Name des Trägers"
        hint="Vollständig, wie er im Vertrag stehen soll."
        maxLength={200}
        autoComplete="organization"
      />
    </EingabeDialog>
  );
}
