import type { BenutzerId, NachweisId, OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import {
  mitFrage,
  pruefstandNach,
  type Befund,
  type Nachweisart,
  type Pruefergebnis,
  type Pruefstand,
  type Pruefwahl,
} from "@kim/domain/nachweis";
import type { Baustein } from "@kim/domain/stelle";
import type { Reading } from "../../scope/scope.ts";
import { seitenende, type Ausschnitt } from "../seite.ts";
import { neuesteZuerst } from "./nachweisvorgang.ts";

/** One proof in the queue: what lies beside its newest version, never its text. */
export interface Pruefeintrag {
  inhaberId: OrganisationId;
  id: NachweisId;
  inhaberName: string;
  art: Nachweisart;
  jahr: number;
  baustein: Baustein;
  version: number;
  faelligAm: PlainDate;
  eingereichtAm: string;
  stand: Pruefstand;
  ergebnis: Pruefergebnis | null;
  /** Null on a version that is older than the findings. */
  befunde: Befund[] | null;
  prueferName: string | null;
  /** Whether this reader began the check, or found what is to be read again. */
  vonMir: boolean;
  offeneBemerkungen: number;
  /** Until when an answer is awaited, and whether one has come that nobody closed. */
  antwortBis: PlainDate | null;
  beantwortet: boolean;
  bewilligtCent: number;
  ausgezahltCent: number;
  anerkanntCent: number;
  rueckzahlungCent: number;
}

/** Of everything that passes the choices, whatever page is shown. */
export interface Pruefsummen {
  anzahl: number;
  bewilligtCent: number;
  ausgezahltCent: number;
  anerkanntCent: number;
  rueckzahlungCent: number;
}

export interface Pruefliste {
  zeilen: Pruefeintrag[];
  summen: Pruefsummen;
  /** How many lie where, by the other choices alone. */
  staende: Partial<Record<Pruefstand, number>>;
  /** Of which anything lies there, newest first. */
  jahre: number[];
}

/** `null` filters nothing; of `befund` "ohne" is what has none. */
export interface Pruefauswahl {
  jahr: number | null;
  baustein: Baustein | null;
  art: Nachweisart | null;
  staende: readonly Pruefstand[] | null;
  befund: Befund | "ohne" | null;
  wahl: Pruefwahl | null;
  suche: string | null;
  /** By the day of receipt, or by the day on which the proof was due. */
  nach: "eingang" | "frist";
}

/** What was submitted to the authority, in one statement. */
export const pruefliste = (
  leser: { pruefstelleId: OrganisationId; benutzerId: BenutzerId },
  auswahl: Pruefauswahl,
  { ab, anzahl }: Ausschnitt,
): Reading<Pruefliste> => ({
  text,
  params: [
    leser.pruefstelleId,
    leser.benutzerId,
    auswahl.jahr,
    auswahl.baustein,
    auswahl.art,
    auswahl.staende?.join(",") ?? null,
    auswahl.befund,
    auswahl.wahl,
    auswahl.suche,
    auswahl.nach,
    anzahl,
    ab,
  ],
  rows: ([row]) => row as unknown as Pruefliste,
});

const standAus = (schritt: string): string =>
  `case ${schritt} ${Object.entries(pruefstandNach)
    .map(([name, stand]) => `when '${name}' then '${stand}'`)
    .join(" ")} end`;

// One key of text: of two columns a planner multiplies their chances, takes lists of thousands for one row, and loops.
const schluessel = (inhaber: string, id: string): string => `${inhaber}::text || ${id}::text`;

const erster = (spalte: string, schritt: string): string =>
  `(array_agg(v.${spalte} order by ${neuesteZuerst("v")}) filter (where v.schritt = '${schritt}'))[1]`;

const text = `with letzter as materialized (
    select distinct on (v.inhaber_id, v.nachweis_id) ${schluessel("v.inhaber_id", "v.nachweis_id")} as k,
      ${standAus("v.schritt")} as stand, v.angaben ->> 'ergebnis' as ergebnis
    from kim.nachweis_vorgang v where v.pruefstelle_id = $1
    order by v.inhaber_id, v.nachweis_id, ${neuesteZuerst("v")}
  ),
  pruefer as materialized (
    select ${schluessel("v.inhaber_id", "v.nachweis_id")} as k, ${erster("von_id", "pruefung_begonnen")} as id,
      ${erster("von_name", "pruefung_begonnen")} as name, ${erster("von_id", "geprueft")} as geprueft_id
    from kim.nachweis_vorgang v
    where v.pruefstelle_id = $1 and v.tenant_id = $1 and v.schritt in ('pruefung_begonnen', 'geprueft')
    group by v.inhaber_id, v.nachweis_id
  ),
  fassung as materialized (
    select distinct on (f.tenant_id, f.nachweis_id) ${schluessel("f.tenant_id", "f.nachweis_id")} as k, f.version, f.am,
      f.befunde, f.bewilligt_cent, f.ausgezahlt_cent, f.anerkannt_cent, f.rueckzahlung_cent
    from kim.nachweis_fassung f where f.pruefstelle_id = $1
    order by f.tenant_id, f.nachweis_id, f.version desc
  ),
  -- A later day only ever replaces an earlier one (R106).
  faden as (
    select ${schluessel("d.inhaber_id", "d.nachweis_id")} as k, d.art, d.tenant_id = $1 as von_uns, l.erledigt,
      l.tenant_id = d.tenant_id as wartet, l.bis
    from kim.nachweis_bemerkung d cross join lateral (
      select (array_agg(e.erledigt order by e.nummer desc))[1] as erledigt,
        (array_agg(e.tenant_id order by e.nummer desc))[1] as tenant_id, max(e.bis) as bis
      from kim.nachweis_bemerkung e
      where e.inhaber_id = d.inhaber_id and e.nachweis_id = d.nachweis_id and (e.zu_id = d.id or e.id = d.id)
    ) l
    where d.pruefstelle_id = $1 and d.zu_id is null
  ),
  frage as materialized (
    select k, bool_or(art = 'nachforderung' and not erledigt) as nachgefordert,
      bool_or(art = 'rueckfrage' and not erledigt and wartet) as gefragt,
      count(*) filter (where von_uns and not erledigt)::int as offene, 
      min(bis) filter (where not erledigt and wartet) as bis,
      bool_or(art <> 'bemerkung' and not erledigt and not wartet) as beantwortet
    from faden group by k
  ),
  papier as materialized (
    select ${schluessel("n.tenant_id", "n.id")} as k, n.tenant_id, n.id, n.art, n.jahr, n.baustein, n.faellig_am, o.name
    from kim.nachweis n join kim.organisation o on o.id = n.tenant_id
    where n.pruefstelle_id = $1 and n.weiterleitung_id is null
  ),
  lage as materialized (
    select n.*, f.version, f.am, f.befunde, f.bewilligt_cent, f.ausgezahlt_cent, f.anerkannt_cent, f.rueckzahlung_cent,
      v.ergebnis, b.id as pruefer_id, b.name as pruefer_name, b.geprueft_id, q.offene, q.bis, q.beantwortet,
      case v.stand
        when 'eingegangen' then case when q.nachgefordert then '${mitFrage.eingegangen}' else v.stand end
        when 'in_pruefung' then case when q.gefragt then '${mitFrage.in_pruefung}' else v.stand end
        else v.stand end as stand
    from papier n join fassung f on f.k = n.k join letzter v on v.k = n.k left join pruefer b on b.k = n.k
      left join frage q on q.k = n.k
  ),
  auswahl as materialized (
    select * from lage
    where ($3::int is null or jahr = $3) and ($4::int is null or baustein = $4) and ($5::text is null or art = $5)
      and ($9::text is null or strpos(lower(name), lower($9)) > 0)
      and case when $7::text is null then true when $7 = 'ohne' then befunde = '{}' else befunde @> array[$7] end
      and case $8::text
        when 'mir' then stand in ('in_pruefung', 'rueckfrage') and pruefer_id = $2::uuid
        when 'niemand' then stand in ('eingegangen', 'nachgefordert')
        when 'zweite' then stand = 'zweite_person' and $2::uuid not in (pruefer_id, geprueft_id)
        else true end
  ),
  treffer as materialized (select * from auswahl where $6::text is null or stand = any (string_to_array($6, ','))),
  zeile as (
    select *, row_number() over (order by case $10::text when 'frist' then faellig_am end, am, tenant_id, id) as nr
    from treffer order by nr ${seitenende("$11", "$12")}
  )
  select
    (select coalesce(json_agg(json_build_object('inhaberId', tenant_id, 'id', id, 'inhaberName', name, 'art', art,
        'jahr', jahr, 'baustein', baustein, 'version', version, 'faelligAm', faellig_am, 'eingereichtAm', am,
        'stand', stand, 'ergebnis', ergebnis, 'befunde', befunde,
        'prueferName', case when stand in ('in_pruefung', 'rueckfrage', 'zweite_person') then pruefer_name end,
        'vonMir', coalesce($2::uuid in (pruefer_id, geprueft_id), false), 'offeneBemerkungen', coalesce(offene, 0),
        'antwortBis', bis, 'beantwortet', coalesce(beantwortet, false),
        'bewilligtCent', bewilligt_cent, 'ausgezahltCent', ausgezahlt_cent,
        'anerkanntCent', anerkannt_cent, 'rueckzahlungCent', rueckzahlung_cent) order by nr), '[]')
      from zeile) as zeilen,
    (select json_build_object('anzahl', count(*), 'bewilligtCent', coalesce(sum(bewilligt_cent), 0),
        'ausgezahltCent', coalesce(sum(ausgezahlt_cent), 0), 'anerkanntCent', coalesce(sum(anerkannt_cent), 0),
        'rueckzahlungCent', coalesce(sum(rueckzahlung_cent), 0)) from treffer) as summen,
    (select coalesce(json_object_agg(stand, anzahl), '{}')
      from (select stand, count(*) as anzahl from auswahl group by stand) s) as staende,
    (select coalesce(json_agg(jahr order by jahr desc), '[]') from (select distinct jahr from lage) j) as jahre`;
