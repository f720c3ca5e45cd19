import type { OrganisationId } from "@kim/domain/grundlagen";
import { bausteinNamen, type Baustein } from "@kim/domain/stelle";
import { letztesFoerderjahr, erstesFoerderjahr } from "@kim/domain/kondition";
import { Grid, LoadingState, SelectField } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC, type Outputs } from "../../base/trpc.ts";

type Empfaenger = Outputs["bescheidvorschlag"]["listEmpfaenger"];
type Wahl = {
  organisationId: OrganisationId | undefined;
  jahr: number;
  baustein: Baustein | undefined;
  onChange: (wahl: { empfaenger?: string; jahr?: string; baustein?: string }) => void;
};

/** Recipient, year and Baustein; a Kommune receives Baustein 3 alone. */
export function Empfaengerwahl({ organisationId, jahr, baustein, onChange }: Wahl) {
  const empfaenger = useQuery(useTRPC().bescheidvorschlag.listEmpfaenger.queryOptions());
  if (empfaenger.isPending) return <LoadingState lines={2} />;
  if (empfaenger.data === undefined) return <QueryError query={empfaenger} />;
  const jahre = [
    ...new Set([
      ...Array.from({ length: letztesFoerderjahr - erstesFoerderjahr + 1 }, (_, i) => erstesFoerderjahr + i),
      jahr,
    ]),
  ].sort();
  return (
    <Grid minColumn="14rem">
      <SelectField
        name="jahr"
        label="Förderjahr"
        value={jahr}
        onChange={(wert) => onChange({ jahr: wert })}
        options={jahre.map((value) => ({ value, label: String(value) }))}
      />
      <SelectField
        name="baustein"
        label="Baustein"
        placeholder="Bitte wählen"
        value={baustein ?? ""}
        onChange={(wert) => onChange({ baustein: wert })}
        options={([1, 2, 3] as const).map((value) => ({ value, label: bausteinNamen[value] }))}
      />
      <SelectField
        name="empfaenger"
        label="Empfänger"
        placeholder="Bitte wählen"
        value={organisationId ?? ""}
        onChange={(wert) => onChange({ empfaenger: wert })}
        options={auswahl(empfaenger.data, baustein === 3)}
      />
    </Grid>
  );
}

function auswahl(empfaenger: Empfaenger, mitKommunen: boolean) {
  const option = ({ id, name }: Empfaenger[number]) => ({ value: id, label: name });
  const kreise = mitKommunen
    ? [...new Set(empfaenger.map(({ kreisName }) => kreisName))].filter((name) => name !== null)
    : [];
  return [
    {
      group: "Kreise, kreisfreie Städte, Städteregion",
      options: empfaenger.filter(({ kreisName }) => kreisName === null).map(option),
    },
    ...kreise.map((kreis) => ({
      group: `Kommunen: ${kreis}`,
      options: empfaenger.filter(({ kreisName }) => kreisName === kreis).map(option),
    })),
  ];
}
