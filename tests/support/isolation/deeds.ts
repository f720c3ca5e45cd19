import { brokenCheck, hidden, noSuchRow, type Deed } from "./deed.ts";
import { chainDeeds } from "./deeds-kette.ts";
import { chainRules } from "./deeds-regeln.ts";
import { idOf, jahr, vorschlagende } from "./foerderung.ts";
import { scene, vertraege } from "./scene.ts";
import { ausgabeSql } from "../weiterleitung/kette-sql.ts";
import { attempt, type OfficeRole, type Wall } from "./wall.ts";

const { fremd, geber, empfaenger } = scene;
const office = { kim_bewilligung: "behoerde", kim_ministerium: "ministerium" } as const;

/** What the keys, the state's two writing roles and the two ends of a delegation must let through, and what not. */
export async function deedBreaches(wall: Wall, only?: string): Promise<string[]> {
  const deeds = [
    ...keys(),
    ...applicant(),
    ...authority(),
    ...ministry(),
    ...ends(),
    ...chainDeeds(),
    ...chainRules(),
  ].filter((d) => !only || d.table === only);
  const actors = new Map(deeds.map(({ role, who }) => [`${role} ${who}`, { role, who }]));
  const found = await Promise.all(
    [...actors.values()].map(({ role, who }) =>
      wall.as(role, scene[who], async (tx) => {
        const breaches: string[] = [];
        for (const { deed, statement, expected } of deeds.filter((d) => d.role === role && d.who === who)) {
          const outcome = await attempt(tx, statement);
          if (outcome !== expected) breaches.push(`${who} (${role}): „${deed}“ ergibt ${outcome} statt ${expected}.`);
        }
        return breaches;
      }),
    ),
  );
  return found.flat();
}

/**
 * A plain foreign key ignores row security. Each row is first hung onto one's own and accepted, then onto somebody
 * else's and refused.
 */
