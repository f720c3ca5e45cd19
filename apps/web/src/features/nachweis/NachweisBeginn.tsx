import { heuteInBerlin } from "@kim/domain/grundlagen";
import { decideBescheidnachweis, nachweisartDes, nachweisartNamen } from "@kim/domain/nachweis";
import { bausteinNamen } from "@kim/domain/stelle";
import { Button, datum, RefusalNotice, Section, Table } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { formRefusal } from "../../base/api-error.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import type { Nachweiszeile } from "./NachweisTable.tsx";

/** The Bescheide of ended years that nobody has begun to prove. */
export function NachweisBeginn({ nachweise }: { nachweise: readonly Nachweiszeile[] }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { organisation } = useSession();
  const query = useQuery(trpc.bescheid.list.queryOptions());
  const create = useMutation(trpc.nachweis.create.mutationOptions());
  if (query.isError && !query.data) return <QueryError query={query} />;
  const bescheide = query.data ?? [];
  const heute = heuteInBerlin(new Date());
  const besteht = (jahr: number, baustein: number) =>
    nachweise.some((n) => n.inhaberId === organisation.organisationId && n.jahr === jahr && n.baustein === baustein);
  const offene = bescheide.filter(
    ({ gilt, jahr, baustein }) =>
      gilt && decideBescheidnachweis({ jahr, baustein, bescheide, besteht: besteht(jahr, baustein), heute }).ok,
  );
  if (offene.length === 0) return null;
  const beginne = async ({ jahr, baustein }: (typeof offene)[number]) => {
    const { id } = await create.mutateAsync({ id: crypto.randomUUID(), jahr, baustein });
    await navigate(`/nachweise/${organisation.organisationId}/${id}`);
  };
  return (
    <Section title="Noch nicht begonnen">
      <RefusalNotice refusal={formRefusal(create.error)} />
      <Table
        caption="Bescheide ohne Nachweis"
        captionHidden
        rows={offene}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "bescheid",
            header: "Bescheid",
            rowHeader: true,
            cell: (b) => (
              <>
                {`${nachweisartNamen[nachweisartDes(b)]} ${b.jahr}`}
                <div className="kern-hint">{`${bausteinNamen[b.baustein]}, Bescheid ${b.aktenzeichen}`}</div>
              </>
            ),
          },
          { key: "faellig", header: "Fällig am", cell: (b) => datum(b.nachweisFaelligAm) },
          {
            key: "beginn",
            header: "Beginnen",
            action: true,
            cell: (b) => (
              <Button
                size="small"
                busy={create.isPending}
                aria-label={`Nachweis ${b.jahr} für Baustein ${b.baustein} beginnen`}
                onClick={() => void beginne(b).catch(() => undefined)}
              >
                Beginnen
              </Button>
            ),
          },
        ]}
      />
    </Section>
  );
}
