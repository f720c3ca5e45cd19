import { PersonRollen, type Person, type Rolle } from "@kim/domain/organisation";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import { mitRollen, RollenFelder } from "./RollenFelder.tsx";

export function RollenDialog({
  person,
  moeglicheRollen,
  onClose,
}: {
  person: Person;
  moeglicheRollen: Rolle[];
  onClose: () => void;
}) {
  const aendern = useMutation(useTRPC().person.update.mutationOptions());
  return (
    <EingabeDialog
      titel={`Rollen von ${person.name}`}
      label="Rollen ändern"
      senden="Speichern"
      schema={PersonRollen}
      defaults={() => ({ benutzerId: person.benutzerId })}
      toInput={mitRollen}
      befehl={aendern}
      getan={`Die Rollen von ${person.name} sind geändert.`}
      onClose={onClose}
    >
      <p>Was die Person darf, ergibt sich aus allen Rollen zusammen. Die Änderung gilt sofort.</p>
      <RollenFelder moeglicheRollen={moeglicheRollen} gewaehlt={person.rollen} />
    </EingabeDialog>
  );
}
