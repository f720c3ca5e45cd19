import type { TestDatabase } from "../datenbank/test-database.ts";

/**
 * Ten years of the whole state: every recipient has eighty posts, each passed on anew every year, half of them over two
 * levels and a quarter over three.
 */
export async function furnishLand({ admin }: TestDatabase, jahr: number): Promise<void> {
  await admin.begin(async (tx) => {
    // Past the triggers: the world is right by construction.
    await tx.unsafe(
      `set local session_replication_role = replica;
      set local maintenance_work_mem = '128MB';
      set local work_mem = '64MB'`,
    );
    for (const statement of statements(jahr)) await tx.unsafe(statement);
  });
  await admin.unsafe("vacuum analyze");
}

const id = (...parts: string[]) => `md5(concat_ws('/', ${parts.join(", ")}))::uuid`;

const statements = (jahr: number) => [
  `
  insert into kim.organisation (id, art, name, kurzname)
    select ${id("'plan-traeger'", "n")}, 'traeger', 'Träger ' || n, 'Träger ' || n from generate_series(0, 59) n`,
  `
  create temporary table haus on commit drop as
    select o.id, row_number() over (order by o.id) - 1 as nr,
      coalesce((select array_agg(k.id order by k.id) from kim.organisation k where k.kreis_id = o.id), '{}') as orte
    from kim.organisation o where o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt')`,
  `
  insert into kim.kontingent (tenant_id, jahr, baustein, vzae_hundertstel, quelle)
    select h.id, j, 2, 20000, 'Bescheid' from haus h, generate_series(${jahr - 9}, ${jahr + 1}) j
    on conflict (tenant_id, jahr, baustein) do update set vzae_hundertstel = 20000`,
  `
  insert into kim.stelle (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, beginn)
    select h.id, ${id("h.id", "p")}, 'Plan ' || p, 2, 'case_management', 100, 'ki', '${jahr - 9}-01-01'
    from haus h, generate_series(0, 79) p`,
  // The first receiver is a Kommune where there is one; whoever follows is a Traeger, another one each time.
  `
  create temporary table glied on commit drop as
    with stufe as (
      select h.id as eigentuemer, ${id("h.id", "p")} as stelle, p, j, e,
        coalesce(h.orte[1 + p % nullif(cardinality(h.orte), 0)], ${id("'plan-traeger'", "(h.nr + p) % 20")}) as erster,
        ${id("'plan-traeger'", "20 + (h.nr + p) % 20")} as zweiter,
        ${id("'plan-traeger'", "40 + (h.nr + p) % 20")} as dritter
      from haus h, generate_series(0, 79) p, generate_series(${jahr - 9}, ${jahr}) j,
        generate_series(1, case when p % 4 = 0 then 3 when p % 2 = 0 then 2 else 1 end) e
    )
    select case e when 1 then eigentuemer when 2 then erster else zweiter end as geber, ${id("stelle", "j", "e")} as id,
      case e when 1 then erster when 2 then zweiter else dritter end as an,
      case when e > 1 then ${id("stelle", "j", "e - 1")} end as herkunft, eigentuemer, stelle, e, j, p,
      row_number() over () as n
    from stufe`,
  `
  insert into kim.weiterleitung (tenant_id, id, eigentuemer_id, stelle_id, herkunft_id, ebene, empfaenger_id,
      stelle_bezeichnung, baustein, funktion, vzae_hundertstel, betrag_cent, beginn, ende,
      zweck, nachweis_faellig_am, begruendung,
      jmd_mbe_erklaerung, weiterleitung_erlaubt, angeboten_am)
    select geber, id, eigentuemer, stelle, herkunft, e, an,
      'Plan ' || p, 2, 'case_management', 60 - 10 * e, 5000000 / e, make_date(j, 1, 1), make_date(j, 12, 31),
      'Case Management vor Ort', make_date(j + 1, 6, 30) - e, 'Das Angebot vor Ort ergänzt die Beratung.',
      true, true, make_date(j - 1, 12, 1)
    from glied`,
  `
  insert into kim.nachweis (tenant_id, id, pruefstelle_id, art, jahr, baustein, weiterleitung_id, faellig_am,
      frist_quelle, frist_annahme, am, von_name)
    select an, id, geber, 'teilnachweis', j, 2, id, make_date(j + 1, 6, 30), 'Vertrag', false, make_date(j + 1, 1, 2),
      'P'
    from glied`,
  `
  insert into kim.weiterleitung_antwort (tenant_id, geber_id, weiterleitung_id, angenommen, beantwortet_am)
    select an, geber, id, true, make_date(j - 1, 12, 15) from glied where n % 40 > 0`,
  `
  insert into kim.weiterleitung_ruecknahme (tenant_id, weiterleitung_id, empfaenger_id, zurueckgezogen_am)
    select geber, id, an, now() from glied where n % 40 = 0`,
  `
  insert into kim.weiterleitung_ende
      (tenant_id, id, geber_id, weiterleitung_id, empfaenger_id, art, letzter_tag, grund, am, von)
    select geber, id, geber, id, an, 'beendet', make_date(j, 11, 30), 'Aus einem guten Grund.', now(), 'P'
    from glied where e = 3 and n % 5 = 1`,
  `
  insert into kim.weiterleitung_aenderung
      (tenant_id, id, weiterleitung_id, empfaenger_id, ab, vzae_hundertstel, betrag_cent, grund, am, von)
    select geber, id, id, an, make_date(j, 7, 1), 58 - 10 * e, 2000000 / e, 'Aus einem guten Grund.', now(), 'P'
    from glied where n % 6 = 1`,
  `
  insert into kim.weiterleitung_aenderung_antwort (tenant_id, geber_id, aenderung_id, angenommen, am, von)
    select an, geber, id, true, now(), 'P' from glied where n % 6 = 1`,
  `
  insert into kim.weiterleitung_dokument
      (tenant_id, id, geber_id, weiterleitung_id, empfaenger_id, art, dateiname, bytes, sha256, inhalt, am, von)
    select geber, id, geber, id, an, 'erzeugt', 'v.pdf', 1, 'a', '\\x25', now(), 'P' from glied where n % 3 = 0`,
  `
  insert into kim.korrekturbitte (tenant_id, id, weiterleitung_id, empfaenger_id, art, gegenstand_id, text, am, von)
    select geber, id, id, an, 'besetzung', id, 'Bitte den Beginn prüfen.', now(), 'P' from glied where n % 6 = 2`,
  `
  insert into kim.korrekturantwort (tenant_id, geber_id, korrekturbitte_id, korrigiert, text, am, von)
    select an, geber, id, true, '', now(), 'P' from glied where n % 12 = 2`,
  `
  insert into kim.weiterleitung_entwurf
      (tenant_id, id, eigentuemer_id, stelle_id, inhalt, geaendert_am, geaendert_von)
    select geber, id, eigentuemer, stelle, '{}', now(), 'P' from glied where n % 10 = 3`,
  `
  insert into kim.besetzung (tenant_id, id, eigentuemer_id, stelle_id, geber_id, weiterleitung_id,
      pseudonym, qualifikation, vzae_hundertstel, von, bis)
    select an, id, eigentuemer, stelle, geber, id, 'P', 'andere', 10, make_date(j, 1, 1), make_date(j, 12, 31)
    from glied where n % 40 > 0`,
  `
  insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, eigentuemer_id, stelle_id,
      geber_id, weiterleitung_id, monat)
    select an, id, j, 'personal', 'P', make_date(j, 3, 31), 400000, eigentuemer, stelle, geber, id, 3
    from glied where n % 40 > 0`,
];
