import { bekanntgabe, type Bekanntgabe } from "../frist/bekanntgabe.ts";
import { bestandskraftAb, klagefrist } from "../frist/rechtsbehelf.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { jahresfrist, type Jahresfrist } from "./jahresfrist.ts";
import { rechtsgrundlagen } from "./rechtsgrundlage.ts";
import type { Rueckforderungsakte, Rueckforderungsvorgang } from "./rueckforderungsakte.ts";
import { entwurfNach, type Entwurf } from "./rueckforderungsentwurf.ts";
import {
  nachRueckforderungsschritt,
  type Rueckforderungsschritt,
  type Verfahrensstand,
} from "./rueckforderungsschritte.ts";
import type { Bescheidangaben } from "./schrittangaben.ts";
import { stundungVorbei } from "./stundung.ts";

export type Zahlungsstand = "offen" | "teilbezahlt" | "bezahlt" | "ueberzahlt";

export type Rueckforderungslauf = {
  stand: Verfahrensstand;
  zahlung: Zahlungsstand;
  /** Nothing is left to be done: paid and its interest decided, or ended otherwise. */
  abgeschlossen: boolean;
  forderungCent: Cent;
  zinsenCent: Cent | null;
  gezahltCent: Cent;
  /** Below 0 when too much was paid. */
  offenCent: number;
  anhoerungBis: PlainDate | null;
  /** The draft that a second person has to confirm. */
  entwurf: Entwurf | null;
  bescheid: Bescheidangaben | null;
  bekanntgabe: Bekanntgabe | null;
  klageBis: PlainDate | null;
  bestandskraftAb: PlainDate | null;
  stundungBis: PlainDate | null;
  /** When what was given up for now is looked at again. */
  wiedervorlageAm: PlainDate | null;
  /** Null where the law sets no year. */
  jahresfrist: Jahresfrist | null;
  faelligAm: PlainDate | null;
  ueberfaellig: boolean;
};

type Gang = Pick<
  Rueckforderungslauf,
  "stand" | "anhoerungBis" | "entwurf" | "bescheid" | "stundungBis" | "wiedervorlageAm" | "zinsenCent"
> & {
  bekanntgabe: Bekanntgabe | null;
  verzichtAm: PlainDate | null;
  klageAm: PlainDate | null;
  rechtskraftAm: PlainDate | null;
  neueTatsachenAm: PlainDate | null;
};

const ohneEnde: readonly Verfahrensstand[] = ["eingestellt", "aufgehoben", "forderung_erlassen"];

/** What the acts, the payments and the calendar say of a claim on this day. */
export function rueckforderungslauf(akte: Rueckforderungsakte, heute: PlainDate): Rueckforderungslauf {
  const { kern, vorgaenge, zahlungen } = akte;
  const { recht, jahresfrist: mitJahresfrist } = rechtsgrundlagen[kern.grundlage];
  const anfang: Gang = {
    stand: kern.unaufgefordertBis === null ? "festgestellt" : "angekuendigt",
    anhoerungBis: null,
    entwurf: null,
    bescheid: null,
    bekanntgabe: null,
    stundungBis: null,
    wiedervorlageAm: null,
    zinsenCent: null,
    verzichtAm: null,
    klageAm: null,
    rechtskraftAm: null,
    neueTatsachenAm: null,
  };
  const nach = vorgaenge.reduce<Gang>((gang, vorgang) => {
    const heutiger = mitKalender(gang, recht, vorgang.tag);
    const stand = nachRueckforderungsschritt(recht, heutiger.stand, vorgang.schritt);
    return stand === undefined ? heutiger : { ...heutiger, ...folge(heutiger, vorgang), stand };
  }, anfang);
  const gang = mitKalender(nach, recht, heute);
  const forderungCent = gang.bescheid?.betragCent ?? kern.betragCent;
  const gezahltCent = summe(zahlungen.map(({ cent }) => cent));
  const geschuldet =
    gang.stand === "eingestellt" || gang.stand === "aufgehoben" ? 0 : forderungCent + (gang.zinsenCent ?? 0);
  const offenCent = gang.stand === "forderung_erlassen" ? 0 : geschuldet - gezahltCent;
  const faelligAm = gang.stundungBis ?? gang.bescheid?.zahlbarBis ?? kern.unaufgefordertBis;
  const bekannt = gang.bekanntgabe?.bekannt ? gang.bekanntgabe.am : null;
  return {
    stand: gang.stand,
    zahlung: zahlungsstand(offenCent, gezahltCent),
    abgeschlossen: ohneEnde.includes(gang.stand) ? offenCent === 0 : offenCent === 0 && zinsenEntschieden(gang, akte),
    forderungCent,
    zinsenCent: gang.zinsenCent,
    gezahltCent,
    offenCent,
    anhoerungBis: gang.anhoerungBis,
    entwurf: gang.entwurf,
    bescheid: gang.bescheid,
    bekanntgabe: gang.bekanntgabe,
    klageBis:
      recht === "verwaltungsakt" && bekannt && gang.bescheid
        ? klagefrist(bekannt, gang.bescheid.mitBelehrung).am
        : null,
    bestandskraftAb: recht === "verwaltungsakt" ? bestandskraft(gang) : null,
    stundungBis: gang.stundungBis,
    wiedervorlageAm: gang.stand === "niedergeschlagen" ? gang.wiedervorlageAm : null,
    jahresfrist: mitJahresfrist && !kern.arglistig ? jahresfrist(kern.kenntnisAm, gang.neueTatsachenAm, heute) : null,
    faelligAm,
    ueberfaellig: offenCent > 0 && faelligAm !== null && faelligAm < heute && mahnbar.includes(gang.stand),
  };
}

