import { einsichtViews, entschieden } from "./einsicht-views.ts";
import type { OfficeRole } from "./wall.ts";

const eingereichtBei = `t.pruefstelle_id = $1 and (t.inhaber_id, t.nachweis_id, t.version) in
  (select tenant_id, nachweis_id, version from kim.nachweis_fassung)`;
const zurueckBeim = `t.inhaber_id = $1 and ${entschieden}`;

const genanntBei = `exists (select from kim.nachweis_fassung f where f.tenant_id = t.tenant_id
  and f.nachweis_id = t.nachweis_id and f.pruefstelle_id = $1 and f.text like '%' || t.id || '%')`;

/** A claim that its debtor was told of, or owes unasked; in `t` stand its creditor and its id. */
const gesagtVon = (glaeubiger: string, id: string) => `(exists (select from kim.rueckforderung r
    where r.tenant_id = ${glaeubiger} and r.id = ${id} and r.unaufgefordert_bis is not null)
  or exists (select from kim.rueckforderung_vorgang v where v.glaeubiger_id = ${glaeubiger}
    and v.rueckforderung_id = ${id} and v.schritt in ('anhoerung_versandt', 'bescheid_erlassen')))`;

/** What was put to this body. */
const gefragt = "select tenant_id, landesabfrage_id from kim.landesabfrage_empfaenger where empfaenger_id = $1";

/**
 * The rows beyond the tenant's own that its people and jobs may read: the two ends of a contract, the starter of a
 * run, and what the register says of a Kreis's Kommunen.
 */
const narrowViews: Record<string, string> = {
  besetzung: "t.geber_id = $1",
  weiterleitung: "t.empfaenger_id = $1",
  weiterleitung_antwort: "t.geber_id = $1",
  weiterleitung_ruecknahme: "t.empfaenger_id = $1",
  weiterleitung_ende: "$1 in (t.geber_id, t.empfaenger_id)",
  weiterleitung_aenderung: "t.empfaenger_id = $1",
  weiterleitung_aenderung_antwort: "t.geber_id = $1",
  weiterleitung_dokument: "$1 in (t.geber_id, t.empfaenger_id)",
  korrekturbitte: "t.empfaenger_id = $1",
  korrekturantwort: "t.geber_id = $1",
  einladung: "t.organisation_id = $1",
  jahreslauf_schritt: "t.lauf_tenant_id = $1",
  ausgabe: "t.geber_id = $1",
  registermerkmal: "t.tenant_id in (select id from kim.organisation where kreis_id = $1)",
  nachweis: "t.pruefstelle_id = $1 and t.weiterleitung_id is not null",
  nachweis_fassung: "t.pruefstelle_id = $1",
  nachweis_vorgang: `t.inhaber_id = $1 or ${eingereichtBei}`,
  nachweis_bemerkung: "$1 in (t.inhaber_id, t.pruefstelle_id)",
  nachweis_verzicht: "t.empfaenger_id = $1",
  nachweis_datei: genanntBei,
  nachweis_dokument: "$1 in (t.inhaber_id, t.pruefstelle_id)",
  rueckforderung: `t.schuldner_id = $1 and ${gesagtVon("t.tenant_id", "t.id")}`,
  rueckforderung_vorgang: `t.glaeubiger_id = $1 or t.schuldner_id = $1
    and t.schritt not in ('einstellung_entworfen', 'bescheid_entworfen', 'niederschlagung_vorgeschlagen',
      'erlass_vorgeschlagen', 'entwurf_verworfen')
    and ${gesagtVon("t.glaeubiger_id", "t.rueckforderung_id")}`,
  rueckzahlung: `t.schuldner_id = $1 and ${gesagtVon("t.tenant_id", "t.rueckforderung_id")}`,
  auflagenvorgang: "t.inhaber_id = $1",
  mitteilungseingang: "t.inhaber_id = $1",
  landesanteil: "t.empfaenger_id = $1",
  landesabfrage: `(t.tenant_id, t.id) in (${gefragt})`,
  landesabfrage_vorgang: `(t.tenant_id, t.landesabfrage_id) in (${gefragt})`,
  landesabfrage_empfaenger: "t.empfaenger_id = $1",
  fristverlaengerung: "t.inhaber_id = $1",
  schriftstueck: `t.gegenueber_id = $1 and (t.art = 'vertragsende' or exists (
    select from kim.rueckforderung_vorgang s where s.tenant_id = t.tenant_id and s.id = t.forderungsvorgang_id
      and ${gesagtVon("s.glaeubiger_id", "s.rueckforderung_id")}))`,
  zeilenpruefung: zurueckBeim,
  stichprobe: zurueckBeim,
  stelle: `t.id in (select w.stelle_id from kim.weiterleitung w
    left join kim.weiterleitung_antwort a on a.weiterleitung_id = w.id
    left join kim.weiterleitung_ruecknahme r on r.weiterleitung_id = w.id
    where w.empfaenger_id = $1 and a.angenommen is distinct from false and r.weiterleitung_id is null
      and least(w.ende, (select min(e.letzter_tag) from kim.weiterleitung_ende e
        where e.weiterleitung_id = w.id)) >= kim.heute())`,
};

