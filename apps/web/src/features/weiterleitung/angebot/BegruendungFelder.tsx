import { CheckboxField, Notice, TextAreaField } from "@kim/ui";
import type { Angebotslage, Angebotsstand } from "./angebot-stand.ts";
import { Gruppe } from "./Gruppe.tsx";
import { TraegerNotice } from "./TraegerNotice.tsx";

/** R8, R13: why the post goes elsewhere, and what a Träger has to declare. */
export function BegruendungFelder({
  lage: { inhalt },
  stand: { anTraeger, koordination },
}: {
  lage: Angebotslage;
  stand: Angebotsstand;
}) {
  const noetig = anTraeger || koordination;
  return (
    <Gruppe titel="Gründe und Erklärungen" breit>
      {anTraeger && <TraegerNotice />}
      {koordination && (
        <Notice title="Koordination außerhalb des Teams" regel="R8">
          Koordinationsstellen bilden ein Team. Wird eine getrennt angebunden, gehört eine Begründung dazu.
        </Notice>
      )}
      <TextAreaField
        name="begruendung"
        label="Begründung"
        optional={!noetig}
        maxLength={4000}
        defaultValue={inhalt.begruendung ?? undefined}
        hint={
          noetig
            ? `${anTraeger ? "Warum der Träger, und wie das Konzept ihn vorsieht." : "Warum diese Stelle getrennt angebunden wird."} Mindestens 30 Zeichen.`
            : undefined
        }
      />
      {anTraeger && (
        <CheckboxField
          name="jmdMbeErklaerung"
          label="Die Stelle gehört nicht zum Personal von JMD oder MBE."
          hint="Die Erklärung des Trägers liegt mir vor."
          defaultChecked={inhalt.jmdMbeErklaerung ?? false}
        />
      )}
    </Gruppe>
  );
}
