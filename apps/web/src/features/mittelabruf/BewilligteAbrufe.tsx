import { alsDatum } from "@kim/domain/grundlagen";
import { auszahlungenHoechstens } from "@kim/domain/mittelabruf";
import { Button, euro, LoadingState, Section } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { Abrufliste } from "./Abrufliste.tsx";
import { AlleAuszahlen } from "./AlleAuszahlen.tsx";
import { AuszahlungDialog } from "./AuszahlungDialog.tsx";
import type { BewilligterAbruf } from "./mittel.ts";
import { useEingang } from "./use-eingang.ts";

/**
 * Approved calls that are not paid yet; R32 lets money flow only when it is spent within the months its Bescheid
 * allows.
 */
export function BewilligteAbrufe() {
  const { seiteVon } = useEingang();
  const abrufe = useQuery(
    useTRPC().mittelabrufEingang.listBewilligte.queryOptions(seiteVon("bewilligte"), {
      placeholderData: keepPreviousData,
    }),
  );
  const [gewaehlt, setGewaehlt] = useState<BewilligterAbruf | "alle" | null>(null);
  if (abrufe.isPending) return <LoadingState lines={8} />;
  if (abrufe.data === undefined) return <QueryError query={abrufe} />;

  const { gesamt } = abrufe.data;
  const auszahlbar = Math.min(abrufe.data.auszahlbar, auszahlungenHoechstens);
  return (
    <Section
      title={`Bewilligt, noch nicht ausgezahlt (${gesamt})`}
      actions={
        auszahlbar > 1 && <Button onClick={() => setGewaehlt("alle")}>Alle {auszahlbar} auszahlbaren auszahlen</Button>
      }
    >
      <Abrufliste
        liste="bewilligte"
        caption="Bewilligte Abrufe"
        seiten={{ label: "Seiten der bewilligten Abrufe", ...abrufe.data }}
        leer={{
          gefiltert: "Kein bewilligter Abruf passt zu diesen Filtern.",
          sonst: "Kein bewilligter Abruf wartet auf Auszahlung",
        }}
        spalten={[
          {
            key: "aktion",
            header: "Auszahlung",
            action: true,
            cell: (a) =>
              a.auszahlbar ? (
                <Button
                  size="small"
                  aria-label={`${euro(a.betragCent)} an ${a.bescheid.organisationName} auszahlen`}
                  onClick={() => setGewaehlt(a)}
                >
                  Auszahlen
                </Button>
              ) : (
                `zum Termin am ${alsDatum(a.termin)}`
              ),
          },
        ]}
      />
      {gewaehlt === "alle" ? (
        <AlleAuszahlen art="abrufe" onClose={() => setGewaehlt(null)} />
      ) : (
        gewaehlt && <AuszahlungDialog zahlungen={[zahlungAuf(gewaehlt)]} onClose={() => setGewaehlt(null)} />
      )}
    </Section>
  );
}

const zahlungAuf = ({ id, bescheidId, betragCent, bescheid }: BewilligterAbruf) => ({
  organisationId: bescheid.organisationId,
  organisationName: bescheid.organisationName,
  bescheidId,
  mittelabrufId: id,
  betragCent,
});
