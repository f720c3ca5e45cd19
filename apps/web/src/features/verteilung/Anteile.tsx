import { kleinsterTeil } from "@kim/domain/verteilung";
import { Badge, Section, Table, vzae, zahl, type Column } from "@kim/ui";
import type { Ansicht } from "./ansicht.ts";

type Zeile = Ansicht["ergebnis"]["plan"]["anteile"][number];

/** Step 3: the shares to the last hundredth. */
export function Anteile({
  inhalt,
  ergebnis,
  titel = "3. Anteile",
}: Pick<Ansicht, "inhalt" | "ergebnis"> & { titel?: string }) {
  const { anteile } = ergebnis.plan;
  const summe = (von: (zeile: Zeile) => number) => anteile.reduce((bisher, zeile) => bisher + von(zeile), 0);
  const einwohner = inhalt.schluessel.art === "einwohner";
  const gewicht = (wert: number) => (einwohner ? zahl(wert / 100) : vzae(wert));
  const kleine = anteile.filter(({ anteilHundertstel }) => anteilHundertstel > 0 && anteilHundertstel < kleinsterTeil);
  const columns: Column<Zeile>[] = [
    { key: "name", header: "Kommune", rowHeader: true, cell: ({ name }) => name, footer: "Zusammen" },
    {
      key: "gewicht",
      header: einwohner ? "Einwohner" : "Wert",
      numeric: true,
      cell: (zeile) => gewicht(zeile.gewicht),
      footer: gewicht(summe((zeile) => zeile.gewicht)),
    },
    {
      key: "anteil",
      header: "Anteil (VZÄ)",
      numeric: true,
      cell: (zeile) => vzae(zeile.anteilHundertstel),
      footer: vzae(summe((zeile) => zeile.anteilHundertstel)),
    },
    {
      key: "hinweis",
      header: "Förderfähig",
      cell: ({ anteilHundertstel }) =>
        anteilHundertstel === 0 ? (
          <Badge>kein Anteil</Badge>
        ) : anteilHundertstel < kleinsterTeil ? (
          <Badge tone="warning">unter 0,50</Badge>
        ) : (
          <Badge tone="success">ab 0,50</Badge>
        ),
    },
  ];
  return (
    <Section title={titel}>
      <p>
        {anteile.every(({ anteilHundertstel }) => anteilHundertstel === 0)
          ? "Noch gibt der Schlüssel niemandem einen Anteil."
          : kleine.length === 0
            ? "Alle Kommunen mit einem Anteil erreichen 0,50 VZÄ."
            : `${kleine.length === 1 ? "Eine Kommune liegt" : `${kleine.length} Kommunen liegen`} unter 0,50 VZÄ; so kleine Teile sind nicht förderfähig (R1, R2).`}{" "}
        Übrige Hundertstel gehen an die größten Reste, bei gleichem Rest nach dem Namen: die Summe stimmt immer.
      </p>
      <Table
        caption="Anteile der Kommunen"
        captionHidden
        columns={columns}
        rows={anteile}
        rowKey={({ organisationId }) => organisationId}
      />
    </Section>
  );
}
