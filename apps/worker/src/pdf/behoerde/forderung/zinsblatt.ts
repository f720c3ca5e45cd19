import { zinspunkte, type Zinsabschnitt, type Zinsblatt, type Zinsgrundlage } from "@kim/domain/zins";
import { alsDatum, type PlainDate } from "@kim/domain/grundlagen";
import { absatz, ueberschrift, type Block } from "../../papier/papier.ts";
import { tabelle } from "../../papier/tabelle.ts";

/** The interest line by line, on a page of its own; nothing where no line bears any. */
export const zinsblattanlage = (blatt: Zinsblatt | null): Block[] =>
  blatt === null || blatt.abschnitte.length === 0
    ? []
    : [
        {
          art: "anlage",
          quer: true,
          bloecke: [ueberschrift("Zinsblatt", { annahme: blatt.annahme }), ...zeilen(blatt)],
        },
      ];

const zeilen = (blatt: Zinsblatt): Block[] => [
  tabelle<Zinsabschnitt & { nummer: number }>({
    titel: "Offener Betrag × Satz × Tage ÷ 365, jede Zeile kaufmännisch gerundet; die Summe der Zeilen gilt",
    blatt: "Zinsblatt",
    spalten: [
      { kopf: "Abschnitt", art: "text", breite: "1fr", wert: abschnittsname },
      { kopf: "von", art: "datum", breite: "24mm", wert: ({ von }) => von },
      { kopf: "bis", art: "datum", breite: "24mm", wert: ({ bis }) => bis },
      { kopf: "Tage", art: "zahl", breite: "16mm", wert: ({ tage }) => tage, summiert: true },
      { kopf: "Offen, EUR", art: "euro", breite: "34mm", wert: ({ offenCent }) => offenCent },
      { kopf: "Basis", art: "prozent", breite: "22mm", wert: ({ basisHundertstel }) => basisHundertstel },
      { kopf: "Punkte", art: "zahl", breite: "18mm", wert: ({ punkte }) => punkte },
      { kopf: "Satz", art: "prozent", breite: "22mm", wert: ({ satzHundertstel }) => satzHundertstel },
      { kopf: "Zinsen, EUR", art: "euro", breite: "30mm", wert: ({ cent }) => cent, summiert: true },
    ],
    zeilen: blatt.abschnitte.map((abschnitt, i) => ({ ...abschnitt, nummer: i + 1 })),
    summe: "Insgesamt",
  }),
  absatz(`Prozentpunkte: ${blatt.punkteQuelle.join("; ")}.`),
  absatz(`Basiszinssatz: ${[...new Set(blatt.abschnitte.map(({ quelle }) => quelle))].join("; ")}.`),
];

const abschnittsname = ({ nummer, annahme, stundung }: Zinsabschnitt & { nummer: number }): string =>
  [String(nummer), ...(stundung ? ["Stundung"] : []), ...(annahme ? ["Annahme"] : [])].join(", ");

/** "mit 3 Prozentpunkten über dem Basiszinssatz jährlich nach § …". */
export function zinssatzwort(grundlage: Zinsgrundlage, am: PlainDate): string {
  const { punkte, quelle } = zinspunkte(grundlage, am);
  return `mit ${punkte} Prozentpunkten über dem Basiszinssatz jährlich nach ${quelle}`;
}

/** "vom 01.01.2024 bis zum 30.09.2024". */
export const zinszeitraum = ({ abschnitte }: Zinsblatt): string => {
  const [erste, letzte] = [abschnitte[0]?.von, abschnitte.at(-1)?.bis];
  return erste && letzte ? `vom ${alsDatum(erste)} bis zum ${alsDatum(letzte)}` : "ohne Zinstage";
};
