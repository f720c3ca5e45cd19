import { ratenplan } from "@kim/domain/mittelabruf";
import { Button, datum, EmptyState, euro, LoadingState, Pagination, Section, Table } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { Empfaenger } from "./abruf-spalten.tsx";
import { AlleAuszahlen } from "./AlleAuszahlen.tsx";
import { AuszahlungDialog } from "./AuszahlungDialog.tsx";
import type { FaelligeRate } from "./mittel.ts";
import { useEingang } from "./use-eingang.ts";

/** Instalments of Pauschalen that are due today, to pay one by one or all in one go. */
export function RatenAuszahlung() {
  const { filter, gefiltert, seiteVon, zuSeite } = useEingang();
  const raten = useQuery(
    useTRPC().mittelabrufEingang.listRaten.queryOptions(seiteVon("raten"), { placeholderData: keepPreviousData }),
  );
  const [gewaehlt, setGewaehlt] = useState<FaelligeRate | "alle" | null>(null);
  if (raten.isPending) return <LoadingState lines={8} />;
  if (raten.data === undefined) return <QueryError query={raten} />;

  const { zeilen, gesamt, seite, seiten, offenCent } = raten.data;
  return (
    <Section
      title={`Fällige Raten der Pauschalen (${gesamt})`}
      actions={
        gesamt > 1 && (
          <Button variant="primary" onClick={() => setGewaehlt("alle")}>
            Alle fälligen Raten auszahlen
          </Button>
        )
      }
    >
      {gesamt === 0 ? (
        <EmptyState
          title={gefiltert ? "Keine fällige Rate passt zu diesen Filtern." : `Für ${filter.jahr} ist keine Rate fällig`}
        >
          {ratenplan.quelle}
        </EmptyState>
      ) : (
        <>
          <Table
            caption="Fällige Raten der Pauschalen"
            captionHidden
            rows={zeilen}
            rowKey={({ bescheid, nummer }) => `${bescheid.id}/${nummer}`}
            columns={[
              {
                key: "empfaenger",
                header: "Empfänger, Bescheid",
                rowHeader: true,
                cell: (r) => <Empfaenger bescheid={r.bescheid} />,
                footer: seiten > 1 ? "Zusammen auf allen Seiten" : "Zusammen",
              },
              { key: "rate", header: "Rate", cell: (r) => `${r.nummer}. Rate` },
              { key: "faellig", header: "Fällig am", cell: (r) => datum(r.faelligAm) },
              {
                key: "betrag",
                header: "Betrag",
                numeric: true,
                cell: (r) => euro(r.offenCent),
                footer: euro(offenCent),
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
                      onClick={() => setGewaehlt(r)}
                    >
                      Auszahlen
                    </Button>
                  ) : (
                    `nach der ${r.nummer - 1}. Rate`
                  ),
              },
            ]}
          />
          <Pagination
            label="Seiten der fälligen Raten"
            page={seite}
            pages={seiten}
            total={gesamt}
            to={zuSeite("raten")}
          />
          <p className="kern-hint">{ratenplan.quelle}</p>
        </>
      )}
      {gewaehlt === "alle" ? (
        <AlleAuszahlen art="raten" onClose={() => setGewaehlt(null)} />
      ) : (
        gewaehlt && <AuszahlungDialog zahlungen={[zahlungAuf(gewaehlt)]} onClose={() => setGewaehlt(null)} />
      )}
    </Section>
  );
}

const zahlungAuf = ({ offenCent, bescheid }: FaelligeRate) => ({
  organisationId: bescheid.organisationId,
  organisationName: bescheid.organisationName,
  bescheidId: bescheid.id,
  mittelabrufId: null,
  betragCent: offenCent,
});
