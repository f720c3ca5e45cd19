import {
  decideZeilenentscheidung,
  Kuerzungsgrund,
  kuerzungsgrundNamen,
  nachweisRefusalTexte,
  wieErklaert,
  Zeilenentscheidung,
  type Pruefzeile,
} from "@kim/domain/nachweis";
import { euro, NumberField, SelectField, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../../base/entscheidung.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { EingabeDialog } from "../../../shared/vorgang/EingabeDialog.tsx";
import type { Nachweisansicht } from "../ansicht.ts";

type KuerzenDialogProps = {
  ansicht: Nachweisansicht;
  zeile: Pruefzeile;
  bisherige: Zeilenentscheidung | undefined;
  onClose: () => void;
};

/** R83: by how much a line is cut, by which code, and why in a sentence. */
export function KuerzenDialog({ ansicht, zeile, bisherige, onClose }: KuerzenDialogProps) {
  const { nachweis, lauf } = ansicht;
  const create = useMutation(useTRPC().zeilenentscheidung.create.mutationOptions());
  const gutschrift = zeile.erklaertCent < 0;
  return (
    <EingabeDialog
      titel="Zeile kürzen"
      senden="Kürzen"
      schema={Zeilenentscheidung}
      defaults={() => ({ ...wieErklaert(zeile) })}
      // What is not cut is accepted.
      toInput={(werte) => ({ ...werte, anerkanntCent: zeile.erklaertCent - betragAus(werte["gekuerztCent"]) })}
      judge={entscheidung({
        schema: Zeilenentscheidung,
        braucht: ["schluessel", "anerkanntCent", "gekuerztCent", "zurueckgestelltCent", "grund", "satz"],
        saetze: nachweisRefusalTexte,
        decide: (eingabe) => decideZeilenentscheidung([zeile], eingabe),
      })}
      befehl={{
        ...create,
        mutateAsync: (eingabe: Zeilenentscheidung) =>
          create.mutateAsync({
            nachweis: { inhaberId: nachweis.inhaberId, id: nachweis.id },
            version: lauf.version,
            entscheidungen: [eingabe],
          }),
      }}
      getan={({ gekuerztCent }) => `Um ${euro(gekuerztCent)} gekürzt: ${zeile.bezeichnung}.`}
      onClose={onClose}
    >
      <p>{`${zeile.bezeichnung}. Erklärt: ${euro(zeile.erklaertCent)}.`}</p>
      <NumberField
        name="gekuerztCent"
        label="Kürzen um"
        unit="€"
        decimals={2}
        defaultValue={bisherige?.grund ? bisherige.gekuerztCent : undefined}
        hint={gutschrift ? "Eine Gutschrift wird mit Minuszeichen gekürzt." : "Der Rest ist anerkannt."}
      />
      <SelectField
        name="grund"
        label="Kürzungsgrund"
        placeholder="Bitte wählen"
        defaultValue={bisherige?.grund ?? undefined}
        options={Kuerzungsgrund.options.map((value) => ({ value, label: `${value} ${kuerzungsgrundNamen[value]}` }))}
      />
      <TextAreaField
        name="satz"
        label="Begründung in einem Satz"
        hint="Mindestens 10 Zeichen. Die nachweisende Stelle liest ihn."
        defaultValue={bisherige?.grund ? (bisherige.satz ?? "") : undefined}
        maxLength={2000}
      />
    </EingabeDialog>
  );
}

const betragAus = (wert: unknown): number => (typeof wert === "number" ? wert : 0);
