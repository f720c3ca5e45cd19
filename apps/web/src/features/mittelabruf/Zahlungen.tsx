import { datum, euro, LoadingState, Pagination, Section, Table } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { Zeilenpapiere } from "../../shared/schriftstueck/Zeilenpapiere.tsx";
import { useSchriftstuecke } from "../../shared/schriftstueck/use-schriftstuecke.ts";
import { Empfaenger } from "./abruf-spalten.tsx";
import { useEingang } from "./use-eingang.ts";

/** What was paid under Bescheide of the year, newest first. */
export function Zahlungen() {
  const {
    filter: { jahr },
    gefiltert,
    seiteVon,
    zuSeite,
  } = useEingang();
  const zahlungen = useQuery(
    useTRPC().auszahlung.list.queryOptions(seiteVon("zahlungen"), { placeholderData: keepPreviousData }),
  );
  const { papiere } = useSchriftstuecke([{ art: "auszahlung", ids: zahlungen.data?.zeilen.map(({ id }) => id) ?? [] }]);
  return (
    <Section title="Ausgezahlt">
      {zahlungen.isPending && <LoadingState lines={3} />}
      {zahlungen.isError && !zahlungen.data && <QueryError query={zahlungen} />}
      {zahlungen.data && (
        <>
          <Table
            caption={`Auszahlungen für ${jahr}`}
            captionHidden
            rows={zahlungen.data.zeilen}
            rowKey={({ id }) => id}
            empty={gefiltert ? "Keine Auszahlung passt zu diesen Filtern." : `Für ${jahr} ist noch nichts ausgezahlt.`}
            columns={[
              {
                key: "empfaenger",
                header: "Empfänger, Bescheid",
                rowHeader: true,
                cell: (z) => (
                  <>
                    <Empfaenger bescheid={z.bescheid} />
                    <Zeilenpapiere papiere={papiere} id={z.id} />
                  </>
                ),
                footer: zahlungen.data.seiten > 1 ? "Zusammen auf allen Seiten" : "Zusammen",
              },
              { key: "am", header: "Ausgezahlt am", cell: (z) => datum(z.ausgezahltAm) },
              {
                key: "worauf",
                header: "Worauf",
                cell: (z) => (z.mittelabrufId ? "Mittelabruf" : "Rate der Pauschale"),
              },
              {
                key: "betrag",
                header: "Betrag",
                numeric: true,
                cell: (z) => euro(z.betragCent),
                footer: euro(zahlungen.data.summeCent),
              },
              { key: "von", header: "Festgehalten von", cell: (z) => z.vonName },
            ]}
          />
          <Pagination
            label="Seiten der Auszahlungen"
            page={zahlungen.data.seite}
            pages={zahlungen.data.seiten}
            total={zahlungen.data.gesamt}
            to={zuSeite("zahlungen")}
          />
        </>
      )}
    </Section>
  );
}
