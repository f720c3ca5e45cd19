import { BeispielAnlage } from "@kim/domain/beispiel";
import { TextField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";

export function BeispielAnlegen() {
  const anlegen = useMutation(useTRPC().beispiel.create.mutationOptions());
  return (
    <VorgangDialog
      knopf="Eintragen"
      look={{ variant: "primary", icon: "add" }}
      titel="Beispiel eintragen"
      senden="Eintragen"
      schema={BeispielAnlage}
      defaults={(id) => ({ id })}
      befehl={anlegen}
      getan={({ bezeichnung }) => `„${bezeichnung}“ ist eingetragen.`}
    >
      <TextField name="bezeichnung" label="Bezeichnung" maxLength={200} />
    </VorgangDialog>
  );
}
