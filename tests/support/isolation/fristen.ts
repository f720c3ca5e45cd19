import type { TestDatabase } from "../datenbank/test-database.ts";
import { idOf } from "./foerderung.ts";

const person = idOf("Person der Fristen");

export const auflageId = (tenant: string) => idOf("Auflage", tenant);
export const mitteilungId = (tenant: string) => idOf("Mitteilung", tenant);

export const auflageSql = (tenant: string, id = auflageId(tenant), bescheid = idOf("Bescheid", tenant)) => `
  insert into kim.bescheidauflage (tenant_id, id, bescheid_id, art, bezeichnung, fristart, tag, quelle, am, von_name)
    values ('${tenant}', '${id}', '${bescheid}', 'konzept', 'K', 'frist', '2031-06-30', 'Nr. 1', now(), 'B')`;

export const auflagenvorgangSql = (tenant: string, inhaber: string, schritt: string, auflage = auflageId(inhaber)) => `
  insert into kim.auflagenvorgang (tenant_id, id, inhaber_id, auflage_id, schritt, tag, text, am, von_id, von_name)
    values ('${tenant}', gen_random_uuid(), '${inhaber}', '${auflage}', '${schritt}', '2031-06-01', 'T', now(),
      '${person}', 'P')`;

export const mitteilungSql = (tenant: string, an: string, id = mitteilungId(tenant)) => `
  insert into kim.mitteilung (tenant_id, id, an_id, pflicht, bezug, betreff, text, am, von_id, von_name)
    values ('${tenant}', '${id}', '${an}', 'pflicht_zweck', null, 'B', 'geheim', now(), '${person}', 'P')`;

export const eingangSql = (tenant: string, inhaber: string, mitteilung = mitteilungId(inhaber)) => `
  insert into kim.mitteilungseingang (tenant_id, inhaber_id, mitteilung_id, antwort, am, von_id, von_name)
    values ('${tenant}', '${inhaber}', '${mitteilung}', 'A', now(), '${person}', 'P')`;

export const vorlageSql = (id: string) => `
  insert into kim.vorlagenfassung (id, schluessel, inhalt, am, von_id, von_name)
    values ('${id}', 'erinnerung_einzeln', null, now(), '${person}', 'P')`;

/** Of the scene's own Bescheid year for the authority, of a contract for a giver. */
type Gegenstand = { inhaber: string; vertrag?: string };

export const mahnungSql = (
  tenant: string,
  { inhaber, vertrag }: Gegenstand,
  id = idOf("Mahnung", tenant + inhaber),
) => `
  insert into kim.fristmahnung (tenant_id, id, nummer, inhaber_id, jahr, baustein, weiterleitung_id, am, von_id,
      von_name)
    values ('${tenant}', '${id}', 0, '${inhaber}', 2031, ${vertrag ? "null" : 1}, ${vertrag ? `'${vertrag}'` : "null"},
      now(), '${person}', 'P')`;

export const verlaengerungSql = (
  tenant: string,
  { inhaber, vertrag }: Gegenstand,
  id = idOf("Verlängerung", tenant + inhaber),
) => `
  insert into kim.fristverlaengerung (tenant_id, id, inhaber_id, jahr, baustein, weiterleitung_id, bis, grund, am,
    von_id, von_name)
  values ('${tenant}', '${id}', '${inhaber}', 2031, ${vertrag ? "null" : 1}, ${vertrag ? `'${vertrag}'` : "null"},
    '2032-06-30', 'Grund genug', now(), '${person}', 'P')`;

export const einzelSql = (tenant: string, wer: string) => `
  insert into kim.einzelerinnerung (tenant_id, benutzer_id, seit) values ('${tenant}', '${wer}', now())`;

export const einzelne = person;

/** Conditions with steps of both sides, and letters, of which the authority took notice of some. */
export async function furnishFristen(
  { admin }: TestDatabase,
  tenants: readonly string[],
  behoerde: string,
  andere: string,
  gegeben: readonly { geber: string; an: string; id: string }[],
): Promise<void> {
  await admin.unsafe(vorlageSql(idOf("Vorlagenfassung")));
  for (const tenant of tenants)
    for (const statement of [
      auflageSql(tenant),
      auflagenvorgangSql(tenant, tenant, "erfuellt"),
      auflagenvorgangSql(behoerde, tenant, "zurueckgewiesen"),
      mitteilungSql(tenant, behoerde),
      mitteilungSql(tenant, behoerde, idOf("offene Mitteilung", tenant)),
      eingangSql(behoerde, tenant),
      `update kim.mitteilung set dateiname = 'D', inhalt = '\\x25', gesetzt_am = now()
        where tenant_id = '${tenant}' and id = '${mitteilungId(tenant)}'`,
    ])
      await admin.unsafe(statement);
  for (const tenant of tenants)
    for (const statement of [
      mahnungSql(behoerde, { inhaber: tenant }),
      verlaengerungSql(behoerde, { inhaber: tenant }),
      einzelSql(tenant, person),
    ])
      await admin.unsafe(statement);
  for (const v of gegeben)
    for (const statement of [
      mahnungSql(v.geber, { inhaber: v.an, vertrag: v.id }),
      verlaengerungSql(v.geber, { inhaber: v.an, vertrag: v.id }),
    ])
      await admin.unsafe(statement);
  // As if there were a second office: nobody writes this in its name.
  const [erster = ""] = tenants;
  await admin.unsafe(mitteilungSql(erster, andere, idOf("Mitteilung an andere", erster)));
  await admin.unsafe(eingangSql(andere, erster, idOf("offene Mitteilung", erster)));
}
