import { ErrorState } from "@kim/ui";
import { isFinal, type ApiError } from "./trpc.ts";

/** What a page shows when its query failed; asking again is offered only where the answer could change. */
export function QueryError({
  query,
}: {
  query: { error: ApiError | null; isFetching: boolean; refetch: () => unknown };
}) {
  const { error } = query;
  if (isFinal(error)) return <ErrorState title="Das lässt sich nicht anzeigen">{error?.message}</ErrorState>;
  return (
    <ErrorState busy={query.isFetching} onRetry={() => void query.refetch()}>
      {error?.data ? error.message : "Die Anwendung antwortet nicht. Bitte prüfen Sie Ihre Verbindung."}
    </ErrorState>
  );
}
