import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import { Badge, Button, datum, EmptyState, LoadingState, Section, Table, type Column } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { ZusatzstelleDialog } from "./ZusatzstelleDialog.tsx";

export type ZusatzstelleZeile = Outputs["zusatzstelle"]["list"][number];

/** Extra coordination posts that the Kreis asked for (R6, R7). */
export function ZusatzstellenSection() {
  const trpc = useTRPC();
  const { organisation, rechte } = useSession();
  const [offen, setOffen] = useState(false);
  const zusatzstellen = useQuery(trpc.zusatzstelle.list.queryOptions());
  const darf = rechte.includes("antrag:pflegen") && istZuwendungsempfaenger(organisation.art);
  return (
    <Section
      title="Zusatzstellen der Koordination"
      actions={darf && <Button onClick={() => setOffen(true)}>Zusatzstelle beantragen</Button>}
    >
      <p className="kim-prose">
        Hat eine Kommune Ihres Kreises Ausländerbehörde, Jugendamt und Integrationsrat selbst, kann der Kreis für sie
        eine weitere Koordinationsstelle erhalten (Regel R6).
      </p>
      {zusatzstellen.isPending && <LoadingState lines={3} />}
      {zusatzstellen.isError && !zusatzstellen.data && <QueryError query={zusatzstellen} />}
      {zusatzstellen.data &&
        (zusatzstellen.data.length > 0 ? (
          <Table
            caption="Zusatzstellen"
            captionHidden
            columns={zusatzstelleColumns}
            rows={zusatzstellen.data}
            rowKey={({ id }) => id}
          />
        ) : (
          <EmptyState title="Keine Zusatzstelle beantragt." />
        ))}
      {darf && offen && <ZusatzstelleDialog onClose={() => setOffen(false)} />}
    </Section>
  );
}

export const zusatzstelleColumns: Column<ZusatzstelleZeile>[] = [
  { key: "kommune", header: "Kommune", rowHeader: true, cell: (z) => z.kommuneName },
  { key: "jahr", header: "Förderjahr", cell: (z) => z.jahr },
  { key: "beginn", header: "Ab", cell: (z) => datum(z.beginn) },
  { key: "beantragt", header: "Beantragt", cell: (z) => `${datum(z.am.slice(0, 10))} von ${z.vonName}` },
  {
    key: "stand",
    header: "Stand",
    cell: (z) => (z.bewilligung ? <Badge tone="success">Bewilligt</Badge> : <Badge tone="info">Beantragt</Badge>),
  },
  {
    key: "verzicht",
    header: "Wo die Stelle ist",
    cell: (z) => (z.verzichtGrund ? `Beim Kreis (R7): ${z.verzichtGrund}` : "Bei der Kommune"),
  },
];
