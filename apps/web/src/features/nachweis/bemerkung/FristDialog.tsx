import { addDays, type PlainDate } from "@kim/domain/grundlagen";
import { Antwortfristbefehl, type Bemerkungsfaden } from "@kim/domain/nachweis";
import { DateField, datum, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../base/trpc.ts";
import { EingabeDialog } from "../../../shared/vorgang/EingabeDialog.tsx";
import { useGespraech } from "./gespraech.ts";

type FristDialogProps = { faden: Bemerkungsfaden; bis: PlainDate; name: string; onClose: () => void };

/** R106: a later day, with its reason, which the other side reads. */
export function FristDialog({ faden, bis, name, onClose }: FristDialogProps) {
  const create = useMutation(useTRPC().antwortfrist.create.mutationOptions());
  const gespraech = useGespraech();
  if (!gespraech) return null;
  const { inhaberId, id: nachweisId } = gespraech.nachweis;
  return (
    <EingabeDialog
      titel={`Frist verlängern: „${name}“`}
      senden="Frist verlängern"
      schema={Antwortfristbefehl}
      defaults={(id) => ({ id, nachweis: { inhaberId, id: nachweisId }, zuId: faden.id })}
      befehl={create}
      getan={(eingabe) => `Die Frist läuft jetzt bis ${datum(eingabe.bis)}.`}
      onClose={onClose}
    >
      <p>{`Bisher bis ${datum(bis)}. Verlängern lässt sich die Frist auch, wenn sie schon vorbei ist.`}</p>
      <DateField name="bis" label="Neue Frist" defaultValue={addDays(bis, 14)} />
      <TextAreaField
        name="text"
        label="Grund der Verlängerung"
        hint="Mindestens 10 Zeichen."
        rows={3}
        maxLength={2000}
      />
    </EingabeDialog>
  );
}
