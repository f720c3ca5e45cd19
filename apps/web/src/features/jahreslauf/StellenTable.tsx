import { jahresbeginn, jahresende } from "@kim/domain/grundlagen";
import { begriffe, herleitungDerZeile, type Betragsart } from "@kim/domain/jahresrechnung";
import { stellenDes, type Jahresergebnis, type Stellenzeile } from "@kim/domain/jahr";
import { datum, prozent, Table, vzae, type Column } from "@kim/ui";
import { Eurobetrag } from "../../shared/rechnung/Rechnungsbetrag.tsx";

/** The lines behind the sums: each post, or each part of one, with whoever holds it. */
export function StellenTable({ ergebnis }: { ergebnis: Jahresergebnis }) {
  const { jahr } = ergebnis;
  const betragsspalte = (art: Betragsart): Column<Stellenzeile> => ({
    key: art,
    header: begriffe[art].name,
    numeric: true,
    cell: (zeile) => <Eurobetrag cent={zeile[art]} herleite={() => herleitungDerZeile(ergebnis, zeile, art)} />,
  });
  const ausgegeben = betragsspalte("ausgegebenCent");
  return (
    <Table
      caption="Stellen und weitergeleitete Teile"
      rows={stellenDes(ergebnis)}
      rowKey={({ schluessel }) => schluessel}
      columns={[
        { key: "bezeichnung", header: "Stelle", rowHeader: true, cell: ({ bezeichnung }) => bezeichnung },
        { key: "baustein", header: "Baustein", numeric: true, cell: ({ baustein }) => baustein },
        { key: "bei", header: "Bei", cell: ({ arbeitgeber }) => arbeitgeber.name },
        { key: "anteil", header: "VZÄ", numeric: true, cell: ({ vzaeHundertstel }) => vzae(vzaeHundertstel) },
        {
          key: "zeitraum",
          header: "Zeitraum",
          cell: ({ zeitraum: { von, bis } }) =>
            von === jahresbeginn(jahr) && bis === jahresende(jahr)
              ? "ganzes\u00a0Jahr"
              : `${datum(von)} bis ${datum(bis)}`,
        },
        { key: "besetzt", header: "Besetzt", numeric: true, cell: (stelle) => prozent(besetzterTeil(stelle)) },
        betragsspalte("planCent"),
        { ...ausgegeben, cell: (zeile) => (zeile.kostenBekannt ? ausgegeben.cell(zeile) : "nicht gebucht") },
        betragsspalte("foerderfaehigCent"),
        betragsspalte("rueckzahlungCent"),
      ]}
    />
  );
}

/** Occupied share of the days the line could have been occupied, 0 to 1. */
const besetzterTeil = ({ besetzteHundertstelTage, sollHundertstelTage }: Stellenzeile): number =>
  sollHundertstelTage === 0 ? 0 : besetzteHundertstelTage / sollHundertstelTage;
