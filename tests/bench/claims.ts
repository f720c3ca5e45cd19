import { randomUUID } from "node:crypto";
import type { LoginUrls } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { plainDate } from "@kim/domain/grundlagen";
import { bekannteBasiszinssaetze, decideZinsblatt } from "@kim/domain/zins";
import postgres from "postgres";
import { startPlatform } from "./platform.ts";
import { median } from "./processes.ts";

const kreis = organisationIdOf("05570");
const behoerde = organisationIdOf("bezreg-arnsberg");
const anzahl = 1_000;
const calls = 40;

/**
 * Milliseconds, medians: the granting authority's list of 1,000 claims with six acts and two payments each, one of them
 * opened with its interest, and the interest over twenty years of half-years by itself.
 */
export async function claims(
  adminUrl: string,
  urls: LoginUrls,
): Promise<{ liste: number; eine: number; zinsen: number }> {
  const id = await fordere(adminUrl);
  const api = await startPlatform(urls);
  try {
    const cookie = await api.login("bezirksregierung@kim.example");
    const opened = async (...adressen: string[]) => {
      const durations: number[] = [];
      for (let call = 0; call < calls; call++) {
        const begin = performance.now();
        const answers = await Promise.all(adressen.map((adresse) => fetch(adresse, { headers: { cookie } })));
        const texts = await Promise.all(answers.map((answer) => answer.text()));
        durations.push(performance.now() - begin);
        if (!answers.every(({ ok }) => ok) || texts[0]?.includes(id) !== true)
          throw new Error("the claims do not open");
      }
      return median(durations.slice(10));
    };
    const eine = { glaeubigerId: behoerde, id };
    return {
      liste: await opened(api.address("rueckforderung.list")),
      eine: await opened(
        api.address("rueckforderung.get", eine),
        api.address("zinsblatt.get", { rueckforderung: eine, regel: "bescheiddatum" }),
      ),
      zinsen: interestOfTwentyYears(),
    };
  } finally {
    await api.stop();
  }
}

function interestOfTwentyYears(): number {
  const auftrag = {
    cent: 999_999_99,
    von: plainDate("2005-01-01"),
    bis: plainDate("2024-12-31"),
    grundlage: "vwvfg_49a",
    bescheidAm: plainDate("2025-01-15"),
    regel: "taggenau",
    saetze: bekannteBasiszinssaetze,
  } as const;
  const durations = Array.from({ length: 500 }, () => {
    const begin = performance.now();
    if (!decideZinsblatt(auftrag).ok) throw new Error("the interest is not computed");
    return performance.now() - begin;
  });
  return median(durations.slice(100));
}

async function fordere(adminUrl: string): Promise<string> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const nachweis = randomUUID();
  await sql`
    insert into kim.nachweis (tenant_id, id, pruefstelle_id, art, jahr, baustein, faellig_am, frist_quelle,
      frist_annahme, am, von_name)
    values (${kreis}, ${nachweis}, ${behoerde}, 'verwendungsnachweis', 2022, 1, '2023-03-31', 'Lasttest', false, now(),
      'Lasttest')`;
  await sql`
    insert into kim.nachweis_fassung (tenant_id, nachweis_id, version, pruefstelle_id, text, sha256, bewilligt_cent,
      ausgezahlt_cent, anerkannt_cent, rueckzahlung_cent, verspaetet, am)
    values (${kreis}, ${nachweis}, 1, ${behoerde}, '{}', encode(sha256('{}'), 'hex'), 0, 0, 0, 0, false, now())`;
  await sql`
    insert into kim.rueckforderung (tenant_id, id, schuldner_id, nachweis_id, version, grundlage, zinsgrundlage,
      betrag_cent, eigenanteil_cent, kenntnis_am, unwirksam_ab, arglistig, sachverhalt, am, von_id, von_name)
    select ${behoerde}, gen_random_uuid(), ${kreis}, ${nachweis}, 1, 'widerruf',
      'vwvfg_49a', 100000, 0, '2025-03-03', '2024-01-01', false, repeat('Lasttest. ', 40), now(), gen_random_uuid(),
      'Lasttest' from generate_series(1, ${anzahl})`;
  await sql`
    insert into kim.rueckforderung_vorgang (tenant_id, id, glaeubiger_id, rueckforderung_id, schuldner_id, schritt, tag,
      text, angaben, am, von_id, von_name)
    select r.tenant_id, gen_random_uuid(), r.tenant_id, r.id, r.schuldner_id, s.schritt, s.tag::date,
      repeat('Lasttest. ', 20), s.angaben::jsonb, now(), gen_random_uuid(), 'Lasttest'
    from kim.rueckforderung r, (values
      (1, 'anhoerung_versandt', '2025-03-10', '{"art":"anhoerung","bis":"2025-04-10","grund":null}'),
      (2, 'stellungnahme', '2025-04-02', '{"art":"stellungnahme","neueTatsachen":false}'),
      (3, 'bescheid_entworfen', '2025-04-14', '{"art":"bescheid","bescheid":{"betragCent":100000,
        "zahlbarBis":"2025-06-02","ermessen":"Lasttest","mitBelehrung":true}}'),
      (4, 'bescheid_erlassen', '2025-04-16', '{"art":"erlass","versand":{"weg":"post","am":"2025-04-16",
        "zugangAm":null},"bescheid":{"betragCent":100000,"zahlbarBis":"2025-06-02","ermessen":"Lasttest",
        "mitBelehrung":true}}'),
      (5, 'rechtsbehelfsverzicht', '2025-04-28', '{"art":"keine"}'),
      (6, 'gestundet', '2025-05-05', '{"art":"stundung","bis":"2025-12-31","haerte":true,"gesichert":true,
        "zinslos":false}')) s (nummer, schritt, tag, angaben)
    where r.sachverhalt like 'Lasttest%' order by r.id, s.nummer`;
  await sql`
    insert into kim.rueckzahlung (tenant_id, id, rueckforderung_id, schuldner_id, am, cent, kassenzeichen, gebucht_am,
      von_id, von_name)
    select r.tenant_id, gen_random_uuid(), r.id, r.schuldner_id, t::date, 20000, 'Lasttest', now(), gen_random_uuid(),
      'Lasttest' from kim.rueckforderung r, unnest(array['2025-06-10', '2025-09-10']) t
    where r.sachverhalt like 'Lasttest%'`;
  const [eine] = await sql<{ id: string }[]>`
    select id from kim.rueckforderung where sachverhalt like 'Lasttest%' order by id limit 1`;
  await sql`analyze`;
  await sql.end();
  return eine?.id ?? "";
}
