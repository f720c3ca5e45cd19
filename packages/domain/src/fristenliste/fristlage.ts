import type { Antragsfenster } from "../antrag/antrag.ts";
import type { Vorgang } from "../antrag/antragsstand.ts";
import type { Auflage, Auflagenvorgang } from "../bescheid/auflage.ts";
import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import type { AntragId, NachweisId, OrganisationId, RueckforderungId, WeiterleitungId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Fristen } from "../kondition/konditionen-werte.ts";
import type { Abruftermin, Mittelabruf } from "../mittelabruf/mittelabruf-angaben.ts";
import type { Nachweisart } from "../nachweis/papier/nachweisart.ts";
import type { Bemerkungsart } from "../nachweis/schritte/rueckfrageart.ts";
import type { Nachweistat } from "../nachweis/ablauf/nachweisstand.ts";
import type { OrganisationArt } from "../organisation/organisation.ts";
import type { Rueckforderungsakte } from "../rueckforderung/rueckforderungsakte.ts";
import type { Baustein } from "../stelle/stelle.ts";
import type { Vorlageninhalt } from "../vorlage/vorlage.ts";
import type { Mitteilungsstelle } from "../mitteilung/vakanzanlass.ts";
import type { Vertragskern } from "../weiterleitung/vertrag/weiterleitung.ts";

/** What the dates of one body follow from, on one day. */
export type Fristlage = {
  leserId: OrganisationId;
  art: OrganisationArt;
  heute: PlainDate;
  /** Those that count, each with the Fristen of the Fassung it rests on. */
  bescheide: readonly Fristbescheid[];
  abrufe: readonly Fristabruf[];
  abruftermine: readonly Abruftermin[];
  fenster: readonly Antragsfenster[];
  antraege: readonly Fristantrag[];
  /** The body's own proofs, and those that come to it. */
  nachweise: readonly Fristnachweis[];
  /** Remarks of the level above that wait for an answer. */
  bemerkungen: readonly { nachweisId: NachweisId; am: string; art: Bemerkungsart; bis: PlainDate | null }[];
  vertraege: readonly Fristvertrag[];
  /** R81: contract and year whose proof the giver does without. */
  verzichte: readonly { weiterleitungId: WeiterleitungId; jahr: number }[];
  /** Asked of the body, not answered. */
  korrekturbitten: readonly { weiterleitungId: WeiterleitungId; geberName: string; am: string }[];
  /** The body's own claims and those against it, as far as it was told. */
  forderungen: readonly Fristforderung[];
  auflagen: readonly Fristauflage[];
  /** R106: more time that was given to the body or that it gave, the newest first. */
  verlaengerungen: readonly Fristverlaengerung[];
  mitteilungen: {
    /** The body's own posts of today. */
    stellen: readonly Mitteilungsstelle[];
    /** Keys of the causes that were told. */
    beantwortet: readonly string[];
    /** How the authority worded the duty; null as delivered. */
    vakanz: Vorlageninhalt | null;
  };
  /** Put to the body and not withdrawn. */
  landesabfragen: readonly Fristabfrage[];
};

/** What one of the state's offices asks for by a day; `geschlossen`: it takes no answers any more. */
export type Fristabfrage = {
  id: string;
  amtName: string;
  gestelltAm: string;
  frist: PlainDate;
  beantwortet: boolean;
  geschlossen: boolean;
};

export type Fristverlaengerung = {
  inhaberId: OrganisationId;
  jahr: number;
  baustein: Baustein | null;
  weiterleitungId: WeiterleitungId | null;
  bis: PlainDate;
};

export type Fristauflage = Pick<Auflage, "id" | "bescheidId" | "art" | "fristart" | "tag" | "quelle"> & {
  aktenzeichen: string;
  baustein: Baustein;
  vorgaenge: readonly Pick<Auflagenvorgang, "schritt">[];
};

export type Fristforderung = Rueckforderungsakte & {
  id: RueckforderungId;
  glaeubigerName: string;
  schuldnerName: string;
  jahr: number;
  baustein: Baustein;
};

export type Fristbescheid = Pick<
  Bescheid,
  | "id"
  | "jahr"
  | "baustein"
  | "instrument"
  | "aktenzeichen"
  | "datum"
  | "von"
  | "bis"
  | "nachweisFaelligAm"
  | "personalCent"
  | "arbeitsplaetzeCent"
  | "massnahmenCent"
> & { fristen: Fristen };

/** Of the year and Baustein of its Bescheid, whichever of the chain it was made under. */
export type Fristabruf = Pick<Mittelabruf, "id" | "termin" | "benoetigtBis" | "betragCent" | "entscheidung"> & {
  jahr: number;
  baustein: Baustein;
  ausgezahlt: boolean;
};

export type Fristantrag = {
  id: AntragId;
  jahr: number;
  baustein: Baustein;
  vorgaenge: readonly Pick<Vorgang, "art" | "am">[];
  beschieden: boolean;
};

export type Fristnachweis = {
  id: NachweisId;
  inhaberId: OrganisationId;
  pruefstelleName: string;
  weiterleitungId: WeiterleitungId | null;
  art: Nachweisart;
  jahr: number;
  baustein: Baustein;
  faelligAm: PlainDate;
  fristQuelle: string;
  fristAnnahme: boolean;
  vorgaenge: readonly Nachweistat[];
};

export type Fristvertrag = Vertragskern & {
  geberName: string;
  empfaengerName: string;
  empfaengerArt: OrganisationArt;
  /** Of its post; null to who cannot read it. */
  baustein: Baustein | null;
};
