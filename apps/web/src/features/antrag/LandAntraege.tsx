import { Antragsstand, antragsstandNamen } from "@kim/domain/antrag";
import { EmptyState, Grid, LoadingState, PageHeader, Pagination, Section, SelectField, TextField } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitFilter, seitenadresse } from "../../base/adresse.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { AntraegeTable } from "./AntraegeTable.tsx";
import { filterAus, type AntragFilter } from "./antrag-filter.ts";
import { antragsbausteine } from "./baustein-wahl.ts";
import { FensterSection } from "./FensterSection.tsx";

// Drafts and what was taken back do not lie with the authority.
const staende = Antragsstand.options.filter((stand) => stand !== "entwurf" && stand !== "zurueckgezogen");

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
            <Grid minColumn="11rem">
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
              <TextField
                name="suche"
                type="search"
                label="Antragsteller suchen"
                optional
                value={filter.suche}
                onChange={setze("suche")}
              />
            </Grid>
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
