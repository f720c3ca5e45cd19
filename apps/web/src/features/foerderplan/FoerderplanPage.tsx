import { Button, DemoBadge, LoadingState, PageHeader, SelectField, Stack } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { foerderjahr, planjahre, veroeffentlichtNach } from "./foerderjahr.ts";
import { Planansicht } from "./Planansicht.tsx";
import "./foerderplan.css";

/** The plan of a year: what the posts come to, what rests on assumptions, what the rules say. */
export default function FoerderplanPage() {
  const trpc = useTRPC();
  const { organisation, rechte } = useSession();
  const [params, setParams] = useSearchParams();
  const jahr = foerderjahr(params, new Date());
  usePageTitle(`Förderplan ${jahr}`);
  const erlaubt = rechte.includes("foerderplan:lesen");
  const plan = useQuery({ ...trpc.foerderplan.get.queryOptions({ jahr }), enabled: erlaubt });
  const fassungen = useQuery({ ...trpc.kondition.list.queryOptions(), enabled: erlaubt }).data ?? [];
  if (!erlaubt) return <NotFoundPage />;

  const jahre = [...new Set([...planjahre, ...veroeffentlichtNach(planjahre, fassungen), jahr])].sort();
  return (
    <Stack gap="l">
      <PageHeader
        title={`Förderplan ${jahr}`}
        badges={organisation.demodaten && <DemoBadge />}
        lead={`${organisation.name}${plan.data ? `, Gemeindeschlüssel ${plan.data.eingabe.ags}` : ""}`}
        actions={
          <div className="kim-cluster kim-gap-s kim-align-end kim-nur-bildschirm">
            <SelectField
              name="jahr"
              label="Förderjahr"
              value={jahr}
              options={jahre.map((value) => ({ value, label: String(value) }))}
              onChange={(wert) => setParams({ jahr: wert }, { preventScrollReset: true })}
            />
            <Button onClick={() => window.print()}>Drucken</Button>
          </div>
        }
      />
      {plan.isPending && <LoadingState lines={12} />}
      {plan.isError && !plan.data && <QueryError query={plan} />}
      {plan.data && <Planansicht key={jahr} foerderplan={plan.data} />}
    </Stack>
  );
}
