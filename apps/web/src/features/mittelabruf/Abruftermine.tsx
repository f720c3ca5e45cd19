import { bausteinNamen } from "@kim/domain/stelle";
import { auszahlungstermineBaustein1 } from "@kim/domain/kondition";
import { Abruftermin, decideAbruftermin, mittelabrufRefusalTexte } from "@kim/domain/mittelabruf";
import {
  Button,
  DateField,
  datum,
  Form,
  FormActions,
  Grid,
  LoadingState,
  RefusalNotice,
  Section,
  SelectField,
  SubmitButton,
  Table,
  useStatus,
} from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { entscheidung } from "../../base/entscheidung.ts";
import { useTRPC } from "../../base/trpc.ts";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";

/** The calendar of calls of one year; without a day any day of the Bewilligungszeitraum will do. */
export function Abruftermine({ jahr }: { jahr: number }) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const [loeschen, setLoeschen] = useState<Abruftermin | null>(null);
  const [formular, setFormular] = useState(0);
  const vorgesehen = auszahlungstermineBaustein1(jahr);
  const termine = useQuery(trpc.abruftermin.list.queryOptions());
  const anlage = useMutation(
    trpc.abruftermin.create.mutationOptions({
      onSuccess: (_, { termin }) => {
        melde(`Abruftermin ${datum(termin)} festgelegt.`);
        setFormular((n) => n + 1);
      },
    }),
  );
  const loeschung = useMutation(trpc.abruftermin.delete.mutationOptions());
  return (
    <Section title={`Abruftermine ${jahr}`}>
      <p>
        Zu diesen Tagen rufen die Empfänger Mittel ab. Ohne Termine ist für den Baustein jeder Tag im
        Bewilligungszeitraum möglich, für externe Prozessbegleitung in Baustein 1 immer. Für Stellen und Maßnahmen in
        Baustein 1 nennt die Richtlinie den {vorgesehen.termine.map(datum).join(" und den ")} ({vorgesehen.quelle}
        {vorgesehen.annahme && `; für ${jahr} angenommen`}).
      </p>
      {termine.isPending && <LoadingState lines={3} />}
      {termine.isError && !termine.data && <QueryError query={termine} />}
      {termine.data && (
        <Table
          caption={`Abruftermine ${jahr}`}
          captionHidden
          rows={termine.data.filter((t) => t.jahr === jahr)}
          rowKey={(t) => `${t.baustein}/${t.termin}`}
          empty="Noch keine Termine festgelegt."
          columns={[
            { key: "termin", header: "Termin", rowHeader: true, cell: (t) => datum(t.termin) },
            { key: "baustein", header: "Baustein", cell: (t) => bausteinNamen[t.baustein] },
            {
              key: "aktion",
              header: "Streichen",
              action: true,
              cell: (t) => (
                <Button
                  size="small"
                  icon="delete"
                  aria-label={`Termin ${datum(t.termin)} für Baustein ${t.baustein} streichen`}
                  onClick={() => setLoeschen(t)}
                >
                  Streichen
                </Button>
              ),
            },
          ]}
        />
      )}
      <Form
        key={formular}
        schema={Abruftermin}
        defaults={{ jahr }}
        label="Abruftermin festlegen"
        pending={anlage.isPending}
        serverErrors={fieldErrors(anlage.error)}
        judge={entscheidung({
          schema: Abruftermin,
          braucht: ["jahr", "baustein", "termin"],
          decide: decideAbruftermin,
          saetze: mittelabrufRefusalTexte,
        })}
        onSubmit={(eingabe) => anlage.mutate(eingabe)}
      >
        <RefusalNotice refusal={formRefusal(anlage.error)} />
        <Grid minColumn="14rem">
          <SelectField
            name="baustein"
            label="Baustein"
            options={([1, 2] as const).map((value) => ({ value, label: bausteinNamen[value] }))}
          />
          <DateField name="termin" label="Neuer Termin" min={`${jahr}-01-01`} max={`${jahr}-12-31`} />
        </Grid>
        <FormActions>
          <SubmitButton variant="secondary">Termin festlegen</SubmitButton>
        </FormActions>
      </Form>
      {loeschen && (
        <NachfrageDialog
          danger
          titel="Abruftermin streichen"
          senden="Streichen"
          befehl={loeschung}
          eingabe={loeschen}
          getan={`Abruftermin ${datum(loeschen.termin)} gestrichen.`}
          onClose={() => setLoeschen(null)}
        >
          <p>
            Neue Abrufe zum {datum(loeschen.termin)} sind für Baustein {loeschen.baustein} dann nicht mehr möglich.
            Abrufe, die es schon gibt, bleiben.
          </p>
        </NachfrageDialog>
      )}
    </Section>
  );
}
