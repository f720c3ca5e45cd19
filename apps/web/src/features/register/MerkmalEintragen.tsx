import type { OrganisationId } from "@kim/domain/grundlagen";
import {
  decideMerkmal,
  Merkmalart,
  MerkmalEingabe,
  merkmalKurznamen,
  quelleMindestens,
  registerRefusalTexte,
  type OrganisationArt,
  type Registermerkmal,
} from "@kim/domain/organisation";
import { CheckboxField, DateField, Grid, SelectField, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../base/entscheidung.ts";
import { useTRPC } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";

type MerkmalEintragenProps = {
  kommuneId: OrganisationId;
  kommune: { name: string; art: OrganisationArt };
  merkmale: readonly Registermerkmal[];
};

/** The granting authority records what the Kommune has. */
export function MerkmalEintragen({ kommuneId, kommune, merkmale }: MerkmalEintragenProps) {
  const eintragen = useMutation(useTRPC().registermerkmal.create.mutationOptions());
  return (
    <VorgangDialog
      knopf="Merkmal eintragen"
      look={{ variant: "primary", icon: "add" }}
      titel="Merkmal eintragen"
      senden="Eintragen"
      schema={MerkmalEingabe}
      defaults={(id) => ({ id, kommuneId })}
      judge={entscheidung({
        schema: MerkmalEingabe,
        braucht: ["id", "kommuneId", "art", "von", "bis", "quelle", "annahme"],
        saetze: registerRefusalTexte,
        decide: (eingabe) => decideMerkmal({ kommune, vorhandene: merkmale, eingabe }),
      })}
      befehl={eintragen}
      getan={({ art }) => `${merkmalKurznamen[art]} für ${kommune.name} eingetragen.`}
    >
      <SelectField
        name="art"
        label="Merkmal"
        placeholder="Bitte wählen"
        options={Merkmalart.options.map((value) => ({ value, label: merkmalKurznamen[value] }))}
      />
      <Grid minColumn="12rem">
        <DateField name="von" label="Erster Tag" />
        <DateField name="bis" label="Letzter Tag" optional hint="Leer, solange das Merkmal besteht." />
      </Grid>
      <TextAreaField
        name="quelle"
        label="Quelle"
        rows={3}
        maxLength={1000}
        hint={`Worauf der Eintrag beruht, in mindestens ${quelleMindestens} Zeichen: Satzung, Verordnung, Schreiben vom …`}
      />
      <CheckboxField
        name="annahme"
        label="Das ist nur eine Annahme."
        hint="Regeln lassen sie gelten und weisen darauf hin. Ein Beleg darf später daneben stehen und geht vor."
      />
    </VorgangDialog>
  );
}
