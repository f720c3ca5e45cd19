import { EmptyState, LoadingState, PageHeader, Stack, zahl } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { leseProtokollAnsicht, mitFilter } from "./protokoll-adresse.ts";
import { ProtokollFilter } from "./ProtokollFilter.tsx";
import { ProtokollTable } from "./ProtokollTable.tsx";
import { Seitenwahl } from "./Seitenwahl.tsx";
import "./protokoll.css";

/** Every command of this body: who, when, what. */
export default function ProtokollPage() {
  usePageTitle("Protokoll");
  const { rechte, organisation } = useSession();
  const [suche, setSuche] = useSearchParams();
  const ansicht = leseProtokollAnsicht(suche);
  const erlaubt = rechte.includes("protokoll:lesen");
  const protokoll = useQuery({
    ...useTRPC().protokoll.list.queryOptions(ansicht),
    enabled: erlaubt,
    placeholderData: keepPreviousData,
  });
  if (!erlaubt) return <NotFoundPage />;
  if (protokoll.isPending) return <LoadingState lines={10} />;
  if (protokoll.data === undefined) return <QueryError query={protokoll} />;
  const { zeilen, gesamt, seiten, befehle, personen } = protokoll.data;
  return (
    <>
      <PageHeader
        title="Protokoll"
        lead={`Was bei ${organisation.name} wann von wem geändert wurde. Niemand kann einen Eintrag ändern oder löschen.`}
      />
      <Stack>
        <ProtokollFilter
          ansicht={ansicht}
          befehle={befehle}
          personen={personen}
          onChange={(name, wert) => setSuche(mitFilter(suche, name, wert), { replace: true })}
        />
        <p role="status">{gesamt === 1 ? "1 Eintrag" : `${zahl(gesamt)} Einträge`}</p>
        {zeilen.length > 0 ? (
          <ProtokollTable zeilen={zeilen} />
        ) : (
          <EmptyState title="Zu dieser Auswahl gibt es keinen Eintrag." />
        )}
        <Seitenwahl seite={ansicht.seite} seiten={seiten} suche={suche} />
      </Stack>
    </>
  );
}
