import { achsenmarken, alsDatum, alsEuro, alsVzae, type PlainDate } from "@kim/domain/grundlagen";
import {
  berichtssumme,
  mitBescheid,
  type Berichtsschritt,
  type Berichtszeile,
  type Landesbericht,
} from "@kim/domain/landesbericht";
import {
  besetzungsstufe,
  besetzungsstufen,
  besetzungsstufenNamen,
  kuerzel,
  landnachweisschritte,
  landnachweisschrittNamen,
  landsumme,
  messgroessen,
  messgroessennamen,
  messwert,
  type Besetzungsstufe,
  type Landwerte,
  type Messgroessenname,
} from "@kim/domain/landesstand";
import { absatz, felder, ueberschrift, type Block, type Papier } from "../papier/papier.ts";
import { tabelle } from "../papier/tabelle.ts";

/** The report for the Landtag's committee: what the programme is at on a day, with map, series and tables. */
export function landesberichtpapier(bericht: Landesbericht, sha256: string): Papier {
  const { jahr, tag, bekannt, absender, am, zeilen } = bericht;
  const die54 = zeilen.filter(({ kreis }) => kreis === null);
  const kommunen = zeilen.filter(({ kreis }) => kreis !== null);
  const erfunden = zeilen.some(({ demodaten }) => demodaten);
  return {
    titel: `Kommunales Integrationsmanagement: Bericht ${jahr}`,
    untertitel: `Stand ${alsDatum(tag)}, ${bekannt === null ? `nach allem, was am ${alsDatum(am)} bekannt war` : "wie es an diesem Tag bekannt war"}`,
    ausgabe: null,
    partei: absender,
    am,
    vermerk: `Stand ${alsDatum(tag)}, erstellt am ${alsDatum(am)} auf der KIM-Plattform`,
    pruefsumme: `SHA-256 der festgehaltenen Zahlen ${sha256}`,
    kennzeichen: erfunden ? "Enthält Demodaten" : null,
    wasserzeichen: null,
    bloecke: [
      ueberschrift("1. Das Wichtigste"),
      absatz(wichtigstes(bericht, die54, kommunen)),
      kennzahlen(zeilen, jahr),
      ueberschrift("2. Besetzung im Land"),
      karte(die54, tag),
      ueberschrift("3. Entwicklung seit Beginn"),
      ...entwicklung(bericht),
      ueberschrift("4. Regierungsbezirke"),
      regierungsbezirke(zeilen),
      ueberschrift(`5. Verwendungsnachweise ${jahr}`),
      nachweise(bericht),
      { art: "anlage", quer: true, bloecke: [ueberschrift("Anlage 1: Zuwendungsempfänger"), ...empfaenger(zeilen)] },
      { art: "anlage", quer: false, bloecke: [ueberschrift("Anlage 2: Was die Zahlen sind"), ...erklaerung()] },
    ],
  };
}

function wichtigstes(
  { jahr }: Landesbericht,
  die54: readonly Berichtszeile[],
  kommunen: readonly Berichtszeile[],
): string {
  const alle = [...die54, ...kommunen];
  const [jetzt, davor] = [berichtssumme(alle, "bausteine"), berichtssumme(alle, "vorjahr")];
  const quote = messwert("besetzungsquote", jetzt);
  const dazu = kommunen.length > 0 ? `; dazu ${kommunen.length} Kommunen mit eigenem Bescheid über Baustein 3` : "";
  return [
    `Für ${jahr} halten ${mitBescheid(die54)} von ${die54.length} Kreisen, kreisfreien Städten und der Städteregion einen Bescheid${dazu}.`,
    `Bewilligt sind ${alsVzae(jetzt.bewilligtHundertstel)} (im Jahr davor ${alsVzae(davor.bewilligtHundertstel)}), besetzt ${alsVzae(jetzt.besetztHundertstel)}${quote === null ? "" : `, das sind ${prozent(quote)}`}.`,
    `Das Land hat ${alsEuro(jetzt.bewilligtCent)} bewilligt und ${alsEuro(jetzt.ausgezahltCent)} ausgezahlt; nach der Jahresrechnung fließen voraussichtlich ${alsEuro(jetzt.rueckzahlungCent)} zurück.`,
  ].join(" ");
}

type Kennzahl = { mass: Messgroessenname; jetzt: number | null; davor: number | null };

