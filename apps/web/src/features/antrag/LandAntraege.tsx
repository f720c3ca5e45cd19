import { Antragsstand, antragsstandNamen } from "@kim/domain/antrag";
import { Cluster, EmptyState, LoadingState, PageHeader, Section, SelectField } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { QueryError } from "../../app/QueryError.tsx";
import { useTRPC } from "../../trpc.ts";
import { AntraegeTable } from "./AntraegeTable.tsx";
import { filterAus, gefiltert, mitFilter, type AntragFilter } from "./antrag-filter.ts";
import { antragsbausteine } from "./baustein-wahl.ts";
import { FensterSection } from "./FensterSection.tsx";

// Drafts and what was taken back do not lie with the authority.
const staende = Antragsstand.options.filter((stand) => stand !== "entwurf" && stand !== "zurueckgezogen");

/** The inbox of the granting authority. */
export function LandAntraege() {
  const [params, setParams] = useSearchParams();
  const filter = filterAus(params);
  const antraege = useQuery(useTRPC().antrag.list.queryOptions());
  const setze = (name: keyof AntragFilter) => (wert: string) =>
    setParams(mitFilter(params, name, wert), { replace: true });
  const jahre = [...new Set((antraege.data ?? []).map(({ jahr }) => jahr))];
  return (
    <>
      <PageHeader
        title="Anträge"
        lead="Was die Kommunen eingereicht haben. Entwürfe und zurückgezogene Anträge sehen Sie nicht."
      />
      <Section title="Eingang">
        {antraege.isPending && <LoadingState lines={6} />}
        {antraege.isError && !antraege.data && <QueryError query={antraege} />}
        {antraege.data?.length === 0 && (
          <EmptyState title="Es liegt kein Antrag vor.">
            Eingereicht werden kann, solange ein Antragsfenster offen ist.
          </EmptyState>
        )}
        {antraege.data && antraege.data.length > 0 && (
          <>
            <Cluster align="end">
              <SelectField
                name="jahr"
                label="Förderjahr"
                placeholder="Alle"
                value={filter.jahr ?? ""}
                options={jahre.map((jahr) => ({ value: jahr, label: String(jahr) }))}
                onChange={setze("jahr")}
              />
              <SelectField
                name="baustein"
                label="Baustein"
                placeholder="Alle"
                value={filter.baustein ?? ""}
                options={antragsbausteine}
                onChange={setze("baustein")}
              />
              <SelectField
                name="stand"
                label="Stand"
                placeholder="Alle"
                value={filter.stand ?? ""}
                options={staende.map((stand) => ({ value: stand, label: antragsstandNamen[stand] }))}
                onChange={setze("stand")}
              />
            </Cluster>
            <AntraegeTable land rows={gefiltert(antraege.data, filter)} empty="Kein Antrag passt zu diesen Filtern." />
          </>
        )}
      </Section>
      <FensterSection />
    </>
  );
}
