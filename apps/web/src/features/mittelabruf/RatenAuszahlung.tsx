import { summe } from "@kim/domain/grundlagen";
import { ratenplan } from "@kim/domain/mittelabruf";
import { Button, datum, EmptyState, euro, Section, Table } from "@kim/ui";
import { useState } from "react";
import { Empfaenger } from "./abruf-spalten.tsx";
import { AuszahlungDialog } from "./AuszahlungDialog.tsx";
import type { FaelligeRate } from "./mittel.ts";

/** Instalments of Pauschalen that are due today, to pay one by one or all in one go. */
export function RatenAuszahlung({ raten, jahr }: { raten: readonly FaelligeRate[]; jahr: number }) {
  const [gewaehlt, setGewaehlt] = useState<readonly FaelligeRate[]>([]);
  return (
    <Section
      title={`Fällige Raten der Pauschalen (${raten.length})`}
      actions={
        raten.length > 1 && (
          <Button variant="primary" onClick={() => setGewaehlt(raten.slice(0, 300))}>
            Alle fälligen Raten auszahlen
          </Button>
        )
      }
    >
      {raten.length === 0 ? (
        <EmptyState title={`Für ${jahr} ist keine Rate fällig`}>{ratenplan.quelle}</EmptyState>
      ) : (
        <>
          <Table
            caption="Fällige Raten der Pauschalen"
            captionHidden
            rows={raten}
            rowKey={({ bescheid, nummer }) => `${bescheid.id}/${nummer}`}
            columns={[
              {
                key: "empfaenger",
                header: "Empfänger, Bescheid",
                rowHeader: true,
                cell: (r) => <Empfaenger bescheid={r.bescheid} />,
                footer: "Zusammen",
              },
              { key: "rate", header: "Rate", cell: (r) => `${r.nummer}. Rate` },
              { key: "faellig", header: "Fällig am", cell: (r) => datum(r.faelligAm) },
              {
                key: "betrag",
                header: "Betrag",
                numeric: true,
                cell: (r) => euro(r.offenCent),
                footer: euro(summe(raten.map(({ offenCent }) => offenCent))),
              },
              {
                key: "aktion",
                header: "Auszahlung",
                action: true,
                cell: (r) =>
                  r.alsNaechste ? (
                    <Button
                      size="small"
                      aria-label={`${r.nummer}. Rate an ${r.bescheid.organisationName} auszahlen`}
                      onClick={() => setGewaehlt([r])}
                    >
                      Auszahlen
                    </Button>
                  ) : (
                    `nach der ${r.nummer - 1}. Rate`
                  ),
              },
            ]}
          />
          <p className="kern-hint">{ratenplan.quelle}</p>
        </>
      )}
      {gewaehlt.length > 0 && (
        <AuszahlungDialog
          an={
            gewaehlt.length === 1
              ? (gewaehlt[0]?.bescheid.organisationName ?? "")
              : `${new Set(gewaehlt.map((r) => r.bescheid.organisationId)).size} Empfänger`
          }
          zahlungen={gewaehlt.map((r) => ({
            organisationId: r.bescheid.organisationId,
            bescheidId: r.bescheid.id,
            mittelabrufId: null,
            betragCent: r.offenCent,
          }))}
          onClose={() => setGewaehlt([])}
        />
      )}
    </Section>
  );
}
