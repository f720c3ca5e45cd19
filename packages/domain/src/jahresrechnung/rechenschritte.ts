import { kategorieNamen, type Betragsart } from "./begriffe.ts";
import type { Foerderanteil } from "../besetzung/vakanz.ts";
import { alsEuro, alsVzae } from "../grundlagen/darstellung.ts";
import type { Cent } from "../grundlagen/geld.ts";
import type { BescheidId, StelleId } from "../grundlagen/ids.ts";
import { vakanzMethodeNamen } from "../grundlagen/vakanzmethode.ts";
import { verrechnungNamen } from "../grundlagen/verrechnung.ts";
import type { Rechnungsbaustein } from "./jahresrechnung.ts";
import type { Kondition } from "../kondition/foerderkonditionen.ts";
import type { Rechnungszeile } from "./rechnungszeile.ts";

/** Where an input can be looked up and changed. */
export type Verweis =
  | { art: "stelle"; id: StelleId }
  | { art: "bescheid"; id: BescheidId }
  | { art: "ausgaben" }
  | { art: "konditionen" }
  | { art: "foerderstand"; jahr: number }
  | { art: "land"; jahr: number }
  /** One of the 54 in the view of the Land. */
  | { art: "empfaenger"; ags: string; jahr: number };

/** One input or intermediate amount; `cent` null where it is no amount. The amounts that count add up to the figure. */
export type Herleitungsschritt = {
  text: string;
  cent: Cent | null;
  /** Counts towards the figure, as it stands or taken off. */
  zaehlt: boolean;
  verweis: Verweis | null;
  quelle: string | null;
  annahme: boolean;
};

type Weg = (zeile: Rechnungszeile, baustein: Rechnungsbaustein) => Herleitungsschritt[];

const schritt = (text: string, angaben: Partial<Herleitungsschritt> = {}): Herleitungsschritt => ({
  text,
  cent: null,
  zaehlt: false,
  verweis: null,
  quelle: null,
  annahme: false,
  ...angaben,
});
export const betrag = (text: string, cent: Cent, verweis: Verweis | null = null): Herleitungsschritt =>
  schritt(text, { cent, zaehlt: true, verweis });
const eingabe = (text: string, cent: Cent, verweis: Verweis | null = null): Herleitungsschritt =>
  schritt(text, { cent, verweis });
export const satzschritt = (text: string, { cent, quelle, annahme }: Kondition): Herleitungsschritt =>
  schritt(text, { cent, quelle, annahme, verweis: { art: "konditionen" } });

const zurStelle = ({ stelle }: Rechnungszeile): Verweis | null => (stelle ? { art: "stelle", id: stelle.id } : null);
const zumBescheid = ({ bescheidId }: Rechnungsbaustein): Verweis | null =>
  bescheidId ? { art: "bescheid", id: bescheidId } : null;

const anteilText = ({ zaehler, nenner }: Foerderanteil): string =>
  nenner === 1200 ? `${alsVzae(zaehler)}-Monate von 12 Monaten` : `${alsVzae(zaehler)}-Tage von ${nenner / 100} Tagen`;

const plan: Weg = (zeile, baustein) => {
  const { grundlage, planCent } = zeile;
  if (grundlage.art === "stelle" || grundlage.art === "arbeitsplatz")
    return [
      satzschritt("Satz je VZÄ und Jahr", grundlage.satz),
      schritt(`Gehaltener Anteil: ${anteilText(grundlage.gehalten)}`, { verweis: zurStelle(zeile) }),
      betrag("Satz × Anteil", planCent),
    ];
  if (grundlage.art === "massnahmen")
    return [
      satzschritt("Höchstbetrag im Jahr", grundlage.hoechstbetrag),
      betrag("Geplant oder bewilligt, höchstens der Höchstbetrag", planCent, zumBescheid(baustein)),
    ];
  return [];
};

