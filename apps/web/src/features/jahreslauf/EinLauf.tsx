import type { JahreslaufId } from "@kim/domain/grundlagen";
import { LoadingState, Stack } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { FehlgeschlageneWiederholung } from "./FehlgeschlageneWiederholung.tsx";
import { LaufAbbruch } from "./LaufAbbruch.tsx";
import { LaufFortschritt } from "./LaufFortschritt.tsx";
import { LaufLive } from "./LaufLive.tsx";
import { LaufNachweise } from "./LaufNachweise.tsx";
import { wartetAufPapiere } from "./lauf-auswahl.ts";
import { SchritteTable } from "./SchritteTable.tsx";

const pollMs = 3_000;

/** One run with its recipients, live while it runs. */
export function EinLauf({ laufId, darfWiederholen }: { laufId: JahreslaufId; darfWiederholen: boolean }) {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.jahreslauf.get.queryOptions({ laufId }),
    refetchInterval: ({ state: { data } }) => (data && wartetAufPapiere(data, Date.now()) ? pollMs : false),
  });
  if (query.isPending) return <LoadingState lines={4} />;
  if (query.isError) return <QueryError query={query} />;
  const lauf = query.data;
  return (
    <Stack gap="m">
      {!lauf.beendetAm && <LaufLive laufId={laufId} />}
      <LaufFortschritt lauf={lauf} />
      {darfWiederholen && !lauf.beendetAm && <LaufAbbruch laufId={laufId} jahr={lauf.jahr} />}
      {darfWiederholen && lauf.beendetAm && lauf.fehlgeschlagen > 1 && <FehlgeschlageneWiederholung lauf={lauf} />}
      <LaufNachweise lauf={lauf} />
      {(lauf.umfang === "land" || lauf.fehlgeschlagen > 0) && (
        <SchritteTable lauf={lauf} darfWiederholen={darfWiederholen} />
      )}
    </Stack>
  );
}
