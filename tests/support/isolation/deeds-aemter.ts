import { brokenCheck, hidden, noSuchRow, type Deed, type Who } from "./deed.ts";
import { idOf, jahr, vorschlagende } from "./foerderung.ts";
import { scene } from "./scene.ts";
import type { OfficeRole } from "./wall.ts";

/** What the applicant, the granting authority and the ministry may write, and what is the others' alone. */
export function officeDeeds(): Deed[] {
  return [...applicant(), ...authority(), ...ministry()];
}

const trying =
  (role: OfficeRole, who: Who) =>
  (table: string, deed: string, statement: string, expected: number | string = hidden): Deed => ({
    table,
    role,
    who,
    deed,
    statement,
    expected,
  });

/** The applicant writes its own kinds, and nothing of what the authority decides or the ministry publishes. */
function applicant(): Deed[] {
  const by = trying("kim_app", "fremd");
  return [
    ...["rueckfrage", "abgelehnt"].map((art) =>
      by("antrag_vorgang", `sich selbst ${art} schreiben`, vorgang(scene.fremd, "Antrag", art)),
    ),
    ...[
      "bescheid",
      "mittelabruf_entscheidung",
      "auszahlung",
      "zusatzstelle_bewilligung",
      "kontingent",
      "registermerkmal",
    ].map((table) =>
      by(table, `${table} selbst schreiben`, `insert into kim.${table} (tenant_id) values ('${scene.fremd}')`),
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
  const by = trying("kim_bewilligung", "behoerde");
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
  ];
  return [
    ...["rueckfrage", "abgelehnt"].map((art) =>
      by("antrag_vorgang", `zu einem Antrag ${art} schreiben`, vorgang(scene.geber, "Antrag", art), 1),
    ),
    ...["eingereicht", "zurueckgezogen", "beantwortet"].map((art) =>
      by("antrag_vorgang", `für einen Antragsteller ${art} schreiben`, vorgang(scene.geber, "Antrag", art)),
    ),
    ...["Entwurf", "zurückgezogener Antrag"].map((was) =>
      by("antrag_vorgang", `zu „${was}“ nachfragen`, vorgang(scene.geber, was, "rueckfrage")),
    ),
    ...closed.map((table) => by(table, `${table} lesen`, `select from kim.${table}`)),
    ...["bescheid", "mittelabruf_entscheidung", "auszahlung", "zusatzstelle_bewilligung", "antrag_vorgang"].flatMap(
      (table) => [
        by(table, `${table} ändern`, `update kim.${table} set von_name = 'X'`),
        by(table, `${table} löschen`, `delete from kim.${table}`),
      ],
    ),
    by("registermerkmal", "ein Merkmal eintragen", merkmal(scene.fremd), 1),
    by("registermerkmal", "ein Merkmal beenden", `update kim.registermerkmal set bis = '2099-12-31' where ${eines}`, 1),
    by("registermerkmal", "die Quelle eines Merkmals ändern", "update kim.registermerkmal set quelle = 'X'"),
    by("registermerkmal", "ein Merkmal löschen", "delete from kim.registermerkmal"),
    by("antrag", "einen Antrag ändern", "update kim.antrag set version = 9"),
    by("mittelabruf", "einen Abruf schreiben", `insert into kim.mittelabruf (tenant_id) values ('${scene.geber}')`),
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

/** The ministry proposes and publishes conditions, never the same person both, and reads of the bodies the register. */
function ministry(): Deed[] {
  const by = trying("kim_ministerium", "ministerium");
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
    "rueckforderung",
    "rueckforderung_vorgang",
    "rueckzahlung",
  ];
  return [
    ...closed.flatMap((table) => [
      by(table, `${table} lesen`, `select from kim.${table}`),
      by(table, `${table} schreiben`, `insert into kim.${table} (tenant_id) values ('${scene.geber}')`),
    ]),
    by("registermerkmal", "ein Merkmal lesen", `select from kim.registermerkmal where ${eines}`, 1),
    by("registermerkmal", "ein Merkmal eintragen", merkmal(scene.fremd)),
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

const eines = `tenant_id = '${scene.fremd}' and art = 'auslaenderbehoerde'`;

function merkmal(tenant: string): string {
  return `
    insert into kim.registermerkmal (tenant_id, id, art, von, quelle, annahme, am, von_name)
      values ('${tenant}', gen_random_uuid(), 'jugendamt', '2099-01-01', 'Satzung', false, now(), 'X')`;
}

function vorgang(tenant: string, was: string, art: string): string {
  return `
    insert into kim.antrag_vorgang (tenant_id, id, antrag_id, art, am, von_name)
      values ('${tenant}', gen_random_uuid(), '${idOf(was, tenant)}', '${art}', now(), 'X')`;
}
