import { Bemerkungsbefehl, type Bemerkungsort } from "@kim/domain/nachweis";
import { TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../base/trpc.ts";
import { EingabeDialog } from "../../../shared/vorgang/EingabeDialog.tsx";
import { useGespraech } from "./gespraech.ts";

/** A new remark on one place; the other side reads it at once. */
export function BemerkungDialog({ ort, name, onClose }: { ort: Bemerkungsort; name: string; onClose: () => void }) {
  const create = useMutation(useTRPC().nachweisbemerkung.create.mutationOptions());
  const gespraech = useGespraech();
  if (!gespraech) return null;
  const { inhaberId, id: nachweisId, inhaberName, pruefstelleName } = gespraech.nachweis;
  const andere = gespraech.seite === "inhaber" ? pruefstelleName : inhaberName;
  return (
    <EingabeDialog
      titel={`Bemerkung zu „${name}“`}
      senden="Bemerken"
      schema={Bemerkungsbefehl}
      defaults={(id) => ({ id, nachweis: { inhaberId, id: nachweisId }, ort })}
      befehl={create}
      getan="Die Bemerkung ist geschrieben."
      onClose={onClose}
    >
      <p>{`${andere} liest sie und kann antworten. Die eingereichte Fassung ändert sich dadurch nicht.`}</p>
      <TextAreaField name="text" label="Bemerkung" rows={4} maxLength={2000} />
    </EingabeDialog>
  );
}
