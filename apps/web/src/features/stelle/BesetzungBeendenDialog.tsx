import { BesetzungsendeAnlage, type Besetzung } from "@kim/domain/stelle";
import { DateField, datum } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../trpc.ts";
import { EingabeDialog } from "../../vorgang/EingabeDialog.tsx";

export function BesetzungBeendenDialog({ besetzung, onClose }: { besetzung: Besetzung; onClose: () => void }) {
  const beenden = useMutation(useTRPC().besetzungsende.create.mutationOptions());
  return (
    <EingabeDialog
      titel={`Besetzung „${besetzung.pseudonym}“ beenden`}
      label="Besetzung beenden"
      senden="Besetzung beenden"
      danger
      schema={BesetzungsendeAnlage}
      defaults={() => ({ besetzungId: besetzung.id })}
      befehl={beenden}
      getan={({ bis }) => `Die Besetzung „${besetzung.pseudonym}“ endet am ${datum(bis)}.`}
      onClose={onClose}
    >
      <p>
        Ab dem Tag danach ist dieser Anteil vakant, bis eine neue Besetzung eingetragen ist. Ein zu früher letzter Tag
        lässt sich danach nur über „Berichtigen“ ändern.
      </p>
      <DateField name="bis" label="Letzter Tag" min={besetzung.von} max={besetzung.bis ?? undefined} />
    </EingabeDialog>
  );
}
