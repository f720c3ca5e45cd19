import { abrufgegenstandNamen } from "@kim/domain/mittelabruf";
import { datum, euro, Table, zeitpunkt } from "@kim/ui";
import type { Abruf, BescheidMittel } from "./mittel.ts";
import { StandBadge } from "./StandBadge.tsx";

/** The calls under one Bescheid, newest first, with what became of them. */
export const AbrufTable = ({ bescheid }: { bescheid: BescheidMittel }) => (
  <Table
    caption={`Mittelabrufe aus Baustein ${bescheid.baustein}`}
    captionHidden
    stacks
    rows={bescheid.abrufe}
    rowKey={({ id }) => id}
    columns={[
      { key: "termin", header: "Termin", rowHeader: true, cell: (a) => datum(a.termin) },
      { key: "betrag", header: "Betrag", numeric: true, cell: (a) => euro(a.betragCent) },
      {
        key: "stand",
        header: "Stand",
        cell: (a) => (
          <>
            <StandBadge stand={a.stand} />
            <div className="kern-hint">{verlauf(a)}</div>
          </>
        ),
      },
      { key: "bis", header: "Benötigt bis", cell: (a) => datum(a.benoetigtBis) },
      {
        key: "zweck",
        header: "Wofür",
        cell: (a) => (
          <div className="kim-mittelabruf__text">
            {a.begruendung}
            {a.gegenstand && <div className="kern-hint">{abrufgegenstandNamen[a.gegenstand]}</div>}
          </div>
        ),
      },
      {
        key: "von",
        header: "Abgerufen",
        cell: (a) => (
          <>
            {zeitpunkt(a.am)}
            <div className="kern-hint">{a.vonName}</div>
          </>
        ),
      },
    ]}
  />
);

function verlauf({ stand, entscheidung, ausgezahltAm }: Abruf): string {
  if (ausgezahltAm) return `am ${datum(ausgezahltAm)}`;
  if (!entscheidung) return "bei der Bezirksregierung";
  return stand === "abgelehnt"
    ? `${entscheidung.grund ?? ""} (${zeitpunkt(entscheidung.am)})`
    : `am ${zeitpunkt(entscheidung.am)}`;
}
