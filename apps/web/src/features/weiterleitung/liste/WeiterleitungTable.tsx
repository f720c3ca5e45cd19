import { heuteInBerlin } from "@kim/domain/grundlagen";
import { umfangAm, terminNamen, termineDesVertrags } from "@kim/domain/weiterleitung";
import { datum, euro, Table, TextLink, vzae, type Column } from "@kim/ui";
import { VertragsstandBadge } from "../../../shared/vertrag/VertragsstandBadge.tsx";
import type { Richtung, WeiterleitungZeile } from "../ansicht.ts";
import { naechsterSchritt } from "./naechster-schritt.ts";

const partner = {
  gegeben: { header: "An, Stelle", name: (w: WeiterleitungZeile) => w.empfaengerName },
  erhalten: { header: "Von, Stelle", name: (w: WeiterleitungZeile) => w.geberName },
} as const satisfies Record<Richtung, { header: string; name: (w: WeiterleitungZeile) => string }>;

/** The Weiterleitungen of one direction, the other side named first. */
export function WeiterleitungTable({
  caption,
  richtung,
  rows,
}: {
  caption: string;
  richtung: Richtung;
  rows: readonly WeiterleitungZeile[];
}) {
  const { header, name } = partner[richtung];
  const columns: Column<WeiterleitungZeile>[] = [
    {
      key: "partner",
      header,
      rowHeader: true,
      cell: (w) => (
        <>
          <TextLink to={`/weiterleitungen/${w.id}`}>{name(w)}</TextLink>
          <div className="kern-hint">{w.stelleBezeichnung}</div>
        </>
      ),
    },
    {
      key: "stand",
      header: "Stand, nächster Schritt",
      cell: (w) => (
        <>
          <VertragsstandBadge stand={w.stand} />
          <div>
            <NaechsterSchritt weiterleitung={w} />
          </div>
        </>
      ),
    },
    { key: "termine", header: "Nächste Termine", cell: (w) => <Termine weiterleitung={w} /> },
    { key: "vzae", header: "VZÄ", numeric: true, cell: (w) => vzae(umfangAm(w, heuteInBerlin(new Date()))) },
    { key: "betrag", header: "Betrag", numeric: true, cell: (w) => euro(w.vertragsbetragCent) },
    {
      key: "zeitraum",
      header: "Zeitraum",
      cell: (w) => (
        <span className="kim-weiterleitung__zeile">
          {datum(w.beginn)} – {datum(w.wirksamesEnde)}
        </span>
      ),
    },
  ];
  return <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={(w) => w.id} />;
}

function NaechsterSchritt({ weiterleitung }: { weiterleitung: WeiterleitungZeile }) {
  const { text, ziel } = naechsterSchritt(weiterleitung);
  return ziel ? <TextLink to={ziel}>{text}</TextLink> : text;
}

function Termine({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const lebt = w.stand === "angeboten" || w.antwort?.angenommen;
  const termine = lebt ? termineDesVertrags(w, heuteInBerlin(new Date())).slice(0, 2) : [];
  if (termine.length === 0) return "–";
  return termine.map(({ art, am }) => (
    <div key={art + am} className="kim-weiterleitung__zeile">
      {terminNamen[art]} {datum(am)}
    </div>
  ));
}
