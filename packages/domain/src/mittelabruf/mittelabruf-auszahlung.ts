import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { Auszahlung, AuszahlungPosten, Mittelabruf } from "./mittelabruf-angaben.ts";
import { plusMonate } from "../grundlagen/monate.ts";
import { auszahlungsplan, naechsteRate } from "./mittelabruf-plan.ts";
import type { MittelabrufRefusal } from "./mittelabruf-refusal.ts";
import { abrufstand, geltenderBescheid, mittelstand } from "./mittelabruf-stand.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";

export type MittelAusgezahlt = { type: "MittelAusgezahlt"; ausgezahltAm: PlainDate } & AuszahlungPosten;

export type AuszahlungLage = {
  /** The Bescheid the payment is booked on. */
  bescheid: Bescheid;
  /** All Bescheide, calls and payments of the recipient. */
  bescheide: readonly Bescheid[];
  abrufe: readonly Mittelabruf[];
  auszahlungen: readonly Auszahlung[];
  /** Within how many months the money must be needed, by the Bescheid's conditions (R32); null: no such rule. */
  mittelfrist: number | null;
  posten: AuszahlungPosten;
  ausgezahltAm: PlainDate;
  heute: PlainDate;
};

/**
 * Only an approved call, its exact amount, once; or the next due instalment of a Pauschale. Never more than was
 * granted.
 */
export function decideAuszahlung(lage: AuszahlungLage): Decision<MittelAusgezahlt, MittelabrufRefusal> {
  const { bescheid, posten, ausgezahltAm } = lage;
  const refusal =
    taggrenze(lage) ??
    (bescheid.instrument === "zuwendung" ? abrufgrenze(lage) : ratengrenze(lage)) ??
    summengrenze(lage);
  return refusal ? refuse(refusal) : accept({ type: "MittelAusgezahlt", ausgezahltAm, ...posten });
}

// R25: nothing is booked before its Bescheid exists.
function taggrenze({ bescheid, ausgezahltAm, heute }: AuszahlungLage): MittelabrufRefusal | undefined {
  if (ausgezahltAm > heute) return { reason: "auszahlung-in-der-zukunft", feld: "ausgezahltAm", heute };
  return ausgezahltAm < bescheid.datum
    ? { reason: "auszahlung-vor-bescheid", regel: "R25", feld: "ausgezahltAm", datum: bescheid.datum }
    : undefined;
}

function abrufgrenze({
  abrufe,
  auszahlungen,
  mittelfrist,
  posten,
  ausgezahltAm,
}: AuszahlungLage): MittelabrufRefusal | undefined {
  const abruf = abrufe.find(({ id, bescheidId }) => id === posten.mittelabrufId && bescheidId === posten.bescheidId);
  if (!abruf) return { reason: "auszahlung-ohne-abruf" };
  const stand = abrufstand(abruf, auszahlungen);
  if (stand !== "bewilligt") return { reason: "abruf-nicht-auszahlbar", stand };
  if (posten.betragCent !== abruf.betragCent)
    return { reason: "betrag-weicht-ab", feld: "betragCent", betragCent: abruf.betragCent };
  return mittelfrist !== null && abruf.benoetigtBis > plusMonate(ausgezahltAm, mittelfrist)
    ? {
        reason: "auszahlung-zu-frueh",
        regel: "R32",
        feld: "ausgezahltAm",
        monate: mittelfrist,
        benoetigtBis: abruf.benoetigtBis,
        termin: abruf.termin,
      }
    : undefined;
}

function ratengrenze({
  bescheid,
  bescheide,
  auszahlungen,
  posten,
  ausgezahltAm,
}: AuszahlungLage): MittelabrufRefusal | undefined {
  if (posten.mittelabrufId !== null) return { reason: "pauschale-ohne-abruf", feld: "bescheidId" };
  const geltend = geltenderBescheid(bescheid.id, bescheide);
  if (geltend && geltend.id !== bescheid.id)
    return { reason: "bescheid-ersetzt", feld: "bescheidId", aktenzeichen: geltend.aktenzeichen };
  const { ausgezahltCent } = mittelstand({ bescheid, bescheide, abrufe: [], auszahlungen });
  const rate = naechsteRate(auszahlungsplan(bescheid, ausgezahltCent));
  if (!rate) return { reason: "pauschale-ausgezahlt" };
  if (ausgezahltAm < rate.faelligAm)
    return { reason: "rate-nicht-faellig", feld: "ausgezahltAm", faelligAm: rate.faelligAm };
  return posten.betragCent === rate.offenCent
    ? undefined
    : { reason: "betrag-weicht-ab", feld: "betragCent", betragCent: rate.offenCent };
}

function summengrenze({ bescheid, bescheide, auszahlungen, posten }: AuszahlungLage): MittelabrufRefusal | undefined {
  const geltend = geltenderBescheid(bescheid.id, bescheide) ?? bescheid;
  const { zugesagtCent, ausgezahltCent } = mittelstand({ bescheid: geltend, bescheide, abrufe: [], auszahlungen });
  const freiCent = Math.max(0, zugesagtCent - ausgezahltCent);
  return posten.betragCent <= freiCent ? undefined : { reason: "bescheidsumme-ueberschritten", freiCent };
}
