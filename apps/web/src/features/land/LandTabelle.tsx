import { messgroessen, type Messgroessenname } from "@kim/domain/landesstand";
import { bausteinNamen, type Baustein } from "@kim/domain/stelle";
import { Badge, Table, TextLink, type Column } from "@kim/ui";
import { messwerte, werteAus, type Landnachweis, type LandZeile } from "./land-zeile.ts";
import { aenderung, anzeige } from "./messanzeige.ts";
import { jeEmpfaenger, Messwert } from "./Messwert.tsx";
import { ErgebnisBadge, nachweisworte } from "./nachweisstand.tsx";
import type { Mass, LandAnsicht } from "./use-land-ansicht.ts";

export type LandTabelleProps = {
  zeilen: readonly LandZeile[];
  nachweise: ReadonlyMap<string, Landnachweis>;
  mass: Mass;
  baustein: Baustein | undefined;
  jahr: number;
  reihenfolge: LandAnsicht["reihenfolge"];
  ziel: (zeile: LandZeile) => string;
};

/** The figures of the map as a table: the measure with its change, and beside it what it is read with. */
export function LandTabelle(props: LandTabelleProps) {
  const { zeilen, mass, baustein, jahr, reihenfolge, ziel } = props;
  const inKreisen = zeilen.some(({ kreis }) => kreis !== null);
  const wert = (zeile: LandZeile) => (mass === "nachweise" ? null : messwerte([zeile], mass, baustein).jetzt) ?? -1;
  const geordnet = reihenfolge === "name" ? zeilen : zeilen.toSorted((a, b) => wert(b) - wert(a));
  const columns: Column<LandZeile>[] = [
    {
      key: "name",
      header: inKreisen ? "Kommune" : "Zuwendungsempfänger",
      rowHeader: true,
      cell: (zeile) => <TextLink to={ziel(zeile)}>{zeile.name}</TextLink>,
      footer: "Summe",
    },
    inKreisen ? kreisspalte : herkunftspalte,
    ...(mass === "nachweise" ? nachweisspalten(props) : massspalten(props, mass)),
  ];
  const name = mass === "nachweise" ? "Nachweise nach Schritt" : messgroessen[mass].name;
  return (
    <Table
      caption={`${inKreisen ? "Kommunen: " : ""}${name} ${jahr}`}
      columns={columns}
      rows={geordnet}
      rowKey={({ id }) => id}
    />
  );
}

// Beside a measure stand the posts, which say how large a recipient is.
const begleitend = ["bewilligteStellen", "besetzteStellen"] as const satisfies readonly Messgroessenname[];

function massspalten(
  { zeilen, baustein, jahr }: LandTabelleProps,
  mass: Exclude<Mass, "nachweise">,
): Column<LandZeile>[] {
  const { name, einheit } = messgroessen[mass];
  const gesamt = messwerte(zeilen, mass, baustein);
  const spalte = (m: Messgroessenname): Column<LandZeile> => ({
    key: m,
    header: messgroessen[m].name,
    numeric: true,
    cell: (zeile) => (
      <Messwert
        mass={m}
        titel={`${zeile.name} ${jahr}`}
        werte={werteAus([zeile], baustein)}
        teile={() => jeBaustein(zeile, baustein)}
      />
    ),
    footer: (
      <Messwert
        mass={m}
        titel={`Summe ${jahr}`}
        werte={werteAus(zeilen, baustein)}
        teile={() => jeEmpfaenger(zeilen, baustein)}
      />
    ),
  });
  return [
    spalte(mass),
    {
      key: "vorjahr",
      header: `${name} ${jahr - 1}`,
      numeric: true,
      cell: (zeile) => anzeige(einheit, messwerte([zeile], mass, baustein).davor),
      footer: anzeige(einheit, gesamt.davor),
    },
    {
      key: "aenderung",
      header: "Änderung",
      numeric: true,
      cell: (zeile) => {
        const { jetzt, davor } = messwerte([zeile], mass, baustein);
        return aenderung(einheit, jetzt, davor);
      },
      footer: aenderung(einheit, gesamt.jetzt, gesamt.davor),
    },
    ...begleitend.filter((m) => m !== mass).map(spalte),
  ];
}

const jeBaustein = (zeile: LandZeile, baustein: Baustein | undefined) =>
  zeile.bausteine
    .filter((b) => baustein === undefined || b.baustein === baustein)
    .map((werte) => ({ key: String(werte.baustein), text: bausteinNamen[werte.baustein], werte }));

const nachweisspalten = ({ nachweise, jahr }: LandTabelleProps): Column<LandZeile>[] => [
  {
    key: "nachweise",
    header: `Nachweise ${jahr}`,
    cell: ({ id }) => nachweisworte(nachweise.get(id)?.nachweise ?? []),
    footer: "",
  },
  {
    key: "ergebnis",
    header: `Jahresrechnung ${jahr}`,
    cell: ({ id }) => <ErgebnisBadge stand={nachweise.get(id)?.ergebnis ?? "offen"} />,
    footer: "",
  },
];

const kreisspalte: Column<LandZeile> = { key: "kreis", header: "Kreis", cell: ({ kreis }) => kreis, footer: "" };
const herkunftspalte: Column<LandZeile> = {
  key: "herkunft",
  header: "Daten",
  cell: ({ demodaten }) => (demodaten ? <Badge>Demo</Badge> : "Quelle"),
  footer: "",
};
