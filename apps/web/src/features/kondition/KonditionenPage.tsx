import { Cluster, LinkButton, LoadingState, PageHeader, SelectField, Stack } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { angezeigteFassung, gewaehltesJahr } from "./fassungen.ts";
import { Fassungsansicht } from "./Fassungsansicht.tsx";
import { Fassungsverlauf } from "./Fassungsverlauf.tsx";
import { OffenerVorschlag } from "./OffenerVorschlag.tsx";
import { VorschlagSection } from "./VorschlagSection.tsx";
import "./kondition.css";

/** Rates, caps, instruments and vacancy methods of a year; the ministry proposes and publishes them here. */
export default function KonditionenPage() {
  const { rechte } = useSession();
  const [params, setParams] = useSearchParams();
  usePageTitle("Förderkonditionen");
  const erlaubt = rechte.includes("kondition:lesen");
  const fassungen = useQuery({ ...useTRPC().kondition.list.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  if (!fassungen.data) return fassungen.isError ? <QueryError query={fassungen} /> : <LoadingState lines={12} />;

  const alle = fassungen.data;
  const jahr = gewaehltesJahr(params, alle, new Date());
  const jahre = [...new Set([...alle.map((fassung) => fassung.jahr), jahr])].sort((a, b) => b - a);
  const darfVorschlagen = rechte.includes("kondition:vorschlagen");
  const vorschlagsjahr = Number(params.get("vorschlag"));
  if (darfVorschlagen && vorschlagsjahr > 0)
    return <VorschlagSection key={vorschlagsjahr} jahr={vorschlagsjahr} fassungen={alle} />;
  return (
    <Stack gap="l">
      <PageHeader
        title={`Förderkonditionen ${jahr}`}
        lead="Sätze, Höchstbeträge, Förderart, Umgang mit Vakanzen und Fristen. Alle Berechnungen des Jahres rechnen mit der veröffentlichten Fassung; ein Bescheid behält die, auf der er beruht."
        actions={
          <Cluster align="end">
            <SelectField
              name="jahr"
              label="Förderjahr"
              value={jahr}
              options={jahre.map((value) => ({ value, label: String(value) }))}
              onChange={(wert) => setParams({ jahr: wert }, { preventScrollReset: true })}
            />
            {darfVorschlagen && (
              <LinkButton to={`?jahr=${jahr}&vorschlag=${jahr}`} icon="add">
                Neue Fassung vorschlagen
              </LinkButton>
            )}
          </Cluster>
        }
      />
      {alle
        .filter(({ stand }) => stand === "vorgeschlagen")
        .map((fassung) => (
          <OffenerVorschlag key={fassung.id} fassung={fassung} fassungen={alle} />
        ))}
      <Fassungsansicht jahr={jahr} fassung={angezeigteFassung(params, alle, jahr)} />
      <Fassungsverlauf jahr={jahr} fassungen={alle.filter((fassung) => fassung.jahr === jahr)} />
    </Stack>
  );
}