function kennzahlen(zeilen: readonly Berichtszeile[], jahr: number): Block {
  const [jetzt, davor] = [berichtssumme(zeilen, "bausteine"), berichtssumme(zeilen, "vorjahr")];
  return tabelle<Kennzahl>({
    titel: "Summen aller Zuwendungsempfänger",
    blatt: "Summen",
    spalten: [
      { kopf: "Messgröße", art: "text", breite: "1fr", wert: ({ mass }) => messgroessen[mass].name },
      { kopf: String(jahr), art: "text", breite: "34mm", wert: ({ mass, jetzt: wert }) => anzeige(mass, wert) },
      { kopf: String(jahr - 1), art: "text", breite: "34mm", wert: ({ mass, davor: wert }) => anzeige(mass, wert) },
    ],
    zeilen: messgroessennamen.map((mass) => ({ mass, jetzt: messwert(mass, jetzt), davor: messwert(mass, davor) })),
  });
}

function karte(die54: readonly Berichtszeile[], tag: PlainDate): Block {
  const kacheln = die54.flatMap((zeile) => {
    const quote = messwert("besetzungsquote", landsumme(zeile.bausteine));
    const { kachel } = zeile;
    return kachel === null
      ? []
      : {
          zeile: kachel.zeile + 1,
          spalte: kachel.spalte + 1,
          kurz: kuerzel(zeile),
          wert: quote === null ? "–" : prozent(quote),
          stufe: besetzungsstufe(quote),
        };
  });
  const anzahl = (stufe: Besetzungsstufe) =>
    `${kacheln.filter((k) => k.stufe === stufe).length}-mal ${besetzungsstufenNamen[stufe]}`;
  return {
    art: "kachelkarte",
    titel: `Besetzungsquote am ${alsDatum(tag)}: besetzte durch bewilligte VZÄ`,
    beschreibung: `Kachelkarte der ${kacheln.length} Zuwendungsempfänger nach Besetzungsquote: ${besetzungsstufen.map(anzahl).join(", ")}. Jeder einzelne Wert steht in Anlage 1.`,
    kacheln,
    legende: besetzungsstufen
      .filter((stufe) => kacheln.some((k) => k.stufe === stufe))
      .map((stufe) => [stufe, besetzungsstufenNamen[stufe]] as const),
  };
}

function entwicklung({ monate, jahre }: Landesbericht): Block[] {
  const abBeginn = monate.slice(
    Math.max(
      0,
      monate.findIndex(({ werte }) => werte.bewilligtHundertstel > 0),
    ),
  );
  const reihe = (art: "bewilligtHundertstel" | "besetztHundertstel") => abBeginn.map(({ werte }) => werte[art]);
  const [bewilligt, besetzt] = [reihe("bewilligtHundertstel"), reihe("besetztHundertstel")];
  const belegt = jahre.filter(
    ({ werte }) => werte.bewilligtCent + werte.ausgezahltCent + werte.bewilligtHundertstel > 0,
  );
  const spalte = (kopf: string, art: "euro" | "vzae", feld: keyof Landwerte) =>
    ({ kopf, art, breite: "25mm", wert: ({ werte }: Berichtsschritt) => werte[feld] }) as const;
  return [
    {
      art: "linien",
      titel: "Bewilligte und besetzte Stellen in VZÄ, Monat für Monat",
      beschreibung: `Zwei Linien über ${abBeginn.length} Monate, von ${abBeginn[0]?.name ?? "–"} bis ${abBeginn.at(-1)?.name ?? "–"}: bewilligt zuletzt ${alsVzae(bewilligt.at(-1) ?? 0)}, besetzt zuletzt ${alsVzae(besetzt.at(-1) ?? 0)}. Die Jahreswerte stehen in der Tabelle darunter.`,
      marken: abBeginn.map(({ marke }) => marke),
      achse: achsenmarken(0, Math.max(...bewilligt, ...besetzt, 100)).map((wert) => [wert, alsVzae(wert)] as const),
      linien: [
        { name: "bewilligt", werte: bewilligt },
        { name: "besetzt", werte: besetzt },
      ],
    },
    tabelle<Berichtsschritt>({
      titel: "Förderjahre: Stellen im letzten Monat, Geld des Förderjahres in EUR",
      blatt: "Förderjahre",
      leer: "Noch ist nichts bewilligt.",
      spalten: [
        { kopf: "Jahr", art: "text", breite: "1fr", wert: ({ name }) => name },
        spalte("Bewilligt VZÄ", "vzae", "bewilligtHundertstel"),
        spalte("Besetzt VZÄ", "vzae", "besetztHundertstel"),
        spalte("Bewilligt", "euro", "bewilligtCent"),
        spalte("Ausgezahlt", "euro", "ausgezahltCent"),
        spalte("Förderfähig", "euro", "foerderfaehigCent"),
        spalte("Rückzahlung", "euro", "rueckzahlungCent"),
      ],
      zeilen: belegt,
    }),
  ];
}

