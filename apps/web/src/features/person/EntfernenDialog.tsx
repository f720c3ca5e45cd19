import type { Person } from "@kim/domain/organisation";
import { ConfirmDialog, RefusalNotice, Stack } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { formRefusal } from "../../app/api-error.ts";
import { useSession } from "../../app/session-context.ts";
import { useTRPC } from "../../trpc.ts";
import { useErledigt } from "./use-erledigt.ts";

export function EntfernenDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { organisation } = useSession();
  const erledigt = useErledigt();
  const entfernen = useMutation(
    useTRPC().person.delete.mutationOptions({
      onSuccess: async () => {
        onClose();
        await erledigt(`${person.name} hat hier keinen Zugang mehr.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      open
      danger
      title={`${person.name} entfernen`}
      confirmLabel="Entfernen"
      pending={entfernen.isPending}
      onConfirm={() => entfernen.mutate({ benutzerId: person.benutzerId })}
      onClose={onClose}
    >
      <Stack>
        <RefusalNotice refusal={formRefusal(entfernen.error)} />
        <p>
          {person.name} kann sich dann nicht mehr für {organisation.name} anmelden, auch nicht mit einer laufenden
          Sitzung. Was die Person eingetragen hat, bleibt stehen.
        </p>
      </Stack>
    </ConfirmDialog>
  );
}
