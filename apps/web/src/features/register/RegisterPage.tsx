import { heuteInBerlin } from "@kim/domain/grundlagen";
import { EmptyState, LoadingState, PageHeader, Pagination, Section, datum } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitFilter, seitenadresse } from "../../base/adresse.ts";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { filterAus, type RegisterFilter } from "./register-filter.ts";
import { RegisterAuswahl } from "./RegisterAuswahl.tsx";
import { RegisterTable } from "./RegisterTable.tsx";

/** What each Kommune has: the state reads all, a Kreis its Kommunen, a Kommune itself. */
export default function RegisterPage() {
  usePageTitle("Register");
  const { rechte } = useSession();
  return rechte.includes("land:lesen") || rechte.includes("foerderung:lesen") ? <Register /> : <NotFoundPage />;
}

function Register() {
  const [params, setParams] = useSearchParams();
  const filter = filterAus(params, heuteInBerlin(new Date()));
  const landesweit = useSession().rechte.includes("land:lesen");
  const register = useQuery(
    // The page before stays until the next one is there: what was just chosen must not lose the focus.
    useTRPC().register.list.queryOptions(filter, { placeholderData: keepPreviousData }),
  );
  const setze = (name: keyof RegisterFilter) => (wert: string) =>
    setParams((vorher) => mitFilter(vorher, name, wert), { replace: true, preventScrollReset: true });
  return (
    <>
      <PageHeader
        title="Register"
        lead="Welche Kommune Ausländerbehörde, Einbürgerungsbehörde, Jugendamt und Integrationsrat selbst hat. Zusatzstellen (Regel R6) und Bescheide in Baustein 3 werden daran geprüft."
      />
      <RegisterAuswahl filter={filter} kreise={landesweit ? (register.data?.kreise ?? []) : null} setze={setze} />
      {register.isPending && <LoadingState lines={12} />}
      {register.isError && !register.data && <QueryError query={register} />}
      {register.data && (
        <Section title={`Stand am ${datum(filter.tag)}`}>
          {register.data.gesamt > 0 ? (
            <RegisterTable
              zeilen={register.data.zeilen}
              ziel={landesweit ? "/land/register" : "/register"}
              tag={filter.tag}
            />
          ) : (
            <EmptyState title="Keine Kommune passt zu dieser Auswahl." />
          )}
          <Pagination
            label="Seiten des Registers"
            page={register.data.seite}
            pages={register.data.seiten}
            total={register.data.gesamt}
            to={(seite) => seitenadresse(params, seite)}
          />
        </Section>
      )}
    </>
  );
}
