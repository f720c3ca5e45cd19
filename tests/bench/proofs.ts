import { randomUUID } from "node:crypto";
import type { LoginUrls } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import postgres, { type Sql } from "postgres";
import { fill } from "./foerderstand.ts";
import { startPlatform, type Platform } from "./platform.ts";
import { median } from "./processes.ts";

const kreis = organisationIdOf("05570");
const behoerde = organisationIdOf("bezreg-arnsberg");
const jahr = 2026;
const zeilen = 300;
const calls = 40;

/**
 * Milliseconds to open a proof, through session, wall and tRPC; medians: of the Kreis with 60 posts on three levels and
 * 2,000 expenses, and of a holder on the last level with 300 receipts.
 */
export async function proofs(adminUrl: string, urls: LoginUrls): Promise<{ oben: number; unten: number }> {
  await fill(adminUrl);
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const [oben, unten] = [await bescheidnachweis(sql), await teilnachweis(sql)];
  await sql`analyze`;
  await sql.end();
  const api = await startPlatform(urls);
  try {
    return { oben: await opened(api, "foerderstand@kim.example", oben), unten: await opened(api, unten.email, unten) };
  } finally {
    await api.stop();
  }
}

type Papier = { inhaberId: string; id: string };

async function opened(api: Platform, email: string, { inhaberId, id }: Papier): Promise<number> {
  const cookie = await api.login(email);
  const url = api.address("nachweis.get", { inhaberId, id });
  const durations: number[] = [];
  for (let call = 0; call < calls; call++) {
    const begin = performance.now();
    const { result } = (await (await fetch(url, { headers: { cookie } })).json()) as {
      result?: { data: { entwurf: { inhalt: object } | null } };
    };
    durations.push(performance.now() - begin);
    if (!result?.data.entwurf?.inhalt) throw new Error(`the proof of ${email} does not open`);
  }
  return median(durations.slice(10));
}

async function bescheidnachweis(sql: Sql): Promise<Papier> {
  await sql`
    insert into kim.bescheid (tenant_id, id, jahr, baustein, art, instrument, aktenzeichen, datum, von, bis,
      nachweis_faellig_am, vakanz_methode, kondition_id, vzae_hundertstel, personal_cent, arbeitsplaetze_cent,
      massnahmen_cent, nebenbestimmungen, am, von_name)
    select ${kreis}, gen_random_uuid(), ${jahr}, 2, 'erstbescheid', 'zuwendung', 'Lasttest', '2026-01-20', '2026-01-01',
      '2026-12-31', '2027-06-30', 'tagesgenau', id, 6000, 300000000, 0, 0, '', now(), 'B'
    from kim.foerderkondition where jahr = ${jahr}
      and not exists (select from kim.bescheid where tenant_id = ${kreis} and jahr = ${jahr} and baustein = 2) limit 1`;
  return angelegt(sql, { inhaberId: kreis, pruefstelle: behoerde, art: "verwendungsnachweis", vertrag: null });
}

async function teilnachweis(sql: Sql): Promise<Papier & { email: string }> {
  const [vertrag] = await sql<{ id: string; geber: string; inhaberId: string; stelle: string }[]>`
    select id, tenant_id as geber, empfaenger_id as "inhaberId", stelle_id as stelle from kim.weiterleitung
    where eigentuemer_id = ${kreis} and ebene = 3 and stelle_bezeichnung like 'Lasttest%' order by id limit 1`;
  if (!vertrag) throw new Error("nobody holds a post on the third level");
  const { inhaberId, geber } = vertrag;
  const papier = await angelegt(sql, { inhaberId, pruefstelle: geber, art: "teilnachweis", vertrag: vertrag.id });
  await sql`
    insert into kim.belegzeile (tenant_id, id, nachweis_id, beleg_nr, tag, empfaenger, grund, betrag_cent, position,
      zuwendungsfaehig_cent, stelle_id, pseudonym, monat)
    select ${inhaberId}, gen_random_uuid(), ${papier.id}, 'L-' || n, '2026-06-30', '', 'Gehalt', 10000,
      'case_management', 10000, ${vertrag.stelle}, 'P-1', 6 from generate_series(1, ${zeilen}) n`;
  const [person, email] = [randomUUID(), "belege@kim.example"];
  await sql`
    insert into auth.benutzer (id, email, name, passwort_hash) select ${person}, ${email}, 'Lasttest', passwort_hash
      from auth.benutzer where email = 'kreis@kim.example'`;
  await sql`
    insert into auth.rollenzuweisung (benutzer_id, organisation_id, rolle)
      values (${person}, ${inhaberId}, 'koordination')`;
  return { ...papier, email };
}

async function angelegt(
  sql: Sql,
  {
    inhaberId,
    pruefstelle,
    art,
    vertrag,
  }: { inhaberId: string; pruefstelle: string; art: string; vertrag: string | null },
): Promise<Papier> {
  const id = randomUUID();
  await sql`
    insert into kim.nachweis (tenant_id, id, pruefstelle_id, art, jahr, baustein, weiterleitung_id, faellig_am,
      frist_quelle, frist_annahme, am, von_name)
    values (${inhaberId}, ${id}, ${pruefstelle}, ${art}, ${jahr}, 2, ${vertrag}, '2027-06-30', 'Lasttest', false, now(),
      'Lasttest')`;
  await sql`
    insert into kim.nachweis_entwurf (tenant_id, nachweis_id, angaben, geaendert_am, geaendert_von)
    values (${inhaberId}, ${id}, '{}', now(), 'Lasttest')`;
  return { inhaberId, id };
}
