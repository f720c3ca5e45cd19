import { summe } from "@kim/domain/grundlagen";
import {
  decideSummenkuerzung,
  kuerzbareZeilen,
  Kuerzungsgrund,
  kuerzungsgrundNamen,
  nachweisRefusalTexte,
  Summenkuerzung,
} from "@kim/domain/nachweis";
import { euro, NumberField, SelectField, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../../base/entscheidung.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { EingabeDialog } from "../../../shared/vorgang/EingabeDialog.tsx";
import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";

type SummeKuerzenDialogProps = { ansicht: Nachweisansicht; eingereicht: Eingereicht; onClose: () => void };

/** R93: a cut of the sum, spread over what is not cut yet; the whole rest of a proof that cannot be checked. */
export function SummeKuerzenDialog({ ansicht, eingereicht, onClose }: SummeKuerzenDialogProps) {
  const { nachweis, lauf } = ansicht;
  const { zeilen, entscheidungen } = eingereicht;
  const create = useMutation(useTRPC().summenkuerzung.create.mutationOptions());
  const hoechstensCent = summe(kuerzbareZeilen(zeilen, entscheidungen).map((z) => z.erklaertCent));
  return (
    <EingabeDialog
      titel="Summe kürzen"
      senden="Kürzen"
      schema={Summenkuerzung}
      defaults={() => ({})}
      judge={entscheidung({
        schema: Summenkuerzung,
        braucht: ["gekuerztCent", "grund", "satz"],
        saetze: nachweisRefusalTexte,
        decide: (eingabe) => decideSummenkuerzung(zeilen, entscheidungen, eingabe),
      })}
      befehl={{
        ...create,
        mutateAsync: (eingabe: Summenkuerzung) =>
          create.mutateAsync({
            nachweis: { inhaberId: nachweis.inhaberId, id: nachweis.id },
            version: lauf.version,
            ...eingabe,
          }),
      }}
      getan={({ gekuerztCent }) => `Die Summe ist um ${euro(gekuerztCent)} gekürzt.`}
      onClose={onClose}
    >
      <p>
        {`Verteilt wird nach dem Erklärten auf die noch ungekürzten Zeilen mit zusammen ${euro(hoechstensCent)}. Lässt sich der Nachweis nicht prüfen, kürzen Sie den ganzen Betrag.`}
      </p>
      <NumberField name="gekuerztCent" label="Kürzen um" unit="€" decimals={2} />
      <SelectField
        name="grund"
        label="Kürzungsgrund"
        placeholder="Bitte wählen"
        options={Kuerzungsgrund.options.map((value) => ({ value, label: `${value} ${kuerzungsgrundNamen[value]}` }))}
      />
      <TextAreaField
        name="satz"
        label="Begründung in einem Satz"
        hint="Mindestens 10 Zeichen. Die nachweisende Stelle liest ihn."
        maxLength={1800}
      />
    </EingabeDialog>
  );
}
