import { getWeiterleitung, listEigeneWeiterleitungen, type TenantTx, type WeiterleitungMitNamen } from "@kim/db";
import { maxDate, summe, summeAm, type PlainDate } from "@kim/domain/grundlagen";
import { hatRecht, type Rolle } from "@kim/domain/organisation";
import {
  erlaubteVorgaenge,
  istLebendig,
  offeneAenderung,
  rechtZumVorgang,
  vertragsabschnitte,
  vertragsbetrag,
  vertragsstand,
  weiterleitungsanteile,
  wirksamesEnde,
} from "@kim/domain/weiterleitung";

/** Who reads, and on which day. */
export interface Leser {
  rollen: readonly Rolle[];
  heute: PlainDate;
}

/** One line of the list: the contract as its reader stands to it today. */
export function vertragZeile(tx: TenantTx, w: WeiterleitungMitNamen, { rollen, heute }: Leser) {
  const seite = w.geberId === tx.tenantId ? "geber" : "empfaenger";
  return {
    ...w,
    stand: vertragsstand(w, heute),
    richtung: seite === "geber" ? ("gegeben" as const) : ("erhalten" as const),
    /** What this person may do with it now. */
    vorgaenge: erlaubteVorgaenge(w, tx.tenantId, heute).filter((vorgang) =>
      hatRecht(rollen, rechtZumVorgang(seite, vorgang)),
    ),
    wirksamesEnde: wirksamesEnde(w),
    vertragsbetragCent: vertragsbetrag(w),
    offeneAenderung: offeneAenderung(w) ?? null,
  };
}

/**
 * One contract in full: its periods, what it comes from (its giver reads that) and what it goes to (its receiver reads
 * that).
 */
export async function vertragView(tx: TenantTx, w: WeiterleitungMitNamen, leser: Leser) {
  const gibt = w.geberId === tx.tenantId;
  const weitergegeben = gibt
    ? []
    : (await listEigeneWeiterleitungen(tx)).filter(({ herkunftId }) => herkunftId === w.id);
  return {
    ...vertragZeile(tx, w, leser),
    abschnitte: vertragsabschnitte(w),
    herkunft: gibt && w.herkunftId !== null ? kopf(await getWeiterleitung(tx, w.herkunftId), leser.heute) : null,
    weitergegeben: weitergegeben.map((unten) => kopf(unten, leser.heute)),
    rest: gibt ? null : restVon(w, weitergegeben, leser.heute),
  };
}

const kopf = (w: WeiterleitungMitNamen, heute: PlainDate) => {
  const { id, geberName, empfaengerName, vzaeHundertstel, beginn, nachweisFaelligAm } = w;
  return {
    id,
    geberName,
    empfaengerName,
    vzaeHundertstel,
    beginn,
    nachweisFaelligAm,
    ende: wirksamesEnde(w),
    betragCent: vertragsbetrag(w),
    stand: vertragsstand(w, heute),
  };
};

/** What of the part and of its money the receiver has not passed on; the share on `am`, today or the first day. */
function restVon(w: WeiterleitungMitNamen, weitergegeben: readonly WeiterleitungMitNamen[], heute: PlainDate) {
  const lebende = weitergegeben.filter(istLebendig);
  const am = maxDate(heute, w.beginn);
  const vzaeHundertstel = summeAm(weiterleitungsanteile(w), am) - summeAm(lebende.flatMap(weiterleitungsanteile), am);
  return { am, vzaeHundertstel, betragCent: vertragsbetrag(w) - summe(lebende.map(vertragsbetrag)) };
}
