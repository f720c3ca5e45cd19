import { EmptyState, LoadingState, PageHeader, SelectField, Stack } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { JahresergebnisSection } from "./JahresergebnisSection.tsx";
import { LaeufeSection } from "./LaeufeSection.tsx";
import { LaufSection } from "./LaufSection.tsx";
import { gewaehlterLauf, gewaehltesJahr } from "./lauf-auswahl.ts";

/** A recipient runs its own year; the granting authority runs the year of all of them. */
export default function JahreslaufPage() {
  const trpc = useTRPC();
  const { rechte, organisation } = useSession();
  const [suche, setSuche] = useSearchParams();
  const land = rechte.includes("land:jahreslauf");
  const erlaubt = land || rechte.includes("jahreslauf:lesen");
  const liste = useQuery({ ...trpc.jahreslauf.list.queryOptions(), enabled: erlaubt });
  const { laeufe = [], startbareJahre = [] } = liste.data ?? {};
  const jahr = gewaehltesJahr(suche, startbareJahre);
  usePageTitle(jahr ? `Jahreslauf ${jahr}` : "Jahreslauf");

  if (!erlaubt) return <NotFoundPage />;
  if (liste.isPending)
    return (
      <OhneJahr>
        <LoadingState lines={8} />
      </OhneJahr>
    );
  if (liste.isError)
    return (
      <OhneJahr>
        <QueryError query={liste} />
      </OhneJahr>
    );
  if (!jahr) {
    return (
      <OhneJahr>
        <EmptyState title="Kein Jahreslauf für diese Organisation">
          Einen Jahreslauf gibt es für Kreise, die StädteRegion Aachen, kreisfreie Städte, Kommunen mit eigenem Bescheid
          über Baustein 3 und die Bezirksregierung.
        </EmptyState>
      </OhneJahr>
    );
  }

  const lauf = gewaehlterLauf(suche, laeufe, jahr);
  return (
    <Stack gap="l">
      <PageHeader
        title={`Jahreslauf ${jahr}`}
        lead={
          land
            ? "Jahresrechnungen aller Zuwendungsempfänger berechnen und die Entwürfe ihrer Nachweise anlegen."
            : `${organisation.name}: Jahresrechnung berechnen und die Entwürfe der Nachweise anlegen.`
        }
        actions={
          <SelectField
            name="jahr"
            label="Jahr"
            value={jahr}
            onChange={(wert) => setSuche({ jahr: wert })}
            options={startbareJahre.map((value) => ({ value, label: String(value) }))}
          />
        }
      />
      <LaufSection
        key={jahr}
        jahr={jahr}
        land={land}
        laufendesJahr={startbareJahre[0]}
        lauf={lauf}
        neuester={laeufe.find((lauf) => lauf.jahr === jahr)}
      />
      {!land && <JahresergebnisSection jahr={jahr} lauf={lauf} />}
      {laeufe.length > 0 && <LaeufeSection laeufe={laeufe} selected={lauf?.id} />}
    </Stack>
  );
}

const OhneJahr = ({ children }: { children: ReactNode }) => (
  <Stack gap="l">
    <PageHeader title="Jahreslauf" />
    {children}
  </Stack>
);
