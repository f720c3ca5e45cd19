import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import type { Cent } from "../grundlagen/geld.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { nochNachUnten, type Kettenglied } from "./anspruchskette.ts";
import { rechtsgrundlagen, type Rechtsgrundlage } from "./rechtsgrundlage.ts";
import type { RueckforderungRefusal } from "./rueckforderung-refusal.ts";

/** What the claim is about, read from the checked proof. */
export type Forderungsgegenstand = {
  instrument: Instrument;
  /** By a Bescheid the authority claims, by a contract its giver. */
  durch: "bescheid" | "vertrag";
  /** R79, R41: what the checked proof says is to be paid back; null while it has no certificate. */
  zuErstattenCent: Cent | null;
  /** What is claimed of it already, without what was ended. */
  schonGefordertCent: Cent;
  /** No grant loses its effect before it was given: the first Bescheid's day, or the first of the contract's. */
  fruehestens: PlainDate | null;
};

export type ForderungFestgestellt = { type: "ForderungFestgestellt"; grundlage: Rechtsgrundlage; betragCent: Cent };

/** R94, R96, R99b: a claim for what a checked proof leaves to be paid back, once. */
export function decideRueckforderung(
  angaben: { grundlage: Rechtsgrundlage; betragCent: Cent; kenntnisAm: PlainDate; unwirksamAb: PlainDate },
  gegenstand: Forderungsgegenstand,
  heute: PlainDate,
): Decision<ForderungFestgestellt, RueckforderungRefusal> {
  const { grundlage, betragCent, kenntnisAm, unwirksamAb } = angaben;
  if (betragCent <= 0) return refuse({ reason: "forderung-ohne-betrag", regel: "R96", feld: "betragCent" });
  if (!passt(grundlage, gegenstand))
    return refuse({ reason: "grundlage-passt-nicht", regel: "R96", feld: "grundlage", grundlage });
  if (kenntnisAm > heute) return refuse({ reason: "kenntnis-in-der-zukunft", regel: "R94", feld: "kenntnisAm", heute });
  const { fruehestens } = gegenstand;
  if (fruehestens !== null && unwirksamAb < fruehestens)
    return refuse({ reason: "unwirksam-vor-bewilligung", regel: "R96", feld: "unwirksamAb", fruehestens });
  const { zuErstattenCent: hoechstensCent, schonGefordertCent: schonCent } = gegenstand;
  if (hoechstensCent === null) return refuse({ reason: "forderung-ohne-bescheinigung", regel: "R93" });
  if (betragCent > hoechstensCent)
    return refuse({ reason: "forderung-ueber-nachweis", regel: "R96", feld: "betragCent", hoechstensCent });
  return schonCent + betragCent > hoechstensCent
    ? refuse({ reason: "forderung-besteht-schon", regel: "R99b", feld: "betragCent", schonCent, hoechstensCent })
    : accept({ type: "ForderungFestgestellt", grundlage, betragCent });
}

/** Which grounds the money allows. */
export const moeglicheGrundlagen = ({
  instrument,
  durch,
}: Pick<Forderungsgegenstand, "instrument" | "durch">): Rechtsgrundlage[] => {
  if (durch === "vertrag") return ["vertrag"];
  const pauschale = instrument === "fachbezogene_pauschale" ? (["pauschale"] as const) : [];
  return [...pauschale, "ruecknahme", "widerruf", "bedingung"];
};

const passt = (grundlage: Rechtsgrundlage, gegenstand: Forderungsgegenstand): boolean =>
  moeglicheGrundlagen(gegenstand).includes(grundlage);

/** R99b: of one cause never more is claimed below than from above and borne oneself. */
export function nachUntenGrenze(betragCent: Cent, glied: Kettenglied): RueckforderungRefusal | undefined {
  const hoechstensCent = nochNachUnten(glied);
  return betragCent > hoechstensCent
    ? { reason: "nach-unten-zu-viel", regel: "R99b", feld: "betragCent", hoechstensCent: Math.max(0, hoechstensCent) }
    : undefined;
}

/** The interest a claim bears: by its ground, or by the instrument where a contract only passes it on (R73). */
export const zinsgrundlageDer = (grundlage: Rechtsgrundlage, instrument: Instrument) =>
  rechtsgrundlagen[grundlage].zins ?? (instrument === "fachbezogene_pauschale" ? "hhg_29" : "vwvfg_49a");
