import { organisationIdOf } from "@kim/db/seed";
import { Befund } from "@kim/domain/nachweis";
import type { Sql } from "postgres";

const behoerde = organisationIdOf("bezreg-arnsberg");
const befunde = Befund.options.map((befund) => `'${befund}'`).join(", ");

/**
 * As many proofs as asked for lie with the granting authority: of every recipient three a year, back from 2019, each
 * gone some way, one in five with a question, half of them with a finding.
 */
export async function vieleNachweise(sql: Sql, anzahl: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`create temporary table fuellung on commit drop as
      select o.id as tenant_id, gen_random_uuid() as id, (2019 - j)::smallint as jahr, b::smallint as baustein,
        row_number() over (order by j, o.id, b)::int as nr
      from kim.organisation o, generate_series(0, 200) j, generate_series(1, 3) b
      where o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt') order by j, o.id, b limit ${anzahl}`;
    await tx`insert into kim.nachweis (tenant_id, id, pruefstelle_id, art, jahr, baustein, faellig_am, frist_quelle,
        frist_annahme, am, von_name)
      select tenant_id, id, ${behoerde}, case baustein when 1 then 'verwendungsnachweis'
        else 'verwendungsbestaetigung' end, jahr, baustein, '2027-03-31', 'Lasttest', false, now(), 'Lasttest'
      from fuellung`;
    await tx`insert into kim.nachweis_fassung (tenant_id, nachweis_id, version, pruefstelle_id, text, sha256,
        bewilligt_cent, ausgezahlt_cent, anerkannt_cent, rueckzahlung_cent, verspaetet, befunde, am)
      select tenant_id, id, 1, ${behoerde}, t, encode(sha256(convert_to(t, 'UTF8')), 'hex'), 24310000, 24310000,
        24000000 - nr, 310000 + nr, nr % 7 = 0,
        case when nr % 2 = 0 then '{}' else array[(array[${sql.unsafe(befunde)}])[1 + nr % 6]] end,
        timestamptz '2027-02-01 08:00Z' + nr * interval '7 minutes'
      from fuellung, lateral (select string_agg(md5(nr::text || k), '') as t from generate_series(1, 300) k) x`;
    await tx`insert into kim.nachweis_vorgang (tenant_id, id, inhaber_id, nachweis_id, pruefstelle_id, version, schritt,
        am, von_id, von_name, angaben)
      select case when s.wo < 4 then f.tenant_id else ${behoerde} end, gen_random_uuid(), f.tenant_id, f.id,
        ${behoerde}, 1, s.schritt,
        timestamptz '2027-02-01 08:00Z' + f.nr * interval '7 minutes' + s.wo * interval '1 hour',
        md5(f.nr % 4 || '-' || s.wo)::uuid, 'Person ' || s.wo, '{}'
      from fuellung f, (values (1, 'vorbereitet'), (2, 'gezeichnet'), (3, 'eingereicht'), (4, 'pruefung_begonnen'),
        (5, 'geprueft'), (6, 'bescheinigt')) s (wo, schritt)
      where s.wo <= 3 + f.nr % 4`;
    await tx`insert into kim.nachweis_bemerkung (tenant_id, id, inhaber_id, nachweis_id, version, pruefstelle_id, ort,
        text, art, bis, erledigt, am, von_id, von_name)
      select ${behoerde}, gen_random_uuid(), tenant_id, id, 1, ${behoerde}, 'allgemein', 'Was fehlt?',
        case nr % 4 when 0 then 'nachforderung' else 'rueckfrage' end, '2027-04-15', false, now(), gen_random_uuid(),
        'Person 4'
      from fuellung where nr % 5 = 0`;
  });
  await sql`analyze`;
}
