import { stelleHinweisText } from "@kim/domain/stelle";
import { LoadingState, Notice } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { Stellenangaben } from "./Stellenangaben.tsx";
import { Stellenkopf } from "./Stellenkopf.tsx";
import { TeilSection } from "./TeilSection.tsx";
import { WeiterleitungenSection } from "./WeiterleitungenSection.tsx";
import type { StelleView } from "./ansicht.ts";

export default function StellePage() {
  const { id = "" } = useParams();
  const stelle = useQuery(useTRPC().stelle.get.queryOptions({ id }));
  usePageTitle(stelle.data?.stelle.bezeichnung ?? "Stelle");
  if (stelle.isPending) return <LoadingState lines={8} />;
  if (stelle.data) return <Stellenakte view={stelle.data} />;
  // An address that is no id at all names no post either.
  return [400, 404].includes(stelle.error.data?.httpStatus ?? 0) ? <NotFoundPage /> : <QueryError query={stelle} />;
}

function Stellenakte({ view }: { view: StelleView }) {
  // A post forwarded as a whole leaves nothing at home to show.
  const teile = view.teile.filter((teil) => teil.vzaeHundertstel > 0 || teil.besetzungen.length > 0);
  return (
    <>
      <Stellenkopf view={view} />
      {view.hinweise.map((hinweis) => (
        <Notice key={hinweis.reason} tone="warning" title="Hinweis" regel={hinweis.regel}>
          {stelleHinweisText(hinweis)}
        </Notice>
      ))}
      <Stellenangaben view={view} />
      {teile.map((teil) => (
        <TeilSection key={teil.weiterleitungId} view={view} teil={teil} />
      ))}
      {view.weiterleitungen.length > 0 && <WeiterleitungenSection view={view} />}
    </>
  );
}
