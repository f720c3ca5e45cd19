import { EmptyState, LoadingState, Section, Stack } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../app/QueryError.tsx";
import { useSession } from "../../app/session-context.ts";
import { useTRPC } from "../../trpc.ts";
import { LaufFortschritt } from "./LaufFortschritt.tsx";
import { LaufLive } from "./LaufLive.tsx";
import { LaufStart } from "./LaufStart.tsx";
import type { Laufzeile } from "./lauf-auswahl.ts";
import { SchritteTable } from "./SchritteTable.tsx";

export type LaufSectionProps = {
  jahr: number;
  land: boolean;
  laufendesJahr: number | undefined;
  /** The run to show, and the last one of the year; the same one unless somebody looks back. */
  lauf: Laufzeile | undefined;
  neuester: Laufzeile | undefined;
};

export function LaufSection({ jahr, land, laufendesJahr, lauf, neuester }: LaufSectionProps) {
  const { rechte } = useSession();
  const darfStarten = land || rechte.includes("jahreslauf:starten");
  const start = darfStarten ? <LaufStart jahr={jahr} land={land} vorlaeufig={jahr === laufendesJahr} wiederholt={lauf !== undefined} /> : <p>Den Jahreslauf starten Koordination, Leitung oder Finanzen.</p>;
  if (!lauf) return <EmptyState title={`Für ${jahr} gibt es noch keinen Lauf`} action={start} />;
  return (
    <Section title={lauf.id === neuester?.id ? "Letzter Lauf" : "Früherer Lauf"}>
      <EinLauf lauf={lauf} darfWiederholen={darfStarten} />
      {lauf.beendetAm && start}
    </Section>
  );
}

function EinLauf({ lauf: { id }, darfWiederholen }: { lauf: Laufzeile; darfWiederholen: boolean }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.jahreslauf.get.queryOptions({ laufId: id }));
  if (query.isPending) return <LoadingState lines={4} />;
  if (query.isError) return <QueryError query={query} />;
  const lauf = query.data;
  return (
    <Stack gap="m">
      {!lauf.beendetAm && <LaufLive laufId={id} />}
      <LaufFortschritt lauf={lauf} />
      {(lauf.umfang === "land" || lauf.fehlgeschlagen > 0) && <SchritteTable lauf={lauf} darfWiederholen={darfWiederholen} />}
    </Stack>
  );
}
