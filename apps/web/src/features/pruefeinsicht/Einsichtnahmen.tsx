import { Button, Dialog, EmptyState, LoadingState, Table, zeitpunkt } from "@kim/ui";
import { befehlName } from "@kim/domain/texte";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import type { Einsicht } from "./ansicht.ts";

/** What an auditor opened, out of the log of this body. */
export function Einsichtnahmen({ einsicht }: { einsicht: Einsicht }) {
  const [offen, setOffen] = useState(false);
  return (
    <>
      <Button size="small" aria-label={`Gelesenes: ${einsicht.name}`} onClick={() => setOffen(true)}>
        Gelesenes
      </Button>
      {offen && (
        <Dialog open title={`Von ${einsicht.name} gelesen`} onClose={() => setOffen(false)}>
          <Liste einsicht={einsicht} />
        </Dialog>
      )}
    </>
  );
}

function Liste({ einsicht }: { einsicht: Einsicht }) {
  const query = useQuery(useTRPC().einsichtnahme.list.queryOptions({ einsichtId: einsicht.id }));
  if (query.isPending) return <LoadingState lines={4} />;
  if (!query.data) return <QueryError query={query} />;
  const { gesamt, zeilen } = query.data;
  if (gesamt === 0) return <EmptyState title="Noch ist nichts gelesen." />;
  return (
    <>
      {gesamt > zeilen.length && <p>{`Die letzten ${zeilen.length} von ${gesamt} Einträgen.`}</p>}
      <Table
        caption="Gelesenes"
        captionHidden
        stacks
        rows={zeilen}
        rowKey={({ id }) => id}
        columns={[
          { key: "was", header: "Was", rowHeader: true, cell: ({ was }) => was },
          { key: "wie", header: "Wie", cell: ({ befehl }) => befehlName(befehl) },
          { key: "am", header: "Wann", cell: ({ am }) => zeitpunkt(am) },
        ]}
      />
    </>
  );
}
