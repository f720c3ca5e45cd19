import type { Baustein } from "@kim/domain/stelle";
import { Badge, euro, Table, TextLink, vzae, type Column } from "@kim/ui";
import { stellenwerte, unbesetzt, type LandZeile, type Stellenwerte } from "./land-werte.ts";
import { NachweisBadge } from "./nachweisstand.tsx";
import { quoteText } from "./quotenstufe.ts";
import type { LandAnsicht } from "./use-land-ansicht.ts";

export type LandTabelleProps = {
  zeilen: readonly LandZeile[];
  baustein: Baustein | undefined;
  jahr: number;
  reihenfolge: LandAnsicht["reihenfolge"];
  ziel: (zeile: LandZeile) => string;
};

export function LandTabelle({ zeilen, baustein, jahr, reihenfolge, ziel }: LandTabelleProps) {
  const werte = (zeile: LandZeile) => stellenwerte([zeile], baustein);
  const gesamt = stellenwerte(zeilen, baustein);
  const vzaeSpalte = (key: string, header: string, wert: (werte: Stellenwerte) => number): Column<LandZeile> => ({
    key,
    header,
    numeric: true,
    cell: (zeile) => vzae(wert(werte(zeile))),
    footer: vzae(wert(gesamt)),
  });
  const foerderfaehig = zeilen.reduce((summe, { rechnung }) => summe + (rechnung?.foerderfaehigCent ?? 0), 0);
  const geordnet =
    reihenfolge === "name" ? zeilen : zeilen.toSorted((a, b) => unbesetzt(werte(b)) - unbesetzt(werte(a)));

  const inKreisen = zeilen.some(({ kreis }) => kreis !== null);
  const columns: Column<LandZeile>[] = [
    {
      key: "name",
      header: inKreisen ? "Kommune" : "Zuwendungsempfänger",
      rowHeader: true,
      cell: (zeile) => <TextLink to={ziel(zeile)}>{zeile.name}</TextLink>,
      footer: "Summe",
    },
    inKreisen ? kreisspalte : herkunftspalte,
    vzaeSpalte("bewilligt", "Bewilligt", (w) => w.kontingentHundertstel),
    vzaeSpalte("eingerichtet", "Eingerichtet", (w) => w.stellenHundertstel),
    vzaeSpalte("besetzt", "Besetzt", (w) => w.besetztHundertstel),
    vzaeSpalte("weitergeleitet", "Weitergeleitet", (w) => w.weitergeleitetHundertstel),
    {
      key: "quote",
      header: "Quote",
      numeric: true,
      cell: (zeile) => quoteText(werte(zeile)),
      footer: quoteText(gesamt),
    },
    {
      key: "nachweis",
      header: `Nachweis ${jahr}`,
      cell: ({ nachweis }) => <NachweisBadge stand={nachweis.status} />,
      footer: "",
    },
    {
      key: "foerderfaehig",
      header: "Förderfähig",
      numeric: true,
      cell: ({ rechnung }) => (rechnung ? euro(rechnung.foerderfaehigCent) : "–"),
      footer: euro(foerderfaehig),
    },
  ];
  return (
    <Table
      caption={`${inKreisen ? "Kommunen: " : ""}Stellen in VZÄ und Jahresrechnungen ${jahr}; förderfähig über alle Bausteine`}
      columns={columns}
      rows={geordnet}
      rowKey={({ id }) => id}
    />
  );
}

const kreisspalte: Column<LandZeile> = { key: "kreis", header: "Kreis", cell: ({ kreis }) => kreis, footer: "" };
const herkunftspalte: Column<LandZeile> = {
  key: "herkunft",
  header: "Daten",
  cell: ({ demodaten }) => (demodaten ? <Badge>Demo</Badge> : "Quelle"),
  footer: "",
};