const vakanz: Weg = (zeile, baustein) => {
  const { grundlage, planCent } = zeile;
  if (!("besetzt" in grundlage) || !grundlage.besetzt) return [];
  const ausBescheid = grundlage.art === "stelle";
  return [
    schritt(`Zählweise: ${vakanzMethodeNamen[grundlage.methode]}`, {
      verweis: ausBescheid ? zumBescheid(baustein) : { art: "konditionen" },
      annahme: ausBescheid && baustein.bescheidId === null,
    }),
    betrag("Plan", planCent),
    schritt(`Besetzter Anteil: ${anteilText(grundlage.besetzt)}`, { verweis: zurStelle(zeile) }),
    betrag("− Satz × besetzter Anteil", -grundlage.obergrenzeCent),
  ];
};

const ausgegeben: Weg = ({ ausgegebenCent, grundlage }) => {
  const monate = grundlage.art === "stelle" ? grundlage.gebuchteMonate.length : 0;
  const text =
    monate > 0 ? `Gebuchte Personalkosten aus ${monate === 1 ? "1 Monat" : `${monate} Monaten`}` : "Gebuchte Ausgaben";
  return [betrag(`${text}, ohne abziehbare Vorsteuer`, ausgegebenCent, { art: "ausgaben" })];
};

const prognose: Weg = (zeile) => {
  const { grundlage, ausgegebenCent, prognoseCent } = zeile;
  const gebucht = betrag("Gebuchte Ausgaben", ausgegebenCent, { art: "ausgaben" });
  const rest = prognoseCent - ausgegebenCent;
  if (rest === 0) return [gebucht];
  const text =
    grundlage.art === "stelle" && grundlage.erwarteteMonate > 0
      ? `Erwartet: ${grundlage.erwarteteMonate} weitere besetzte Monate × ${alsEuro(grundlage.erwartetJeMonatCent)} (letzter gebuchter Monat)`
      : "Erwartet: noch nichts gebucht, angesetzt ist der Höchstbetrag nach Besetzung oder die Planung";
  return [gebucht, schritt(text, { cent: rest, zaehlt: true, annahme: true })];
};

const zuwendungsfaehig: Weg = (zeile) => {
  const { grundlage, prognoseCent, zuwendungsfaehigCent } = zeile;
  const abzug = prognoseCent - zuwendungsfaehigCent;
  if (abzug === 0) return [betrag("Prognose", prognoseCent)];
  const grund =
    grundlage.art === "ohne_stelle"
      ? "− gehört zu keiner Stelle des Jahres"
      : `− über den zulässigen Tagen und Tagessätzen${grundlage.art === "massnahmen" && grundlage.tage !== null ? ` (${grundlage.tage} Tage anerkannt)` : ""}`;
  return [betrag("Prognose", prognoseCent), betrag(grund, -abzug)];
};

const foerderfaehig: Weg = (zeile, baustein) => {
  const { zuwendungsfaehigCent, foerderfaehigCent, kategorie, grundlage } = zeile;
  const fuerSich = Math.min(zuwendungsfaehigCent, grundlage.obergrenzeCent);
  const unterschied = foerderfaehigCent - fuerSich;
  return [
    ...herkunftDesHoechstbetrags(zeile),
    eingabe("Zuwendungsfähige Kosten", zuwendungsfaehigCent, { art: "ausgaben" }),
    eingabe(
      grundlage.art === "massnahmen" ? "Höchstbetrag" : "Höchstbetrag nach Besetzung",
      grundlage.obergrenzeCent,
      zurStelle(zeile),
    ),
    betrag("Der kleinere der beiden", fuerSich),
    ...(unterschied > 0
      ? [
          betrag(
            `+ aus Minderkosten anderer Zeilen (Verrechnung: ${verrechnungNamen[baustein.verrechnung]})`,
            unterschied,
            zumBescheid(baustein),
          ),
        ]
      : []),
    ...(unterschied < 0
      ? [
          betrag(
            baustein.instrument === "fachbezogene_pauschale"
              ? "− mehr ist aus der Pauschale nicht bewilligt oder ausgezahlt"
              : `− mehr sieht der Bescheid für ${kategorieNamen[kategorie]} nicht vor`,
            unterschied,
            zumBescheid(baustein),
          ),
        ]
      : []),
  ];
};

