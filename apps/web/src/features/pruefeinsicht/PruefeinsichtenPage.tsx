import { Badge, Cluster, EmptyState, LoadingState, PageHeader, Section } from "@kim/ui";
import { pruefeinsichtgrenze } from "@kim/domain/pruefeinsicht";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { EinsichtenTable } from "./EinsichtenTable.tsx";
import { EinsichtGewaehren } from "./EinsichtGewaehren.tsx";

/** Whom this body lets read submitted proofs, until when, and what was opened. */
export default function PruefeinsichtenPage() {
  usePageTitle("Prüfeinsichten");
  const erlaubt = useSession().rechte.includes("einsicht:gewaehren");
  const query = useQuery({ ...useTRPC().pruefeinsicht.list.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  if (query.isPending) return <LoadingState lines={6} />;
  if (!query.data) return <QueryError query={query} />;
  const { art, einsichten, personen } = query.data;
  if (art === null) return <NotFoundPage />;
  const amt = art === "landesrechnungshof" ? "Der Landesrechnungshof" : "Die örtliche Rechnungsprüfung";
  const gelten = einsichten.filter(({ stand }) => stand === "laufend" || stand === "bevorstehend");
  const beendet = einsichten.filter((e) => !gelten.includes(e));
  return (
    <>
      <PageHeader
        title="Prüfeinsichten"
        lead={`${amt} liest eingereichte Nachweise in einer begrenzten Zeit: nie einen Entwurf, nie eine Fallakte, nichts außerhalb des gewählten Umfangs. Eigene Prüfnotizen bleiben beim prüfenden Amt.`}
        actions={personen.length > 0 && <EinsichtGewaehren auswahl={query.data} />}
      />
      <Cluster>
        <Badge>Annahme</Badge>
        <span className="kern-hint">{pruefeinsichtgrenze.quelle}</span>
      </Cluster>
      {personen.length === 0 && (
        <EmptyState title="Noch ist niemand zum Prüfen eingeladen.">
          {art === "landesrechnungshof"
            ? "Der Landesrechnungshof lädt seine Prüferinnen und Prüfer selbst ein. Seinen ersten Zugang legt der Betrieb der Plattform an."
            : "Bitte laden Sie unter „Personen“ eine Person mit der Rolle „Prüfung mit Einsicht auf Zeit“ ein. Danach lässt sich ihr hier Einsicht gewähren."}
        </EmptyState>
      )}
      <Section title="Laufend und bevorstehend">
        {gelten.length > 0 ? (
          <EinsichtenTable titel="Laufende Prüfeinsichten" auswahl={query.data} einsichten={gelten} />
        ) : (
          <EmptyState title="Zurzeit hat niemand Einsicht." />
        )}
      </Section>
      {beendet.length > 0 && (
        <Section title="Abgelaufen und widerrufen">
          <EinsichtenTable titel="Beendete Prüfeinsichten" auswahl={query.data} einsichten={beendet} />
        </Section>
      )}
    </>
  );
}
