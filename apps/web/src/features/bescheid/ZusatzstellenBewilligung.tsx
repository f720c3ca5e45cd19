import { zusatzstelleHinweis } from "@kim/domain/stelle";
import { Badge, Button, LoadingState, Notice, Section, Table, type Column } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";
import { zusatzstelleColumns } from "./ZusatzstellenSection.tsx";

type Zeile = Outputs["zusatzstelle"]["listAlle"][number];

/** Extra coordination posts that were asked for in a year, for the granting authority to decide. */
export function ZusatzstellenBewilligung({ jahr }: { jahr: number }) {
  const trpc = useTRPC();
  const zusatzstellen = useQuery(trpc.zusatzstelle.listAlle.queryOptions({ jahr }));
  const columns: Column<Zeile>[] = [
    { key: "kreis", header: "Kreis", rowHeader: true, cell: (z) => z.organisationName },
    ...zusatzstelleColumns
      .filter(({ key }) => key !== "jahr" && key !== "stand")
      .map((column) => ({ ...column, rowHeader: false })),
    {
      key: "stand",
      header: "Stand",
      cell: (z) => (z.bewilligung ? <Badge tone="success">Bewilligt</Badge> : <Bewilligung zusatzstelle={z} />),
    },
  ];
  return (
    <Section title="Zusatzstellen der Koordination">
      {zusatzstellen.isPending && <LoadingState lines={2} />}
      {zusatzstellen.isError && !zusatzstellen.data && <QueryError query={zusatzstellen} />}
      {zusatzstellen.data?.length === 0 && (
        <p className="kim-prose">Für {jahr} hat kein Kreis eine Zusatzstelle beantragt.</p>
      )}
      {zusatzstellen.data && zusatzstellen.data.length > 0 && (
        <Table
          caption={`Zusatzstellen ${jahr}`}
          captionHidden
          columns={columns}
          rows={zusatzstellen.data}
          rowKey={({ id }) => id}
        />
      )}
    </Section>
  );
}

function Bewilligung({
  zusatzstelle: { id, organisationId, organisationName, kommuneName, beginn, angenommen },
}: {
  zusatzstelle: Zeile;
}) {
  const [offen, setOffen] = useState(false);
  const bewilligung = useMutation(useTRPC().zusatzstelleBewilligung.create.mutationOptions());
  return (
    <>
      <Button size="small" onClick={() => setOffen(true)}>
        Bewilligen
      </Button>
      {offen && (
        <NachfrageDialog
          titel="Zusatzstelle bewilligen"
          senden="Bewilligen"
          befehl={bewilligung}
          eingabe={{ organisationId, zusatzstelleId: id }}
          getan={`Zusatzstelle für ${kommuneName} bewilligt.`}
          onClose={() => setOffen(false)}
        >
          <p>
            {organisationName} darf dann wegen {kommuneName} eine volle Koordinationsstelle mehr einrichten (Regel R6).
            Die Bewilligung lässt sich nicht zurücknehmen.
          </p>
          {angenommen.length > 0 && (
            <Notice tone="warning" title="Hinweis" regel="R6">
              {zusatzstelleHinweis(angenommen, beginn)}
            </Notice>
          )}
        </NachfrageDialog>
      )}
    </>
  );
}
