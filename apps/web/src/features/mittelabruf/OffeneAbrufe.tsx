import { Cluster, Button, EmptyState, euro, Section, Table } from "@kim/ui";
import { useState } from "react";
import { abrufSpalten } from "./abruf-spalten.tsx";
import { EntscheidungDialog } from "./EntscheidungDialog.tsx";
import type { AbrufDesEmpfaengers } from "./mittel.ts";

/** Calls that wait for the authority, the earliest termin first. */
export function OffeneAbrufe({ abrufe }: { abrufe: readonly AbrufDesEmpfaengers[] }) {
  const [offen, setOffen] = useState<{ abruf: AbrufDesEmpfaengers; bewilligt: boolean } | null>(null);
  return (
    <Section title={`Offene Abrufe (${abrufe.length})`}>
      {abrufe.length === 0 ? (
        <EmptyState title="Kein Abruf wartet auf eine Entscheidung" />
      ) : (
        <Table
          caption="Offene Abrufe"
          captionHidden
          rows={abrufe}
          rowKey={({ id }) => id}
          columns={[
            ...abrufSpalten,
            {
              key: "zweck",
              header: "Wofür",
              cell: (a) => (
                <div className="kim-mittelabruf__text">
                  {a.begruendung}
                  <div className="kern-hint">
                    Laut Bescheid {euro(a.bescheid.stand.zugesagtCent)}, danach noch abrufbar{" "}
                    {euro(a.bescheid.stand.abrufbarCent)}
                  </div>
                </div>
              ),
            },
            {
              key: "aktion",
              header: "Entscheidung",
              action: true,
              cell: (a) => (
                <Cluster>
                  <Button
                    size="small"
                    variant="primary"
                    aria-label={`Abruf von ${a.bescheid.organisationName} bewilligen`}
                    onClick={() => setOffen({ abruf: a, bewilligt: true })}
                  >
                    Bewilligen
                  </Button>
                  <Button
                    size="small"
                    aria-label={`Abruf von ${a.bescheid.organisationName} ablehnen`}
                    onClick={() => setOffen({ abruf: a, bewilligt: false })}
                  >
                    Ablehnen
                  </Button>
                </Cluster>
              ),
            },
          ]}
        />
      )}
      {offen && <EntscheidungDialog {...offen} onClose={() => setOffen(null)} />}
    </Section>
  );
}
