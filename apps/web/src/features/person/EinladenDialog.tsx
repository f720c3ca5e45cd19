import { EinladungId } from "@kim/domain/grundlagen";
import { Personeinladung, type Rolle } from "@kim/domain/organisation";
import { TextField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import { mitRollen, RollenFelder } from "./RollenFelder.tsx";

export function EinladenDialog({ moeglicheRollen, onClose }: { moeglicheRollen: Rolle[]; onClose: () => void }) {
  const einladen = useMutation(useTRPC().personeinladung.create.mutationOptions());
  return (
    <EingabeDialog
      titel="Person einladen"
      senden="Einladen"
      schema={Personeinladung}
      defaults={(id) => ({ id: EinladungId.parse(id) })}
      toInput={mitRollen}
      befehl={einladen}
      getan={({ email }) => `Einladung an ${email} ist unterwegs.`}
      onClose={onClose}
    >
      <TextField
        name="email"
        type="email"
        label="E-Mail-Adresse"
        hint="Der Link in der Nachricht gilt 14 Tage und nur einmal."
      />
      <RollenFelder moeglicheRollen={moeglicheRollen} />
    </EingabeDialog>
  );
}
