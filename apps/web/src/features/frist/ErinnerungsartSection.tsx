import { Button, RefusalNotice, Section } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { formRefusal } from "../../base/api-error.ts";
import { useAuffrischen } from "../../base/auffrischen.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";

/** One letter a day about everything, or one for each date: each person's own choice. */
export function ErinnerungsartSection() {
  const trpc = useTRPC();
  const auffrischen = useAuffrischen();
  const wahl = useQuery(trpc.einzelerinnerung.get.queryOptions());
  const nachher = { onSuccess: () => auffrischen() };
  const einzeln = useMutation(trpc.einzelerinnerung.create.mutationOptions(nachher));
  const gesammelt = useMutation(trpc.einzelerinnerung.delete.mutationOptions(nachher));
  if (wahl.isPending) return null;
  if (wahl.isError) return <QueryError query={wahl} />;
  return (
    <Section title="Erinnerungen per Brief">
      <RefusalNotice refusal={formRefusal(einzeln.error ?? gesammelt.error)} />
      <p className="kern-body">
        {wahl.data.einzeln
          ? "Sie bekommen zu jeder Frist einen eigenen Brief."
          : "Sie bekommen höchstens einen Brief am Tag, in dem alles steht."}
      </p>
      <div>
        {wahl.data.einzeln ? (
          <Button busy={gesammelt.isPending} onClick={() => gesammelt.mutate({})}>
            In einem Brief sammeln
          </Button>
        ) : (
          <Button busy={einzeln.isPending} onClick={() => einzeln.mutate({})}>
            Einzelne Briefe bekommen
          </Button>
        )}
      </div>
    </Section>
  );
}
