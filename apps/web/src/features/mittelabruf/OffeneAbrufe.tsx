import { Button, Cluster, euro, LoadingState, Section } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { Abrufliste } from "./Abrufliste.tsx";
import { EntscheidungDialog } from "./EntscheidungDialog.tsx";
import type { OffenerAbruf } from "./mittel.ts";
import { useEingang } from "./use-eingang.ts";
import { WeitereJahre } from "./WeitereJahre.tsx";

/** Calls that wait for the authority, the earliest termin first. */
export function OffeneAbrufe() {
  const { filter, seiteVon } = useEingang();
  const abrufe = useQuery(
    useTRPC().mittelabrufEingang.listOffene.queryOptions(seiteVon("offene"), { placeholderData: keepPreviousData }),
  );
  const [offen, setOffen] = useState<{ abruf: OffenerAbruf; bewilligt: boolean } | null>(null);
  if (abrufe.isPending) return <LoadingState lines={8} />;
  if (abrufe.data === undefined) return <QueryError query={abrufe} />;

  const { gesamt, jahre } = abrufe.data;
  return (
    <>
      <WeitereJahre jahre={jahre.filter(({ jahr }) => jahr !== filter.jahr)} />
      <Section title={`Offene Abrufe (${gesamt})`}>
        <Abrufliste
          liste="offene"
          caption="Offene Abrufe"
          seiten={{ label: "Seiten der offenen Abrufe", ...abrufe.data }}
          leer={{
            gefiltert: "Kein offener Abruf passt zu diesen Filtern.",
            sonst: "Kein Abruf wartet auf eine Entscheidung",
          }}
          spalten={[
            {
              key: "zweck",
              header: "Wofür",
              cell: (a) => (
                <div className="kim-mittelabruf__text">
                  {a.begruendung}
                  <div className="kern-hint">
                    Laut Bescheid {euro(a.zugesagtCent)}, danach noch abrufbar {euro(a.abrufbarCent)}
                  </div>
                </div>
              ),
            },
            {
              key: "aktion",
              header: "Entscheidung",
              action: true,
              cell: (a) => (
                <Cluster>
                  <Button
                    size="small"
                    variant="primary"
                    aria-label={`Abruf von ${a.bescheid.organisationName} bewilligen`}
                    onClick={() => setOffen({ abruf: a, bewilligt: true })}
                  >
                    Bewilligen
                  </Button>
                  <Button
                    size="small"
                    aria-label={`Abruf von ${a.bescheid.organisationName} ablehnen`}
                    onClick={() => setOffen({ abruf: a, bewilligt: false })}
                  >
                    Ablehnen
                  </Button>
                </Cluster>
              ),
            },
          ]}
        />
        {offen && <EntscheidungDialog {...offen} onClose={() => setOffen(null)} />}
      </Section>
    </>
  );
}
