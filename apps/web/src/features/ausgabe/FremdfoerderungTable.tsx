import {
  Button,
  Cluster,
  RefusalNotice,
  Stack,
  Table,
  VisuallyHidden,
  datum,
  vzae,
  type Column,
  useStatus,
} from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../base/api-error.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";

type Liste = Outputs["fremdfoerderung"]["list"];
type Zeile = Liste["fremdfoerderungen"][number];

/** Inside a dialog already: the question before deleting stands in the row itself. */
export function FremdfoerderungTable({ liste, pflegen }: { liste: Liste; pflegen: boolean }) {
  const { melde } = useStatus();
  const [gefragt, setGefragt] = useState<string | null>(null);
  const loeschen = useMutation(
    useTRPC().fremdfoerderung.delete.mutationOptions({
      onSuccess: () => melde("Die andere Förderung ist gelöscht."),
    }),
  );
  const person = (zeile: Zeile) => liste.besetzungen.find((b) => b.id === zeile.besetzungId)?.pseudonym ?? "Person";
  const columns: Column<Zeile>[] = [
    { key: "person", header: "Person", rowHeader: true, cell: person },
    { key: "programm", header: "Programm", cell: (f) => f.programm },
    { key: "anteil", header: "VZÄ", numeric: true, cell: (f) => vzae(f.anteilHundertstel) },
    {
      key: "zeitraum",
      header: "Zeitraum",
      cell: (f) => (f.bis ? `${datum(f.von)} bis ${datum(f.bis)}` : `ab ${datum(f.von)}`),
    },
    ...(pflegen
      ? [
          {
            key: "aktion",
            header: <VisuallyHidden>Aktionen</VisuallyHidden>,
            action: true,
            cell: (f: Zeile) =>
              gefragt === f.id ? (
                <Cluster justify="end">
                  <Button size="small" onClick={() => setGefragt(null)}>
                    Behalten
                  </Button>
                  <Button size="small" danger busy={loeschen.isPending} onClick={() => loeschen.mutate({ id: f.id })}>
                    Endgültig löschen
                  </Button>
                </Cluster>
              ) : (
                <Button
                  size="small"
                  aria-label={`${f.programm} bei ${person(f)} löschen`}
                  onClick={() => setGefragt(f.id)}
                >
                  Löschen
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Stack gap="s">
      <RefusalNotice refusal={formRefusal(loeschen.error)} />
      <Table
        caption="Andere Förderungen"
        captionHidden
        columns={columns}
        rows={liste.fremdfoerderungen}
        rowKey={(f) => f.id}
        empty="Keine andere Förderung eingetragen."
      />
    </Stack>
  );
}
