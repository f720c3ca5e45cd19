import { anbindungNamen, funktionNamen } from "@kim/domain/stelle";
import { Table, TextLink, vzae, type Column } from "@kim/ui";
import type { ReactNode } from "react";
import { Standmarke } from "./Standmarke.tsx";
import { summe, type Stellenzeile } from "./stellenliste.ts";

// In a column of thirty lines the long name would double each line's height.
const kurzeAnbindung = { ...anbindungNamen, ki: "KI" };

/** `eigene`: the tenant's own posts, of which it may have forwarded parts; otherwise parts it holds of others'. */
export function Stellentabelle({
  zeilen,
  eigene,
  empty,
}: {
  zeilen: readonly Stellenzeile[];
  eigene: boolean;
  empty: ReactNode;
}) {
  const anzahl = zeilen.length === 1 ? "1 Stelle" : `${zeilen.length} Stellen`;
  const columns: Column<Stellenzeile>[] = [
    { key: "bezeichnung", header: "Bezeichnung", rowHeader: true, footer: `Summe (${anzahl})`, cell: nameMitVerweis },
    {
      key: "vzae",
      header: "VZÄ",
      numeric: true,
      footer: vzae(summe(zeilen.map((zeile) => zeile.vzaeHundertstel))),
      cell: (zeile) => vzae(zeile.vzaeHundertstel),
    },
    { key: "stand", header: "Stand", cell: standDer },
    ...(eigene ? [{ key: "weitergeleitet", header: "Weitergeleitet an", cell: weitergeleitetAn }] : []),
    { key: "baustein", header: "Baustein", cell: (zeile) => zeile.baustein },
    { key: "funktion", header: "Funktion", cell: (zeile) => funktionNamen[zeile.funktion] },
    { key: "anbindung", header: "Anbindung", cell: (zeile) => kurzeAnbindung[zeile.anbindung] },
  ];
  return (
    <Table
      caption={eigene ? "Stellen" : "Gehaltene Stellen"}
      captionHidden
      columns={columns}
      rows={zeilen}
      groupOf={zeilen.some(({ geberId }) => geberId !== zeilen[0]?.geberId) ? geberVon : undefined}
      rowKey={(zeile) => `${zeile.id} ${zeile.weiterleitungId}`}
      empty={empty}
    />
  );
}

// Posts of several givers are kept apart, and so are those of a Kommune's own.
const geberVon = ({ geberId, geberName }: Stellenzeile) =>
  geberId ? { key: geberId, header: `Von ${geberName}` } : { key: "eigene", header: "Eigene Stellen" };

const nameMitVerweis = ({ id, bezeichnung }: Stellenzeile) => <TextLink to={`/stellen/${id}`}>{bezeichnung}</TextLink>;

const standDer = ({ stand }: Stellenzeile) => <Standmarke stand={stand} />;

const weitergeleitetAn = ({ weitergeleitet }: Stellenzeile) =>
  weitergeleitet.map(({ empfaenger, vzaeHundertstel, stand }, index) => (
    <div key={index}>
      {empfaenger} ({vzae(vzaeHundertstel)}
      {stand === "angeboten" && ", angeboten"})
    </div>
  ));
