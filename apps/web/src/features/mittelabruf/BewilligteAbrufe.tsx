import { alsDatum, type PlainDate } from "@kim/domain/grundlagen";
import { Button, EmptyState, euro, Section, Table } from "@kim/ui";
import { useState } from "react";
import { abrufSpalten } from "./abruf-spalten.tsx";
import { AuszahlungDialog } from "./AuszahlungDialog.tsx";
import { heuteAuszahlbar, type AbrufDesEmpfaengers } from "./mittel.ts";

/**
 * Approved calls that are not paid yet; R32 lets money flow only when it is spent within the months its Bescheid
 * allows.
 */
export function BewilligteAbrufe({ abrufe, heute }: { abrufe: readonly AbrufDesEmpfaengers[]; heute: PlainDate }) {
  const [gewaehlt, setGewaehlt] = useState<readonly AbrufDesEmpfaengers[]>([]);
  const auszahlbar = abrufe.filter((abruf) => heuteAuszahlbar(abruf, heute)).slice(0, 300);
  return (
    <Section
      title={`Bewilligt, noch nicht ausgezahlt (${abrufe.length})`}
      actions={
        auszahlbar.length > 1 && (
          <Button onClick={() => setGewaehlt(auszahlbar)}>Alle {auszahlbar.length} auszahlbaren auszahlen</Button>
        )
      }
    >
      {abrufe.length === 0 ? (
        <EmptyState title="Kein bewilligter Abruf wartet auf Auszahlung" />
      ) : (
        <Table
          caption="Bewilligte Abrufe"
          captionHidden
          rows={abrufe}
          rowKey={({ id }) => id}
          columns={[
            ...abrufSpalten,
            {
              key: "aktion",
              header: "Auszahlung",
              action: true,
              cell: (a) =>
                auszahlbar.includes(a) ? (
                  <Button
                    size="small"
                    aria-label={`${euro(a.betragCent)} an ${a.bescheid.organisationName} auszahlen`}
                    onClick={() => setGewaehlt([a])}
                  >
                    Auszahlen
                  </Button>
                ) : (
                  `zum Termin am ${alsDatum(a.termin)}`
                ),
            },
          ]}
        />
      )}
      {gewaehlt.length > 0 && (
        <AuszahlungDialog
          an={
            gewaehlt.length === 1
              ? (gewaehlt[0]?.bescheid.organisationName ?? "")
              : `${new Set(gewaehlt.map((a) => a.bescheid.organisationId)).size} Empfänger`
          }
          zahlungen={gewaehlt.map((a) => ({
            organisationId: a.bescheid.organisationId,
            bescheidId: a.bescheidId,
            mittelabrufId: a.id,
            betragCent: a.betragCent,
          }))}
          onClose={() => setGewaehlt([])}
        />
      )}
    </Section>
  );
}
