import { summe, type Cent } from "../grundlagen/geld.ts";
import type { OrganisationId } from "../grundlagen/ids.ts";
import { maxDate, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Rueckforderungslauf } from "../rueckforderung/rueckforderungsstand.ts";
import type { Baustein } from "../stelle/stelle.ts";

/** How much is known of what flows back, from little to much. */
export const rueckflussstaende = ["laut_rechnung", "festgestellt", "geltend_gemacht"] as const;
export type Rueckflussstand = (typeof rueckflussstaende)[number];

export const rueckflussstandNamen = {
  laut_rechnung: "Laut Rechnung",
  festgestellt: "Im Nachweis",
  geltend_gemacht: "Gefordert",
} as const satisfies Record<Rueckflussstand, string>;

/** All that is known of what one recipient gives back of a Baustein and year. */
export type Rueckflusslage = {
  organisationId: OrganisationId;
  jahr: number;
  baustein: Baustein;
  /** The measure "Erwartete Rückzahlung" of the Land. */
  lautRechnungCent: Cent;
  /** When its proof is due; null where nothing names a day. */
  faelligAm: PlainDate | null;
  /** Of the newest submitted version that counts. */
  nachweis: { eingereichtAm: PlainDate; rueckzahlungCent: Cent } | null;
  forderungen: readonly (Pick<Rueckforderungslauf, "forderungCent" | "gezahltCent" | "offenCent" | "faelligAm"> & {
    kenntnisAm: PlainDate;
  })[];
};

export type Rueckflussposten = Pick<Rueckflusslage, "organisationId" | "jahr" | "baustein"> & {
  stand: Rueckflussstand;
  /** Still to come. */
  erwartetCent: Cent;
  zurueckgeflossenCent: Cent;
  /** Since when it is known, or by when it will be; null where nothing names a day. */
  bekanntAm: PlainDate | null;
};

/** What is known better takes the place of what was expected: a claim that of the proof, the proof the computation. */
export function rueckflussposten({
  organisationId,
  jahr,
  baustein,
  lautRechnungCent,
  faelligAm,
  nachweis,
  forderungen,
}: Rueckflusslage): Rueckflussposten {
  const wessen = { organisationId, jahr, baustein };
  if (forderungen.length > 0)
    return {
      ...wessen,
      stand: "geltend_gemacht",
      // What was paid too much is given back, not expected less of somebody else.
      erwartetCent: summe(forderungen.map(({ offenCent }) => Math.max(0, offenCent))),
      zurueckgeflossenCent: summe(forderungen.map(({ gezahltCent }) => gezahltCent)),
      bekanntAm: spaetester(forderungen.map(({ kenntnisAm }) => kenntnisAm)),
    };
  if (nachweis)
    return {
      ...wessen,
      stand: "festgestellt",
      erwartetCent: nachweis.rueckzahlungCent,
      zurueckgeflossenCent: 0,
      bekanntAm: nachweis.eingereichtAm,
    };
  return {
    ...wessen,
    stand: "laut_rechnung",
    erwartetCent: lautRechnungCent,
    zurueckgeflossenCent: 0,
    bekanntAm: faelligAm,
  };
}

type Standsumme = { cent: Cent; empfaenger: number; bekanntAm: PlainDate | null };

export type Rueckflussjahr = {
  jahr: number;
  zurueckgeflossenCent: Cent;
  erwartetCent: Cent;
  jeStand: Record<Rueckflussstand, Standsumme>;
  /** The day on which the last proof that is missing is due; null where none is missing or none has a day. */
  bekanntBis: PlainDate | null;
  /** Proofs that are missing, and those of them whose day is over. */
  nachweiseOffen: number;
  ueberfaellig: number;
};

export function rueckflussjahr(jahr: number, alle: readonly Rueckflussposten[], heute: PlainDate): Rueckflussjahr {
  const posten = alle.filter((p) => p.jahr === jahr);
  const offene = posten.filter(({ stand }) => stand === "laut_rechnung");
  return {
    jahr,
    zurueckgeflossenCent: summe(posten.map(({ zurueckgeflossenCent }) => zurueckgeflossenCent)),
    erwartetCent: summe(posten.map(({ erwartetCent }) => erwartetCent)),
    jeStand: {
      laut_rechnung: standsumme(posten, "laut_rechnung"),
      festgestellt: standsumme(posten, "festgestellt"),
      geltend_gemacht: standsumme(posten, "geltend_gemacht"),
    },
    bekanntBis: spaetester(offene.flatMap(({ bekanntAm }) => bekanntAm ?? [])),
    nachweiseOffen: offene.length,
    ueberfaellig: offene.filter(({ bekanntAm }) => bekanntAm !== null && bekanntAm < heute).length,
  };
}

/** Its day is the last one of those that expect anything. */
function standsumme(posten: readonly Rueckflussposten[], stand: Rueckflussstand): Standsumme {
  const eigene = posten.filter((p) => p.stand === stand && p.erwartetCent > 0);
  return {
    cent: summe(eigene.map(({ erwartetCent }) => erwartetCent)),
    empfaenger: new Set(eigene.map(({ organisationId }) => organisationId)).size,
    bekanntAm: spaetester(eigene.flatMap(({ bekanntAm }) => bekanntAm ?? [])),
  };
}

const spaetester = (tage: readonly PlainDate[]): PlainDate | null =>
  tage.reduce<PlainDate | null>((bisher, tag) => (bisher === null ? tag : maxDate(bisher, tag)), null);
