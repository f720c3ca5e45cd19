import { jahresbeginn, jahresende } from "@kim/domain/grundlagen";
import { begriffe } from "@kim/domain/jahresrechnung";
import type { Jahresergebnis, JahresergebnisStelle } from "@kim/domain/jahr";
import { datum, euro, prozent, Table, vzae } from "@kim/ui";

/** The lines behind the sums: each post, or each part of one, with whoever holds it. */
export function StellenTable({ ergebnis: { jahr, stellen } }: { ergebnis: Jahresergebnis }) {
  return (
    <Table
      caption="Stellen und weitergeleitete Teile"
      rows={stellen.map((stelle, nummer) => ({ ...stelle, key: `${stelle.stelleId}-${nummer}` }))}
      rowKey={({ key }) => key}
      columns={[
        { key: "bezeichnung", header: "Stelle", rowHeader: true, cell: ({ bezeichnung }) => bezeichnung },
        { key: "baustein", header: "Baustein", numeric: true, cell: ({ baustein }) => baustein },
        { key: "bei", header: "Bei", cell: ({ bei }) => bei },
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
        { key: "plan", header: begriffe.planCent.name, numeric: true, cell: ({ planCent }) => euro(planCent) },
        {
          key: "ausgegeben",
          header: begriffe.ausgegebenCent.name,
          numeric: true,
          cell: ({ ausgegebenCent, kostenBekannt }) => (kostenBekannt ? euro(ausgegebenCent) : "nicht gebucht"),
        },
        {
          key: "foerderfaehig",
          header: begriffe.foerderfaehigCent.name,
          numeric: true,
          cell: ({ foerderfaehigCent }) => euro(foerderfaehigCent),
        },
        {
          key: "rueckzahlung",
          header: begriffe.rueckzahlungCent.name,
          numeric: true,
          cell: ({ rueckzahlungCent }) => euro(rueckzahlungCent),
        },
      ]}
    />
  );
}

/** Occupied share of the days the line could have been occupied, 0 to 1. */
const besetzterTeil = ({ besetzteHundertstelTage, sollHundertstelTage }: JahresergebnisStelle): number =>
  sollHundertstelTage === 0 ? 0 : besetzteHundertstelTage / sollHundertstelTage;
