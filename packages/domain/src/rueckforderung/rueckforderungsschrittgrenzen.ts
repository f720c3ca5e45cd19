import { addDays, type PlainDate } from "../grundlagen/plain-date.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import { kleinbetragsgrenzen, kleinbetragVorschlag } from "../zins/kleinbetrag.ts";
import { decideZinsverzicht } from "../zins/zinsverzicht.ts";
import { glaeubigerartDer, rechtsgrundlagen } from "./rechtsgrundlage.ts";
import type { RueckforderungRefusal } from "./rueckforderung-refusal.ts";
import type { Rueckforderungskern, Rueckforderungslage, Schrittantrag } from "./rueckforderungsakte.ts";
import type { Bescheidangaben } from "./schrittangaben.ts";
import type { Entwurfsart } from "./rueckforderungsentwurf.ts";
import type { Rueckforderungslauf } from "./rueckforderungsstand.ts";
import type { Rueckforderungsschritt } from "./rueckforderungsschritte.ts";
import { zinsblattBeimErlass } from "./zinslauf.ts";

/** Days that a body has at least to answer. Annahme (nachweis.md 4.3). */
export const anhoerungMindestensTage = 14;
export const ermessenMindestens = 30;
/** Days from the Bescheid to the day on which it is to be paid. Annahme. */
export const zahlungszielMindestensTage = 14;

type Grenze = (
  antrag: Schrittantrag,
  lage: Rueckforderungslage,
  lauf: Rueckforderungslauf,
) => RueckforderungRefusal | undefined;

/** What a step asks beside state, side, right and reason. */
export const schrittgrenze: Grenze = (antrag, lage, lauf) =>
  vorabgrenze(antrag.schritt, lage, lauf) ?? grenzen[antrag.schritt]?.(antrag, lage, lauf);

/** What stands in the way whatever is said with the step: shown before anybody clicks. */
export const vorabgrenze = (
  schritt: Rueckforderungsschritt,
  lage: Rueckforderungslage,
  lauf: Rueckforderungslauf,
): RueckforderungRefusal | undefined => vorab[schritt]?.(lage, lauf);

const vorab: Partial<
  Record<
    Rueckforderungsschritt,
    (lage: Rueckforderungslage, lauf: Rueckforderungslauf) => RueckforderungRefusal | undefined
  >
> = {
  eingestellt: (lage, lauf) => entwurfgrenze("einstellung", lage, lauf),
  bescheid_erlassen: (lage, lauf) => entwurfgrenze("bescheid", lage, lauf),
  entwurf_verworfen: (_lage, { entwurf }) =>
    entwurf === null ? { reason: "kein-entwurf", art: "bescheid" } : undefined,
  gestundet: (_lage, lauf) => nichtsOffen(lauf),
  niederschlagung_vorgeschlagen: (_lage, lauf) => nichtsOffen(lauf) ?? schonVorgeschlagen(lauf),
  niedergeschlagen: (lage, lauf) => nichtsOffen(lauf) ?? entwurfgrenze("niederschlagung", lage, lauf),
  erlass_vorgeschlagen: (_lage, lauf) => nichtsOffen(lauf) ?? schonVorgeschlagen(lauf),
  forderung_erlassen: (lage, lauf) => nichtsOffen(lauf) ?? entwurfgrenze("erlass", lage, lauf),
  zinsen_festgesetzt: (_lage, lauf) => zinsgrenze(lauf),
  zinsen_abgesehen: (_lage, lauf) => zinsgrenze(lauf),
};

const nichtsOffen = ({ offenCent }: Rueckforderungslauf): RueckforderungRefusal | undefined =>
  offenCent <= 0 ? { reason: "forderung-nichts-offen" } : undefined;

const schonVorgeschlagen = ({ entwurf }: Rueckforderungslauf): RueckforderungRefusal | undefined =>
  entwurf === null
    ? undefined
    : { reason: "nachlass-schon-vorgeschlagen", regel: "R85", name: entwurf.vorgang.vonName };

