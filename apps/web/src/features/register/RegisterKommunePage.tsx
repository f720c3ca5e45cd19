import { heuteInBerlin, OrganisationId } from "@kim/domain/grundlagen";
import { Merkmalart, merkmalKurznamen, merkmalstandAm, organisationArtNamen } from "@kim/domain/organisation";
import { DescriptionList, EmptyState, LoadingState, PageHeader, Section, datum } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { Merkmalmarke } from "../../shared/register/Merkmalmarke.tsx";
import { MerkmalEintragen } from "./MerkmalEintragen.tsx";
import { MerkmaleTable } from "./MerkmaleTable.tsx";

export default function RegisterKommunePage() {
  const id = OrganisationId.safeParse(useParams()["id"]).data;
  return id === undefined ? <NotFoundPage /> : <Kommune id={id} />;
}

/** Everything the register ever said of one Kommune; the granting authority keeps it here. */
function Kommune({ id }: { id: OrganisationId }) {
  usePageTitle("Register");
  const { rechte } = useSession();
  const query = useQuery(useTRPC().register.get.queryOptions({ id }));
  const zurueck = { to: rechte.includes("land:lesen") ? "/land/register" : "/register", label: "Register" };
  if (query.isPending) return <LoadingState lines={8} />;
  if (!query.data)
    return (
      <>
        <PageHeader title="Register" back={zurueck} />
        <QueryError query={query} />
      </>
    );

  const { name, art, merkmale } = query.data;
  const darf = rechte.includes("bewilligung:entscheiden");
  const heute = heuteInBerlin(new Date());
  return (
    <>
      <PageHeader
        title={name}
        back={zurueck}
        lead={organisationArtNamen[art]}
        actions={darf && <MerkmalEintragen kommuneId={id} kommune={{ name, art }} merkmale={merkmale} />}
      />
      <Section title={`Stand am ${datum(heute)}`}>
        <DescriptionList
          items={Merkmalart.options.map((merkmal) => ({
            term: merkmalKurznamen[merkmal],
            description: <Merkmalmarke stand={merkmalstandAm(merkmale, merkmal, heute)} />,
          }))}
        />
      </Section>
      <Section title="Einträge">
        {!darf && (
          <p className="kim-prose">Stimmt etwas nicht? Die Bezirksregierung kann das im Register berichtigen.</p>
        )}
        {merkmale.length > 0 ? (
          <MerkmaleTable merkmale={merkmale} darf={darf} />
        ) : (
          <EmptyState title="Für diese Kommune steht nichts im Register." />
        )}
      </Section>
    </>
  );
}
