import { BedarfAnlage } from "@kim/domain/ausgabe";
import { Button, DateField, Section, Table, TextAreaField, TextField, datum } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import type { Ausgabenliste } from "./personalzellen.ts";

/** Documented needs: without one a product is not eligible (R21). */
export function BedarfSection({ bedarfe, pflegen }: { bedarfe: Ausgabenliste["bedarfe"]; pflegen: boolean }) {
  const [offen, setOffen] = useState(false);
  return (
    <Section
      title="Festgestellte Bedarfe"
      actions={
        pflegen && (
          <Button size="small" icon="add" onClick={() => setOffen(true)}>
            Bedarf festhalten
          </Button>
        )
      }
    >
      <p>
        Produkte wie Software, Handbücher oder Sprachpässe sind nur förderfähig, wenn sie einem dokumentierten Bedarf
        folgen (R21).
      </p>
      <Table
        caption="Festgestellte Bedarfe"
        captionHidden
        rows={bedarfe}
        rowKey={(b) => b.id}
        empty="Noch kein Bedarf festgehalten."
        columns={[
          { key: "titel", header: "Bedarf", rowHeader: true, cell: (b) => b.titel },
          { key: "am", header: "Festgestellt am", cell: (b) => datum(b.festgestelltAm) },
          { key: "ergebnis", header: "Ergebnis der Analyse", cell: (b) => b.ergebnis },
        ]}
      />
      {offen && <BedarfDialog onClose={() => setOffen(false)} />}
    </Section>
  );
}

function BedarfDialog({ onClose }: { onClose: () => void }) {
  const anlegen = useMutation(useTRPC().bedarf.create.mutationOptions());
  return (
    <EingabeDialog
      titel="Bedarf festhalten"
      senden="Bedarf festhalten"
      schema={BedarfAnlage}
      defaults={(id) => ({ id })}
      befehl={anlegen}
      getan="Der Bedarf ist festgehalten."
      onClose={onClose}
    >
      <TextField name="titel" label="Bedarf" hint="Was fehlt, zum Beispiel „Sprachpass“." maxLength={200} />
      <DateField name="festgestelltAm" label="Festgestellt am" />
      <TextAreaField
        name="ergebnis"
        label="Ergebnis der Analyse"
        hint="Wer wurde gefragt, was kam heraus?"
        maxLength={4000}
      />
    </EingabeDialog>
  );
}
