import { begriffe, type Betraege, type Betragsart, type Herleitung } from "@kim/domain/jahresrechnung";
import { Table, type Column } from "@kim/ui";
import type { ReactNode } from "react";
import { Tabellenbetrag } from "../../shared/rechnung/Tabellenbetrag.tsx";

const gezeigt = [
  "bewilligtCent",
  "abgerufenCent",
  "ausgezahltCent",
  "ausgegebenCent",
  "prognoseCent",
  "foerderfaehigCent",
  "rueckzahlungCent",
] as const satisfies readonly Betragsart[];

/** The state's money in one cut, with its sum; `titel` is the head of the first column. */
export function LandFoerderungTable<Z>({
  caption,
  titel,
  zeilen,
  schluessel,
  name,
  werte,
  herleite,
  herleiteSumme,
}: {
  caption: string;
  titel: string;
  zeilen: readonly Z[];
  schluessel: (zeile: Z) => string;
  name: (zeile: Z) => ReactNode;
  werte: (zeile: Z) => Betraege;
  herleite: (zeile: Z, art: Betragsart) => Herleitung;
  herleiteSumme: (art: Betragsart) => Herleitung;
}) {
  const betragsspalte = (art: Betragsart): Column<Z> => {
    const summe = herleiteSumme(art);
    return {
      key: art,
      header: begriffe[art].name,
      numeric: true,
      cell: (zeile) => <Tabellenbetrag cent={werte(zeile)[art]} herleite={() => herleite(zeile, art)} />,
      footer: <Tabellenbetrag cent={summe.cent} herleite={() => summe} />,
    };
  };
  return (
    <div className="kim-stand__tabelle">
      <Table
        caption={caption}
        columns={[
          { key: "name", header: titel, rowHeader: true, cell: name, footer: "Summe" },
          ...gezeigt.map(betragsspalte),
        ]}
        rows={zeilen}
        rowKey={schluessel}
      />
    </div>
  );
}
