import { uuidOf } from "../../../packages/db/src/scope/ids.ts";
import type { TestDatabase } from "../datenbank/test-database.ts";

/** The year of all money in the scene: the demo knows nothing of it. */
export const jahr = 2031;

/** The id of one of the scene's rows, always the same. */
export const idOf = (was: string, tenant = "") => uuidOf("isolation", was, tenant);

/** Who proposed the scene's unpublished conditions. */
export const vorschlagende = idOf("vorschlagende Person");

/**
 * A body's money from the Antrag to the expense: one of everything, a draft, a withdrawn Antrag and a rejected call
 * beside it.
 */
export async function furnishFoerderung({ admin }: TestDatabase, tenant: string, kommune: string): Promise<void> {
  const id = (was: string) => idOf(was, tenant);
  const [kondition] = await admin<{ id: string }[]>`select id from kim.foerderkondition where jahr = 2026 limit 1`;
  await admin`
    insert into kim.antrag (tenant_id, id, jahr, baustein, inhalt) values
      (${tenant}, ${id("Antrag")}, ${jahr}, 1, '{}'),
      (${tenant}, ${id("Entwurf")}, ${jahr}, 2, '{}'),
      (${tenant}, ${id("zurückgezogener Antrag")}, ${jahr + 1}, 1, '{}')`;
  await admin`
    insert into kim.antrag_vorgang (tenant_id, id, antrag_id, art, am, von_name) values
      (${tenant}, ${id("Eingang")}, ${id("Antrag")}, 'eingereicht', now(), 'P'),
      (${tenant}, ${id("anderer Eingang")}, ${id("zurückgezogener Antrag")}, 'eingereicht', now(), 'P'),
      (${tenant}, ${id("Rücknahme")}, ${id("zurückgezogener Antrag")}, 'zurueckgezogen',
        now() + interval '1 second', 'P')`;
  for (const [was, baustein] of [
    ["Bescheid", 1],
    ["anderer Bescheid", 2],
  ] as const) {
    await admin`
      insert into kim.bescheid values (${tenant}, ${id(was)}, ${jahr}, ${baustein}, 'erstbescheid', null,
        ${baustein === 1 ? id("Antrag") : null}, 'zuwendung', 'A-1', '2031-01-01', '2031-01-01', '2031-12-31',
        '2032-03-31', 'tagesgenau', ${kondition?.id ?? ""}, 100, 500, 50, 5, '', now(), 'B')`;
  }
  for (const was of ["Abruf", "offener Abruf", "abgelehnter Abruf"]) {
    await admin`
      insert into kim.mittelabruf values (${tenant}, ${id(was)}, ${id("Bescheid")}, 40, '2031-04-01', '2031-05-31', '',
        now(), 'P')`;
  }
  await admin`
    insert into kim.mittelabruf_entscheidung values
      (${tenant}, ${id("Abruf")}, true, null, now(), 'B'),
      (${tenant}, ${id("abgelehnter Abruf")}, false, 'Der Bedarf ist nicht belegt.', now(), 'B')`;
  await admin`
    insert into kim.auszahlung values (${tenant}, ${id("Auszahlung")}, ${id("Bescheid")}, ${id("Abruf")}, 40,
      '2031-04-15', now(), 'B')`;
  for (const [was, in_] of [
    ["Zusatzstelle", jahr],
    ["unbewilligte Zusatzstelle", jahr + 1],
  ] as const) {
    await admin`
      insert into kim.zusatzstelle (tenant_id, id, kommune_id, jahr, beginn, am, von_name)
        values (${tenant}, ${id(was)}, ${kommune}, ${in_}, make_date(${in_}, 1, 1), now(), 'P')`;
  }
  await admin`insert into kim.zusatzstelle_bewilligung values (${tenant}, ${id("Zusatzstelle")}, now(), 'B')`;
  await admin`
    insert into kim.bedarf values (${tenant}, ${id("Bedarf")}, 'Sprachpass', '2031-01-01', 'Es fehlt einer.')`;
  await admin`
    insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent)
      values (${tenant}, ${id("Ausgabe")}, ${jahr}, 'arbeitsplatz', 'Notebook', '2031-02-01', 7)`;
  await admin`
    insert into kim.einnahme (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent)
      values (${tenant}, ${id("Einnahme")}, ${jahr}, 'spende', 'Spende', '2031-02-01', 3)`;
  await admin`insert into kim.foerderangaben (tenant_id, jahr, massnahmen_plan_cent) values (${tenant}, ${jahr}, 11)`;
}

/** A post of the body with somebody on it whom another programme pays too. */
export async function furnishStelle({ admin }: TestDatabase, tenant: string): Promise<void> {
  const id = (was: string) => idOf(was, tenant);
  await admin`
    insert into kim.stelle (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, beginn)
      values (${tenant}, ${id("Stelle")}, 'Prüfstelle', 2, 'case_management', 100, 'ki', '2031-01-01')`;
  await admin`
    insert into kim.besetzung (tenant_id, id, eigentuemer_id, stelle_id, pseudonym, qualifikation, vzae_hundertstel,
      von) values (${tenant}, ${id("Besetzung")}, ${tenant}, ${id("Stelle")}, 'P-1', 'andere', 100, '2031-01-01')`;
  await admin`
    insert into kim.fremdfoerderung values (${tenant}, ${id("Fremdförderung")}, ${id("Besetzung")}, 'Anderes Programm',
      50, '2031-01-01', null)`;
  await admin`
    insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, eigentuemer_id, stelle_id,
      monat) values (${tenant}, ${id("Personalausgabe")}, ${jahr}, 'personal', 'P', '2031-03-31', 13, ${tenant},
      ${id("Stelle")}, 3)`;
}

/** Conditions that wait for a second person, and the year's public dates. */
export async function furnishKonditionen({ admin }: TestDatabase): Promise<void> {
  await admin`
    insert into kim.foerderkondition (id, jahr, fassung, werte, begruendung, vorgeschlagen_am, vorgeschlagen_von,
      vorgeschlagen_von_name) values (${idOf("Kondition")}, ${jahr}, 1, '{}', '', now(), ${vorschlagende}, 'M')`;
  await admin`insert into kim.antragsfenster values (${jahr}, 1, '2030-10-01', '2030-11-30')`;
  await admin`insert into kim.abruftermin values (${jahr}, 1, '2031-04-01')`;
}

/** What the worker stores of a body for the state, and a Kommune that receives Baustein 3 directly. */
export async function furnishLand({ admin }: TestDatabase, tenant: string, kommune: string): Promise<void> {
  await admin`
    insert into kim.landgeld (tenant_id, jahr, baustein, ab, bewilligt_cent, abgerufen_cent, ausgezahlt_cent,
      ausgegeben_cent, bekannt_von) values (${tenant}, 2026, 1, '2026-02-01', 700, 300, 200, 100, '2026-02-01')`;
  await admin`
    insert into kim.kontingent (tenant_id, jahr, baustein, vzae_hundertstel, quelle)
      values (${kommune}, 2045, 3, 50, 'Bescheid')`;
}
