import { z } from "../grundlagen/zod.ts";
import { fristende } from "../frist/fristende.ts";
import type { BescheidId, NachweisId, OrganisationId } from "../grundlagen/ids.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import { heuteInBerlin, maxDate, tageVonBis, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Zeichnungskreis } from "../grundlagen/zeichnungskreis.ts";
import { nachweislauf, type Nachweistat } from "../nachweis/ablauf/nachweisstand.ts";
import { nachweisartDes, nachweisartNamen } from "../nachweis/papier/nachweisart.ts";
import {
  aemterDesBescheids,
  geltendeBefugnisse,
  type Zeichnungsbefugnis,
} from "../nachweis/schritte/zeichnungsbefugnis.ts";
import type { Baustein } from "../stelle/stelle.ts";
import { gegenstandsschluessel, type Fristgegenstand } from "./fristgegenstand.ts";
import { abstandsbefunde, eigeneFrist } from "./eigene-frist.ts";
import { teilnachweise } from "./teilnachweise.ts";
import type { Fristlage } from "./fristlage.ts";

/** What a level above sees of a proof: a draft is its holder's business. */
export const Eingangsstand = z.enum(["aussteht", "eingereicht", "in_pruefung", "geprueft", "bescheinigt"]);
export type Eingangsstand = z.infer<typeof Eingangsstand>;

export const eingangsstandNamen = {
  aussteht: "Nicht eingereicht",
  eingereicht: "Eingereicht, Prüfung nicht begonnen",
  in_pruefung: "In Prüfung",
  geprueft: "Geprüft, zweite Person steht aus",
  bescheinigt: "Bescheinigt",
} as const satisfies Record<Eingangsstand, string>;

/** R106: more time that was given, and why. */
export type Verlaengerung = { bis: PlainDate; grund: string; vonName: string };

/** A Bescheid that counts, with what was submitted for it, who may sign, and when its people were last reminded. */
export type Standangaben = {
  bescheidId: BescheidId;
  organisationId: OrganisationId;
  organisationName: string;
  jahr: number;
  baustein: Baustein;
  instrument: Instrument;
  aktenzeichen: string;
  nachweisFaelligAm: PlainDate;
  zeichnungskreis: Zeichnungskreis;
  befugnisse: readonly Pick<Zeichnungsbefugnis, "amt" | "von" | "bis">[];
  nachweisId: NachweisId | null;
  vorgaenge: readonly Nachweistat[];
  verlaengerung: Verlaengerung | null;
  erinnertAm: string | null;
};

export type Standzeile = {
  gegenstand: Fristgegenstand;
  organisationId: OrganisationId;
  organisationName: string;
  jahr: number;
  /** Null of a contract whose post one can't read. */
  baustein: Baustein | null;
  /** Where it comes from: the Bescheid, or a contract. */
  aktenzeichen: string;
  herkunft: string;
  nachweisId: NachweisId | null;
  papier: string;
  stand: Eingangsstand;
  am: PlainDate;
  /** Days after `am`, until it was submitted or until today; 0 in time. */
  tageZuSpaet: number;
  verlaengerung: Verlaengerung | null;
  erinnertAm: PlainDate | null;
  /** R92: nobody may sign on the day it is due, or today where that is over; null where one can't see it. */
  ohneZeichnende: boolean | null;
  /** R108: when the giver's own proof is due that this one goes into; null where nothing is above. */
  obenAm: PlainDate | null;
  /** R108: due no earlier than that, while both are to come. */
  nichtVorEigenem: boolean;
};

/** R71, R102, R106: whose proof is late, the latest first. */
export const fristenstand = (angaben: readonly Standangaben[], heute: PlainDate): Standzeile[] =>
  geordnet(angaben.map((zeile) => desBescheids(zeile, heute)));

export type Gebertafel = {
  /** By `gegenstandsschluessel`. */
  verlaengerungen: ReadonlyMap<string, Verlaengerung>;
  erinnert: ReadonlyMap<string, string>;
};

