import { Antragsstand, antragsstandNamen } from "@kim/domain/antrag";
import { EmptyState, LoadingState, PageHeader, Pagination, Section } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitFilter, seitenadresse } from "../../base/adresse.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { AntraegeTable } from "./AntraegeTable.tsx";
import { filterAus, type AntragFilter } from "./antrag-filter.ts";
import { antragsbausteine } from "./baustein-wahl.ts";
import { Filterleiste } from "../../shared/liste/Filterleiste.tsx";
import { jahreswahl } from "../../shared/liste/wahl.ts";
import { FensterSection } from "./FensterSection.tsx";

// Drafts and what was taken back do not lie with the authority.
const staende = Antragsstand.options
  .filter((stand) => stand !== "entwurf" && stand !== "zurueckgezogen")
  .map((stand) => ({ value: stand, label: antragsstandNamen[stand] }));

/** The inbox of the granting authority. */
export function LandAntraege() {
  const [params, setParams] = useSearchParams();
  const filter = filterAus(params);
  const eingang = useQuery(
    // The page before stays until the next one is there: what was just chosen must not lose the focus.
    useTRPC().antragseingang.list.queryOptions(filter, { placeholderData: keepPreviousData }),
  );
  const setze = (name: keyof AntragFilter) => (wert: string) =>
    setParams((vorher) => mitFilter(vorher, name, wert), { replace: true, preventScrollReset: true });
  const { zeilen, gesamt, seite, seiten, jahre } = eingang.data ?? {
    zeilen: [],
    gesamt: 0,
    seite: 1,
    seiten: 1,
    jahre: [],
  };
  return (
    <>
      <PageHeader
        title="Anträge"
        lead="Was die Kommunen eingereicht haben. Entwürfe und zurückgezogene Anträge sehen Sie nicht."
      />
      <Section title="Eingang">
        {eingang.isPending && <LoadingState lines={6} />}
        {eingang.isError && !eingang.data && <QueryError query={eingang} />}
        {eingang.data && jahre.length === 0 && (
          <EmptyState title="Es liegt kein Antrag vor.">
            Eingereicht werden kann, solange ein Antragsfenster offen ist.
          </EmptyState>
        )}
        {jahre.length > 0 && (
          <>
            <Filterleiste
              auswahlen={[
                {
                  name: "jahr",
                  label: "Förderjahr",
                  placeholder: "Alle",
                  value: filter.jahr,
                  options: jahreswahl(jahre),
                },
                {
                  name: "baustein",
                  label: "Baustein",
                  placeholder: "Alle",
                  value: filter.baustein,
                  options: antragsbausteine,
                },
                { name: "stand", label: "Stand", placeholder: "Alle", value: filter.stand, options: staende },
              ]}
              suche={{ label: "Antragsteller suchen", value: filter.suche }}
              setze={setze}
            />
            <AntraegeTable land rows={zeilen} empty="Kein Antrag passt zu diesen Filtern." />
            <Pagination
              label="Seiten der Anträge"
              page={seite}
              pages={seiten}
              total={gesamt}
              to={(andere) => seitenadresse(params, andere)}
            />
          </>
        )}
      </Section>
      <FensterSection />
    </>
  );
}
