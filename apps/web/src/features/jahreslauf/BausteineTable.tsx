import { instrumentNamen } from "@kim/domain/grundlagen";
import { begriffe, type Betraege, type Betragsart } from "@kim/domain/jahresrechnung";
import { bausteinNamen, gezeigteBausteine } from "@kim/domain/stelle";
import type { Jahresergebnis } from "@kim/domain/jahr";
import { euro, Table, vzae } from "@kim/ui";

const arten = [
  "planCent",
  "bewilligtCent",
  "ausgezahltCent",
  "ausgegebenCent",
  "foerderfaehigCent",
  "rueckzahlungCent",
] as const satisfies readonly Betragsart[];

type Zeile = Betraege & { key: string; name: string; instrument: string; kontingent: string; eingerichtet: string };

/** What the sum of the year is made of. */
export function BausteineTable({ ergebnis }: { ergebnis: Jahresergebnis }) {
  const { summe } = ergebnis;
  return (
    <Table
      caption="Bausteine"
      rows={zeilenVon(ergebnis)}
      rowKey={({ key }) => key}
      columns={[
        { key: "name", header: "Baustein", rowHeader: true, cell: ({ name }) => name, footer: "Summe" },
        { key: "instrument", header: "Instrument", cell: ({ instrument }) => instrument, footer: "" },
        { key: "kontingent", header: "Kontingent (VZÄ)", numeric: true, cell: (z) => z.kontingent, footer: "" },
        { key: "eingerichtet", header: "Eingerichtet (VZÄ)", numeric: true, cell: (z) => z.eingerichtet, footer: "" },
        ...arten.map((art) => ({
          key: art,
          header: begriffe[art].name,
          numeric: true,
          cell: (zeile: Zeile) => euro(zeile[art]),
          footer: euro(summe[art]),
        })),
      ]}
    />
  );
}

const zeilenVon = ({ bausteine, organisation, stellen, posten }: Jahresergebnis): Zeile[] =>
  gezeigteBausteine(organisation.art, bausteine, [...stellen, ...posten]).map(
    ({ baustein, instrument, kontingentHundertstel, stellenHundertstel, ...betraege }) => ({
      ...betraege,
      key: String(baustein),
      name: bausteinNamen[baustein],
      instrument: instrumentNamen[instrument],
      kontingent: kontingentHundertstel === null ? "nicht erfasst" : vzae(kontingentHundertstel),
      eingerichtet: vzae(stellenHundertstel),
    }),
  );
