import { Vertragsform, vertragsformNamen } from "@kim/domain/weiterleitung";
import { Button, RadioGroup, SelectField } from "@kim/ui";
import { empfaengerGruppen } from "../empfaenger-wahl.ts";
import type { Felder } from "./felder.ts";
import { Gruppe } from "./Gruppe.tsx";

type EmpfaengerFelderProps = Felder & { onTraegerFehlt: () => void };

export function EmpfaengerFelder({ view: { lage }, inhalt, gesagt, setze, onTraegerFehlt }: EmpfaengerFelderProps) {
  return (
    <Gruppe titel="Empfänger und Form">
      <SelectField
        name="empfaengerId"
        label="Empfänger"
        placeholder="Bitte wählen"
        value={gesagt.empfaengerId}
        onChange={(empfaengerId) => setze({ empfaengerId })}
        options={empfaengerGruppen(lage.moeglicheEmpfaenger)}
      />
      {lage.stelle.funktion === "case_management" && (
        <div>
          <Button size="small" icon="add" onClick={onTraegerFehlt}>
            Träger fehlt in der Liste
          </Button>
        </div>
      )}
      <RadioGroup
        name="form"
        label="Form"
        defaultValue={inhalt.form ?? "vertrag"}
        options={Vertragsform.options.map((value) => ({ value, label: vertragsformNamen[value] }))}
      />
    </Gruppe>
  );
}
