import { FristenkalenderId } from "@kim/domain/fristenliste";
import { Button, Cluster, Prose, RefusalNotice, Section, zeitpunkt } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../base/api-error.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { EinmalGezeigt } from "../../shared/kennwort/EinmalGezeigt.tsx";
import { neuesKennwort } from "../../shared/kennwort/kennwort.ts";

/** One's own dates in one's own calendar: an address that is shown once, and ended again. */
export function KalenderSection() {
  const trpc = useTRPC();
  const kalender = useQuery(trpc.fristenkalender.get.queryOptions());
  const beginnt = useMutation(trpc.fristenkalender.create.mutationOptions());
  const endet = useMutation(trpc.fristenkalender.delete.mutationOptions());
  const [adresse, setAdresse] = useState<string | null>(null);
  if (kalender.isPending) return null;
  if (kalender.isError) return <QueryError query={kalender} />;
  const { seit } = kalender.data;
  const abonniere = async () => {
    const { token, tokenHash } = await neuesKennwort();
    await beginnt.mutateAsync({ id: FristenkalenderId.parse(crypto.randomUUID()), tokenHash });
    setAdresse(new URL(`/fristen/${token}.ics`, location.origin).toString());
  };
  return (
    <Section title="Im eigenen Kalender">
      <Prose>
        <p>
          Outlook, Thunderbird und Telefone holen Ihre Fristen von einer eigenen Adresse ab und halten sie aktuell. Wer
          die Adresse kennt, liest diese Fristen ohne Anmeldung: keine Namen von Personen, aber was Ihre Organisation
          bis wann tun muss.
        </p>
      </Prose>
      <RefusalNotice refusal={formRefusal(beginnt.error ?? endet.error)} />
      {seit && !adresse && (
        <p className="kern-body">{`Abonniert seit ${zeitpunkt(seit)}. Die Adresse wird nur einmal gezeigt.`}</p>
      )}
      {adresse && seit && (
        <EinmalGezeigt key={adresse} titel="Die Adresse Ihres Kalenders" wert={adresse} kopieren="Adresse kopieren">
          Fügen Sie sie in Ihrem Kalender als Abonnement hinzu. Sie wird hier nicht noch einmal gezeigt.
        </EinmalGezeigt>
      )}
      <Cluster>
        <Button busy={beginnt.isPending} onClick={() => void abonniere().catch(() => undefined)}>
          {seit ? "Neue Adresse erstellen" : "Adresse erstellen"}
        </Button>
        {seit && (
          <Button busy={endet.isPending} onClick={() => endet.mutate({}, { onSuccess: () => setAdresse(null) })}>
            Abonnement beenden
          </Button>
        )}
      </Cluster>
      {seit && <p className="kern-hint">Mit einer neuen Adresse gilt die bisherige nicht mehr.</p>}
    </Section>
  );
}
