import { summe } from "@kim/domain/grundlagen";
import { datum, euro, LoadingState, Section, Table } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { Empfaenger } from "./abruf-spalten.tsx";

/** What was paid under Bescheide of the year, newest first. */
export function Zahlungen({ jahr }: { jahr: number }) {
  const trpc = useTRPC();
  const zahlungen = useQuery(trpc.auszahlung.list.queryOptions({ jahr }));
  return (
    <Section title="Ausgezahlt">
      {zahlungen.isPending && <LoadingState lines={3} />}
      {zahlungen.isError && !zahlungen.data && <QueryError query={zahlungen} />}
      {zahlungen.data && (
        <Table
          caption={`Auszahlungen für ${jahr}`}
          captionHidden
          rows={zahlungen.data}
          rowKey={({ id }) => id}
          empty={`Für ${jahr} ist noch nichts ausgezahlt.`}
          columns={[
            {
              key: "empfaenger",
              header: "Empfänger, Bescheid",
              rowHeader: true,
              cell: (z) => <Empfaenger bescheid={{ ...z, id: z.bescheidId }} />,
              footer: "Zusammen",
            },
            { key: "am", header: "Ausgezahlt am", cell: (z) => datum(z.ausgezahltAm) },
            { key: "worauf", header: "Worauf", cell: (z) => (z.mittelabrufId ? "Mittelabruf" : "Rate der Pauschale") },
            {
              key: "betrag",
              header: "Betrag",
              numeric: true,
              cell: (z) => euro(z.betragCent),
              footer: euro(summe(zahlungen.data.map(({ betragCent }) => betragCent))),
            },
            { key: "von", header: "Festgehalten von", cell: (z) => z.vonName },
          ]}
        />
      )}
    </Section>
  );
}
