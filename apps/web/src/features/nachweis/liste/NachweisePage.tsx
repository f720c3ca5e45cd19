import { Nachweisstand, nachweisstandNamen } from "@kim/domain/nachweis";
import { Button, EmptyState, LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { mitFilter } from "../../../base/adresse.ts";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { Filterleiste } from "../../../shared/liste/Filterleiste.tsx";
import { jahreswahl } from "../../../shared/liste/wahl.ts";
import type { Nachweiszeile } from "../ansicht.ts";
import { filterAus, gefiltert, seiten, type NachweisFilter } from "./nachweis-filter.ts";
import { NachweisBeginn } from "./NachweisBeginn.tsx";
import { VordruckeSection } from "./VordruckeSection.tsx";
import { NachweisTable } from "./NachweisTable.tsx";

/** The papers of this organisation, what waits for its check, and what its receivers owe it. */
export default function NachweisePage() {
  usePageTitle("Nachweise");
  const { rechte, organisation } = useSession();
  const behoerde = rechte.includes("bewilligung:entscheiden");
  const nachweise = useQuery(useTRPC().nachweis.list.queryOptions());
  const [params] = useSearchParams();
  const { seite, jahr } = filterAus(params);
  const beginnt = rechte.includes("nachweis:vorbereiten") && (seite === null || seite === "eigene");
  return (
    <>
      <PageHeader
        title="Nachweise"
        lead={
          behoerde
            ? "Was die Empfänger eingereicht haben: Verwendungsnachweise der Zuwendungen und Verwendungsbestätigungen der Pauschalen."
            : "Je Bescheid und je Vertrag eines beendeten Jahres ein Papier. Was Ihre Empfänger einreichen, prüfen Sie hier."
        }
      />
      {nachweise.isPending && <LoadingState lines={6} />}
      {nachweise.isError && !nachweise.data && <QueryError query={nachweise} />}
      {nachweise.data && (
        <Nachweislisten
          nachweise={nachweise.data}
          organisationId={organisation.organisationId}
          behoerde={behoerde}
          beginn={beginnt && !behoerde && <NachweisBeginn nachweise={nachweise.data} jahr={jahr} />}
        />
      )}
      <VordruckeSection />
    </>
  );
}

function Nachweislisten({
  nachweise,
  organisationId,
  behoerde,
  beginn,
}: {
  nachweise: readonly Nachweiszeile[];
  organisationId: Nachweiszeile["inhaberId"];
  behoerde: boolean;
  /** What could be begun, between the choices and what there is. */
  beginn: ReactNode;
}) {
  const [params, setParams] = useSearchParams();
  const filter = filterAus(params);
  const setze = (name: keyof NachweisFilter) => (wert: string) =>
    setParams((vorher) => mitFilter(vorher, name, wert, []), { replace: true, preventScrollReset: true });
  if (nachweise.length === 0)
    return (
      <>
        {beginn}
        <EmptyState title={behoerde ? "Noch ist nichts eingereicht." : "Noch kein Nachweis."}>
          {behoerde
            ? "Ein Nachweis erscheint hier, sobald ein Empfänger ihn eingereicht hat."
            : "Ein Nachweis wird begonnen, sobald sein Jahr zu Ende ist. Die Stelle darüber sieht ihn, wenn er eingereicht ist."}
        </EmptyState>
      </>
    );
  const listen = gefiltert(nachweise, filter, organisationId);
  const titel = { eigene: "Eigene Nachweise", pruefung: "Zu prüfen", empfaenger: titelDerUebrigen(filter, behoerde) };
  const abschnitte = (["pruefung", "eigene", "empfaenger"] as const).filter((seite) => listen[seite].length > 0);
  return (
    <>
      <Filterleiste
        auswahlen={[
          {
            name: "jahr",
            label: "Förderjahr",
            placeholder: "Alle",
            value: filter.jahr,
            options: jahreswahl([...new Set(nachweise.map(({ jahr }) => jahr))]),
          },
          {
            name: "stand",
            label: "Stand",
            placeholder: "Alle",
            value: filter.stand,
            options: Nachweisstand.options.map((value) => ({ value, label: nachweisstandNamen[value] })),
          },
          {
            name: "seite",
            label: "Welche",
            placeholder: "Alle",
            value: filter.seite,
            options: seiten.filter(({ value }) => !behoerde || value !== "eigene"),
          },
        ]}
        suche={{ label: "Organisation suchen", value: filter.suche }}
        setze={setze}
      />
      {beginn}
      {abschnitte.length === 0 && (
        <EmptyState
          title="Kein Nachweis passt zu dieser Auswahl."
          action={<Button onClick={() => setParams({}, { replace: true })}>Alle zeigen</Button>}
        />
      )}
      {abschnitte.map((seite) => (
        <Section key={seite} title={titel[seite]}>
          <NachweisTable caption={titel[seite]} nachweise={listen[seite]} />
        </Section>
      ))}
    </>
  );
}

const titelDerUebrigen = ({ seite }: NachweisFilter, behoerde: boolean): string =>
  seite === null ? (behoerde ? "Übrige Eingänge" : "Übrige Nachweise der Empfänger") : "Nachweise der Empfänger";
