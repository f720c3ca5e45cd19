import type { Person } from "@kim/domain/organisation";
import { useMutation } from "@tanstack/react-query";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";

export function EntfernenDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { organisation } = useSession();
  const entfernen = useMutation(useTRPC().person.delete.mutationOptions());
  return (
    <NachfrageDialog
      danger
      titel={`${person.name} entfernen`}
      senden="Entfernen"
      befehl={entfernen}
      eingabe={{ benutzerId: person.benutzerId }}
      getan={`${person.name} hat hier keinen Zugang mehr.`}
      onClose={onClose}
    >
      <p>
        {person.name} kann sich dann nicht mehr für {organisation.name} anmelden, auch nicht mit einer laufenden
        Sitzung. Was die Person eingetragen hat, bleibt stehen.
      </p>
    </NachfrageDialog>
  );
}