function herkunftDesHoechstbetrags(zeile: Rechnungszeile): Herleitungsschritt[] {
  const { grundlage } = zeile;
  if (grundlage.art === "ohne_stelle") return [];
  if (grundlage.art === "massnahmen") return [satzschritt("Höchstbetrag im Jahr", grundlage.hoechstbetrag)];
  const anteil = grundlage.besetzt ?? grundlage.gehalten;
  return [
    satzschritt("Satz je VZÄ und Jahr", grundlage.satz),
    schritt(`${grundlage.besetzt ? "Besetzter" : "Gehaltener"} Anteil: ${anteilText(anteil)}`, {
      verweis: zurStelle(zeile),
    }),
  ];
}

const mehrkosten: Weg = ({ kostenBekannt, prognoseCent, foerderfaehigCent }) =>
  kostenBekannt
    ? [betrag("Prognose", prognoseCent, { art: "ausgaben" }), betrag("− förderfähig", -foerderfaehigCent)]
    : [
        schritt("Zu dieser Zeile ist keine Ausgabe gebucht; Mehrkosten stehen erst mit den Kosten fest.", {
          verweis: { art: "ausgaben" },
        }),
      ];

const minderkosten: Weg = ({ kostenBekannt, zuwendungsfaehigCent, minderkostenCent, grundlage }) =>
  kostenBekannt && minderkostenCent > 0
    ? [
        betrag("Höchstbetrag nach Besetzung", grundlage.obergrenzeCent),
        betrag("− zuwendungsfähige Kosten", -zuwendungsfaehigCent, { art: "ausgaben" }),
      ]
    : [];

const bewilligt: Weg = ({ bewilligtCent, planCent, kategorie }, baustein) => [
  schritt(`Bescheid ${baustein.aktenzeichen ?? "liegt nicht vor"}`, { verweis: zumBescheid(baustein) }),
  eingabe("Plan dieser Zeile", planCent),
  betrag(`Anteil am Bewilligten für ${kategorieNamen[kategorie]}`, bewilligtCent, zumBescheid(baustein)),
];

const verteilt =
  (art: "abgerufenCent" | "ausgezahltCent", was: string): Weg =>
  (zeile, baustein) => [
    eingabe(`${was} in Baustein ${zeile.baustein}`, baustein[art], zumBescheid(baustein)),
    betrag("Anteil dieser Zeile, verteilt wie das Bewilligte", zeile[art]),
  ];

const rueckzahlung: Weg = ({ rueckzahlungCent, baustein: nummer }, baustein) => [
  eingabe(`Ausgezahlt in Baustein ${nummer}`, baustein.ausgezahltCent, zumBescheid(baustein)),
  eingabe(`Förderfähig in Baustein ${nummer}`, baustein.foerderfaehigCent),
  eingabe(`Rückzahlung in Baustein ${nummer}`, baustein.rueckzahlungCent),
  betrag("Anteil dieser Zeile, verteilt nach ihrem Überschuss", rueckzahlungCent),
];

const anteilDerRueckzahlung =
  (art: "nichtVerbrauchtCent" | "nichtNachgewiesenCent"): Weg =>
  (zeile) =>
    zeile[art] === 0 ? [] : [betrag("Rückzahlung dieser Zeile", zeile.rueckzahlungCent)];

/** For each figure the steps that lead to it; those that count add up to the figure. */
export const wege = {
  planCent: plan,
  bewilligtCent: bewilligt,
  abgerufenCent: verteilt("abgerufenCent", "Abgerufen"),
  ausgezahltCent: verteilt("ausgezahltCent", "Ausgezahlt"),
  ausgegebenCent: ausgegeben,
  prognoseCent: prognose,
  zuwendungsfaehigCent: zuwendungsfaehig,
  vakanzKuerzungCent: vakanz,
  foerderfaehigCent: foerderfaehig,
  mehrkostenCent: mehrkosten,
  minderkostenCent: minderkosten,
  verbleibendCent: ({ bewilligtCent, ausgegebenCent }, baustein) => [
    betrag("Bewilligt", bewilligtCent, zumBescheid(baustein)),
    betrag("− ausgegeben", -ausgegebenCent, { art: "ausgaben" }),
  ],
  nichtVerbrauchtCent: anteilDerRueckzahlung("nichtVerbrauchtCent"),
  nichtNachgewiesenCent: anteilDerRueckzahlung("nichtNachgewiesenCent"),
  rueckzahlungCent: rueckzahlung,
} as const satisfies Record<Betragsart, Weg>;
