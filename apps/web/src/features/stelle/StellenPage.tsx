import { EmptyState, LinkButton, LoadingState, PageHeader, TextLink } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { mitAngabe } from "../../base/adresse.ts";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { Bausteinuebersicht } from "./Bausteinuebersicht.tsx";
import { Filterleiste } from "./Filterleiste.tsx";
import { geberDer, gefiltert, stellenfilter, type Stellenzeile } from "./stellenliste.ts";
import { Stellentabelle } from "./Stellentabelle.tsx";
import { useEigeneStellen } from "./use-eigene-stellen.ts";

export default function StellenPage() {
  const { rechte } = useSession();
  const eigene = useEigeneStellen();
  const title = eigene ? "Stellen" : "Gehaltene Stellen";
  usePageTitle(title);
  const stellen = useQuery(useTRPC().stelle.list.queryOptions({}));
  const neu = eigene && rechte.includes("stelle:pflegen") && (
    <LinkButton to="/stellen/neu" variant="primary" icon="add">
      Stelle anlegen
    </LinkButton>
  );
  const lead = eigene
    ? "Die geförderten Stellen Ihrer Organisation und wer sie besetzt."
    : "Stellen und Stellenanteile, die Ihrer Organisation weitergeleitet sind.";
  return (
    <>
      <PageHeader title={title} actions={neu} lead={lead} />
      {stellen.isPending && <LoadingState lines={8} />}
      {stellen.isError && !stellen.data && <QueryError query={stellen} />}
      {stellen.data &&
        (stellen.data.length > 0 ? (
          <Stellenliste zeilen={stellen.data} eigene={eigene} />
        ) : (
          <KeineStellen eigene={eigene} neu={neu} />
        ))}
    </>
  );
}

function Stellenliste({ zeilen, eigene }: { zeilen: readonly Stellenzeile[]; eigene: boolean }) {
  const [params, setParams] = useSearchParams();
  const filter = stellenfilter(params);
  const change = (name: string, value: string) =>
    setParams((before) => mitAngabe(before, name, value), { replace: true, preventScrollReset: true });
  return (
    <>
      <Bausteinuebersicht zeilen={filter.geber ? zeilen.filter((zeile) => zeile.geberId === filter.geber) : zeilen} />
      <Filterleiste filter={filter} onChange={change} mitWeiterleitung={eigene} geber={geberDer(zeilen)} />
      <Stellentabelle
        zeilen={gefiltert(zeilen, filter)}
        eigene={eigene}
        empty={
          <EmptyState
            title="Keine Stelle passt zu dieser Auswahl."
            action={<TextLink to="/stellen">Auswahl aufheben</TextLink>}
          />
        }
      />
    </>
  );
}

const KeineStellen = ({ eigene, neu }: { eigene: boolean; neu: ReactNode }) =>
  eigene ? (
    <EmptyState title="Es ist noch keine Stelle angelegt." action={neu}>
      Legen Sie die Stellen so an, wie sie im Zuwendungsbescheid stehen.
    </EmptyState>
  ) : (
    <EmptyState
      title="Ihnen ist zurzeit keine Stelle weitergeleitet."
      action={<LinkButton to="/weiterleitungen">Weiterleitungen ansehen</LinkButton>}
    >
      Sobald Sie ein Angebot annehmen, steht die Stelle hier und Sie tragen ihre Besetzung ein.
    </EmptyState>
  );