function keys(): Deed[] {
  const hung = (
    table: string,
    role: OfficeRole,
    was: string,
    columns: string,
    values: (id: string) => string,
    code = noSuchRow,
  ): Deed[] => {
    const insert = (id: string) =>
      `insert into kim.${table} (tenant_id, ${columns}) values ('${fremd}', ${values(id)})`;
    const who = role === "kim_bewilligung" ? "behoerde" : "fremd";
    return [
      {
        table,
        role,
        who,
        deed: `${table}: ${was} desselben Mandanten`,
        statement: insert(idOf(was, fremd)),
        expected: 1,
      },
      {
        table,
        role,
        who,
        deed: `${table}: ${was} eines anderen Mandanten`,
        statement: insert(idOf(was, geber)),
        expected: code,
      },
    ];
  };
  const bescheid = (
    vorgaenger: string,
    antrag: string,
  ) => `gen_random_uuid(), ${jahr}, 3, '${vorgaenger === "null" ? "erstbescheid" : "aenderungsbescheid"}', ${vorgaenger}, ${antrag}, 'zuwendung', 'A', '2031-01-01', '2031-01-01', '2031-12-31', '2032-03-31', 'tagesgenau',
    (select id from kim.foerderkondition where jahr = 2026 limit 1), 1, 1, 1, 1, '', now(), 'B'`;
  const bescheidSpalten =
    "id, jahr, baustein, art, vorgaenger_id, antrag_id, instrument, aktenzeichen, datum, von, bis, nachweis_faellig_am, vakanz_methode, kondition_id, vzae_hundertstel, personal_cent, arbeitsplaetze_cent, massnahmen_cent, nebenbestimmungen, am, von_name";
  const ausgabe = "id, jahr, art, bezeichnung, datum, betrag_cent";
  const zahlung = "id, bescheid_id, mittelabruf_id, betrag_cent, ausgezahlt_am, am, von_name";
  return [
    ...hung(
      "antrag_vorgang",
      "kim_app",
      "Antrag",
      "id, antrag_id, art, am, von_name",
      (id) => `gen_random_uuid(), '${id}', 'beantwortet', now(), 'P'`,
    ),
    ...hung(
      "ausgabe",
      "kim_app",
      "Stelle",
      `${ausgabe}, eigentuemer_id, stelle_id, monat`,
      (id) => `gen_random_uuid(), ${jahr}, 'personal', 'P', '2031-12-31', 1, '${fremd}', '${id}', 12`,
    ),
    ...hung(
      "ausgabe",
      "kim_app",
      "Bedarf",
      `${ausgabe}, massnahme_art, bedarf_id`,
      (id) => `gen_random_uuid(), ${jahr}, 'massnahme', 'P', '2031-12-31', 1, 'produkt', '${id}'`,
    ),
    ...hung(
      "fremdfoerderung",
      "kim_app",
      "Besetzung",
      "id, besetzung_id, programm, anteil_hundertstel, von",
      (id) => `gen_random_uuid(), '${id}', 'X', 50, '2031-01-01'`,
    ),
    ...hung(
      "mittelabruf",
      "kim_app",
      "Bescheid",
      "id, bescheid_id, betrag_cent, termin, benoetigt_bis, begruendung, am, von_name",
      (id) => `gen_random_uuid(), '${id}', 1, '2031-04-01', '2031-05-31', '', now(), 'P'`,
    ),
    ...hung("bescheid", "kim_bewilligung", "Bescheid", bescheidSpalten, (id) => bescheid(`'${id}'`, "null")),
    ...hung("bescheid", "kim_bewilligung", "Antrag", bescheidSpalten, (id) => bescheid("null", `'${id}'`)),
    ...hung(
      "mittelabruf_entscheidung",
      "kim_bewilligung",
      "offener Abruf",
      "mittelabruf_id, bewilligt, am, von_name",
      (id) => `'${id}', true, now(), 'B'`,
    ),
    ...hung(
      "auszahlung",
      "kim_bewilligung",
      "Bescheid",
      zahlung,
      (id) => `gen_random_uuid(), '${id}', null, 1, '2031-04-15', now(), 'B'`,
    ),
    ...hung(
      "auszahlung",
      "kim_bewilligung",
      "offener Abruf",
      zahlung,
      (id) => `gen_random_uuid(), '${idOf("Bescheid", fremd)}', '${id}', 1, '2031-04-15', now(), 'B'`,
    ),
    ...hung(
      "zusatzstelle_bewilligung",
      "kim_bewilligung",
      "unbewilligte Zusatzstelle",
      "zusatzstelle_id, am, von_name",
      (id) => `'${id}', now(), 'B'`,
    ),
    ...[
      ["Lauf ohne Schritt", 1],
      ["Landeslauf", noSuchRow],
    ].map(([was, expected]): Deed => ({
      table: "jahreslauf_schritt",
      role: "kim_jobs",
      who: "fremd",
      deed: `jahreslauf_schritt: ${was}`,
      expected: expected ?? 1,
      statement: `
        insert into kim.jahreslauf_schritt (tenant_id, lauf_tenant_id, lauf_id, status, geaendert_am)
          values ('${fremd}', '${fremd}', '${idOf(String(was))}', 'fertig', now())`,
    })),
    {
      table: "auszahlung",
      role: "kim_bewilligung",
      who: "behoerde",
      deed: "auf einen Abruf unter einem anderen Bescheid auszahlen",
      expected: noSuchRow,
      statement: `
        insert into kim.auszahlung (tenant_id, ${zahlung})
          values ('${fremd}', gen_random_uuid(), '${idOf("anderer Bescheid", fremd)}',
          '${idOf("offener Abruf", fremd)}', 1, '2031-04-15', now(), 'B')`,
    },
  ];
}

/** The applicant writes its own kinds, and nothing of what the authority decides or the ministry publishes. */
function applicant(): Deed[] {
  const by = (table: string, deed: string, statement: string, expected: number | string = hidden): Deed => ({
    table,
    role: "kim_app",
    who: "fremd",
    deed,
    statement,
    expected,
  });
  return [
    ...["rueckfrage", "abgelehnt"].map((art) =>
      by("antrag_vorgang", `sich selbst ${art} schreiben`, vorgang(fremd, "Antrag", art)),
    ),
    ...["bescheid", "mittelabruf_entscheidung", "auszahlung", "zusatzstelle_bewilligung", "kontingent"].map((table) =>
      by(table, `${table} selbst schreiben`, `insert into kim.${table} (tenant_id) values ('${fremd}')`),
    ),
    ...["antragsfenster", "abruftermin", "foerderkondition", "foerderkondition_freigabe"].flatMap((table) => [
      by(table, `${table} lesen`, `select from kim.${table} limit 1`, 1),
      by(table, `${table} schreiben`, `insert into kim.${table} default values`),
    ]),
    by("abruftermin", "einen Abruftermin löschen", "delete from kim.abruftermin"),
    by("bescheid", "den eigenen Bescheid ändern", "update kim.bescheid set personal_cent = 1"),
    by("mittelabruf", "den eigenen Abruf ändern", "update kim.mittelabruf set betrag_cent = 1"),
    by("antrag_vorgang", "einen Vorgang löschen", "delete from kim.antrag_vorgang"),
  ];
}

