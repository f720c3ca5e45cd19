import { summe } from "@kim/domain/grundlagen";
import { Badge, euro, KeyFigure, KeyFigures, Section, Table, vzae, zahl, type Column } from "@kim/ui";
import { differenz } from "./differenz.ts";

export type Anteil = {
  organisationId: string;
  name: string;
  vorjahrHundertstel: number;
  hundertstel: number;
  cent: number;
  satzAnnahme: boolean;
};

/** What is, or would be, held out: fixed figures, nothing computed anew. */
export function Anteile({ jahr, anteile }: { jahr: number; anteile: readonly Anteil[] }) {
  const gesamt = summe(anteile.map(({ hundertstel }) => hundertstel));
  const vorjahr = summe(anteile.map(({ vorjahrHundertstel }) => vorjahrHundertstel));
  const cent = summe(anteile.map((anteil) => anteil.cent));
  const columns: Column<Anteil>[] = [
    { key: "name", header: "Empfänger", rowHeader: true, cell: ({ name }) => name, footer: "Summe" },
    {
      key: "vorjahr",
      header: `${jahr - 1} bewilligt`,
      numeric: true,
      cell: ({ vorjahrHundertstel }) => vzae(vorjahrHundertstel),
      footer: vzae(vorjahr),
    },
    {
      key: "anteil",
      header: `${jahr} in Aussicht`,
      numeric: true,
      cell: ({ hundertstel }) => vzae(hundertstel),
      footer: vzae(gesamt),
    },
    {
      key: "differenz",
      header: "Unterschied",
      numeric: true,
      cell: ({ hundertstel, vorjahrHundertstel }) => differenz(hundertstel - vorjahrHundertstel),
      footer: differenz(gesamt - vorjahr),
    },
    {
      key: "cent",
      header: "Zum Satz des Jahres",
      numeric: true,
      cell: (anteil) => euro(anteil.cent),
      footer: euro(cent),
    },
  ];
  return (
    <Section title="Anteile">
      <KeyFigures>
        <KeyFigure label="Empfänger" value={zahl(anteile.filter(({ hundertstel }) => hundertstel > 0).length)} />
        <KeyFigure
          label={`In Aussicht ${jahr}`}
          value={`${vzae(gesamt)} VZÄ`}
          note={`${differenz(gesamt - vorjahr)} gegen ${jahr - 1}`}
        />
        <KeyFigure
          label="Zum Satz des Jahres"
          value={euro(cent)}
          note={anteile.some(({ satzAnnahme }) => satzAnnahme) && <Badge tone="warning">Annahme</Badge>}
        />
      </KeyFigures>
      <Table
        caption="Anteile der Empfänger in VZÄ"
        columns={columns}
        rows={anteile}
        rowKey={({ organisationId }) => organisationId}
        stacks
      />
    </Section>
  );
}
