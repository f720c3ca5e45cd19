import { verlangteBegruendung } from "@kim/domain/weiterleitung";
import { CheckboxField, Notice, TextAreaField } from "@kim/ui";
import type { Felder } from "./felder.ts";
import { Gruppe } from "./Gruppe.tsx";
import { TraegerNotice } from "./TraegerNotice.tsx";

/** R8, R13: why the post goes elsewhere, and what a Träger has to declare. */
export function BegruendungFelder({ view: { lage }, inhalt, gesagt }: Felder) {
  const empfaenger = lage.moeglicheEmpfaenger.find(({ id }) => id === gesagt.empfaengerId);
  const anTraeger = empfaenger?.art === "traeger";
  const verlangt = verlangteBegruendung(lage.stelle, empfaenger);
  return (
    <Gruppe titel="Gründe und Erklärungen" breit>
      {anTraeger && <TraegerNotice />}
      {verlangt?.regel === "R8" && (
        <Notice title="Koordination außerhalb des Teams" regel="R8">
          Koordinationsstellen bilden ein Team. Wird eine getrennt angebunden, gehört eine Begründung dazu.
        </Notice>
      )}
      <TextAreaField
        name="begruendung"
        label="Begründung"
        optional={!verlangt}
        maxLength={4000}
        defaultValue={inhalt.begruendung ?? undefined}
        hint={
          verlangt &&
          `${anTraeger ? "Warum der Träger, und wie das Konzept ihn vorsieht." : "Warum diese Stelle getrennt angebunden wird."} Mindestens ${verlangt.mindestensZeichen} Zeichen.`
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
