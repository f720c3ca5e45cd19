import { z } from "../grundlagen/zod.ts";
import { fristende } from "../frist/fristende.ts";
import type { BescheidId, NachweisId, OrganisationId } from "../grundlagen/ids.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import { heuteInBerlin, tageVonBis, type PlainDate } from "../grundlagen/plain-date.ts";
import { nachweislauf, type Nachweistat } from "../nachweis/ablauf/nachweisstand.ts";
import { nachweisartDes, nachweisartNamen } from "../nachweis/papier/nachweisart.ts";
import type { Baustein } from "../stelle/stelle.ts";

/** What the authority sees of a proof: a draft is its holder's business. */
export const Eingangsstand = z.enum(["aussteht", "eingereicht", "in_pruefung", "geprueft", "bescheinigt"]);
export type Eingangsstand = z.infer<typeof Eingangsstand>;

export const eingangsstandNamen = {
  aussteht: "Nicht eingereicht",
  eingereicht: "Eingereicht, Prüfung nicht begonnen",
  in_pruefung: "In Prüfung",
  geprueft: "Geprüft, zweite Person steht aus",
  bescheinigt: "Bescheinigt",
} as const satisfies Record<Eingangsstand, string>;

/** A Bescheid that counts, with what was submitted for it and when its people were last reminded. */
export type Standangaben = {
  bescheidId: BescheidId;
  organisationId: OrganisationId;
  organisationName: string;
  jahr: number;
  baustein: Baustein;
  instrument: Instrument;
  aktenzeichen: string;
  nachweisFaelligAm: PlainDate;
  nachweisId: NachweisId | null;
  vorgaenge: readonly Nachweistat[];
  erinnertAm: string | null;
};

export type Standzeile = Omit<Standangaben, "vorgaenge" | "nachweisFaelligAm" | "erinnertAm" | "instrument"> & {
  papier: string;
  stand: Eingangsstand;
  am: PlainDate;
  /** Days after `am`, until it was submitted or until today; 0 in time. */
  tageZuSpaet: number;
  erinnertAm: PlainDate | null;
};

/** R71, R102: whose proof is late, the latest first. */
export const fristenstand = (angaben: readonly Standangaben[], heute: PlainDate): Standzeile[] =>
  angaben
    .map((zeile) => standzeile(zeile, heute))
    .toSorted(
      (a, b) =>
        Number(b.stand === "aussteht") - Number(a.stand === "aussteht") ||
        b.tageZuSpaet - a.tageZuSpaet ||
        (a.am === b.am ? a.organisationName.localeCompare(b.organisationName, "de") : a.am < b.am ? -1 : 1),
    );

function standzeile(
  { vorgaenge, nachweisFaelligAm, erinnertAm, instrument, ...angaben }: Standangaben,
  heute: PlainDate,
): Standzeile {
  const stand = Eingangsstand.safeParse(nachweislauf(vorgaenge, false).stand).data ?? "aussteht";
  const eingereicht = vorgaenge.findLast(({ schritt }) => schritt === "eingereicht");
  const bis = stand === "aussteht" || !eingereicht ? heute : heuteInBerlin(new Date(eingereicht.am));
  const { am } = fristende("frist", nachweisFaelligAm);
  return {
    ...angaben,
    papier: nachweisartNamen[nachweisartDes({ instrument })],
    stand,
    am,
    tageZuSpaet: Math.max(0, tageVonBis(am, bis) - 1),
    erinnertAm: erinnertAm === null ? null : heuteInBerlin(new Date(erinnertAm)),
  };
}
