import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import { EmptyState, LinkButton, LoadingState, PageHeader, Stack, TextLink } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitAngabe } from "../../base/adresse.ts";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { KommunenKarte } from "./KommunenKarte.tsx";
import { TeileTable } from "./TeileTable.tsx";
import { ansichtAus, gefiltert, type Uebersicht } from "./uebersicht-ansicht.ts";
import { UebersichtFilter } from "./UebersichtFilter.tsx";
import { UebersichtKennzahlen } from "./UebersichtKennzahlen.tsx";
import "./uebersicht.css";

export default function UebersichtPage() {
  usePageTitle("Übersicht");
  const { organisation, rechte } = useSession();
  const erlaubt = rechte.includes("weiterleitung:lesen");
  const uebersicht = useQuery({ ...useTRPC().uebersicht.get.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  const eigene = istZuwendungsempfaenger(organisation.art);
  return (
    <Stack gap="l">
      <PageHeader
        title="Übersicht"
        lead={
          eigene
            ? "Alle geförderten Stellen und wo jeder Anteil heute liegt, bis in die letzte Ebene der Weiterleitung."
            : "Was Ihre Organisation hält, von wem sie es hat und was sie weitergeleitet hat."
        }
      />
      {uebersicht.isPending && <LoadingState lines={10} />}
      {uebersicht.isError && !uebersicht.data && <QueryError query={uebersicht} />}
      {uebersicht.data &&
        (uebersicht.data.teile.length > 0 ? <Inhalt uebersicht={uebersicht.data} /> : <Nichts eigene={eigene} />)}
    </Stack>
  );
}

function Inhalt({ uebersicht }: { uebersicht: Uebersicht }) {
  const { organisation } = useSession();
  const [params, setParams] = useSearchParams();
  const ansicht = ansichtAus(params, organisation.art);
  const teile = gefiltert(uebersicht.teile, ansicht);
  const change = (name: string, value: string) =>
    setParams((before) => mitAngabe(before, name, value), { replace: true, preventScrollReset: true });
  return (
    <>
      <UebersichtFilter ansicht={ansicht} uebersicht={uebersicht} art={organisation.art} onChange={change} />
      <UebersichtKennzahlen teile={teile} eigene={istZuwendungsempfaenger(organisation.art)} />
      {ansicht.gliederung === "karte" && <KommunenKarte kommunen={uebersicht.kommunen} />}
      <TeileTable
        heute={uebersicht.heute}
        teile={teile}
        gliederung={ansicht.gliederung === "karte" ? "kommune" : ansicht.gliederung}
        organisation={organisation.name}
        empty={
          <EmptyState
            title="Nichts passt zu dieser Auswahl."
            action={<TextLink to="/uebersicht">Auswahl aufheben</TextLink>}
          />
        }
      />
    </>
  );
}

const Nichts = ({ eigene }: { eigene: boolean }) =>
  eigene ? (
    <EmptyState
      title="Es ist noch keine Stelle angelegt."
      action={<LinkButton to="/stellen">Zu den Stellen</LinkButton>}
    >
      Sobald Sie Stellen anlegen und weiterleiten, steht hier jeder Anteil mit seinem nächsten Termin.
    </EmptyState>
  ) : (
    <EmptyState
      title="Ihre Organisation hält zurzeit keine Stelle."
      action={<LinkButton to="/weiterleitungen">Weiterleitungen ansehen</LinkButton>}
    >
      Sobald Sie ein Angebot annehmen, steht hier Ihr Anteil und wer ihn Ihnen weitergeleitet hat.
    </EmptyState>
  );
