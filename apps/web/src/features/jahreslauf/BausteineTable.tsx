import { instrumentNamen } from "@kim/domain/grundlagen";
import { bausteinNamen } from "@kim/domain/stelle";
import type { Jahresergebnis } from "@kim/domain/jahr";
import { euro, Table, vzae } from "@kim/ui";

type Zeile = {
  key: string;
  name: string;
  instrument: string;
  bewilligt: string;
  eingerichtet: string;
  hoechstbetragCent: number;
  foerderfaehigCent: number;
  nichtVerbrauchtCent: number;
};

/** What the sum of the year is made of. */
export function BausteineTable({ ergebnis }: { ergebnis: Jahresergebnis }) {
  const { summe } = ergebnis;
  return (
    <Table
      caption="Bausteine und Sachausgaben"
      rows={zeilenVon(ergebnis)}
      rowKey={({ key }) => key}
      columns={[
        { key: "name", header: "Baustein", rowHeader: true, cell: ({ name }) => name, footer: "Summe" },
        { key: "instrument", header: "Instrument", cell: ({ instrument }) => instrument, footer: "" },
        { key: "bewilligt", header: "Bewilligt (VZÄ)", numeric: true, cell: ({ bewilligt }) => bewilligt, footer: "" },
        {
          key: "eingerichtet",
          header: "Eingerichtet (VZÄ)",
          numeric: true,
          cell: ({ eingerichtet }) => eingerichtet,
          footer: "",
        },
        {
          key: "hoechstbetrag",
          header: "Höchstbetrag",
          numeric: true,
          cell: ({ hoechstbetragCent }) => euro(hoechstbetragCent),
          footer: euro(summe.hoechstbetragCent),
        },
        {
          key: "foerderfaehig",
          header: "Förderfähig",
          numeric: true,
          cell: ({ foerderfaehigCent }) => euro(foerderfaehigCent),
          footer: euro(summe.foerderfaehigCent),
        },
        {
          key: "nichtVerbraucht",
          header: "Nicht verbraucht",
          numeric: true,
          cell: ({ nichtVerbrauchtCent }) => euro(nichtVerbrauchtCent),
          footer: euro(summe.nichtVerbrauchtCent),
        },
      ]}
    />
  );
}

function zeilenVon({ bausteine, arbeitsplaetzeCent, massnahmenCent }: Jahresergebnis): Zeile[] {
  const sachausgabe = (key: string, name: string, cent: number): Zeile => ({
    key,
    name,
    instrument: "",
    bewilligt: "",
    eingerichtet: "",
    hoechstbetragCent: cent,
    foerderfaehigCent: cent,
    nichtVerbrauchtCent: 0,
  });
  return [
    ...bausteine.map(({ baustein, instrument, kontingentHundertstel, stellenHundertstel, ...betraege }) => ({
      key: String(baustein),
      name: bausteinNamen[baustein],
      instrument: instrumentNamen[instrument],
      bewilligt: kontingentHundertstel === null ? "nicht erfasst" : vzae(kontingentHundertstel),
      eingerichtet: vzae(stellenHundertstel),
      ...betraege,
    })),
    sachausgabe("arbeitsplaetze", "Arbeitsplatzkosten", arbeitsplaetzeCent),
    sachausgabe("massnahmen", "Maßnahmen", massnahmenCent),
  ];
}
