import { datum, euro, LoadingState, Section, Table } from "@kim/ui";
import type { NachweisId } from "@kim/domain/grundlagen";
import { summe } from "@kim/domain/grundlagen";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../../base/QueryError.tsx";
import { useTRPC } from "../../../base/trpc.ts";

/** The receipts of a Träger as they stand in the draft (R77). */
export function BeleglisteSection({ nachweisId }: { nachweisId: NachweisId }) {
  const liste = useQuery(useTRPC().belegzeile.list.queryOptions({ nachweisId }));
  return (
    <Section title="Belegliste">
      {liste.isPending && <LoadingState lines={3} />}
      {liste.isError && !liste.data && <QueryError query={liste} />}
      {liste.data && (
        <Table
          caption="Belegliste"
          captionHidden
          rows={liste.data.zeilen}
          rowKey={({ id }) => id}
          empty="Noch kein Beleg eingetragen."
          columns={[
            { key: "nr", header: "Beleg", rowHeader: true, cell: (z) => z.belegNr, footer: "Summe" },
            { key: "tag", header: "Gezahlt am", cell: (z) => datum(z.tag) },
            { key: "grund", header: "Grund", cell: (z) => z.grund },
            {
              key: "betrag",
              header: "Betrag",
              numeric: true,
              cell: (z) => euro(z.betragCent),
              footer: euro(summe(liste.data.zeilen.map((z) => z.betragCent))),
            },
            {
              key: "faehig",
              header: "Zuwendungsfähig",
              numeric: true,
              cell: (z) => euro(z.zuwendungsfaehigCent),
              footer: euro(summe(liste.data.zeilen.map((z) => z.zuwendungsfaehigCent))),
            },
          ]}
        />
      )}
    </Section>
  );
}
