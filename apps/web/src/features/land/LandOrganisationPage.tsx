import { DemoBadge, datum, LinkButton, LoadingState, PageHeader, SelectField, Stack } from "@kim/ui";
import { organisationArtNamen } from "@kim/domain";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NotFoundPage } from "../../app/NotFoundPage.tsx";
import { usePageTitle } from "../../app/page-title.ts";
import { QueryError } from "../../app/QueryError.tsx";
import { useSession } from "../../app/session-context.ts";
import { useTRPC } from "../../trpc.ts";
import { LandBausteine } from "./LandBausteine.tsx";
import { LandNachweis } from "./LandNachweis.tsx";
import { useLandAnsicht } from "./use-land-ansicht.ts";

export default function LandOrganisationPage() {
  const trpc = useTRPC();
  const { ags = "" } = useParams();
  const { jahr, jahre, setze, abfrage } = useLandAnsicht();
  const erlaubt = useSession().rechte.includes("land:lesen");
  const organisation = useQuery({ ...trpc.land.organisation.queryOptions({ ags, jahr }), enabled: erlaubt });
  usePageTitle(organisation.data ? `${organisation.data.name} ${jahr}` : "Zuwendungsempfänger");
  const back = { to: `/land${abfrage}`, label: `Landesübersicht ${jahr}` };

  if (!erlaubt) return <NotFoundPage />;
  if (organisation.isPending) return <LoadingState lines={10} />;
  if (organisation.isError) {
    return [400, 404].includes(organisation.error.data?.httpStatus ?? 0)
      ? <PageHeader back={back} title="Diesen Zuwendungsempfänger gibt es nicht" lead={`Zum Gemeindeschlüssel „${ags}“ gehört keiner der Zuwendungsempfänger. Wählen Sie einen auf der Karte oder in der Tabelle.`} actions={<LinkButton to={back.to}>Zur Landesübersicht {jahr}</LinkButton>} />
      : <QueryError query={organisation} />;
  }

  const { name, art, regierungsbezirk, demodaten, stichtag, bausteine, nachweis, einwohner } = organisation.data;
  return (
    <Stack gap="l">
      <PageHeader
        back={back}
        title={name}
        badges={demodaten && <DemoBadge />}
        lead={`${organisationArtNamen[art]}${regierungsbezirk ? `, Regierungsbezirk ${regierungsbezirk}` : ""}. Stand ${datum(stichtag)}, nur zusammengefasste Werte.`}
        actions={<SelectField name="jahr" label="Jahr" value={jahr} onChange={(wert) => setze("jahr", wert)} options={jahre.map((value) => ({ value, label: String(value) }))} />}
      />
      <LandBausteine bausteine={bausteine} />
      <LandNachweis nachweis={nachweis} einwohner={einwohner} ags={ags} jahr={jahr} />
    </Stack>
  );
}
