import {
  BesetzungAenderung,
  Qualifikation,
  qualifikationNamen,
  type Besetzung,
  type Funktion,
} from "@kim/domain/stelle";
import { DateField, NumberField, SelectField, TextField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../vorgang/VorgangDialog.tsx";
import { Abschlussfelder } from "./Abschlussfelder.tsx";
import { mitPseudonymHinweis } from "./pseudonym-hinweis.ts";

const qualifikationen = Qualifikation.options.map((value) => ({ value, label: qualifikationNamen[value] }));

/** Puts right who filled a part of a post; also after its contract ended. */
export function BesetzungBerichtigen({ besetzung, funktion }: { besetzung: Besetzung; funktion: Funktion }) {
  const trpc = useTRPC();
  const berichtigen = useMutation(trpc.besetzung.update.mutationOptions());
  const { id, version, pseudonym, qualifikation, vzaeHundertstel, von, bis } = besetzung;
  return (
    <VorgangDialog
      knopf="Berichtigen"
      look={{ size: "small", variant: "tertiary", "aria-label": `Berichtigen: Besetzung „${pseudonym}“` }}
      titel={`Besetzung „${pseudonym}“ berichtigen`}
      label="Besetzung berichtigen"
      senden="Berichtigen"
      schema={BesetzungAenderung}
      defaults={() => ({ id, version })}
      befehl={berichtigen}
      getan={mitPseudonymHinweis("Die Besetzung ist berichtigt.")}
    >
      <p>
        Hier berichtigen Sie, was falsch eingetragen ist. Ändert sich der Umfang ab einem Tag, beenden Sie die Besetzung
        und tragen eine neue ein.
      </p>
      <TextField
        name="pseudonym"
        label="Pseudonym"
        hint="Ein Kürzel, kein Name, zum Beispiel „CM 7“."
        maxLength={80}
        defaultValue={pseudonym}
      />
      <SelectField name="qualifikation" label="Qualifikation" options={qualifikationen} defaultValue={qualifikation} />
      {funktion === "koordination" && <Abschlussfelder bisher={besetzung} optional={besetzung.abschluss === null} />}
      <NumberField name="vzaeHundertstel" label="Umfang" unit="VZÄ" decimals={2} defaultValue={vzaeHundertstel} />
      <DateField name="von" label="Erster Tag" defaultValue={von} />
      <DateField
        name="bis"
        label="Letzter Tag"
        hint="Leer: bis auf Weiteres."
        optional
        defaultValue={bis ?? undefined}
      />
    </VorgangDialog>
  );
}
