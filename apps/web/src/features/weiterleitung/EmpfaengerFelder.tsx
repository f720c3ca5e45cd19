import { Vertragsform, vertragsformNamen } from "@kim/domain/weiterleitung";
import { Button, RadioGroup, SelectField } from "@kim/ui";
import type { Angebotslage, Auswahl } from "./angebot-stand.ts";
import { empfaengerGruppen } from "./empfaenger-wahl.ts";
import { Gruppe } from "./Gruppe.tsx";

type EmpfaengerFelderProps = {
  lage: Angebotslage;
  wahl: Auswahl;
  setze: (teil: Partial<Auswahl>) => void;
  onTraegerFehlt: () => void;
};

export function EmpfaengerFelder({ lage, wahl, setze, onTraegerFehlt }: EmpfaengerFelderProps) {
  return (
    <Gruppe titel="Empfänger und Form">
      <SelectField
        name="empfaengerId"
        label="Empfänger"
        placeholder="Bitte wählen"
        value={wahl.empfaengerId}
        onChange={(empfaengerId) => setze({ empfaengerId })}
        options={empfaengerGruppen(lage.empfaenger)}
      />
      {lage.umfeld.stelle.funktion === "case_management" && (
        <div>
          <Button size="small" icon="add" onClick={onTraegerFehlt}>
            Träger fehlt in der Liste
          </Button>
        </div>
      )}
      <RadioGroup
        name="form"
        label="Form"
        defaultValue={lage.inhalt.form ?? "vertrag"}
        options={Vertragsform.options.map((value) => ({ value, label: vertragsformNamen[value] }))}
      />
    </Gruppe>
  );
}
