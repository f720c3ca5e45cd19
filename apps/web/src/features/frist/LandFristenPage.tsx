import { jahrVon, heuteInBerlin } from "@kim/domain/grundlagen";
import { eingangsstandNamen } from "@kim/domain/fristenliste";
import { bausteinNamen } from "@kim/domain/stelle";
import {
  Badge,
  datum,
  EmptyState,
  Grid,
  KeyFigure,
  KeyFigures,
  LoadingState,
  PageHeader,
  Pagination,
  SelectField,
  Stack,
  Table,
  TextField,
  TextLink,
  zahl,
  type Choice,
  type Column,
} from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitFilter, seiteAus, seitenadresse } from "../../base/adresse.ts";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { gefilterteStaende, standfilterAus, type Standfilter, type Standzeile } from "./land-fristen-ansicht.ts";
import "./fristen.css";

/** Whose proof of a year is due or late, over all recipients; every choice stands in the address. */
export default function LandFristenPage() {
  usePageTitle("Fristen der Nachweise");
  const [params, setParams] = useSearchParams();
  const erlaubt = useSession().rechte.includes("bewilligung:entscheiden");
  const laufendes = jahrVon(heuteInBerlin(new Date()));
  const filter = standfilterAus(params, laufendes - 1);
  const liste = useQuery({
    ...useTRPC().fristenstand.list.queryOptions({ jahr: filter.jahr }),
    enabled: erlaubt,
  });
  if (!erlaubt) return <NotFoundPage />;
  const change = (name: keyof Standfilter, value: string) =>
    setParams((before) => mitFilter(before, name, value), { replace: true, preventScrollReset: true });
  const jahre = Array.from({ length: 6 }, (_, i) => String(laufendes - i));
  return (
    <Stack gap="l">
      <PageHeader
        title={`Fristen der Nachweise ${filter.jahr}`}
        actions={
          <a className="kern-btn kern-btn--secondary" href={`/dateien/fristen/${filter.jahr}.xlsx`} download>
            <span className="kern-label">{`Alle ${filter.jahr} als Excel-Datei`}</span>
          </a>
        }
        lead="Jeder geltende Bescheid mit dem Tag, an dem sein Nachweis fällig ist. Entwürfe sehen nur ihre Inhaber."
      />
      <search>
        <Grid gap="s" minColumn="11rem">
          <Wahl
            name="jahr"
            label="Förderjahr"
            wert={String(filter.jahr)}
            options={jahre.map((j) => ({ value: j, label: j }))}
            onChange={change}
          />
          <Wahl
            name="stand"
            label="Stand"
            alle="Alle"
            wert={filter.stand ?? ""}
            options={namen(eingangsstandNamen)}
            onChange={change}
          />
          <Wahl
            name="baustein"
            label="Baustein"
            alle="Alle"
            wert={String(filter.baustein ?? "")}
            options={namen(bausteinNamen)}
            onChange={change}
          />
          <Wahl
            name="spaet"
            label="Verspätung"
            alle="Alle"
            wert={filter.spaet ? "ja" : ""}
            options={[{ value: "ja", label: "Nur verspätete" }]}
            onChange={change}
          />
          <TextField
            name="suche"
            type="search"
            label="Empfänger"
            optional
            value={filter.suche}
            onChange={(wert) => change("suche", wert)}
          />
        </Grid>
      </search>
      {liste.isPending && <LoadingState lines={10} />}
      {liste.isError && !liste.data && <QueryError query={liste} />}
      {liste.data && (
        <Inhalt zeilen={gefilterteStaende(liste.data.zeilen, filter)} jahr={filter.jahr} params={params} />
      )}
    </Stack>
  );
}

const jeSeite = 50;

function Inhalt({ zeilen, jahr, params }: { zeilen: readonly Standzeile[]; jahr: number; params: URLSearchParams }) {
  const seiten = Math.max(1, Math.ceil(zeilen.length / jeSeite));
  const seite = Math.min(seiteAus(params), seiten);
  const ausstehend = zeilen.filter(({ stand }) => stand === "aussteht");
  return (
    <>
      <KeyFigures>
        <KeyFigure label="Nachweise" value={zahl(zeilen.length)} note={`zu Bescheiden ${jahr}`} />
        <KeyFigure label="Nicht eingereicht" value={zahl(ausstehend.length)} note="auch solche, die noch Zeit haben" />
        <KeyFigure
          label="Überfällig"
          value={zahl(ausstehend.filter(({ tageZuSpaet }) => tageZuSpaet > 0).length)}
          note="nicht eingereicht, Frist vorbei"
        />
      </KeyFigures>
      <Table
        caption={`Fristen der Nachweise ${jahr}`}
        captionHidden
        columns={columns}
        rows={zeilen.slice((seite - 1) * jeSeite, seite * jeSeite)}
        rowKey={({ bescheidId, organisationId }) => `${organisationId} ${bescheidId}`}
        empty={
          <EmptyState
            title="Nichts passt zu dieser Auswahl."
            action={<TextLink to={`/land/fristen?jahr=${jahr}`}>Auswahl aufheben</TextLink>}
          />
        }
      />
      <Pagination
        label="Seiten der Nachweise"
        page={seite}
        pages={seiten}
        total={zeilen.length}
        to={(andere) => seitenadresse(params, andere)}
      />
    </>
  );
}

const columns: Column<Standzeile>[] = [
  {
    key: "wer",
    header: "Empfänger",
    rowHeader: true,
    cell: ({ organisationName, bescheidId, aktenzeichen, baustein }) => (
      <>
        {organisationName}
        <div className="kern-hint">
          {`Baustein ${baustein}, `}
          <TextLink to={`/land/bescheide/${bescheidId}`}>{aktenzeichen}</TextLink>
        </div>
      </>
    ),
  },
  {
    key: "papier",
    header: "Nachweis",
    cell: ({ papier, nachweisId, organisationId }) =>
      nachweisId === null ? papier : <TextLink to={`/nachweise/${organisationId}/${nachweisId}`}>{papier}</TextLink>,
  },
  { key: "faellig", header: "Fällig am", cell: ({ am }) => datum(am) },
  {
    key: "spaet",
    header: "Tage zu spät",
    numeric: true,
    cell: ({ tageZuSpaet }) => (tageZuSpaet > 0 ? zahl(tageZuSpaet) : "–"),
  },
  {
    key: "stand",
    header: "Stand",
    cell: ({ stand, tageZuSpaet }) => (
      <Badge
        tone={stand === "bescheinigt" ? "success" : stand === "aussteht" && tageZuSpaet > 0 ? "danger" : "neutral"}
      >
        {eingangsstandNamen[stand]}
      </Badge>
    ),
  },
  {
    key: "erinnert",
    header: "Zuletzt erinnert",
    cell: ({ erinnertAm }) => (erinnertAm === null ? "–" : datum(erinnertAm)),
  },
];

type WahlProps = {
  name: keyof Standfilter;
  label: string;
  alle?: string;
  wert: string;
  options: readonly Choice[];
  onChange: (name: keyof Standfilter, wert: string) => void;
};

const Wahl = ({ name, label, alle, wert, options, onChange }: WahlProps) => (
  <SelectField
    name={name}
    label={label}
    {...(alle !== undefined && { placeholder: alle })}
    value={wert}
    options={options}
    onChange={(neu) => onChange(name, neu)}
  />
);

const namen = (texte: Readonly<Record<string | number, string>>): Choice[] =>
  Object.entries(texte).map(([value, label]) => ({ value, label }));
