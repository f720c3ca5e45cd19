import { alsDatum } from "../grundlagen/darstellung.ts";
import type { Brief } from "../organisation/einladung-brief.ts";
import { ausgefuellt } from "../vorlage/platzhalter.ts";
import { geltenderInhalt, type Vorlageninhalt } from "../vorlage/vorlage.ts";
import type { Erinnerungsstufe } from "./erinnerung.ts";
import type { Fristeintrag } from "./fristeintrag.ts";

export type Erinnerung = {
  frist: Pick<Fristeintrag, "titel" | "worum" | "am" | "stand" | "quelle" | "annahme" | "weil"> & { link: string };
  stufe: Erinnerungsstufe;
};

export type Briefvorlagen = Readonly<Record<"erinnerung_gesammelt" | "erinnerung_einzeln", Vorlageninhalt>>;

/** What one person is told in one letter, in the words that hold; what is overdue first. */
export function fristenBrief(
  organisation: string,
  erinnerungen: readonly Erinnerung[],
  uebersicht: string,
  vorlagen: Briefvorlagen = gelieferteBriefe,
): Brief {
  const [erste] = erinnerungen;
  const ueberfaellige = erinnerungen.filter(({ frist }) => frist.stand === "ueberfaellig");
  const kommende = erinnerungen.filter(({ frist }) => frist.stand !== "ueberfaellig");
  const einzeln = erinnerungen.length === 1 && erste !== undefined;
  const { betreff, text } = vorlagen[einzeln ? "erinnerung_einzeln" : "erinnerung_gesammelt"];
  const werte = {
    Organisation: organisation,
    Uebersicht: uebersicht,
    Fristen: `${abschnitt("Überfällig", ueberfaellige)}${abschnitt("Demnächst fällig", kommende)}`,
    Anzahl: `${erinnerungen.length} Fristen`,
    Verzug: ueberfaellige.length > 0 ? `, ${ueberfaellige.length} überfällig` : "",
    Anlass: einzeln ? anlass(erste) : "",
  };
  return { betreff: ausgefuellt(betreff, werte), text: ausgefuellt(text, werte) };
}

const gelieferteBriefe: Briefvorlagen = {
  erinnerung_gesammelt: geltenderInhalt("erinnerung_gesammelt", null),
  erinnerung_einzeln: geltenderInhalt("erinnerung_einzeln", null),
};

const anlass = ({ frist }: Erinnerung): string =>
  `${frist.stand === "ueberfaellig" ? "Überfällig" : `Bis ${alsDatum(frist.am)}`}: ${frist.titel}`;

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
  mahnung: ["Wer den Nachweis prüft, lässt selbst daran erinnern."],
  ueberfaellig: [],
  vertretung: ["Auch die Vertretung erfährt davon, weil es nach fünf Arbeitstagen noch offen ist."],
  leitung: ["Auch die Leitung erfährt davon, weil es nach zehn Arbeitstagen noch offen ist."],
} as const;