/** The same for a giver over those who hold its contracts. */
export function fristenstandDesGebers(lage: Fristlage, { verlaengerungen, erinnert }: Gebertafel): Standzeile[] {
  const befunde = new Set(abstandsbefunde(lage).map(({ w, jahr }) => `${w.id} ${jahr}`));
  return geordnet(
    teilnachweise(
      lage.vertraege.filter((w) => w.geberId === lage.leserId),
      lage,
    ).map(({ w, jahr, frist }) => {
      const gegenstand = { art: "vertrag", inhaberId: w.empfaengerId, jahr, weiterleitungId: w.id } as const;
      const nachweis = lage.nachweise.find((n) => n.weiterleitungId === w.id && n.jahr === jahr);
      const schluessel = gegenstandsschluessel(gegenstand);
      return {
        gegenstand,
        organisationId: w.empfaengerId,
        organisationName: w.empfaengerName,
        jahr,
        baustein: nachweis?.baustein ?? w.baustein,
        aktenzeichen: "Weiterleitungsvertrag",
        herkunft: `/weiterleitungen/${w.id}`,
        nachweisId: nachweis && standAus(nachweis.vorgaenge) !== "aussteht" ? nachweis.id : null,
        papier: nachweisartNamen.teilnachweis,
        ohneZeichnende: null,
        obenAm: eigeneFrist(w, jahr, lage)?.am ?? null,
        nichtVorEigenem: befunde.has(`${w.id} ${jahr}`),
        ...rest(
          {
            vorgaenge: nachweis?.vorgaenge ?? [],
            faelligAm: nachweis?.faelligAm ?? frist.am,
            verlaengerung: verlaengerungen.get(schluessel) ?? null,
            erinnertAm: erinnert.get(schluessel) ?? null,
          },
          lage.heute,
        ),
      };
    }),
  );
}

function desBescheids(b: Standangaben, heute: PlainDate): Standzeile {
  const { vorgaenge, nachweisFaelligAm: faelligAm, verlaengerung, erinnertAm } = b;
  const zeile = rest({ vorgaenge, faelligAm, verlaengerung, erinnertAm }, heute);
  return {
    gegenstand: { art: "bescheid", inhaberId: b.organisationId, jahr: b.jahr, baustein: b.baustein },
    organisationId: b.organisationId,
    organisationName: b.organisationName,
    jahr: b.jahr,
    baustein: b.baustein,
    aktenzeichen: b.aktenzeichen,
    herkunft: `/land/bescheide/${b.bescheidId}`,
    nachweisId: b.nachweisId,
    papier: nachweisartNamen[nachweisartDes(b)],
    ...zeile,
    ohneZeichnende:
      zeile.stand === "aussteht" &&
      geltendeBefugnisse(b.befugnisse, aemterDesBescheids(b), maxDate(zeile.am, heute)).length === 0,
    obenAm: null,
    nichtVorEigenem: false,
  };
}

const standAus = (vorgaenge: readonly Nachweistat[]): Eingangsstand =>
  Eingangsstand.safeParse(nachweislauf(vorgaenge, false).stand).data ?? "aussteht";

function rest(
  {
    vorgaenge,
    faelligAm,
    verlaengerung,
    erinnertAm,
  }: { faelligAm: PlainDate } & Pick<Standangaben, "vorgaenge" | "verlaengerung" | "erinnertAm">,
  heute: PlainDate,
) {
  const stand = standAus(vorgaenge);
  const eingereicht = vorgaenge.findLast(({ schritt }) => schritt === "eingereicht");
  const bis = stand === "aussteht" || !eingereicht ? heute : heuteInBerlin(new Date(eingereicht.am));
  const { am } = fristende("frist", verlaengerung?.bis ?? faelligAm);
  return {
    stand,
    am,
    tageZuSpaet: Math.max(0, tageVonBis(am, bis) - 1),
    verlaengerung,
    erinnertAm: erinnertAm === null ? null : heuteInBerlin(new Date(erinnertAm)),
  };
}

const geordnet = (zeilen: readonly Standzeile[]): Standzeile[] =>
  zeilen.toSorted(
    (a, b) =>
      Number(b.stand === "aussteht") - Number(a.stand === "aussteht") ||
      b.tageZuSpaet - a.tageZuSpaet ||
      (a.am === b.am ? a.organisationName.localeCompare(b.organisationName, "de") : a.am < b.am ? -1 : 1),
  );
