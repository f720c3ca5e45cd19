import { begriffe } from "@kim/domain/jahresrechnung";
import type { Jahresergebnis } from "@kim/domain/jahr";
import { euro, Table } from "@kim/ui";

const arten = ["planCent", "bewilligtCent", "ausgegebenCent", "foerderfaehigCent", "rueckzahlungCent"] as const;

/** What is no post: workplaces, measures, money that no post claims. */
export function PostenTable({ ergebnis: { posten } }: { ergebnis: Jahresergebnis }) {
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
          cell: (zeile: (typeof posten)[number]) => euro(zeile[art]),
        })),
      ]}
    />
  );
}
