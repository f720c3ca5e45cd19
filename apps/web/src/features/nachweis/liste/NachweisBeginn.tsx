import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { Button, datum, RefusalNotice, Section, Table } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { fieldErrors, formRefusal } from "../../../base/api-error.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";
import type { Nachweiszeile } from "../ansicht.ts";
import { NachweisVerzichte } from "./NachweisVerzichte.tsx";
import { nichtBegonnene, type NichtBegonnen } from "./nicht-begonnen.ts";

/** Bescheide and received contracts of ended years that nobody has begun to prove. */
export function NachweisBeginn({ nachweise, jahr }: { nachweise: readonly Nachweiszeile[]; jahr: number | null }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { organisation, rechte } = useSession();
  const eigene = nachweise.filter((n) => n.inhaberId === organisation.organisationId);
  const bescheide = useQuery({ ...trpc.bescheid.list.queryOptions(), enabled: rechte.includes("foerderung:lesen") });
  const vertraege = useQuery({
    ...trpc.weiterleitung.list.queryOptions({ richtung: "erhalten" }),
    enabled: rechte.includes("weiterleitung:lesen"),
  });
  const verzichte = useQuery(trpc.nachweisverzicht.list.queryOptions());
  const beginnt = useMutation(trpc.nachweis.create.mutationOptions());
  const beginntTeil = useMutation(trpc.teilnachweis.create.mutationOptions());
  const fehler = beginnt.error ?? beginntTeil.error;
  const [amFeld] = fieldErrors(fehler);
  const heute = heuteInBerlin(new Date());
  const [alle, setAlle] = useState(false);
  const kaputt = [bescheide, vertraege, verzichte].find((query) => query.isError && !query.data);
  if (kaputt) return <QueryError query={kaputt} />;
  const offene = nichtBegonnene(bescheide.data ?? [], vertraege.data ?? [], eigene, verzichte.data ?? [], heute).filter(
    (offener) => jahr === null || offener.jahr === jahr,
  );
  // What ended longer ago was mostly proven elsewhere.
  const neue = offene.filter((offener) => offener.jahr >= jahrVon(heute) - 2);
  const gezeigte = alle || jahr !== null ? offene : neue;
  const erlassene = (verzichte.data ?? []).filter((v) => jahr === null || v.jahr === jahr);
  if (offene.length === 0) return <NachweisVerzichte verzichte={erlassene} vertraege={vertraege.data ?? []} />;
  const beginne = async ({ jahr: imJahr, von }: NichtBegonnen) => {
    const neu = { id: crypto.randomUUID(), jahr: imJahr };
    const { id } =
      "baustein" in von
        ? await beginnt.mutateAsync({ ...neu, baustein: von.baustein })
        : await beginntTeil.mutateAsync({ ...neu, weiterleitungId: von.weiterleitungId });
    await navigate(`/nachweise/${organisation.organisationId}/${id}`);
  };
  return (
    <>
      <Section title="Noch nicht begonnen">
        <RefusalNotice refusal={formRefusal(fehler) ?? (amFeld ? { satz: amFeld.meldung } : null)} />
        <Table
          caption="Noch nicht begonnene Nachweise"
          captionHidden
          rows={gezeigte}
          empty="Aus den letzten beiden Jahren ist nichts offen."
          rowKey={({ schluessel }) => schluessel}
          stacks
          columns={[
            {
              key: "nachweis",
              header: "Nachweis",
              rowHeader: true,
              cell: ({ name, jahr: imJahr, worum }) => (
                <>
                  {`${name} ${imJahr}`}
                  <div className="kern-hint">{worum}</div>
                </>
              ),
            },
            { key: "faellig", header: "Fällig am", cell: ({ faelligAm }) => datum(faelligAm) },
            {
              key: "beginn",
              header: "Beginnen",
              action: true,
              cell: (offener) => (
                <Button
                  size="small"
                  busy={beginnt.isPending || beginntTeil.isPending}
                  aria-label={`${offener.name} ${offener.jahr} beginnen: ${offener.worum}`}
                  onClick={() => void beginne(offener).catch(() => undefined)}
                >
                  Beginnen
                </Button>
              ),
            },
          ]}
        />
        {gezeigte.length < offene.length && (
          <div>
            <Button size="small" onClick={() => setAlle(true)}>
              {`Frühere Jahre zeigen (${offene.length - gezeigte.length})`}
            </Button>
          </div>
        )}
      </Section>
      <NachweisVerzichte verzichte={erlassene} vertraege={vertraege.data ?? []} />
    </>
  );
}
