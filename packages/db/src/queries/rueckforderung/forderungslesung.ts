import type { EinNachweis, Nachweisart } from "@kim/domain/nachweis";
import type { WartendeForderung } from "@kim/domain/start";
import type { Baustein } from "@kim/domain/stelle";
import type { Reading } from "../../scope/scope.ts";

/** As much of a claim as says how it stands: no reasons, no lines of a Zinsblatt. */
export type SchmaleForderung = WartendeForderung & {
  nachweis: EinNachweis & { art: Nachweisart; jahr: number; baustein: Baustein };
  am: string;
};

// What older waivers keep lacks what of a Stundung stays owed.
const angaben = `case
    when jsonb_typeof(a.angaben -> 'blatt') = 'object'
      then '{"bleibenCent":0}' || jsonb_set(a.angaben, '{blatt,abschnitte}', '[]')
    when a.angaben ->> 'art' = 'verzicht' then '{"bleibenCent":0}' || a.angaben
    else a.angaben end`;

const lesung = (bedingung: string): Reading<SchmaleForderung[]> => ({
  text: `select r.id, g.name as "glaeubigerName", s.name as "schuldnerName",
      json_build_object('glaeubigerId', r.tenant_id, 'schuldnerId', r.schuldner_id, 'grundlage', r.grundlage,
        'zinsgrundlage', r.zinsgrundlage, 'betragCent', r.betrag_cent, 'kenntnisAm', r.kenntnis_am,
        'unwirksamAb', r.unwirksam_ab, 'arglistig', r.arglistig, 'unaufgefordertBis', r.unaufgefordert_bis) as kern,
      json_build_object('inhaberId', n.tenant_id, 'id', n.id, 'art', n.art, 'jahr', n.jahr, 'baustein', n.baustein)
        as nachweis,
      to_char(r.am at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as am,
      coalesce(v.vorgaenge, '[]') as vorgaenge, coalesce(z.zahlungen, '[]') as zahlungen
    from kim.rueckforderung r join kim.organisation g on g.id = r.tenant_id
    join kim.organisation s on s.id = r.schuldner_id
    join kim.nachweis n on n.tenant_id = r.schuldner_id and n.id = r.nachweis_id
    left join (
      select a.glaeubiger_id, a.rueckforderung_id,
        json_agg(json_build_object('schritt', a.schritt, 'tag', a.tag, 'vonId', a.von_id, 'vonName', a.von_name,
          'text', null, 'angaben', ${angaben}) order by a.nummer) as vorgaenge,
        bool_or(a.schritt in ('eingestellt', 'urteil_aufgehoben', 'forderung_erlassen')) as beendet
      from kim.rueckforderung_vorgang a group by 1, 2
    ) v on v.glaeubiger_id = r.tenant_id and v.rueckforderung_id = r.id
    left join (
      select b.tenant_id, b.rueckforderung_id,
        json_agg(json_build_object('am', b.am, 'cent', b.cent) order by b.am) as zahlungen
      from kim.rueckzahlung b group by 1, 2
    ) z on z.tenant_id = r.tenant_id and z.rueckforderung_id = r.id
    where ${bedingung}
    order by r.am desc, r.id desc`,
  params: [],
  rows: (rows) => rows as SchmaleForderung[],
});

/** One's own and those against oneself, the newest first. */
export const forderungslesung = (): Reading<SchmaleForderung[]> => lesung("true");

/** Those of them that were not ended: what they may still wait for. */
export const wartendeForderungen = (): Reading<SchmaleForderung[]> => lesung("v.beendet is not true");
