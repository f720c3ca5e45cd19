import { alsDatum, heuteInBerlin } from "@kim/domain/grundlagen";
import type { Herleitung } from "@kim/domain/jahresrechnung";
import type { Personalzeile, Weiterleitungszeile } from "@kim/domain/nachweis";
import { funktionNamen } from "@kim/domain/stelle";
import { ueberschrift, type Anlagenblock } from "../papier/papier.ts";
import { tabelle } from "../papier/tabelle.ts";

/** Posts, nobody's name (D5). `mitHoechstbetrag`: of a Zuwendung each post has its cap. */
export const personalanlage = (
  titel: string,
  personal: readonly Personalzeile[] | null,
  { mitHoechstbetrag }: { mitHoechstbetrag: boolean },
): Anlagenblock => ({
  art: "anlage",
  quer: true,
  bloecke: [
    ueberschrift(titel, { annahme: true }),
    tabelle<Personalzeile>({
      titel: "Stellen und ihre Teile bei anderen Arbeitgebern; VZÄ-Tage zählen volle Stellen an Tagen",
      blatt: "Personal",
      leer: "Keine Stellen.",
      spalten: [
        { kopf: "Stelle", art: "text", breite: "1.3fr", wert: (p) => p.bezeichnung },
        { kopf: "Funktion", art: "text", breite: "23mm", wert: (p) => funktionNamen[p.funktion] },
        { kopf: "Arbeitgeber", art: "text", breite: "1.2fr", wert: (p) => p.arbeitgeber },
        { kopf: "VZÄ", art: "vzae", breite: "12mm", wert: (p) => p.vzaeHundertstel },
        { kopf: "von", art: "datum", breite: "18mm", wert: (p) => p.zeitraum?.von ?? null },
        { kopf: "bis", art: "datum", breite: "18mm", wert: (p) => p.zeitraum?.bis ?? null },
        { kopf: "VZÄ-Tage Soll", art: "vzae", breite: "18mm", wert: (p) => p.sollHundertstelTage, summiert: true },
        {
          kopf: "VZÄ-Tage besetzt",
          art: "vzae",
          breite: "18mm",
          wert: (p) => p.besetzteHundertstelTage,
          summiert: true,
        },
        { kopf: "Qualifikation", art: "text", breite: "1fr", wert: (p) => p.qualifikationen.join("; ") || "–" },
        { kopf: "Kosten EUR", art: "euro", breite: "24mm", wert: (p) => p.ausgegebenCent, summiert: true },
        ...(mitHoechstbetrag
          ? [
              {
                kopf: "Höchstbetrag EUR",
                art: "euro",
                breite: "24mm",
                wert: (p: Personalzeile) => p.hoechstbetragCent,
                summiert: true,
              } as const,
            ]
          : []),
        { kopf: "Anerkannt EUR", art: "euro", breite: "24mm", wert: (p) => p.anerkanntCent, summiert: true },
      ],
      zeilen: personal,
      blanko: leereZeilen(14),
      summe: "Insgesamt",
    }),
  ],
});

/** R81: what became of every contract below. */
export const weiterleitungsanlage = (weiterleitungen: readonly Weiterleitungszeile[] | null): Anlagenblock => ({
  art: "anlage",
  quer: weiterleitungen === null || weiterleitungen.length > 0,
  bloecke: [
    ueberschrift("Anlage Weiterleitung"),
    tabelle<Weiterleitungszeile>({
      titel: "Weitergeleitete Mittel und die Bescheinigungen der Teilnachweise",
      blatt: "Weiterleitung",
      leer: "Es wurden keine Mittel weitergeleitet.",
      spalten: [
        { kopf: "Empfänger", art: "text", breite: "1fr", wert: (w) => w.empfaengerName },
        { kopf: "weitergeleitet EUR", art: "euro", breite: "27mm", wert: (w) => w.weitergeleitetCent, summiert: true },
        { kopf: "erklärt EUR", art: "euro", breite: "26mm", wert: (w) => w.erklaertCent, summiert: true },
        { kopf: "gekürzt EUR", art: "euro", breite: "24mm", wert: (w) => w.gekuerztCent, summiert: true },
        {
          kopf: "nicht nachgewiesen EUR",
          art: "euro",
          breite: "28mm",
          wert: (w) => w.nichtNachgewiesenCent,
          summiert: true,
        },
        { kopf: "anerkannt EUR", art: "euro", breite: "26mm", wert: (w) => w.anerkanntCent, summiert: true },
        { kopf: "Rückgabe EUR", art: "euro", breite: "24mm", wert: (w) => w.rueckgabeCent, summiert: true },
        { kopf: "Bescheinigt", art: "text", breite: "42mm", wert: bescheinigt },
      ],
      zeilen: weiterleitungen,
      blanko: leereZeilen(14),
      summe: "Insgesamt",
    }),
  ],
});

const bescheinigt = ({ bescheinigung: b }: Weiterleitungszeile): string =>
  b ? `Fassung ${b.version} am ${alsDatum(heuteInBerlin(new Date(b.am)))}, ${b.vonName}` : "keine Bescheinigung";

/** How each figure came about. */
export const herleitungsanlage = (herleitungen: readonly Herleitung[]): Anlagenblock[] =>
  herleitungen.length === 0
    ? []
    : [
        {
          art: "anlage",
          quer: false,
          bloecke: [
            ueberschrift("Anlage Rechenwege", { annahme: true }),
            ...herleitungen.map(({ titel, begriff, schritte, cent }) =>
              tabelle<{ text: string; cent: number | null; quelle: string | null }>({
                titel: `${begriff.name}: ${titel}${begriff.regel === null ? "" : ` (Regel ${begriff.regel})`}`,
                blatt: null,
                spalten: [
                  { kopf: "Rechenschritt", art: "text", breite: "1fr", wert: (s) => s.text },
                  { kopf: "EUR", art: "euro", breite: "26mm", wert: (s) => s.cent },
                  { kopf: "Quelle", art: "text", breite: "46mm", wert: (s) => s.quelle },
                ],
                zeilen: [
                  ...schritte.map((s) => ({
                    text: s.annahme ? `${s.text} [Annahme]` : s.text,
                    cent: s.cent,
                    quelle: s.quelle,
                  })),
                  { text: "Ergebnis", cent, quelle: null },
                ],
              }),
            ),
          ],
        },
      ];

export const leereZeilen = (anzahl: number): string[] => Array.from({ length: anzahl }, () => "");
