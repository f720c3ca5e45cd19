import type { BescheidId, OrganisationId } from "@kim/domain/grundlagen";
import type { Baustein } from "@kim/domain/stelle";
import type { Reading } from "../../scope/scope.ts";
import { seitenende, type Ausschnitt } from "../seite.ts";

/** One recipient of a year: what counts per Baustein, and what nobody has issued yet. */
export interface Bescheidempfaengerzeile {
  id: OrganisationId;
  name: string;
  /** The Kreis of a Kommune; null for the 54. */
  kreisName: string | null;
  geltende: Partial<Record<Baustein, { id: BescheidId; summeCent: number; vzaeHundertstel: number }>>;
  fehlend: Baustein[];
}

/** `null` filters nothing; `suche` is a part of the names of recipient and Kreis. */
export interface Bescheidauswahl {
  jahr: number;
  baustein: Baustein | null;
  stand: "fehlt" | "erlassen" | null;
  suche: string | null;
}

/** What the lines of an Auswahl come to in one Baustein; `empfaenger` are all of them. */
export interface Bescheidsumme {
  baustein: Baustein;
  empfaenger: number;
  erlassen: number;
  fehlend: number;
  summeCent: number;
}

const params = (a: Bescheidauswahl) => [a.jahr, a.baustein, a.stand, a.suche];

/** The 54 by name, then by Kreis the Kommunen that received something. */
export const bescheidempfaengerzeilen = (
  auswahl: Bescheidauswahl,
  { ab, anzahl }: Ausschnitt,
): Reading<Bescheidempfaengerzeile[]> => ({
  text: `with ${treffer}
    select id, name, kreis_name as "kreisName", geltende, fehlend from treffer
    order by kreis_name collate "de-x-icu" nulls first, name collate "de-x-icu", id ${seitenende("$5", "$6")}`,
  params: [...params(auswahl), anzahl, ab],
  rows: (rows) => rows.map((row) => row as unknown as Bescheidempfaengerzeile),
});

/** One line per Baustein, also where nobody is found. */
export const bescheidsummen = (auswahl: Bescheidauswahl): Reading<Bescheidsumme[]> => ({
  text: `with ${treffer}
    select x.baustein, count(t.id)::int as empfaenger,
      count(*) filter (where x.baustein = any(t.erlassen))::int as erlassen,
      count(*) filter (where to_jsonb(x.baustein) <@ t.fehlend)::int as fehlend,
      coalesce(sum((t.geltende -> x.baustein::text ->> 'summeCent')::bigint), 0) as "summeCent"
    from unnest(array[1, 2, 3]) x(baustein) left join treffer t on true group by 1 order by 1`,
  params: params(auswahl),
  rows: (rows) => rows.map((row) => ({ ...row, summeCent: Number(row["summeCent"]) }) as unknown as Bescheidsumme),
});

// R33: of each chain the newest counts. Nobody knows which Kommune should receive Baustein 3: none misses it.
const treffer = `je as (
    select b.tenant_id, array_agg(b.baustein::int) as erlassen,
      jsonb_object_agg(b.baustein, jsonb_build_object('id', b.id, 'vzaeHundertstel', b.vzae_hundertstel,
        'summeCent', b.personal_cent + b.arbeitsplaetze_cent + b.massnahmen_cent)) as geltende
    from kim.bescheid b
    where b.jahr = $1::int
      and not exists (select 1 from kim.bescheid n where n.tenant_id = b.tenant_id and n.vorgaenger_id = b.id)
    group by 1
  ), empfaenger as (
    select o.id, o.name, k.name as kreis_name, o.art = 'kreisangehoerige_kommune' as kommune,
      coalesce(je.erlassen, '{}') as erlassen, coalesce(je.geltende, '{}') as geltende,
      case when $2::int is null then '{1,2,3}' else array[$2::int] end as gefragt
    from kim.organisation o left join kim.organisation k on k.id = o.kreis_id left join je on je.tenant_id = o.id
    where o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt', 'kreisangehoerige_kommune')
  ), treffer as (
    select *, case when kommune then '[]' else (select coalesce(jsonb_agg(b order by b), '[]')
      from unnest(array[1, 2, 3]) b where b <> all (erlassen)) end as fehlend
    from empfaenger
    where (not kommune or 3 = any(erlassen))
      and ($4::text is null or strpos(lower(concat_ws(' ', name, kreis_name)), lower($4)) > 0)
      and case $3::text when 'erlassen' then erlassen && gefragt
        when 'fehlt' then not kommune and not erlassen @> gefragt else true end
  )`;
