import {
  Badge,
  Button,
  ConfirmDialog,
  LoadingState,
  RefusalNotice,
  Section,
  Stack,
  Table,
  useStatus,
  type Column,
} from "@kim/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../app/api-error.ts";
import { QueryError } from "../../app/QueryError.tsx";
import { useTRPC } from "../../trpc.ts";
import { zusatzstelleColumns, type ZusatzstelleZeile } from "./ZusatzstellenSection.tsx";

/** Extra coordination posts that were asked for in a year, for the granting authority to decide. */
export function ZusatzstellenBewilligung({ jahr }: { jahr: number }) {
  const trpc = useTRPC();
  const zusatzstellen = useQuery(trpc.zusatzstelle.listAlle.queryOptions({ jahr }));
  const columns: Column<ZusatzstelleZeile>[] = [
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
  zusatzstelle: { id, organisationId, organisationName, kommuneName },
}: {
  zusatzstelle: ZusatzstelleZeile;
}) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const [offen, setOffen] = useState(false);
  const bewilligung = useMutation(
    trpc.zusatzstelleBewilligung.create.mutationOptions({
      onSuccess: async () => {
        setOffen(false);
        melde(`Zusatzstelle für ${kommuneName} bewilligt.`);
        await queryClient.invalidateQueries(trpc.zusatzstelle.pathFilter());
      },
    }),
  );
  return (
    <>
      <Button size="small" onClick={() => setOffen(true)}>
        Bewilligen
      </Button>
      <ConfirmDialog
        open={offen}
        title="Zusatzstelle bewilligen"
        confirmLabel="Bewilligen"
        pending={bewilligung.isPending}
        onConfirm={() => bewilligung.mutate({ organisationId, zusatzstelleId: id })}
        onClose={() => setOffen(false)}
      >
        <Stack>
          <RefusalNotice refusal={formRefusal(bewilligung.error)} />
          <p>
            {organisationName} darf dann wegen {kommuneName} eine volle Koordinationsstelle mehr einrichten (Regel R6).
            Die Bewilligung lässt sich nicht zurücknehmen.
          </p>
        </Stack>
      </ConfirmDialog>
    </>
  );
}
