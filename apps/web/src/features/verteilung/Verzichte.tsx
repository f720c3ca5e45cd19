import { Button, RefusalNotice, Table, useStatus, vzae, zeitpunkt, type Column } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";
import type { Verteilung } from "./ansicht.ts";

type Zeile = Verteilung["verzichte"][number];

/** Waivers with reason, person and day (R23). */
export function Verzichte({ verteilung, aenderbar = false }: { verteilung: Verteilung; aenderbar?: boolean }) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const streichen = useMutation(
    trpc.verzicht.delete.mutationOptions({
      onSuccess: () => melde("Der Verzicht ist gestrichen."),
    }),
  );
  const name = (id: string | null) =>
    id === null ? "Kreis" : (verteilung.kommunen.find(({ organisationId }) => organisationId === id)?.name ?? "");
  const columns: Column<Zeile>[] = [
    { key: "kommune", header: "Kommune", rowHeader: true, cell: ({ organisationId }) => name(organisationId) },
    { key: "vzae", header: "VZÄ", numeric: true, cell: ({ vzaeHundertstel }) => vzae(vzaeHundertstel) },
    { key: "zugunsten", header: "Zugunsten von", cell: ({ zugunstenId }) => name(zugunstenId) },
    { key: "grund", header: "Grund", cell: ({ grund }) => <span className="kim-verteilung__grund">{grund}</span> },
    { key: "am", header: "Festgehalten", cell: ({ am, von }) => `${zeitpunkt(am)}, ${von}` },
    ...(aenderbar
      ? [
          {
            key: "streichen",
            header: "Aktion",
            action: true,
            cell: ({ id, organisationId }: Zeile) => (
              <Button
                size="small"
                icon="delete"
                busy={streichen.isPending && streichen.variables.id === id}
                aria-label={`Streichen: Verzicht von ${name(organisationId)}`}
                onClick={() => streichen.mutate({ id, verteilungId: verteilung.id })}
              >
                Streichen
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <RefusalNotice refusal={formRefusal(streichen.error)} />
      <Table
        caption="Festgehaltene Verzichte"
        columns={columns}
        rows={verteilung.verzichte}
        rowKey={({ id }) => id}
        empty="Keine."
      />
    </>
  );
}
