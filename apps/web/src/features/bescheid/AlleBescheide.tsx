import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { bausteinNamen } from "@kim/domain/stelle";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import { EmptyState, KeyFigure, KeyFigures, LinkButton, LoadingState, PageHeader, Pagination, Section } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitFilter, seitenadresse } from "../../base/adresse.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { filterAus, type BescheidFilter } from "./bescheid-filter.ts";
import { BescheideJeEmpfaengerTable } from "./BescheideJeEmpfaengerTable.tsx";
import { Filterleiste } from "../../shared/liste/Filterleiste.tsx";
import { bausteinwahl, jahreswahl } from "../../shared/liste/wahl.ts";
import { ZusatzstellenBewilligung } from "./ZusatzstellenBewilligung.tsx";

const staende = [
  { value: "fehlt", label: "Bescheid fehlt" },
  { value: "erlassen", label: "Bescheid erlassen" },
];

/** Every recipient of a year: what is granted, and what is still missing. */
export function AlleBescheide() {
  const [params, setParams] = useSearchParams();
  const laufend = jahrVon(heuteInBerlin(new Date()));
  const filter = filterAus(params, laufend);
  const { jahr } = filter;
  const bescheide = useQuery(
    // The page before stays until the next one is there: what was just chosen must not lose the focus.
    useTRPC().bescheid.listJeEmpfaenger.queryOptions(filter, { placeholderData: keepPreviousData }),
  );
  const setze = (name: keyof BescheidFilter) => (wert: string) =>
    setParams((vorher) => mitFilter(vorher, name, wert), { replace: true, preventScrollReset: true });
  const jahre = Array.from({ length: laufend + 2 - erstesFoerderjahr }, (_, i) => erstesFoerderjahr + i);
  return (
    <>
      <PageHeader
        title="Bescheide"
        lead="Wem für das Förderjahr was bewilligt ist und welcher Bescheid noch fehlt."
        actions={
          <LinkButton to={`/land/bescheide/neu?jahr=${jahr}`} variant="primary" icon="add">
            Bescheid erlassen
          </LinkButton>
        }
      />
      {bescheide.data && (
        <KeyFigures>
          {bescheide.data.jahressummen.map(({ baustein, erlassen, fehlend }) => (
            <KeyFigure
              key={baustein}
              label={bausteinNamen[baustein]}
              value={fehlend === 0 ? "Vollständig" : `${fehlend} offen`}
              note={`${erlassen} erlassen`}
            />
          ))}
        </KeyFigures>
      )}
      <Filterleiste
        auswahlen={[
          { name: "jahr", label: "Förderjahr", value: jahr, options: jahreswahl(jahre) },
          { name: "baustein", label: "Baustein", placeholder: "Alle", value: filter.baustein, options: bausteinwahl() },
          { name: "stand", label: "Stand", placeholder: "Alle", value: filter.stand, options: staende },
        ]}
        suche={{ label: "Empfänger suchen", value: filter.suche }}
        setze={setze}
      />
      {bescheide.isPending && <LoadingState lines={12} />}
      {bescheide.isError && !bescheide.data && <QueryError query={bescheide} />}
      {bescheide.data && (
        <Section title={`Empfänger ${jahr}`}>
          {bescheide.data.gesamt > 0 ? (
            <BescheideJeEmpfaengerTable jahr={jahr} liste={bescheide.data} />
          ) : (
            <EmptyState title="Kein Empfänger passt zu dieser Auswahl." />
          )}
          <Pagination
            label="Seiten der Empfänger"
            page={bescheide.data.seite}
            pages={bescheide.data.seiten}
            total={bescheide.data.gesamt}
            to={(seite) => seitenadresse(params, seite)}
          />
        </Section>
      )}
      <ZusatzstellenBewilligung jahr={jahr} />
    </>
  );
}
