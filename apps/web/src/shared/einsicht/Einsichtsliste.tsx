import { alsDatum, alsZeitraum } from "@kim/domain/grundlagen";
import { nachweisartNamen } from "@kim/domain/nachweis";
import { fassungsstandNamen, pruefeinsichtstandNamen } from "@kim/domain/pruefeinsicht";
import { bausteinNamen } from "@kim/domain/stelle";
import {
  Badge,
  Button,
  datum,
  EmptyState,
  euro,
  LoadingState,
  Notice,
  Section,
  Stack,
  Table,
  TextLink,
  type Column,
} from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitFilter } from "../../base/adresse.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { Filterleiste } from "../liste/Filterleiste.tsx";
import { jahreswahl } from "../liste/wahl.ts";
import { einsichtFilterAus, einsichtGefiltert, type EinsichtFilter } from "./einsicht-filter.ts";

type Liste = Outputs["pruefnachweis"]["list"];
type Einsicht = Liste["einsichten"][number];
type Zeile = Liste["nachweise"][number];

/** What an auditor is let into today, and until when; where nothing is left, why. */
export function Einsichtsliste() {
  const query = useQuery(useTRPC().pruefnachweis.list.queryOptions());
  if (query.isPending) return <LoadingState lines={6} />;
  if (!query.data) return <QueryError query={query} />;
  const { einsichten, nachweise } = query.data;
  const laufende = einsichten.filter(({ stand }) => stand === "laufend");
  return (
    <>
      {laufende.length === 0 && <OhneEinsicht einsichten={einsichten} />}
      {laufende.length > 0 && <Laufende einsichten={laufende} />}
      {laufende.length > 0 && <Nachweise nachweise={nachweise} />}
      {einsichten.length > laufende.length && laufende.length > 0 && (
        <Section title="Spätere und beendete Einsichten">
          <EinsichtenTable
            caption="Spätere und beendete Einsichten"
            einsichten={einsichten.filter(({ stand }) => stand !== "laufend")}
          />
        </Section>
      )}
    </>
  );
}

/** Says why nothing is to be seen: it ended, was withdrawn, begins later or was never granted. */
function OhneEinsicht({ einsichten }: { einsichten: readonly Einsicht[] }) {
  return (
    <Section title="Zurzeit keine Einsicht">
      <Stack>
        <Notice title="Zurzeit ist kein Nachweis für Sie freigegeben">
          {einsichten.length === 0
            ? "Ihnen ist noch keine Einsicht gewährt. Die örtliche Rechnungsprüfung bittet die Mandantenverwaltung ihres Hauses darum, der Landesrechnungshof die Bezirksregierung."
            : "Nachweise, Dateien und Prüfnotizen sind nur in der Zeit der Einsicht zu sehen. Wird die Prüfung fortgesetzt, kann die gewährende Stelle eine abgelaufene Einsicht mit Grund verlängern; Ihre Notizen sind dann wieder da."}
        </Notice>
        {einsichten.length > 0 && <EinsichtenTable caption="Ihre Einsichten" einsichten={einsichten} />}
      </Stack>
    </Section>
  );
}

const Laufende = ({ einsichten }: { einsichten: readonly Einsicht[] }) => (
  <Section title="Ihre Einsicht">
    <EinsichtenTable caption="Laufende Einsichten" einsichten={einsichten} mitNotizen />
  </Section>
);

function Nachweise({ nachweise }: { nachweise: readonly Zeile[] }) {
  const [params, setParams] = useSearchParams();
  const filter = einsichtFilterAus(params);
  const setze = (name: keyof EinsichtFilter) => (wert: string) =>
    setParams((vorher) => mitFilter(vorher, name, wert, []), { replace: true, preventScrollReset: true });
  const gezeigt = einsichtGefiltert(nachweise, filter);
  return (
    <Section title="Nachweise">
      {nachweise.length === 0 && (
        <EmptyState title="Zu Ihrer Einsicht ist noch nichts eingereicht.">
          Ein Nachweis erscheint hier, sobald er eingereicht ist. Entwürfe sind nicht zu sehen.
        </EmptyState>
      )}
      {nachweise.length > 0 && (
        <Filterleiste
          auswahlen={[
            {
              name: "jahr",
              label: "Förderjahr",
              placeholder: "Alle",
              value: filter.jahr,
              options: jahreswahl([...new Set(nachweise.map(({ jahr }) => jahr))]),
            },
          ]}
          suche={{ label: "Organisation suchen", value: filter.suche }}
          setze={setze}
        />
      )}
      {nachweise.length > 0 && gezeigt.length === 0 && (
        <EmptyState
          title="Kein Nachweis passt zu dieser Auswahl."
          action={<Button onClick={() => setParams({}, { replace: true })}>Alle zeigen</Button>}
        />
      )}
      {gezeigt.length > 0 && (
        <Table
          caption="Nachweise"
          captionHidden
          columns={spalten}
          rows={gezeigt}
          rowKey={({ inhaberId, id }) => `${inhaberId} ${id}`}
          stacks
          groupOf={({ jahr }) => ({ key: String(jahr), header: `Förderjahr ${jahr}` })}
        />
      )}
    </Section>
  );
}

