import { Schrittbefehl, type EinNachweis } from "@kim/domain/nachweis";
import { euro, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../base/trpc.ts";
import { EingabeDialog } from "../../../shared/vorgang/EingabeDialog.tsx";
import type { Kettenzeile } from "../ansicht.ts";
import { schrittTexte } from "../schritte/schritt-texte.ts";

/** R81: the level above does without a Teilnachweis; what was passed on is not proven then. */
export function KettenVerzicht({ glied, onClose }: { glied: Kettenzeile; onClose: () => void }) {
  const create = useMutation(useTRPC().nachweisvorgang.create.mutationOptions());
  const { empfaengerName, empfaengerId, nachweisId, weitergeleitetCent } = glied;
  const nachweis = { inhaberId: empfaengerId, id: nachweisId } satisfies { [K in keyof EinNachweis]: unknown };
  return (
    <EingabeDialog
      titel={`Auf den Nachweis von ${empfaengerName} verzichten`}
      senden="Verzichten"
      danger
      schema={Schrittbefehl}
      defaults={(id) => ({ id, nachweis, schritt: "verzichtet" })}
      befehl={create}
      getan={schrittTexte.verzichtet.getan}
      onClose={onClose}
    >
      <p>{`${euro(weitergeleitetCent)} gelten dann als nicht nachgewiesen. Das lässt sich nicht zurücknehmen.`}</p>
      <TextAreaField name="text" label="Grund" hint="Mindestens 10 Zeichen." maxLength={2000} />
    </EingabeDialog>
  );
}
