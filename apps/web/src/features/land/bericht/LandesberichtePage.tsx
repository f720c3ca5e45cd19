import { alsDatum } from "@kim/domain/grundlagen";
import {
  Button,
  dateigroesse,
  EmptyState,
  LoadingState,
  PageHeader,
  Section,
  Sign,
  Stack,
  Table,
  VisuallyHidden,
  zeitpunkt,
  type Column,
} from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../../base/trpc.ts";
import { Dateilink } from "../../../shared/schriftstueck/Dateilink.tsx";
import { LandesberichtNeuForm } from "./LandesberichtNeuForm.tsx";

type Zeile = Outputs["landesbericht"]["list"][number];

const pollMs = 1_500;

/** Reports for the Landtag: ordered here, set by a job, kept with the figures they were set from. */
export default function LandesberichtePage() {
  usePageTitle("Landesberichte");
  const erlaubt = useSession().rechte.includes("land:lesen");
  const liste = useQuery({
    ...useTRPC().landesbericht.list.queryOptions(),
    enabled: erlaubt,
    refetchInterval: ({ state: { data } }) => (data?.some(({ stand }) => stand === "in_arbeit") ? pollMs : false),
  });
  if (!erlaubt) return <NotFoundPage />;
  return (
    <Stack gap="l">
      <PageHeader
        back={{ to: "/land", label: "Landesübersicht" }}
        title="Landesberichte"
        lead="Ein Bericht für den Ausschuss des Landtags: Karte, Entwicklung und Tabellen als barrierefreies PDF. Seine Zahlen werden bei der Bestellung festgehalten und ändern sich nicht mehr."
      />
      <Section title="Neuer Bericht">
        <LandesberichtNeuForm />
      </Section>
      <Section title="Berichte">
        {liste.isPending && <LoadingState lines={4} />}
        {liste.isError && !liste.data && <QueryError query={liste} />}
        {liste.data?.length === 0 && (
          <EmptyState title="Noch kein Bericht">
            Wählen Sie oben Förderjahr und Stichtag. Nach wenigen Sekunden steht der Bericht hier.
          </EmptyState>
        )}
        {liste.data && liste.data.length > 0 && (
          <Table caption="Berichte" captionHidden columns={columns} rows={liste.data} rowKey={({ id }) => id} stacks />
        )}
      </Section>
    </Stack>
  );
}

const columns: Column<Zeile>[] = [
  { key: "jahr", header: "Förderjahr", rowHeader: true, cell: ({ jahr }) => `Bericht ${jahr}` },
  {
    key: "stand",
    header: "Stand",
    cell: ({ tag, bekannt }) => (
      <>
        {alsDatum(tag)}
        <div className="kern-hint">{bekannt === null ? "nach allem Bekannten" : "wie damals bekannt"}</div>
      </>
    ),
  },
  {
    key: "von",
    header: "Bestellt",
    cell: ({ am, vonName }) => (
      <>
        {zeitpunkt(am)}
        <div className="kern-hint">{vonName}</div>
      </>
    ),
  },
  { key: "dokument", header: "Dokument", cell: (zeile) => <Dokument zeile={zeile} /> },
];

function Dokument({ zeile: { id, jahr, tag, gesetzt, stand } }: { zeile: Zeile }) {
  const genauer = <VisuallyHidden>{` für ${jahr}, Stand ${alsDatum(tag)}`}</VisuallyHidden>;
  if (gesetzt)
    return (
      <>
        <Dateilink href={`/dateien/landesbericht/${id}/papier`}>
          Bericht (PDF, {dateigroesse(gesetzt.bytes)}){genauer}
        </Dateilink>
        <div className="kern-hint">
          <Dateilink href={`/dateien/landesbericht/${id}/akte`}>
            Für die Akte, mit allen Zahlen als Anlage{genauer}
          </Dateilink>
        </div>
      </>
    );
  if (stand === "ausgeblieben") return <Wiederholung id={id} name={`Bericht ${jahr}`} />;
  return (
    <span>
      <Sign name="running" /> wird gerade gesetzt{genauer}
    </span>
  );
}

function Wiederholung({ id, name }: { id: string; name: string }) {
  const wiederholen = useMutation(useTRPC().landesberichtWiederholung.create.mutationOptions());
  return (
    <Stack gap="s">
      <span>Das Setzen ist ausgeblieben.</span>
      {wiederholen.error && <div role="alert">{wiederholen.error.message}</div>}
      <div>
        <Button
          size="small"
          icon="autorenew"
          busy={wiederholen.isPending}
          aria-label={`${name}: noch einmal versuchen`}
          onClick={() => wiederholen.mutate({ landesberichtId: id })}
        >
          Noch einmal versuchen
        </Button>
      </div>
    </Stack>
  );
}
