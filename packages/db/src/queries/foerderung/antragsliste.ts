import type { AntragId, OrganisationId } from "@kim/domain/grundlagen";
import type { OrganisationArt } from "@kim/domain/organisation";
import type { Baustein } from "@kim/domain/stelle";
import type { Antragsstand } from "@kim/domain/antrag";
import type { Reading } from "../../scope/scope.ts";
import { seitenende, type Ausschnitt } from "../seite.ts";

/** One line of a list: what was applied for in sums, without the texts. */
export interface Antragszeile {
  id: AntragId;
  organisationId: OrganisationId;
  organisationName: string;
  organisationArt: OrganisationArt;
  jahr: number;
  baustein: Baustein;
  bescheidId: string | null;
  stand: Antragsstand;
  eingereichtAm: string | null;
  vzaeHundertstel: number;
  summeCent: number;
}

/** `null` filters nothing; `suche` is a part of the applicant's name. */
export interface Antragsauswahl {
  organisationId: OrganisationId | null;
  jahr: number | null;
  baustein: Baustein | null;
  stand: Antragsstand | null;
  suche: string | null;
}

export const alleAntraege: Antragsauswahl = {
  organisationId: null,
  jahr: null,
  baustein: null,
  stand: null,
  suche: null,
};

const params = (a: Antragsauswahl) => [a.organisationId, a.jahr, a.baustein, a.stand, a.suche];

/** Newest year first, then by name; row security shows a tenant its own, the authority what lies with it. */
export const antragszeilen = (auswahl: Antragsauswahl, { ab, anzahl }: Ausschnitt): Reading<Antragszeile[]> => ({
  text: seite,
  params: [...params(auswahl), anzahl, ab],
  rows: (rows) => rows.map((row) => ({ ...row, summeCent: Number(row["summeCent"]) }) as unknown as Antragszeile),
});

export const antragszahl = (auswahl: Antragsauswahl): Reading<number> => ({
  text: `with ${treffer()} select count(*)::int as anzahl from treffer`,
  params: params(auswahl),
  rows: ([row]) => Number(row?.["anzahl"] ?? 0),
});

/** The years of which anything lies there, newest first. */
export const antragsjahre = (): Reading<number[]> => ({
  text: "select distinct jahr from kim.antrag order by jahr desc",
  params: [],
  rows: (rows) => rows.map((row) => Number(row["jahr"])),
});

// Only possible steps are recorded, so that the last one says where the Antrag is; a Bescheid ends its course.
function treffer() {
  return `lage as (
    select a.tenant_id, a.id, a.jahr, a.baustein, o.name, o.art, b.id as bescheid_id,
      case when b.id is not null then 'beschieden' else coalesce((
        select case v.art when 'beantwortet' then 'eingereicht' else v.art end from kim.antrag_vorgang v
        where v.tenant_id = a.tenant_id and v.antrag_id = a.id order by v.am desc limit 1), 'entwurf') end as stand
    from kim.antrag a join kim.organisation o on o.id = a.tenant_id
      left join lateral (select b.id from kim.bescheid b where b.tenant_id = a.tenant_id and b.antrag_id = a.id
        order by b.am limit 1) b on true
    where ($1::uuid is null or a.tenant_id = $1) and ($2::int is null or a.jahr = $2)
      and ($3::int is null or a.baustein = $3) and ($5::text is null or strpos(lower(o.name), lower($5)) > 0)
  ), treffer as (select * from lage where $4::text is null or stand = $4)`;
}

const hundertstel = ["koordinationHundertstel", "assistenzHundertstel", "caseManagementHundertstel"];
const cent = ["personalCent", "arbeitsplaetzeCent", "massnahmenCent"];
const summe = (felder: string[]) => felder.map((f) => `coalesce((p.positionen ->> '${f}')::bigint, 0)`).join(" + ");

// The texts of an Antrag are long: they are opened for the lines of this page alone.
const seite = `with ${treffer()}, zeile as (
    select *, row_number() over (order by jahr desc, baustein, name collate "de-x-icu", id) as nr from treffer
    order by nr ${seitenende("$6", "$7")}
  )
  select z.id, z.tenant_id as "organisationId", z.name as "organisationName", z.art as "organisationArt", z.jahr,
    z.baustein, z.bescheid_id as "bescheidId", z.stand,
    (select to_char(max(v.am) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from kim.antrag_vorgang v
      where v.tenant_id = z.tenant_id and v.antrag_id = z.id and v.art = 'eingereicht') as "eingereichtAm",
    (${summe(hundertstel)})::int as "vzaeHundertstel", ${summe(cent)} as "summeCent"
  from zeile z cross join lateral (select a.inhalt -> 'positionen' as positionen from kim.antrag a
    where a.tenant_id = z.tenant_id and a.id = z.id offset 0) p
  order by z.nr`;
