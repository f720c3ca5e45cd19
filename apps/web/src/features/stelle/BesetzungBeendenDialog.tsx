import { BesetzungsendeAnlage, type Besetzung } from "@kim/domain/stelle";
import { besetzungRefusalTexte, decideBesetzungsende } from "@kim/domain/besetzung";
import { DateField, datum } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../base/entscheidung.ts";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import type { StelleView } from "./ansicht.ts";

export function BesetzungBeendenDialog({
  besetzung,
  weiterleitungen,
  onClose,
}: {
  besetzung: Besetzung;
  weiterleitungen: StelleView["weiterleitungen"];
  onClose: () => void;
}) {
  const beenden = useMutation(useTRPC().besetzungsende.create.mutationOptions());
  return (
    <EingabeDialog
      titel={`Besetzung „${besetzung.pseudonym}“ beenden`}
      label="Besetzung beenden"
      senden="Besetzung beenden"
      danger
      schema={BesetzungsendeAnlage}
      defaults={() => ({ besetzungId: besetzung.id })}
      judge={entscheidung({
        schema: BesetzungsendeAnlage,
        braucht: ["bis"],
        decide: ({ bis }) => decideBesetzungsende({ besetzung, weiterleitungen, bis }),
        saetze: besetzungRefusalTexte,
      })}
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
