import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { malGeteilt } from "../grundlagen/geld.ts";
import {
  jahresbeginn,
  jahresende,
  plainDate,
  tageImJahr,
  tageVonBis,
  type PlainDate,
} from "../grundlagen/plain-date.ts";
import { abschnitte, hundertstelTage, summeAm, type Anteil } from "../grundlagen/zeitraum.ts";

/** A share of a full post and year as a fraction of whole numbers: hundredth-days or hundredth-months. */
export type Foerderanteil = { zaehler: number; nenner: number };

export type Teilbesetzung = {
  /** The part of a post that somebody holds; on any day the pieces are added. */
  teil: readonly Anteil[];
  besetzungen: readonly Anteil[];
  jahr: number;
};

/** R35: the share of the year that is eligible; never more than is held on any day. */
export const foerderfaehigerAnteil = (methode: VakanzMethode, lage: Teilbesetzung): Foerderanteil =>
  zaehlweise[methode](lage);

/** The same share if every day or month were occupied. */
export const gehaltenerAnteil = (
  methode: VakanzMethode,
  { teil, jahr }: Pick<Teilbesetzung, "teil" | "jahr">,
): Foerderanteil => (methode === "monatsgenau" ? nachMonaten(teil, teil, jahr) : alleTage(teil, jahr));

/** Cents of the yearly rate, rounded half up once. */
export const anteilig = (satzCent: number, { zaehler, nenner }: Foerderanteil): number =>
  malGeteilt(satzCent, zaehler, nenner);

/** R35: never more than the cost, where it is known. */
export const foerderfaehig = (foerderbarCent: number, kostenCent: number | null): number =>
  kostenCent === null ? foerderbarCent : Math.min(kostenCent, foerderbarCent);

const zaehlweise = {
  tagesgenau: ({ teil, besetzungen, jahr }) => nachTagen(teil, besetzungen, jahr),
  monatsgenau: ({ teil, besetzungen, jahr }) => nachMonaten(teil, besetzungen, jahr),
  ohne_kuerzung: ({ teil, jahr }) => alleTage(teil, jahr),
} as const satisfies Record<VakanzMethode, (lage: Teilbesetzung) => Foerderanteil>;

const alleTage = (teil: readonly Anteil[], jahr: number): Foerderanteil => ({
  zaehler: hundertstelTage(teil, { von: jahresbeginn(jahr), bis: jahresende(jahr) }),
  nenner: 100 * tageImJahr(jahr),
});

function nachTagen(teil: readonly Anteil[], besetzungen: readonly Anteil[], jahr: number): Foerderanteil {
  const stuecke = abschnitte({ von: jahresbeginn(jahr), bis: jahresende(jahr) }, [...teil, ...besetzungen]);
  const zaehler = stuecke.reduce(
    (summe, { von, bis }) => summe + tageVonBis(von, bis) * Math.min(summeAm(teil, von), summeAm(besetzungen, von)),
    0,
  );
  return { zaehler, nenner: 100 * tageImJahr(jahr) };
}

function nachMonaten(teil: readonly Anteil[], besetzungen: readonly Anteil[], jahr: number): Foerderanteil {
  const zaehler = monate.reduce((summe, monat) => {
    const stichtag = fuenfzehnter(jahr, monat);
    return summe + Math.min(summeAm(teil, stichtag), summeAm(besetzungen, stichtag));
  }, 0);
  return { zaehler, nenner: 1200 };
}

export const monate: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The day that decides whether a month counts as occupied. */
export function fuenfzehnter(jahr: number, monat: number): PlainDate {
  const schluessel = 12 * jahr + monat;
  const bekannt = stichtage.get(schluessel);
  if (bekannt) return bekannt;
  const tag = plainDate(`${jahr}-${String(monat).padStart(2, "0")}-15`);
  stichtage.set(schluessel, tag);
  return tag;
}

// Figures of a year ask for the same twelve days thousands of times.
const stichtage = new Map<number, PlainDate>();
