import { tageVonBis, type PlainDate } from "../grundlagen/plain-date.ts";
import { bestandsverlauf, vakant, vakanzen, type Bestandsschritt } from "./bestandsverlauf.ts";

export const meilensteine = ["antrag", "bescheid", "erstbesetzung", "vollbesetzung", "nachweis"] as const;
export type Meilenstein = (typeof meilensteine)[number];

export const meilensteinNamen = {
  antrag: "Erster Antrag",
  bescheid: "Erster Bescheid",
  erstbesetzung: "Erste Besetzung",
  vollbesetzung: "Alles besetzt",
  nachweis: "Erster Nachweis",
} as const satisfies Record<Meilenstein, string>;

/** What the platform keeps of one recipient; the first days of several Bausteine are the earliest ones. */
export type Umsetzungslage = {
  antragAm: PlainDate | null;
  bescheidAm: PlainDate | null;
  nachweisAm: PlainDate | null;
  schritte: readonly Bestandsschritt[];
};

export type Umsetzungsstand = {
  /** The day on which each was reached first; null where it was not. */
  erreicht: Record<Meilenstein, PlainDate | null>;
  /** Days from the first Bescheid to the first occupancy; 0 where somebody was there before. */
  tageBisBesetzung: number | null;
  /** Since when less is occupied than granted, and how much less today; null where nothing is vacant. */
  vakanz: { seit: PlainDate; tage: number; hundertstel: number } | null;
  /** Days of each vacancy that is over. */
  beendeteVakanzTage: number[];
};

export function umsetzungsstand(
  { antragAm, bescheidAm, nachweisAm, schritte }: Umsetzungslage,
  heute: PlainDate,
): Umsetzungsstand {
  const verlauf = bestandsverlauf(schritte, heute);
  const erstbesetzung = verlauf.find(({ besetztHundertstel }) => besetztHundertstel > 0)?.ab ?? null;
  const voll = verlauf.find((bestand) => bestand.bewilligtHundertstel > 0 && !vakant(bestand));
  const alleVakanzen = vakanzen(verlauf);
  const offene = alleVakanzen.find(({ bis }) => bis === null);
  const jetzt = verlauf.at(-1);
  return {
    erreicht: {
      antrag: antragAm,
      bescheid: bescheidAm,
      erstbesetzung,
      vollbesetzung: voll?.ab ?? null,
      nachweis: nachweisAm,
    },
    tageBisBesetzung:
      bescheidAm === null || erstbesetzung === null ? null : Math.max(0, tageVonBis(bescheidAm, erstbesetzung) - 1),
    vakanz:
      offene && jetzt
        ? {
            seit: offene.von,
            tage: tageVonBis(offene.von, heute),
            hundertstel: jetzt.bewilligtHundertstel - jetzt.besetztHundertstel,
          }
        : null,
    beendeteVakanzTage: alleVakanzen.flatMap(({ von, bis }) => (bis === null ? [] : tageVonBis(von, bis))),
  };
}

/** The middle value, of two the mean, half up; null of none. */
export function median(werte: readonly number[]): number | null {
  const geordnet = werte.toSorted((a, b) => a - b);
  const [unten, oben] = [geordnet[Math.floor((geordnet.length - 1) / 2)], geordnet[Math.floor(geordnet.length / 2)]];
  return unten === undefined || oben === undefined ? null : Math.round((unten + oben) / 2);
}

export type Umsetzungszahlen = {
  empfaenger: number;
  /** How many reached each. */
  erreicht: Record<Meilenstein, number>;
  medianTageBisBesetzung: number | null;
  vakante: number;
  medianVakanzTage: number | null;
  medianBeendeterVakanzTage: number | null;
};

export function umsetzungszahlen(staende: readonly Umsetzungsstand[]): Umsetzungszahlen {
  const zahl = (stein: Meilenstein) => staende.filter(({ erreicht }) => erreicht[stein] !== null).length;
  return {
    empfaenger: staende.length,
    erreicht: {
      antrag: zahl("antrag"),
      bescheid: zahl("bescheid"),
      erstbesetzung: zahl("erstbesetzung"),
      vollbesetzung: zahl("vollbesetzung"),
      nachweis: zahl("nachweis"),
    },
    medianTageBisBesetzung: median(staende.flatMap(({ tageBisBesetzung }) => tageBisBesetzung ?? [])),
    vakante: staende.filter(({ vakanz }) => vakanz !== null).length,
    medianVakanzTage: median(staende.flatMap(({ vakanz }) => vakanz?.tage ?? [])),
    medianBeendeterVakanzTage: median(staende.flatMap(({ beendeteVakanzTage }) => beendeteVakanzTage)),
  };
}
