import { MitteilungseingangEingabe } from "@kim/domain/mitteilung";
import {
  Badge,
  EmptyState,
  Grid,
  LoadingState,
  PageHeader,
  Pagination,
  SelectField,
  Table,
  TextAreaField,
  TextField,
  zeitpunkt,
  type Column,
} from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitFilter, seiteAus, seitenadresse } from "../../base/adresse.ts";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { VorgangDialog } from "../../shared/vorgang/VorgangDialog.tsx";
import { mitteilungszelle } from "./MitteilungenPage.tsx";

type Eingang = Outputs["mitteilungseingang"]["list"]["zeilen"][number];

/** What recipients told the authority in the year, what nobody took notice of first. */
export default function LandMitteilungenPage() {
  usePageTitle("Mitteilungen der Empfänger");
  const [params, setParams] = useSearchParams();
  const erlaubt = useSession().rechte.includes("bewilligung:entscheiden");
  const offen = params.get("stand") !== "alle";
  const suche = (params.get("suche") ?? "").slice(0, 200);
  const seite = seiteAus(params);
  const liste = useQuery({
    ...useTRPC().mitteilungseingang.list.queryOptions({ offen, suche, seite }),
    enabled: erlaubt,
    placeholderData: (vorige) => vorige,
  });
  if (!erlaubt) return <NotFoundPage />;
  const change = (name: string, wert: string) =>
    setParams((before) => mitFilter(before, name, wert), { replace: true, preventScrollReset: true });
  return (
    <>
      <PageHeader
        title="Mitteilungen der Empfänger"
        lead="Was Empfänger im Jahr mitteilen müssen. Ungelesenes steht zuerst."
      />
      <search>
        <Grid gap="s" minColumn="11rem">
          <SelectField
            name="stand"
            label="Stand"
            value={offen ? "" : "alle"}
            options={[
              { value: "", label: "Noch nicht zur Kenntnis genommen" },
              { value: "alle", label: "Alle" },
            ]}
            onChange={(wert) => change("stand", wert)}
          />
          <TextField
            name="suche"
            type="search"
            label="Empfänger"
            optional
            value={suche}
            onChange={(wert) => change("suche", wert)}
          />
        </Grid>
      </search>
      {liste.isPending && <LoadingState lines={8} />}
      {liste.isError && !liste.data && <QueryError query={liste} />}
      {liste.data && (
        <>
          <Table
            caption="Mitteilungen der Empfänger"
            captionHidden
            columns={columns}
            rows={liste.data.zeilen}
            rowKey={({ inhaberId, id }) => `${inhaberId} ${id}`}
            empty={
              <EmptyState title={offen ? "Alles ist zur Kenntnis genommen." : "Nichts passt zu dieser Auswahl."} />
            }
          />
          <Pagination
            label="Seiten der Mitteilungen"
            page={liste.data.seite}
            pages={liste.data.seiten}
            total={liste.data.gesamt}
            to={(andere) => seitenadresse(params, andere)}
          />
        </>
      )}
    </>
  );
}

const columns: Column<Eingang>[] = [
  { key: "wer", header: "Empfänger", rowHeader: true, cell: ({ inhaberName }) => inhaberName },
  { key: "was", header: "Mitteilung", cell: mitteilungszelle },
  {
    key: "am",
    header: "Eingegangen",
    cell: ({ am, vonName }) => (
      <>
        {zeitpunkt(am)}
        <div className="kern-hint">{vonName}</div>
      </>
    ),
  },
  {
    key: "stand",
    header: "Stand",
    cell: (mitteilung) =>
      mitteilung.eingang ? (
        <>
          <Badge tone="success">Zur Kenntnis genommen</Badge>
          <div className="kern-hint">{`${zeitpunkt(mitteilung.eingang.am)}, ${mitteilung.eingang.vonName}`}</div>
          {mitteilung.eingang.antwort && <p className="kim-prose">{mitteilung.eingang.antwort}</p>}
        </>
      ) : (
        <Kenntnisnahme mitteilung={mitteilung} />
      ),
  },
];

function Kenntnisnahme({ mitteilung: { inhaberId, id, inhaberName } }: { mitteilung: Eingang }) {
  const befehl = useMutation(useTRPC().mitteilungseingang.create.mutationOptions());
  return (
    <VorgangDialog
      knopf="Zur Kenntnis nehmen"
      look={{ size: "small", "aria-label": `Mitteilung von ${inhaberName} zur Kenntnis nehmen` }}
      titel={`Mitteilung von ${inhaberName}`}
      senden="Zur Kenntnis nehmen"
      schema={MitteilungseingangEingabe}
      defaults={() => ({ mitteilung: { inhaberId, id } })}
      befehl={befehl}
      getan="Zur Kenntnis genommen."
    >
      <TextAreaField name="antwort" label="Antwort an den Empfänger" optional rows={3} maxLength={2000} />
    </VorgangDialog>
  );
}
