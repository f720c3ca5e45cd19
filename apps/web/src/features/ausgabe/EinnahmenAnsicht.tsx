import { EinnahmeAenderung, einnahmeartNamen } from "@kim/domain/ausgabe";
import {
  Button,
  Cluster,
  Dialog,
  Form,
  FormActions,
  LoadingState,
  RefusalNotice,
  Section,
  SubmitButton,
  Table,
  VisuallyHidden,
  datum,
  euro,
  type Column,
} from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { QueryError } from "../../app/QueryError.tsx";
import { useTRPC, type Outputs } from "../../trpc.ts";
import { EinnahmeFelder } from "./EinnahmeFelder.tsx";
import { EinnahmeSchnellerfassung } from "./EinnahmeSchnellerfassung.tsx";
import { LoeschenDialog } from "./LoeschenDialog.tsx";
import { useGespeichert } from "./use-gespeichert.ts";

export type Einnahme = Outputs["einnahme"]["list"]["einnahmen"][number];

/** All income connected with the purpose (R36), besides what the state pays out. */
export function EinnahmenAnsicht({ jahr, pflegen }: { jahr: number; pflegen: boolean }) {
  const trpc = useTRPC();
  const gespeichert = useGespeichert();
  const [offen, setOffen] = useState<{ dialog: "aendern" | "loeschen"; einnahme: Einnahme } | null>(null);
  const liste = useQuery(trpc.einnahme.list.queryOptions({ jahr }));
  const loeschen = useMutation(
    trpc.einnahme.delete.mutationOptions({
      onSuccess: async () => {
        setOffen(null);
        await gespeichert("Die Einnahme ist gelöscht.");
      },
    }),
  );
  if (liste.isPending) return <LoadingState lines={6} />;
  if (!liste.data) return <QueryError query={liste} />;
  const schliessen = () => setOffen(null);
  const columns: Column<Einnahme>[] = [
    { key: "datum", header: "Datum", cell: (e) => datum(e.datum) },
    { key: "bezeichnung", header: "Bezeichnung", rowHeader: true, cell: (e) => e.bezeichnung, footer: "Summe" },
    { key: "art", header: "Art", cell: (e) => einnahmeartNamen[e.art] },
    {
      key: "betrag",
      header: "Betrag",
      numeric: true,
      cell: (e) => euro(e.betragCent),
      footer: euro(liste.data.summeCent),
    },
    ...(pflegen
      ? [
          {
            key: "aktion",
            header: <VisuallyHidden>Aktionen</VisuallyHidden>,
            action: true,
            cell: (einnahme: Einnahme) => (
              <Cluster justify="end">
                <Button
                  size="small"
                  aria-label={`„${einnahme.bezeichnung}“ ändern`}
                  onClick={() => setOffen({ dialog: "aendern", einnahme })}
                >
                  Ändern
                </Button>
                <Button
                  size="small"
                  aria-label={`„${einnahme.bezeichnung}“ löschen`}
                  onClick={() => setOffen({ dialog: "loeschen", einnahme })}
                >
                  Löschen
                </Button>
              </Cluster>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title="Einnahmen">
      <p>
        Alle Einnahmen, die mit dem Zweck zusammenhängen, gehören in den Nachweis (R36). Was das Land auszahlt, steht
        bei den Bescheiden und wird hier nicht eingetragen.
      </p>
      {pflegen && <EinnahmeSchnellerfassung jahr={jahr} />}
      <Table
        caption={`Einnahmen ${jahr}`}
        captionHidden
        columns={columns}
        rows={liste.data.einnahmen}
        rowKey={(e) => e.id}
        empty="Noch keine Einnahme eingetragen."
      />
      {offen?.dialog === "aendern" && <EinnahmeAendernDialog einnahme={offen.einnahme} onClose={schliessen} />}
      {offen?.dialog === "loeschen" && (
        <LoeschenDialog
          was="Einnahme"
          eintrag={offen.einnahme}
          pending={loeschen.isPending}
          error={loeschen.error}
          onClose={schliessen}
          onConfirm={() => loeschen.mutate({ id: offen.einnahme.id, version: offen.einnahme.version })}
        />
      )}
    </Section>
  );
}

function EinnahmeAendernDialog({ einnahme, onClose }: { einnahme: Einnahme; onClose: () => void }) {
  const gespeichert = useGespeichert();
  const aendern = useMutation(
    useTRPC().einnahme.update.mutationOptions({
      onSuccess: async () => {
        onClose();
        await gespeichert("Die Einnahme ist geändert.");
      },
    }),
  );
  const { id, version } = einnahme;
  return (
    <Dialog open title="Einnahme ändern" onClose={onClose}>
      <Form
        label="Einnahme ändern"
        schema={EinnahmeAenderung}
        defaults={{ id, version }}
        onSubmit={(eingabe) => aendern.mutate(eingabe)}
        pending={aendern.isPending}
        serverErrors={fieldErrors(aendern.error)}
      >
        <RefusalNotice refusal={formRefusal(aendern.error)} />
        <EinnahmeFelder jahr={einnahme.jahr} einnahme={einnahme} />
        <FormActions>
          <SubmitButton>Speichern</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
