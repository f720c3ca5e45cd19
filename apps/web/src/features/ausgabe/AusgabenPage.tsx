import { Cluster, DemoBadge, LoadingState, PageHeader, SelectField, Stack, TextLink } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { AbschlussHinweis } from "../../shared/abschluss/AbschlussHinweis.tsx";
import { useAbschluss } from "../../shared/abschluss/use-abschluss.ts";
import { adresseDer, ansichten, ausgabenAdresse, ausgabenjahre } from "./ausgaben-adresse.ts";
import { EinnahmenAnsicht } from "./EinnahmenAnsicht.tsx";
import { PersonalAnsicht } from "./PersonalAnsicht.tsx";
import { SachAnsicht } from "./SachAnsicht.tsx";
import "./ausgabe.css";

/** What a year cost and what came in for it, besides the state's own money. */
export default function AusgabenPage() {
  const trpc = useTRPC();
  const { organisation, rechte } = useSession();
  const [params, setParams] = useSearchParams();
  const { jahr, ansicht } = ausgabenAdresse(params, new Date());
  usePageTitle(`Ausgaben und Einnahmen ${jahr}`);
  const erlaubt = rechte.includes("ausgabe:lesen");
  const abschluss = useAbschluss(jahr);
  const pflegen = rechte.includes("ausgabe:pflegen") && !abschluss.ganz;
  const liste = useQuery({ ...trpc.ausgabe.list.queryOptions({ jahr }), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;

  const jahre = [...new Set([...ausgabenjahre, jahr])].sort();
  return (
    <Stack gap="l">
      <PageHeader
        title={`Ausgaben und Einnahmen ${jahr}`}
        badges={organisation.demodaten && <DemoBadge />}
        lead={organisation.name}
        actions={
          <SelectField
            name="jahr"
            label="Förderjahr"
            value={jahr}
            options={jahre.map((value) => ({ value, label: String(value) }))}
            onChange={(wert) => setParams({ jahr: wert, ansicht }, { preventScrollReset: true })}
          />
        }
      />
      <nav aria-label="Ansicht">
        <Cluster gap="m">
          {ansichten.map(({ wert, titel }) => (
            <TextLink
              key={wert}
              to={adresseDer(jahr, wert)}
              className="kim-ausgaben__ansicht"
              aria-current={wert === ansicht ? "page" : undefined}
            >
              {titel}
            </TextLink>
          ))}
        </Cluster>
      </nav>
      <AbschlussHinweis papiere={abschluss.papiere} />
      {ansicht === "einnahmen" ? (
        <EinnahmenAnsicht key={jahr} jahr={jahr} pflegen={pflegen} />
      ) : (
        <>
          {liste.isPending && <LoadingState lines={10} />}
          {liste.isError && !liste.data && <QueryError query={liste} />}
          {liste.data && ansicht === "personal" && <PersonalAnsicht key={jahr} liste={liste.data} pflegen={pflegen} />}
          {liste.data && ansicht === "sach" && <SachAnsicht key={jahr} liste={liste.data} pflegen={pflegen} />}
        </>
      )}
    </Stack>
  );
}