/** A day on which it is looked at again, when proposed and when confirmed: a proposal may lie too long. */
const wiedervorlagegrenze: Grenze = ({ angaben }, { heute }) =>
  angaben.art === "niederschlagung" && angaben.wiedervorlageAm !== null && angaben.wiedervorlageAm <= heute
    ? { reason: "wiedervorlage-nicht-in-der-zukunft", feld: "wiedervorlageAm", heute }
    : undefined;

const haertegrenze: Grenze = ({ angaben }) =>
  angaben.art === "forderungserlass" && !angaben.besondereHaerte
    ? { reason: "erlass-ohne-haerte", feld: "besondereHaerte" }
    : undefined;

const grenzen: Partial<Record<Rueckforderungsschritt, Grenze>> = {
  anhoerung_versandt: ({ angaben, tag }) => {
    if (angaben.art !== "anhoerung") return undefined;
    const frueheste = addDays(tag, anhoerungMindestensTage);
    return angaben.bis < frueheste && !istAusfuehrlich(angaben.grund ?? "", ermessenMindestens)
      ? { reason: "anhoerungsfrist-zu-kurz", regel: "R95", feld: "bis", frueheste, tage: anhoerungMindestensTage }
      : undefined;
  },
  anhoerung_verlaengert: ({ angaben }, _lage, { anhoerungBis }) =>
    angaben.art === "anhoerung" && anhoerungBis !== null && angaben.bis <= anhoerungBis
      ? { reason: "anhoerung-nicht-verlaengert", regel: "R106", feld: "bis", bisher: anhoerungBis }
      : undefined,
  bescheid_entworfen: ({ angaben, tag }, lage) =>
    angaben.art === "bescheid" ? bescheidgrenze(angaben.bescheid, tag, lage) : undefined,
  bescheid_erlassen: ({ tag, angaben }, lage, { entwurf, jahresfrist }) => {
    const aufgabe = angaben.art === "erlass" ? angaben.versand.am : tag;
    if (jahresfrist && aufgabe > jahresfrist.ende)
      return { reason: "jahresfrist-vorbei", regel: "R94", ende: jahresfrist.ende };
    return entwurf?.bescheid ? bescheidgrenze(entwurf.bescheid, aufgabe, lage) : undefined;
  },
  gestundet: ({ angaben }, { heute }) => (angaben.art === "stundung" ? stundungsgrenze(angaben, heute) : undefined),
  niederschlagung_vorgeschlagen: wiedervorlagegrenze,
  niedergeschlagen: wiedervorlagegrenze,
  erlass_vorgeschlagen: haertegrenze,
  forderung_erlassen: haertegrenze,
  zinsen_festgesetzt: ({ text }, { kern }) =>
    mitZinsermessen(kern) && !istAusfuehrlich(text ?? "", ermessenMindestens)
      ? { reason: "zinsermessen-fehlt", regel: "R98", feld: "text", mindestensZeichen: ermessenMindestens }
      : undefined,
  zinsen_abgesehen: (antrag, lage, lauf) => verzichtgrenze(antrag, lage, lauf),
};

/** § 49a Abs. 3 Satz 2 VwVfG NRW lets the authority waive interest: that it does not, it says why (§ 39, § 40). */
export const mitZinsermessen = ({
  grundlage,
  zinsgrundlage,
}: Pick<Rueckforderungskern, "grundlage" | "zinsgrundlage">) =>
  rechtsgrundlagen[grundlage].recht === "verwaltungsakt" && zinsgrundlage === "vwvfg_49a";

/** § 27 Abs. 1 KomHVO NRW, § 59 Abs. 1 Nr. 1 LHO: hard for the debtor, safe for the creditor, until a day to come. */
function stundungsgrenze(
  { bis, haerte, gesichert }: { bis: PlainDate; haerte: boolean; gesichert: boolean },
  heute: PlainDate,
): RueckforderungRefusal | undefined {
  if (bis <= heute) return { reason: "stundung-nicht-in-der-zukunft", feld: "bis", heute };
  if (!haerte) return { reason: "stundung-ohne-haerte", feld: "haerte" };
  return gesichert ? undefined : { reason: "stundung-gefaehrdet", feld: "gesichert" };
}