/**
 * The granting authority reads every recipient's money up to the payment; of the Anträge what was handed in and not
 * taken back.
 */
const bewilligungViews: Record<string, string> = {
  antrag: `(select v.art from kim.antrag_vorgang v where v.tenant_id = t.tenant_id and v.antrag_id = t.id
    and v.art in ('eingereicht', 'zurueckgezogen') order by v.am desc limit 1) = 'eingereicht'`,
  antrag_vorgang: "true",
  bescheid: "true",
  mittelabruf: "true",
  mittelabruf_entscheidung: "true",
  auszahlung: "true",
  bescheidauflage: "true",
  auflagenvorgang: "true",
  mitteilung: "t.an_id = $1",
  landesabfrage_antwort: "t.amt_id = $1",
  zeichnungsbefugnis: "true",
  fristerinnerung: "true",
  zusatzstelle: "true",
  zusatzstelle_bewilligung: "true",
  kontingent: "true",
  registermerkmal: "true",
  landesansatz: "true",
  outbox: "t.aufgegeben_am is not null or t.runde > 0",
  nachweis: `t.pruefstelle_id = $1
    and (t.tenant_id, t.id) in (select tenant_id, nachweis_id from kim.nachweis_fassung)`,
  nachweis_fassung: "t.pruefstelle_id = $1",
  nachweis_vorgang: eingereichtBei,
  nachweis_bemerkung: "t.pruefstelle_id = $1",
  nachweis_datei: genanntBei,
  nachweis_dokument: "t.pruefstelle_id = $1",
  rueckforderung_vorgang: "t.glaeubiger_id = $1",
  schriftstueck: `t.gegenueber_id = $1 and (t.art <> 'antrag' or (select l.art from kim.antrag_vorgang v
    join kim.antrag_vorgang l on l.tenant_id = v.tenant_id and l.antrag_id = v.antrag_id
      and l.art in ('eingereicht', 'zurueckgezogen')
    where v.tenant_id = t.tenant_id and v.id = t.vorgang_id order by l.am desc limit 1) = 'eingereicht')`,
};

/** Rows that each role may read beyond those of its own body, as a condition on `t`. */
export const views: Record<OfficeRole, Record<string, string>> = {
  kim_app: narrowViews,
  kim_jobs: {
    ...narrowViews,
    // What the level above decided reaches the holder's people, not its jobs.
    zeilenpruefung: "false",
    stichprobe: "false",
    // Letters about shares are the authority's jobs' to write.
    landesanteil: "false",
    // The authority's jobs set what it found of a proof, and the paper of every step.
    nachweis: `t.pruefstelle_id = $1 and (t.weiterleitung_id is not null
      or (t.tenant_id, t.id) in (select tenant_id, nachweis_id from kim.nachweis_fassung))`,
    schriftstueck: "t.gegenueber_id = $1",
  },
  kim_owner: {},
  kim_bewilligung: bewilligungViews,
  kim_ministerium: {
    registermerkmal: "true",
    landesverteilung: `(t.tenant_id, t.id) in (select tenant_id, landesverteilung_id
      from kim.landesverteilung_vorgang where schritt = 'veroeffentlicht')`,
    landesverteilung_vorgang: "t.schritt = 'veroeffentlicht'",
    landesanteil: "true",
    landesabfrage_antwort: "t.amt_id = $1",
  },
  kim_einsicht: einsichtViews,
};
