import { begriffe } from "@kim/domain/jahresrechnung";
import { herleitungDesPostens, postenDes, type Jahresergebnis } from "@kim/domain/jahr";
import { Table } from "@kim/ui";
import { Eurobetrag } from "../../shared/rechnung/Rechnungsbetrag.tsx";

const arten = ["planCent", "bewilligtCent", "ausgegebenCent", "foerderfaehigCent", "rueckzahlungCent"] as const;

/** What is no post: workplaces, measures, money that no post claims. */
export function PostenTable({ ergebnis }: { ergebnis: Jahresergebnis }) {
  const posten = postenDes(ergebnis);
  if (posten.length === 0) return null;
  return (
    <Table
      caption="Sachausgaben und Beträge ohne Stelle"
      rows={posten}
      rowKey={({ position, bezeichnung }) => `${position} ${bezeichnung}`}
      columns={[
        { key: "bezeichnung", header: "Posten", rowHeader: true, cell: ({ bezeichnung }) => bezeichnung },
        { key: "baustein", header: "Baustein", numeric: true, cell: ({ baustein }) => baustein },
        ...arten.map((art) => ({
          key: art,
          header: begriffe[art].name,
          numeric: true,
          cell: (zeile: (typeof posten)[number]) => (
            <Eurobetrag cent={zeile[art]} herleite={() => herleitungDesPostens(ergebnis, zeile, art)} />
          ),
        })),
      ]}
    />
  );
}
