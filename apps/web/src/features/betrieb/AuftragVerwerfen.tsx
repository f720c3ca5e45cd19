import { AuftragVerwerfung } from "@kim/domain/betrieb";
import { TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";
import type { Auftrag } from "./auftrag.ts";

/** Takes a job off the list, with the reason why nobody needs it any more. */
export function AuftragVerwerfen({ auftrag }: { auftrag: Auftrag }) {
  const { organisationId, id, bezeichnung, organisationName } = auftrag;
  const verwerfen = useMutation(useTRPC().auftragverwerfung.create.mutationOptions());
  return (
    <VorgangDialog
      knopf="Verwerfen"
      look={{ size: "small", "aria-label": `Verwerfen: ${bezeichnung}, ${organisationName}` }}
      titel="Auftrag verwerfen"
      senden="Verwerfen"
      schema={AuftragVerwerfung}
      defaults={() => ({ organisationId, id })}
      befehl={verwerfen}
      getan={`${bezeichnung}, ${organisationName}: verworfen`}
    >
      <p>
        {bezeichnung}, {organisationName}. Ein verworfener Auftrag wird nicht mehr getan und steht nicht mehr in dieser
        Liste; was schon geschehen ist, bleibt.
      </p>
      <TextAreaField
        name="weil"
        label="Grund"
        rows={3}
        maxLength={500}
        hint="Warum ihn niemand mehr braucht, in mindestens 10 Zeichen."
      />
    </VorgangDialog>
  );
}
