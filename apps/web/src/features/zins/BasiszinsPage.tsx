import { LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { BasiszinsEintragen } from "./BasiszinsEintragen.tsx";
import { BasiszinsTable } from "./BasiszinsTable.tsx";
import { FehlendeHalbjahre } from "./FehlendeHalbjahre.tsx";

/** The Basiszinssatz of every half-year, kept by the granting authority with four eyes (R97). */
export default function BasiszinsPage() {
  usePageTitle("Basiszinssatz");
  const query = useQuery(useTRPC().basiszinssatz.list.queryOptions());
  return (
    <>
      <PageHeader
        title="Basiszinssatz"
        lead="Der Satz nach § 247 BGB ändert sich nur am 1. Januar und am 1. Juli. Gerechnet wird mit dem, was eine zweite Person bestätigt hat."
        actions={query.data?.darfPflegen && <BasiszinsEintragen eintraege={query.data.eintraege} />}
      />
      {query.isPending && <LoadingState lines={8} />}
      {query.isError && !query.data && <QueryError query={query} />}
      {query.data && <Saetze {...query.data} />}
    </>
  );
}

function Saetze({ eintraege, fehlend, darfPflegen }: Outputs["basiszinssatz"]["list"]) {
  const offene = eintraege.filter(({ bestaetigtAm }) => bestaetigtAm === null);
  const bestaetigte = eintraege.filter(({ bestaetigtAm }) => bestaetigtAm !== null);
  return (
    <>
      <FehlendeHalbjahre fehlend={fehlend} darfPflegen={darfPflegen} />
      {offene.length > 0 && (
        <Section title="Wartet auf Bestätigung">
          <BasiszinsTable caption="Wartet auf Bestätigung" eintraege={offene} darfBestaetigen={darfPflegen} />
        </Section>
      )}
      <Section title="Bestätigte Sätze">
        <BasiszinsTable caption="Bestätigte Sätze" eintraege={bestaetigte} darfBestaetigen={false} />
      </Section>
    </>
  );
}
