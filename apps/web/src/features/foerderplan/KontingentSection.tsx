import { summe } from "@kim/domain/grundlagen";
import { bausteinNamen, type Kontingent } from "@kim/domain/stelle";
import { EmptyState, LoadingState, Section, Table, vzae, type Column } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import type { Foerderplan } from "./plan-zeilen.ts";

type KontingentZeile = Outputs["kontingent"]["list"][number];

/** Granted posts of the year beside the planned ones. */
export function KontingentSection({ jahr, stellen }: { jahr: number; stellen: Foerderplan["eingabe"]["stellen"] }) {
  const kontingente = useQuery(useTRPC().kontingent.list.queryOptions());
  const geplant = (baustein: Kontingent["baustein"]) =>
    summe(stellen.filter((stelle) => stelle.baustein === baustein).map((stelle) => stelle.vzae_hundertstel));
  const columns: Column<KontingentZeile>[] = [
    { key: "baustein", header: "Baustein", rowHeader: true, cell: (k) => bausteinNamen[k.baustein] },
    { key: "bewilligt", header: "Bewilligt (VZÄ)", numeric: true, cell: (k) => vzae(k.vzaeHundertstel) },
    { key: "geplant", header: "Im Plan (VZÄ)", numeric: true, cell: (k) => vzae(geplant(k.baustein)) },
    { key: "quelle", header: "Quelle", cell: (k) => <div className="kim-plan__text">{k.quelle}</div> },
  ];
  const rows = kontingente.data?.filter((k) => k.jahr === jahr) ?? [];
  return (
    <Section title={`Kontingente ${jahr}`}>
      {kontingente.isPending && <LoadingState lines={3} />}
      {kontingente.isError && !kontingente.data && <QueryError query={kontingente} />}
      {kontingente.data &&
        (rows.length > 0 ? (
          <Table
            caption={`Kontingente ${jahr}`}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={(k) => String(k.baustein)}
          />
        ) : (
          <EmptyState title={`Für ${jahr} ist kein Kontingent hinterlegt`}>
            Es steht im Bescheid. Ohne Kontingent lässt sich in Baustein 2 und 3 keine Stelle anlegen (Regel R4).
          </EmptyState>
        ))}
    </Section>
  );
}