/**
 * The granting authority reads what lies with it and adds decisions; it never changes one, and costs, posts and people
 * are not its business.
 */
function authority(): Deed[] {
  const by = (table: string, deed: string, statement: string, expected: number | string = hidden): Deed => ({
    table,
    role: "kim_bewilligung",
    who: office.kim_bewilligung,
    deed,
    statement,
    expected,
  });
  const closed = [
    "ausgabe",
    "einnahme",
    "bedarf",
    "fremdfoerderung",
    "stelle",
    "besetzung",
    "weiterleitung",
    "foerderangaben",
    "jahresergebnis",
    "outbox",
  ];
  return [
    ...["rueckfrage", "abgelehnt"].map((art) =>
      by("antrag_vorgang", `zu einem Antrag ${art} schreiben`, vorgang(geber, "Antrag", art), 1),
    ),
    ...["eingereicht", "zurueckgezogen", "beantwortet"].map((art) =>
      by("antrag_vorgang", `für einen Antragsteller ${art} schreiben`, vorgang(geber, "Antrag", art)),
    ),
    ...["Entwurf", "zurückgezogener Antrag"].map((was) =>
      by("antrag_vorgang", `zu „${was}“ nachfragen`, vorgang(geber, was, "rueckfrage")),
    ),
    ...closed.map((table) => by(table, `${table} lesen`, `select from kim.${table}`)),
    ...["bescheid", "mittelabruf_entscheidung", "auszahlung", "zusatzstelle_bewilligung", "antrag_vorgang"].flatMap(
      (table) => [
        by(table, `${table} ändern`, `update kim.${table} set von_name = 'X'`),
        by(table, `${table} löschen`, `delete from kim.${table}`),
      ],
    ),
    by("antrag", "einen Antrag ändern", "update kim.antrag set version = 9"),
    by("mittelabruf", "einen Abruf schreiben", `insert into kim.mittelabruf (tenant_id) values ('${geber}')`),
    by("antragsfenster", "ein Antragsfenster löschen", `delete from kim.antragsfenster where jahr = ${jahr}`, 1),
    by("abruftermin", "einen Abruftermin löschen", `delete from kim.abruftermin where jahr = ${jahr}`, 1),
    by("foerderkondition", "Konditionen vorschlagen", "insert into kim.foerderkondition default values"),
    by(
      "foerderkondition_freigabe",
      "Konditionen freigeben",
      "insert into kim.foerderkondition_freigabe default values",
    ),
  ];
}

/** The ministry proposes and publishes conditions, never the same person both, and reads no body's rows. */
function ministry(): Deed[] {
  const by = (table: string, deed: string, statement: string, expected: number | string = hidden): Deed => ({
    table,
    role: "kim_ministerium",
    who: office.kim_ministerium,
    deed,
    statement,
    expected,
  });
  const zweite = idOf("freigebende Person");
  const freigabe = (vorschlagender: string, freigebender: string) =>
    `
      insert into kim.foerderkondition_freigabe values ('${idOf("Kondition")}', '${vorschlagender}', now(),
        '${freigebender}', 'M')`;
  const closed = [
    "antrag",
    "antrag_vorgang",
    "bescheid",
    "mittelabruf",
    "mittelabruf_entscheidung",
    "auszahlung",
    "zusatzstelle",
    "zusatzstelle_bewilligung",
    "ausgabe",
    "einnahme",
    "bedarf",
    "fremdfoerderung",
    "stelle",
    "besetzung",
    "kontingent",
  ];
  return [
    ...closed.flatMap((table) => [
      by(table, `${table} lesen`, `select from kim.${table}`),
      by(table, `${table} schreiben`, `insert into kim.${table} (tenant_id) values ('${geber}')`),
    ]),
    by(
      "foerderkondition",
      "Konditionen vorschlagen",
      `
        insert into kim.foerderkondition values (gen_random_uuid(), ${jahr}, 2, '{}', '', false, now(), '${zweite}',
          'M')`,
      1,
    ),
    by("foerderkondition", "vorgeschlagene Konditionen ändern", "update kim.foerderkondition set werte = '{}'"),
    by("foerderkondition", "Konditionen löschen", "delete from kim.foerderkondition"),
    by("foerderkondition_freigabe", "als zweite Person freigeben", freigabe(vorschlagende, zweite), 1),
    by(
      "foerderkondition_freigabe",
      "den eigenen Vorschlag freigeben",
      freigabe(vorschlagende, vorschlagende),
      brokenCheck,
    ),
    by(
      "foerderkondition_freigabe",
      "den eigenen Vorschlag als fremden freigeben",
      freigabe(zweite, vorschlagende),
      noSuchRow,
    ),
    by("foerderkondition_freigabe", "eine Freigabe zurücknehmen", "delete from kim.foerderkondition_freigabe"),
    by("abruftermin", "einen Abruftermin löschen", "delete from kim.abruftermin"),
    by("antragsfenster", "ein Antragsfenster schreiben", "insert into kim.antragsfenster default values"),
  ];
}

