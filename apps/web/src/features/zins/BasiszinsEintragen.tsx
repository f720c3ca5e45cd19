import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  BasiszinsEingabe,
  berichtigungGrundMindestens,
  decideBasiszinseintrag,
  halbjahresbeginn,
  naechstesHalbjahr,
  zinsRefusalTexte,
  type Basiszinseintrag,
} from "@kim/domain/zins";
import { CheckboxField, datum, Grid, NumberField, SelectField, TextAreaField, TextField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../base/entscheidung.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";

type BasiszinsEintragenProps = { eintraege: Outputs["basiszinssatz"]["list"]["eintraege"] };

/** A new half-year, or another value for one. */
export function BasiszinsEintragen({ eintraege }: BasiszinsEintragenProps) {
  const eintragen = useMutation(useTRPC().basiszinssatz.create.mutationOptions());
  const naechstes = naechstesHalbjahr(halbjahresbeginn(heuteInBerlin(new Date())));
  const tage = [...new Set([naechstes, ...eintraege.map(({ ab }) => ab)])].toSorted().toReversed();
  // Who entered what does not matter to a new entry.
  const bestehende: Basiszinseintrag[] = eintraege.map((e) => ({ ...e, eingetragenVon: "" }));
  return (
    <VorgangDialog
      knopf="Satz eintragen"
      look={{ variant: "primary", icon: "add" }}
      titel="Basiszinssatz eintragen"
      senden="Eintragen"
      schema={BasiszinsEingabe}
      defaults={(id) => ({ id })}
      judge={entscheidung({
        schema: BasiszinsEingabe,
        braucht: ["ab", "prozentHundertstel"],
        saetze: zinsRefusalTexte,
        decide: ({ ab, prozentHundertstel, begruendung }) =>
          decideBasiszinseintrag({ ab, prozentHundertstel, begruendung: begruendung ?? null }, bestehende),
      })}
      befehl={eintragen}
      getan={({ ab }) => `Der Satz ab ${datum(ab)} ist eingetragen. Eine zweite Person bestätigt ihn.`}
    >
      <Grid minColumn="12rem">
        <SelectField name="ab" label="Ab" options={tage.map((value) => ({ value, label: datum(value) }))} />
        <NumberField name="prozentHundertstel" label="Satz" decimals={2} negative unit="%" />
      </Grid>
      <TextField
        name="quelle"
        label="Quelle"
        hint="Zum Beispiel: Deutsche Bundesbank, Bekanntgabe vom …"
        maxLength={300}
      />
      <CheckboxField
        name="annahme"
        label="Das ist nur eine Annahme."
        hint="Damit gerechnete Zinsen sind als Annahme gekennzeichnet."
      />
      <TextAreaField
        name="begruendung"
        label="Grund der Berichtigung"
        hint={`Nur, wenn ein bestätigter Satz ersetzt wird; mindestens ${berichtigungGrundMindestens} Zeichen.`}
        optional
        rows={2}
        maxLength={1000}
      />
    </VorgangDialog>
  );
}
