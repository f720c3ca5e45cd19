import { istZuwendungsempfaenger, Weiterleitungsstand, weiterleitungsstandNamen } from "@kim/domain";
import { Cluster, LoadingState, PageHeader, Section, SelectField } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { NotFoundPage } from "../../app/NotFoundPage.tsx";
import { usePageTitle } from "../../app/page-title.ts";
import { QueryError } from "../../app/QueryError.tsx";
import { useSession } from "../../app/session-context.ts";
import { useTRPC } from "../../trpc.ts";
import { KeineWeiterleitung } from "./KeineWeiterleitung.tsx";
import type { Richtung } from "./naechster-schritt.ts";
import { mitStand, standAus } from "./stand-filter.ts";
import { WeiterleitungTable } from "./WeiterleitungTable.tsx";
import "./weiterleitung.css";

const richtungen = ["erhalten", "gegeben"] as const satisfies readonly Richtung[];
const titel = { erhalten: "Erhaltene Weiterleitungen", gegeben: "Gegebene Weiterleitungen" } as const satisfies Record<Richtung, string>;

export default function WeiterleitungenPage() {
  usePageTitle("Weiterleitungen");
  const trpc = useTRPC();
  const { organisation, rechte } = useSession();
  const [params, setParams] = useSearchParams();
  const stand = standAus(params);
  const erlaubt = rechte.includes("weiterleitung:lesen");
  const liste = useQuery({ ...trpc.weiterleitung.list.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  if (liste.isPending) return <LoadingState lines={6} />;
  if (liste.data === undefined) return <QueryError query={liste} />;

  const ueblich: Richtung = istZuwendungsempfaenger(organisation.art) ? "gegeben" : "erhalten";
  const abschnitte = richtungen
    .map((richtung) => ({ richtung, alle: liste.data.filter((w) => w.richtung === richtung) }))
    .filter(({ richtung, alle }) => richtung === ueblich || alle.length > 0);
  return (
    <>
      <PageHeader
        title="Weiterleitungen"
        lead="Stellen und Stellenanteile, die eine Organisation einer anderen zur Besetzung überlässt, samt Betrag und Nachweis."
      />
      {liste.data.length > 0 && (
        <Cluster>
          <SelectField
            name="stand"
            label="Stand"
            value={stand ?? ""}
            placeholder="Alle"
            options={Weiterleitungsstand.options.map((value) => ({ value, label: weiterleitungsstandNamen[value] }))}
            onChange={(value) => setParams(mitStand(params, value), { replace: true })}
          />
        </Cluster>
      )}
      {abschnitte.map(({ richtung, alle }) => {
        const rows = stand ? alle.filter((w) => w.stand === stand) : alle;
        return (
          <Section key={richtung} title={titel[richtung]}>
            {rows.length > 0
              ? <WeiterleitungTable caption={titel[richtung]} richtung={richtung} rows={rows} />
              : (
                <KeineWeiterleitung
                  richtung={richtung}
                  stand={alle.length > 0 ? stand : undefined}
                  onAlle={() => setParams(mitStand(params, ""), { replace: true })}
                />
              )}
          </Section>
        );
      })}
    </>
  );
}
