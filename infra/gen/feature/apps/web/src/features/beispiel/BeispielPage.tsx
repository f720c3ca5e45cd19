import { LoadingState, PageHeader } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { BeispielAnlegen } from "./BeispielAnlegen.tsx";
import { BeispielTable } from "./BeispielTable.tsx";

export default function BeispielPage() {
  usePageTitle("Beispiel");
  const { rechte } = useSession();
  const erlaubt = rechte.includes("beispiel:lesen");
  const liste = useQuery({ ...useTRPC().beispiel.list.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  if (liste.isPending) return <LoadingState lines={6} />;
  if (liste.data === undefined) return <QueryError query={liste} />;
  return (
    <>
      <PageHeader title="Beispiel" actions={rechte.includes("beispiel:pflegen") && <BeispielAnlegen />} />
      <BeispielTable liste={liste.data} />
    </>
  );
}
