import { instrumentNamen } from "@kim/domain/grundlagen";
import { begriffe, herleitungDerSumme, type Betraege, type Betragsart } from "@kim/domain/jahresrechnung";
import { bausteinNamen, gezeigteBausteine, type Baustein } from "@kim/domain/stelle";
import type { Jahresergebnis } from "@kim/domain/jahr";
import { Table, vzae } from "@kim/ui";
import { Eurobetrag } from "../../shared/rechnung/Rechnungsbetrag.tsx";

const arten = [
  "planCent",
  "bewilligtCent",
  "ausgezahltCent",
  "ausgegebenCent",
  "foerderfaehigCent",
  "rueckzahlungCent",
] as const satisfies readonly Betragsart[];

type Zeile = Betraege & {
  baustein: Baustein;
  name: string;
  instrument: string;
  kontingent: string;
  eingerichtet: string;
};

/** What the sum of the year is made of. */
export function BausteineTable({ ergebnis }: { ergebnis: Jahresergebnis }) {
  const { summe, zeilen, jahr } = ergebnis;
  return (
    <Table
      caption="Bausteine"
      rows={zeilenVon(ergebnis)}
      rowKey={({ baustein }) => String(baustein)}
      columns={[
        { key: "name", header: "Baustein", rowHeader: true, cell: ({ name }) => name, footer: "Summe" },
        { key: "instrument", header: "Instrument", cell: ({ instrument }) => instrument, footer: "" },
        { key: "kontingent", header: "Kontingent (VZÄ)", numeric: true, cell: (z) => z.kontingent, footer: "" },
        { key: "eingerichtet", header: "Eingerichtet (VZÄ)", numeric: true, cell: (z) => z.eingerichtet, footer: "" },
        ...arten.map((art) => ({
          key: art,
          header: begriffe[art].name,
          numeric: true,
          cell: (zeile: Zeile) => (
            <Eurobetrag
              cent={zeile[art]}
              herleite={() =>
                herleitungDerSumme(
                  zeile.name,
                  zeilen.filter(({ baustein }) => baustein === zeile.baustein),
                  art,
                )
              }
            />
          ),
          footer: <Eurobetrag cent={summe[art]} herleite={() => herleitungDerSumme(`Summe ${jahr}`, zeilen, art)} />,
        })),
      ]}
    />
  );
}

const zeilenVon = ({ bausteine, organisation, zeilen }: Jahresergebnis): Zeile[] =>
  gezeigteBausteine(organisation.art, bausteine, zeilen).map(
    ({ baustein, instrument, kontingentHundertstel, stellenHundertstel, ...betraege }) => ({
      ...betraege,
      baustein,
      name: bausteinNamen[baustein],
      instrument: instrumentNamen[instrument],
      kontingent: kontingentHundertstel === null ? "nicht erfasst" : vzae(kontingentHundertstel),
      eingerichtet: vzae(stellenHundertstel),
    }),
  );
