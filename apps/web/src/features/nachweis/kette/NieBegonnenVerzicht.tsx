import { Nachweisverzicht } from "@kim/domain/nachweis";
import { euro, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../base/trpc.ts";
import { EingabeDialog } from "../../../shared/vorgang/EingabeDialog.tsx";
import type { Kettenzeile } from "../ansicht.ts";
import { schrittTexte } from "../schritte/schritt-texte.ts";

/** R81: the level above does without a Teilnachweis that nobody began; nobody can begin it afterwards. */
export function NieBegonnenVerzicht({
  glied: { weiterleitungId, empfaengerName, weitergeleitetCent },
  jahr,
  onClose,
}: {
  glied: Kettenzeile;
  jahr: number;
  onClose: () => void;
}) {
  const create = useMutation(useTRPC().nachweisverzicht.create.mutationOptions());
  return (
    <EingabeDialog
      titel={`Auf den Nachweis von ${empfaengerName} verzichten`}
      senden="Verzichten"
      danger
      schema={Nachweisverzicht}
      defaults={() => ({ weiterleitungId, jahr })}
      befehl={create}
      getan={schrittTexte.verzichtet.getan}
      onClose={onClose}
    >
      <p>
        {`Niemand hat diesen Nachweis begonnen. ${euro(weitergeleitetCent)} gelten dann als nicht nachgewiesen, und beginnen lässt er sich nicht mehr. Das lässt sich nicht zurücknehmen.`}
      </p>
      <TextAreaField name="text" label="Grund" hint="Mindestens 10 Zeichen." maxLength={2000} />
    </EingabeDialog>
  );
}
