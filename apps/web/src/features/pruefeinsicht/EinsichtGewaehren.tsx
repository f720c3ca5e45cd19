import { alsZeitraum, heuteInBerlin } from "@kim/domain/grundlagen";
import {
  decidePruefeinsicht,
  PruefeinsichtEingabe,
  pruefeinsichtgrenze,
  pruefeinsichtRefusalTexte,
} from "@kim/domain/pruefeinsicht";
import { CheckboxField, DateField, Grid, RadioGroup, SelectField, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { entscheidung } from "../../base/entscheidung.ts";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";
import type { Einsichten } from "./ansicht.ts";
import { mitUmfang } from "./umfang.ts";

type Umfang = "alle" | "einzelne";
const umfangAus = (wert: string): Umfang => (wert === "einzelne" ? "einzelne" : "alle");

/** Person, years, recipients, purpose and days of a new Einsicht. */
export function EinsichtGewaehren({ auswahl }: { auswahl: Einsichten }) {
  const gewaehren = useMutation(useTRPC().pruefeinsicht.create.mutationOptions());
  const { benutzerId, organisation } = useSession();
  const { art, personen, jahre, empfaenger } = auswahl;
  const vomLand = art === "landesrechnungshof";
  const [jahrwahl, setJahrwahl] = useState<Umfang>("alle");
  const [empfaengerwahl, setEmpfaengerwahl] = useState<Umfang>("alle");
  const heute = heuteInBerlin(new Date());
  return (
    <VorgangDialog
      knopf="Einsicht gewähren"
      look={{ variant: "primary", icon: "add" }}
      titel="Prüfeinsicht gewähren"
      senden="Gewähren"
      onOpen={() => {
        setJahrwahl("alle");
        setEmpfaengerwahl("alle");
      }}
      schema={PruefeinsichtEingabe}
      defaults={(id) => ({ id })}
      toInput={mitUmfang}
      judge={entscheidung({
        schema: PruefeinsichtEingabe,
        braucht: ["benutzerId", "von", "bis"],
        saetze: pruefeinsichtRefusalTexte,
        decide: ({ benutzerId: wer, von, bis }) => {
          const person = personen.find((p) => p.benutzerId === wer);
          return person
            ? decidePruefeinsicht({ von, bis }, { art: organisation.art, person, gewaehrendId: benutzerId, heute })
            : [];
        },
      })}
      befehl={gewaehren}
      getan={({ von, bis }) => `Einsicht gewährt, ${alsZeitraum(von, bis)}.`}
    >
      <SelectField
        name="benutzerId"
        label="Wer prüft"
        placeholder="Bitte wählen"
        options={personen.map((p) => ({ value: p.benutzerId, label: `${p.name}, ${p.email}` }))}
      />
      <RadioGroup
        name="jahrwahl"
        label="Förderjahre"
        value={jahrwahl}
        onChange={(wert) => setJahrwahl(umfangAus(wert))}
        options={[
          { value: "alle", label: "Alle, auch künftige in der Zeit der Einsicht" },
          { value: "einzelne", label: "Einzelne", disabled: jahre.length === 0 },
        ]}
      />
      {jahrwahl === "einzelne" && (
        <Haken
          legende="Welche Förderjahre"
          name="jahre"
          werte={jahre.map((j) => ({ id: String(j), name: String(j) }))}
        />
      )}
      {vomLand && (
        <RadioGroup
          name="empfaengerwahl"
          label="Empfänger"
          value={empfaengerwahl}
          onChange={(wert) => setEmpfaengerwahl(umfangAus(wert))}
          options={[
            { value: "alle", label: "Alle" },
            { value: "einzelne", label: "Einzelne", disabled: empfaenger.length === 0 },
          ]}
        />
      )}
      {vomLand && empfaengerwahl === "einzelne" && (
        <Haken legende="Welche Empfänger" name="empfaenger" werte={empfaenger} />
      )}
      <TextAreaField
        name="zweck"
        label="Zweck der Prüfung"
        rows={2}
        maxLength={1000}
        hint="Zum Beispiel: Prüfung der Verwendungsnachweise 2024, Prüfungsplan 2026 Nr. 12."
      />
      <Grid minColumn="12rem">
        <DateField name="von" label="Erster Tag" defaultValue={heute} />
        <DateField
          name="bis"
          label="Letzter Tag"
          hint={`Einschließlich; höchstens ${pruefeinsichtgrenze.hoechstensMonate} Monate (Annahme).`}
        />
      </Grid>
    </VorgangDialog>
  );
}

const Haken = ({
  legende,
  name,
  werte,
}: {
  legende: string;
  name: string;
  werte: readonly { id: string; name: string }[];
}) => (
  <fieldset className="kern-fieldset">
    <legend className="kern-label">{legende}</legend>
    <div className="kern-fieldset__body">
      {werte.map((wert) => (
        <CheckboxField key={wert.id} name={`${name}.w${wert.id}`} label={wert.name} />
      ))}
    </div>
  </fieldset>
);