/**
 * Costs name a contract's giver, who reads them and whose sums they enter: nobody but the owner and the holder of a
 * part may book on a post.
 */
function ends(): Deed[] {
  const by = (
    who: "fremd" | "empfaenger" | "ablehnend" | "geber" | "nachbar",
    deed: string,
    statement: string,
    expected: number | string,
  ): Deed => ({ table: "ausgabe", role: "kim_app", who, deed, statement, expected });
  const { erster, offen, abgelehnt, zweiter } = vertraege;
  const lose = (eigentuemer: string, stelle: string) => `
    insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, eigentuemer_id, stelle_id,
      monat)
    values ('${fremd}', gen_random_uuid(), 2031, ${stelle === "null" ? "'arbeitsplatz'" : "'personal'"}, 'P',
      '2031-12-31', 1, '${eigentuemer}', ${stelle}, ${stelle === "null" ? "null" : "12"})`;
  return [
    by("empfaenger", "auf dem angenommenen Teil ausgeben", ausgabeSql(erster, { monat: 12 }), 1),
    by("empfaenger", "auf einem noch nicht angenommenen Teil ausgeben", ausgabeSql(offen), hidden),
    by("ablehnend", "auf einem abgelehnten Teil ausgeben", ausgabeSql(abgelehnt), hidden),
    by(
      "empfaenger",
      "den Vertrag für eine andere Stelle des Gebers vorschieben",
      ausgabeSql(erster, { stelle: idOf("Stelle", geber) }),
      noSuchRow,
    ),
    by(
      "empfaenger",
      "auf dem Teil ausgeben, den es weitergegeben hat",
      ausgabeSql(zweiter, { tenant: empfaenger, monat: 12 }),
      hidden,
    ),
    by("fremd", "auf einer fremden Stelle ausgeben", ausgabeSql(erster, { tenant: fremd, monat: 12 }), hidden),
    by("fremd", "auf einer fremden Stelle ohne Vertrag ausgeben", lose(geber, `'${idOf("Stelle", geber)}'`), hidden),
    by("fremd", "eine Ausgabe ohne Stelle einem anderen zurechnen", lose(geber, "null"), hidden),
    by(
      "geber",
      "die Ausgaben des Empfängers lesen",
      `select from kim.ausgabe where tenant_id = '${empfaenger}' and eigentuemer_id is not null`,
      1,
    ),
    by(
      "geber",
      "die Ausgaben zwei Ebenen tiefer lesen",
      `select from kim.ausgabe where tenant_id = '${scene.nachbar}'`,
      0,
    ),
    by(
      "geber",
      "die Ausgaben des Empfängers ändern",
      `update kim.ausgabe set betrag_cent = 1 where tenant_id = '${empfaenger}'`,
      0,
    ),
    by("geber", "die Ausgaben des Empfängers löschen", `delete from kim.ausgabe where tenant_id = '${empfaenger}'`, 0),
    by("geber", "die eigenen Ausgaben löschen", `delete from kim.ausgabe where id = '${idOf("Ausgabe", geber)}'`, 1),
  ];
}

function vorgang(tenant: string, was: string, art: string): string {
  return `
    insert into kim.antrag_vorgang (tenant_id, id, antrag_id, art, am, von_name)
      values ('${tenant}', gen_random_uuid(), '${idOf(was, tenant)}', '${art}', now(), 'X')`;
}
