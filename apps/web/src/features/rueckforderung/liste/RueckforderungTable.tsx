import { heuteInBerlin } from "@kim/domain/grundlagen";
import { nachweisartNamen } from "@kim/domain/nachweis";
import { verfahrensstandNamen } from "@kim/domain/rueckforderung";
import { bausteinNamen } from "@kim/domain/stelle";
import { Badge, datum, euro, Table, TextLink, type Column } from "@kim/ui";
import type { Forderungszeile } from "../ansicht.ts";
import { zahlungsstandNamen, zahlungsstandTon } from "../zahlungsstand.ts";
import { naechsteFrist } from "./naechste-frist.ts";

/** Claims, the newest first. */
export const RueckforderungTable = ({ caption, zeilen }: { caption: string; zeilen: readonly Forderungszeile[] }) => (
  <Table
    caption={caption}
    captionHidden
    columns={columns}
    rows={zeilen}
    rowKey={({ glaeubigerId, id }) => `${glaeubigerId} ${id}`}
  />
);

const columns: Column<Forderungszeile>[] = [
  {
    key: "wer",
    header: "Rückforderung",
    rowHeader: true,
    cell: (z) => (
      <>
        <TextLink to={`/rueckforderungen/${z.glaeubigerId}/${z.id}`}>
          {z.seite === "glaeubiger" ? z.schuldnerName : z.glaeubigerName}
        </TextLink>
        <div className="kern-hint">
          {`${nachweisartNamen[z.nachweis.art]} ${z.nachweis.jahr}, ${bausteinNamen[z.nachweis.baustein]}`}
        </div>
      </>
    ),
  },
  {
    key: "stand",
    header: "Stand",
    cell: (z) => <Badge>{z.abgeschlossen ? "Abgeschlossen" : verfahrensstandNamen[z.recht][z.stand]}</Badge>,
  },
  { key: "betrag", header: "Gefordert", numeric: true, cell: (z) => euro(z.forderungCent) },
  {
    key: "offen",
    header: "Offen",
    numeric: true,
    cell: (z) => (
      <>
        {euro(Math.max(0, z.offenCent))}
        <div>
          <Badge tone={zahlungsstandTon[z.zahlung]}>{zahlungsstandNamen[z.zahlung]}</Badge>
        </div>
      </>
    ),
  },
  {
    key: "frist",
    header: "Nächste Frist",
    cell: (z) => {
      const frist = naechsteFrist(z, heuteInBerlin(new Date()));
      if (!frist) return "–";
      return (
        <>
          {datum(frist.am)}
          <div className="kern-hint">{frist.was}</div>
          {frist.marke && <Badge tone="warning">{frist.marke}</Badge>}
        </>
      );
    },
  },
];