const mahnbar: readonly Verfahrensstand[] = ["angekuendigt", "beschieden", "vollstreckbar", "gestundet"];

/** A repayment in time that nobody had to ask for bears no interest. */
const zinsenEntschieden = ({ zinsenCent }: Gang, { kern, zahlungen }: Rueckforderungsakte): boolean =>
  zinsenCent !== null ||
  (kern.unaufgefordertBis !== null && zahlungen.every(({ am }) => am <= (kern.unaufgefordertBis ?? am)));

function zahlungsstand(offenCent: number, gezahltCent: Cent): Zahlungsstand {
  if (offenCent < 0) return "ueberzahlt";
  if (gezahltCent === 0 && offenCent > 0) return "offen";
  return offenCent === 0 ? "bezahlt" : "teilbezahlt";
}

/** What the calendar alone changes: the Anhörung or the Stundung is over, the Bescheid is final. */
function mitKalender(gang: Gang, recht: "verwaltungsakt" | "vertrag", tag: PlainDate): Gang {
  if (gang.stand === "anhoerung" && gang.anhoerungBis !== null && gang.anhoerungBis < tag)
    return { ...gang, stand: "angehoert" };
  if (gang.stand === "gestundet" && stundungVorbei(gang.stundungBis, tag)) return { ...gang, stand: "vollstreckbar" };
  if (gang.stand !== "beschieden" || recht === "vertrag") return gang;
  const ab = bestandskraft(gang);
  return ab !== null && ab <= tag ? { ...gang, stand: "vollstreckbar" } : gang;
}

const bestandskraft = (gang: Gang): PlainDate | null =>
  bestandskraftAb({
    bekanntgabeAm: gang.bekanntgabe?.bekannt ? gang.bekanntgabe.am : null,
    mitBelehrung: gang.bescheid?.mitBelehrung ?? false,
    verzichtAm: gang.verzichtAm,
    klageAm: gang.klageAm,
    rechtskraftAm: gang.rechtskraftAm,
  });

/** What an act changes beside the state. */
function folge(gang: Gang, vorgang: Rueckforderungsvorgang): Partial<Gang> {
  const { schritt, tag, angaben } = vorgang;
  const folgen: Partial<Record<Rueckforderungsschritt, () => Partial<Gang>>> = {
    stellungnahme: () => ({
      neueTatsachenAm: angaben.art === "stellungnahme" && angaben.neueTatsachen ? tag : gang.neueTatsachenAm,
    }),
    bescheid_erlassen: () => ({
      // The debtor reads no drafts: what went out stands with the act.
      bescheid: angaben.art === "erlass" ? (angaben.bescheid ?? gang.entwurf?.bescheid ?? null) : null,
      bekanntgabe: angaben.art === "erlass" ? bekanntgabe(angaben.versand) : null,
    }),
    rechtsbehelfsverzicht: () => ({ verzichtAm: tag }),
    klage: () => ({ klageAm: tag }),
    urteil_bestaetigt: () => ({ rechtskraftAm: tag }),
    gestundet: () => ({ stundungBis: angaben.art === "stundung" ? angaben.bis : null }),
    stundung_beendet: () => ({ stundungBis: null }),
    niedergeschlagen: () => ({ wiedervorlageAm: angaben.art === "niederschlagung" ? angaben.wiedervorlageAm : null }),
    zinsen_festgesetzt: () => ({ zinsenCent: angaben.art === "zinsen" ? angaben.blatt.zinsenCent : null }),
    // What was put off at a price stays owed (R98 waives the interest of the repayment).
    zinsen_abgesehen: () => ({ zinsenCent: angaben.art === "verzicht" ? angaben.bleibenCent : 0 }),
  };
  const anhoerung = angaben.art === "anhoerung" ? { anhoerungBis: angaben.bis } : {};
  return { ...anhoerung, entwurf: entwurfNach(vorgang, gang.entwurf), ...folgen[schritt]?.() };
}