const spalten: Column<Zeile>[] = [
  {
    key: "nachweis",
    header: "Nachweis",
    rowHeader: true,
    cell: (n) => (
      <>
        <TextLink to={`/einsicht/${n.einsichtId}/${n.inhaberId}/${n.id}`}>
          {`${nachweisartNamen[n.art]} ${n.jahr}`}
        </TextLink>
        <div className="kern-hint">{`${n.inhaberName}, ${bausteinNamen[n.baustein]}`}</div>
      </>
    ),
  },
  {
    key: "stand",
    header: "Stand",
    cell: (n) => (
      <>
        <Badge>{fassungsstandNamen[n.stand]}</Badge>
        {n.version > 1 && <div className="kern-hint">{`Fassung ${n.version}`}</div>}
      </>
    ),
  },
  { key: "eingereicht", header: "Eingereicht", cell: ({ eingereichtAm }) => datum(eingereichtAm.slice(0, 10)) },
  { key: "bewilligt", header: "Bewilligt", numeric: true, cell: ({ bewilligtCent }) => euro(bewilligtCent) },
  { key: "rueck", header: "Rückzahlung", numeric: true, cell: ({ rueckzahlungCent }) => euro(rueckzahlungCent) },
  {
    key: "pruefung",
    header: "Ihre Prüfung",
    cell: ({ notizen, abgeschlossenAm }) => (
      <>
        {notizen === 0 ? "Keine Notiz" : notizen === 1 ? "1 Notiz" : `${notizen} Notizen`}
        {abgeschlossenAm && (
          <div>
            <Badge tone="success">Abgeschlossen</Badge>
          </div>
        )}
      </>
    ),
  },
];

function EinsichtenTable({
  caption,
  einsichten,
  mitNotizen = false,
}: {
  caption: string;
  einsichten: readonly Einsicht[];
  mitNotizen?: boolean;
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      stacks
      rows={einsichten}
      rowKey={({ geberId, id }) => `${geberId} ${id}`}
      columns={[
        {
          key: "geber",
          header: "Gewährt von",
          rowHeader: true,
          cell: ({ geberName, zweck }) => (
            <>
              {geberName}
              <div className="kern-hint">{zweck}</div>
            </>
          ),
        },
        {
          key: "gilt",
          header: "Gilt",
          cell: (e) => (
            <>
              {alsZeitraum(e.von, e.letzterTag)}
              <div>
                <Badge tone={e.stand === "laufend" ? "success" : "neutral"}>{pruefeinsichtstandNamen[e.stand]}</Badge>
              </div>
            </>
          ),
        },
        { key: "umfang", header: "Umfang", cell: ({ jahre }) => (jahre ? jahre.join(", ") : "Alle Förderjahre") },
        {
          key: "hinweis",
          header: mitNotizen ? "Prüfnotizen" : "Hinweis",
          cell: (e) =>
            mitNotizen ? (
              <a className="kern-link kern-link--no-visited-state" href={`/dateien/pruefnotizen/${e.id}`}>
                Als Tabelle herunterladen
              </a>
            ) : (
              hinweis(e)
            ),
        },
      ]}
    />
  );
}

function hinweis({ stand, von, letzterTag, vorgaenge }: Einsicht): string {
  if (stand === "bevorstehend") return `Beginnt am ${alsDatum(von)}.`;
  const widerruf = vorgaenge.find(({ art }) => art === "widerrufen");
  return widerruf ? `Widerrufen: ${widerruf.grund}` : `Der letzte Tag war der ${alsDatum(letzterTag)}.`;
}