type Gruppe = { name: string; anzahl: number; werte: Landwerte };

function regierungsbezirke(zeilen: readonly Berichtszeile[]): Block {
  const namen = [...new Set(zeilen.flatMap(({ regierungsbezirk }) => regierungsbezirk ?? []))].sort();
  return tabelle<Gruppe>({
    titel: "Nach Regierungsbezirk, Geld in EUR",
    blatt: "Regierungsbezirke",
    spalten: [
      { kopf: "Regierungsbezirk", art: "text", breite: "1fr", wert: ({ name }) => name },
      { kopf: "Empfänger", art: "zahl", breite: "20mm", wert: ({ anzahl }) => anzahl, summiert: true },
      ...wertspalten<Gruppe>(({ werte }) => werte, "24mm", "28mm"),
    ],
    zeilen: namen.map((name) => {
      const eigene = zeilen.filter(({ regierungsbezirk }) => regierungsbezirk === name);
      return { name, anzahl: eigene.length, werte: berichtssumme(eigene, "bausteine") };
    }),
    summe: "Nordrhein-Westfalen",
  });
}

const wertspalten = <Z>(werte: (zeile: Z) => Landwerte, vzae: "24mm" | "22mm", geld: "28mm" | "30mm") => {
  const spalte = (kopf: string, art: "euro" | "vzae", feld: keyof Landwerte) =>
    ({
      kopf,
      art,
      breite: art === "vzae" ? vzae : geld,
      wert: (zeile: Z) => werte(zeile)[feld],
      summiert: true,
    }) as const;
  return [
    spalte("Bewilligt VZÄ", "vzae", "bewilligtHundertstel"),
    spalte("Besetzt VZÄ", "vzae", "besetztHundertstel"),
    spalte("Bewilligt", "euro", "bewilligtCent"),
    spalte("Ausgezahlt", "euro", "ausgezahltCent"),
  ];
};

function nachweise({ nachweise: zahlen }: Landesbericht): Block {
  return felder(
    ...landnachweisschritte.map(
      (schritt) => [landnachweisschrittNamen[schritt], `${zahlen[schritt]} Empfänger`] as const,
    ),
  );
}

function empfaenger(zeilen: readonly Berichtszeile[]): Block[] {
  const werte = ({ bausteine }: Berichtszeile) => landsumme(bausteine);
  return [
    tabelle<Berichtszeile>({
      titel: "Alle Zuwendungsempfänger, Geld in EUR",
      blatt: "Zuwendungsempfänger",
      spalten: [
        {
          kopf: "Empfänger",
          art: "text",
          breite: "1fr",
          wert: ({ name, kreis }) => (kreis === null ? name : `${name} (${kreis})`),
        },
        { kopf: "AGS", art: "text", breite: "18mm", wert: ({ ags }) => ags },
        {
          kopf: "Besetzung",
          art: "text",
          breite: "20mm",
          wert: (zeile) => anzeige("besetzungsquote", messwert("besetzungsquote", werte(zeile))),
        },
        ...wertspalten<Berichtszeile>(werte, "22mm", "30mm"),
        {
          kopf: "Rückzahlung",
          art: "euro",
          breite: "28mm",
          wert: (zeile) => werte(zeile).rueckzahlungCent,
          summiert: true,
        },
      ],
      zeilen,
      summe: "Nordrhein-Westfalen",
    }),
  ];
}

const erklaerung = (): Block[] => [
  absatz(
    "Alle Zahlen sind Summen von Körperschaften. „Bewilligt“ heißt: Es gibt einen Bescheid; ein Plan zählt nicht. Was für das ganze Förderjahr gilt, gehört zu keinem Tag.",
  ),
  tabelle<Messgroessenname>({
    titel: "Messgrößen und woraus sie gerechnet sind",
    blatt: null,
    spalten: [
      { kopf: "Messgröße", art: "text", breite: "1fr", wert: (mass) => messgroessen[mass].name },
      { kopf: "Rechenweg", art: "text", breite: "2.4fr", wert: (mass) => messgroessen[mass].formel },
      { kopf: "Grundlage", art: "text", breite: "1fr", wert: (mass) => messgroessen[mass].quelle },
    ],
    zeilen: messgroessennamen,
  }),
];

function anzeige(mass: Messgroessenname, wert: number | null): string {
  if (wert === null) return "–";
  const { einheit } = messgroessen[mass];
  return einheit === "vzae" ? alsVzae(wert) : einheit === "cent" ? alsEuro(wert) : prozent(wert);
}

const prozent = (anteil: number): string => `${(Math.round(anteil * 1000) / 10).toLocaleString("de-DE")}\u00a0%`;
