import { alsDatum } from "../grundlagen/darstellung.ts";
import type { Brief } from "../organisation/einladung-brief.ts";
import type { Erinnerungsstufe } from "./erinnerung.ts";
import type { Fristeintrag } from "./fristeintrag.ts";

export type Erinnerung = {
  frist: Pick<Fristeintrag, "titel" | "worum" | "am" | "stand" | "quelle" | "annahme" | "weil"> & { link: string };
  stufe: Erinnerungsstufe;
};

/** All that one person is told on one day, in one letter; what is overdue first. */
export function fristenBrief(organisation: string, erinnerungen: readonly Erinnerung[], uebersicht: string): Brief {
  const [erste] = erinnerungen;
  const ueberfaellige = erinnerungen.filter(({ frist }) => frist.stand === "ueberfaellig");
  const kommende = erinnerungen.filter(({ frist }) => frist.stand !== "ueberfaellig");
  const betreff =
    erinnerungen.length === 1 && erste
      ? `${erste.frist.stand === "ueberfaellig" ? "Überfällig" : `Bis ${alsDatum(erste.frist.am)}`}: ${erste.frist.titel}`
      : `${erinnerungen.length} Fristen für ${organisation}${ueberfaellige.length > 0 ? `, ${ueberfaellige.length} überfällig` : ""}`;
  return {
    betreff,
    text: `Guten Tag,

die KIM-Plattform erinnert für ${organisation}.
${abschnitt("Überfällig", ueberfaellige)}${abschnitt("Demnächst fällig", kommende)}
Alle Fristen, auch als Kalender: ${uebersicht}

An jede Frist erinnert die Plattform 21, 14 und 7 Tage und 5, 3 und 1 Arbeitstag vorher. Was erledigt ist,
meldet sie nicht mehr.

Ihre KIM-Plattform
`,
  };
}

const abschnitt = (titel: string, erinnerungen: readonly Erinnerung[]): string =>
  erinnerungen.length === 0
    ? ""
    : `\n${titel}\n\n${erinnerungen
        .toSorted((a, b) => (a.frist.am < b.frist.am ? -1 : 1))
        .map(zeile)
        .join("\n\n")}\n`;

const zeile = ({ frist: { titel, worum, am, quelle, annahme, weil, link, stand }, stufe }: Erinnerung): string =>
  [
    titel,
    worum,
    `${stand === "ueberfaellig" ? "war fällig am" : "bis"} ${alsDatum(am)}${weil === null ? "" : `, verschoben: ${weil}`} (${quelle}${annahme ? ", Annahme" : ""})`,
    ...weshalb[stufe.art],
    link,
  ].join("\n");

const weshalb = {
  erinnerung: [],
  ueberfaellig: [],
  vertretung: ["Auch die Vertretung erfährt davon, weil es nach fünf Arbeitstagen noch offen ist."],
  leitung: ["Auch die Leitung erfährt davon, weil es nach zehn Arbeitstagen noch offen ist."],
} as const;
