import { heuteInBerlin } from "@kim/domain";
import { datum, euro, Table, TextLink, vzae, type Column } from "@kim/ui";
import { naechsterSchritt, type Richtung, type WeiterleitungZeile } from "./naechster-schritt.ts";
import { StandBadge } from "./StandBadge.tsx";
import { stelleName } from "./stelle-name.ts";

const partner = {
  gegeben: { header: "An, Stelle", name: (w: WeiterleitungZeile) => w.empfaengerName },
  erhalten: { header: "Von, Stelle", name: (w: WeiterleitungZeile) => w.geberName },
} as const satisfies Record<Richtung, { header: string; name: (w: WeiterleitungZeile) => string }>;

/** The Weiterleitungen of one direction, the other side named first. */
export function WeiterleitungTable(
  { caption, richtung, rows }: { caption: string; richtung: Richtung; rows: readonly WeiterleitungZeile[] },
) {
  const { header, name } = partner[richtung];
  const columns: Column<WeiterleitungZeile>[] = [
    {
      key: "partner",
      header,
      rowHeader: true,
      cell: (w) => <><TextLink to={`/weiterleitungen/${w.id}`}>{name(w)}</TextLink><div className="kern-hint">{stelleName(w)}</div></>,
    },
    { key: "stand", header: "Stand", cell: (w) => <StandBadge stand={w.stand} /> },
    {
      key: "schritt",
      header: "Nächster Schritt",
      cell: (w) => <span className="kim-weiterleitung__zeile"><NaechsterSchritt weiterleitung={w} /></span>,
    },
    { key: "vzae", header: "VZÄ", numeric: true, cell: (w) => vzae(w.vzaeHundertstel) },
    { key: "betrag", header: "Betrag", numeric: true, cell: (w) => euro(w.betragCent) },
    {
      key: "zeitraum",
      header: "Zeitraum",
      cell: (w) => <span className="kim-weiterleitung__zeile">{datum(w.beginn)} – {datum(w.ende)}</span>,
    },
    { key: "nachweis", header: "Nachweis fällig", cell: (w) => datum(w.nachweisFaelligAm) },
  ];
  return <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={(w) => w.id} />;
}

function NaechsterSchritt({ weiterleitung }: { weiterleitung: WeiterleitungZeile }) {
  const { text, ziel } = naechsterSchritt(weiterleitung, heuteInBerlin(new Date()));
  return ziel ? <TextLink to={ziel}>{text}</TextLink> : text;
}