/** R85: a second person confirms what the first drafted. */
function entwurfgrenze(
  art: Entwurfsart,
  { akteur }: Rueckforderungslage,
  { entwurf }: Rueckforderungslauf,
): RueckforderungRefusal | undefined {
  if (entwurf?.art !== art) return { reason: "kein-entwurf", art };
  return entwurf.vorgang.vonId === akteur.benutzerId
    ? { reason: "forderung-dieselbe-person", regel: "R85", name: entwurf.vorgang.vonName, art }
    : undefined;
}

/** R95, R96, R97: what a Bescheid has to say before anybody signs it. */
function bescheidgrenze(
  { betragCent, zahlbarBis, ermessen }: Bescheidangaben,
  aufgabeAm: PlainDate,
  lage: Rueckforderungslage,
): RueckforderungRefusal | undefined {
  const { kern } = lage;
  if (betragCent <= 0) return { reason: "forderung-ohne-betrag", regel: "R96", feld: "betragCent" };
  if (betragCent > kern.betragCent)
    return {
      reason: "bescheid-ueber-anhoerung",
      regel: "R95",
      feld: "betragCent",
      hoechstensCent: kern.betragCent,
    };
  if (rechtsgrundlagen[kern.grundlage].ermessen && !istAusfuehrlich(ermessen, ermessenMindestens))
    return { reason: "ermessen-fehlt", regel: "R96", feld: "ermessen", mindestensZeichen: ermessenMindestens };
  const frueheste = addDays(aufgabeAm, zahlungszielMindestensTage);
  if (zahlbarBis < frueheste) return { reason: "zahlungsziel-zu-frueh", regel: "R96", feld: "zahlbarBis", frueheste };
  const bisher = zinsblattBeimErlass(lage, betragCent, aufgabeAm);
  return bisher.ok ? undefined : bisher.refusal;
}

/** Interest is decided once, and when nothing is open any more. */
function zinsgrenze({ zahlung, offenCent, zinsenCent }: Rueckforderungslauf): RueckforderungRefusal | undefined {
  if (zinsenCent !== null) return { reason: "zinsen-schon-entschieden", regel: "R97" };
  return zahlung === "bezahlt" || zahlung === "ueberzahlt"
    ? undefined
    : { reason: "zinsen-vor-zahlung", regel: "R97", offenCent };
}

/** R98: not responsible and paid in time; R99: so little that claiming it costs more. */
function verzichtgrenze(
  { angaben, text }: Schrittantrag,
  { kern, zahlungen }: Rueckforderungslage,
  { faelligAm }: Rueckforderungslauf,
): RueckforderungRefusal | undefined {
  if (angaben.art !== "verzicht") return undefined;
  if (angaben.weil === "kleinbetrag") {
    const glaeubiger = glaeubigerartDer(kern.grundlage);
    const { unterCent } = kleinbetragsgrenzen[glaeubiger];
    return angaben.blatt && kleinbetragVorschlag(angaben.blatt.zinsenCent, glaeubiger)
      ? undefined
      : { reason: "kein-kleinbetrag", regel: "R99", feld: "weil", unterCent };
  }
  const gezahltAm =
    zahlungen
      .map(({ am }) => am)
      .sort()
      .at(-1) ?? null;
  const entscheidung = decideZinsverzicht({
    von: kern.unwirksamAb,
    bis: gezahltAm ?? kern.unwirksamAb,
    nichtZuVertreten: true,
    gezahltAm,
    fristBis: faelligAm ?? kern.unwirksamAb,
    begruendung: text ?? "",
  });
  return entscheidung.ok ? undefined : entscheidung.refusal;
}
