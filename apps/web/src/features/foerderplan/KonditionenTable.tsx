import { instrumentNamen, type Foerderkonditionen } from "@kim/domain";
import { Badge, euro, Table, type Column } from "@kim/ui";

type Zeile = { was: string; wert: string; je: string; quelle: string; annahme: boolean };

const columns: Column<Zeile>[] = [
  { key: "was", header: "Wofür", rowHeader: true, cell: (zeile) => zeile.was },
  { key: "wert", header: "Wert", numeric: true, cell: (zeile) => zeile.wert },
  { key: "je", header: "Je", cell: (zeile) => <span className="kim-plan__kurz">{zeile.je}</span> },
  {
    key: "quelle",
    header: "Quelle",
    cell: (zeile) => <div className="kim-plan__text">{zeile.quelle} {zeile.annahme && <Badge tone="warning">Annahme</Badge>}</div>,
  },
];

/** Rates, caps and instruments of a year with their sources. */
export function KonditionenTable({ konditionen }: { konditionen: Foerderkonditionen }) {
  return (
    <Table
      caption={`Fördersätze ${konditionen.jahr}`}
      captionHidden
      columns={columns}
      rows={zeilen(konditionen)}
      rowKey={(zeile) => zeile.was}
    />
  );
}

function zeilen(k: Foerderkonditionen): Zeile[] {
  const betrag = (
    was: string,
    { cent, quelle, annahme }: Foerderkonditionen["koordination"],
    je = "VZÄ und Jahr",
  ): Zeile => ({ was, wert: euro(cent), je, quelle, annahme });
  return [
    betrag("Koordination", k.koordination),
    betrag("Verwaltungsassistenz", k.assistenz),
    betrag("Case Management", k.caseManagement),
    betrag("Ausländer- und Einbürgerungsbehörde", k.baustein3),
    betrag("Arbeitsplatz in Baustein 1", k.arbeitsplatz),
    betrag("Maßnahmen, höchstens", k.massnahmenHoechstbetrag, "Jahr"),
    ...([1, 2, 3] as const).map((baustein): Zeile => {
      const { instrument, quelle, annahme } = k.instrumente[baustein];
      return { was: `Förderart Baustein ${baustein}`, wert: instrumentNamen[instrument], je: "–", quelle, annahme };
    }),
  ];
}
