import { meilensteine, meilensteinNamen, type Meilenstein } from "@kim/domain/umsetzung";
import { bausteinNamen, type Baustein } from "@kim/domain/stelle";
import {
  datum,
  DemoBadge,
  Grid,
  KeyFigure,
  KeyFigures,
  LoadingState,
  PageHeader,
  ProgressBar,
  Section,
  SelectField,
  Stack,
  Table,
  TextLink,
  vzae,
  zahl,
  type Column,
} from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitAngabe } from "../../../base/adresse.ts";
import { NotFoundPage } from "../../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../../base/trpc.ts";
import { useLandfrische } from "../use-landfrische.ts";

type Umsetzung = Outputs["umsetzung"]["get"];
type Zeile = Umsetzung["empfaenger"][number];

/** How far each of the 54 came: from the first application to the first proof, and what stands empty. */
export default function UmsetzungPage() {
  usePageTitle("Stand der Umsetzung");
  const erlaubt = useSession().rechte.includes("land:lesen");
  const [suche, setSuche] = useSearchParams();
  const baustein = ([1, 2, 3] as const).find((b) => String(b) === suche.get("baustein")) ?? null;
  useLandfrische(erlaubt);
  const umsetzung = useQuery({
    ...useTRPC().umsetzung.get.queryOptions({ baustein }),
    enabled: erlaubt,
    placeholderData: keepPreviousData,
  });
  if (!erlaubt) return <NotFoundPage />;
  return (
    <Stack gap="l">
      <PageHeader
        title="Stand der Umsetzung"
        badges={umsetzung.data?.empfaenger.some(({ demodaten }) => demodaten) && <DemoBadge />}
        lead={umsetzung.data && satz(umsetzung.data, baustein)}
        actions={
          <SelectField
            name="baustein"
            label="Baustein"
            placeholder="Alle"
            value={baustein ?? ""}
            options={([1, 2, 3] as const).map((value) => ({ value, label: bausteinNamen[value] }))}
            onChange={(wert) => setSuche((bisher) => mitAngabe(bisher, "baustein", wert), { replace: true })}
          />
        }
      />
      {umsetzung.isPending && <LoadingState lines={12} />}
      {umsetzung.isError && !umsetzung.data && <QueryError query={umsetzung} />}
      {umsetzung.data && <Inhalt umsetzung={umsetzung.data} />}
    </Stack>
  );
}

const satz = ({ jahr, mitBescheid, empfaenger }: Umsetzung, baustein: Baustein | null): string =>
  `${zahl(mitBescheid)} von ${zahl(empfaenger.length)} Kreisen und kreisfreien Städten haben ${
    baustein === null ? "" : `für Baustein ${baustein} `
  }einen Bescheid für ${jahr}.`;

const tage = (anzahl: number | null): string =>
  anzahl === null ? "–" : anzahl === 1 ? "1 Tag" : `${zahl(anzahl)} Tage`;

function Inhalt({ umsetzung: { empfaenger, zahlen } }: { umsetzung: Umsetzung }) {
  return (
    <>
      <KeyFigures>
        <KeyFigure
          label="Vom Bescheid zur Besetzung"
          value={tage(zahlen.medianTageBisBesetzung)}
          note="Median, vom ersten Bescheid bis zur ersten Besetzung"
        />
        <KeyFigure
          label="Mit Vakanz"
          value={`${zahl(zahlen.vakante)} von ${zahl(zahlen.empfaenger)}`}
          note="weniger besetzt als bewilligt"
        />
        <KeyFigure
          label="Vakanzen dauern"
          value={tage(zahlen.medianVakanzTage)}
          note="Median der heute offenen, bis heute"
        />
        <KeyFigure
          label="Vakanzen dauerten"
          value={tage(zahlen.medianBeendeterVakanzTage)}
          note="Median der beendeten"
        />
      </KeyFigures>
      <Section title="Meilensteine">
        <Grid minColumn="14rem">
          {meilensteine.map((stein) => (
            <ProgressBar
              key={stein}
              label={meilensteinNamen[stein]}
              value={zahlen.erreicht[stein]}
              max={zahlen.empfaenger}
            />
          ))}
        </Grid>
        <Table
          caption="Meilensteine je Empfänger"
          columns={[namensspalte, ...meilensteine.map(steinspalte), ...dauerspalten]}
          rows={empfaenger}
          rowKey={({ id }) => id}
          stacks
        />
        <p className="kern-body kern-body--small">
          Tage nach dem, was die Plattform speichert. War jemand schon vor dem Bescheid da, sind es 0 Tage. „Alles
          besetzt“: mindestens so viel besetzt wie bewilligt. Kommunales Integrationszentrum, Lenkungsgruppe und Konzept
          führt die Plattform noch nicht als Meilenstein.
        </p>
      </Section>
    </>
  );
}

const namensspalte: Column<Zeile> = {
  key: "name",
  header: "Empfänger",
  rowHeader: true,
  cell: ({ ags, name }) => (ags === null ? name : <TextLink to={`/land/${ags}`}>{name}</TextLink>),
};

const steinspalte = (stein: Meilenstein): Column<Zeile> => ({
  key: stein,
  header: meilensteinNamen[stein],
  cell: ({ erreicht }) => {
    const tag = erreicht[stein];
    return tag === null ? "–" : datum(tag);
  },
});

const dauerspalten: Column<Zeile>[] = [
  {
    key: "tage",
    header: "Bis zur Besetzung",
    numeric: true,
    cell: ({ tageBisBesetzung }) => tage(tageBisBesetzung),
  },
  {
    key: "vakanz",
    header: "Vakant",
    cell: ({ vakanz }) => (vakanz ? `${vzae(vakanz.hundertstel)} VZÄ, seit ${datum(vakanz.seit)}` : "–"),
  },
];
