import { hidden, noSuchRow, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { scene, vertraege } from "./scene.ts";
import { ablehnungSql, erinnerungSql, kalenderSql } from "./kette.ts";
import { einladungSql } from "../weiterleitung/kette-sql.ts";

/** Invitations, waivers, what is not carried on, letters, calendars and the register. */
export function houseDeeds(): Deed[] {
  const { geber, empfaenger, nachbar, dritte, traeger, fremd } = scene;
  const people = tried({
    einladung: [
      ["fremd", "in das eigene Haus einladen", 1, einladungSql(fremd, fremd, "e1")],
      ["fremd", "den Empfänger eines Angebots einladen", 1, einladungSql(fremd, traeger, "e2")],
      ["fremd", "in ein Haus einladen, mit dem man nichts zu tun hat", hidden, einladungSql(fremd, nachbar, "e3")],
      ["nachbar", "in das Haus über einem einladen", hidden, einladungSql(nachbar, empfaenger, "e4")],
      ["geber", "zwei Ebenen tiefer einladen", hidden, einladungSql(geber, dritte, "e5")],
      ["geber", "als angenommen vermerken", hidden, "update kim.einladung set angenommen_am = now()"],
    ],
    verzicht: [
      ["fremd", "zur eigenen Verteilung", 1, verzichtSql(fremd)],
      ["fremd", "zur Verteilung eines anderen", noSuchRow, verzichtSql(geber)],
    ],
    fortschreibung_ablehnung: [
      ["fremd", "den eigenen Plan nicht fortschreiben", 1, ablehnungSql(fremd, 2032)],
      ["fremd", "den Plan eines anderen nicht fortschreiben", hidden, ablehnungSql(geber, 2032)],
      [
        "fremd",
        "über die Stelle eines anderen",
        noSuchRow,
        ablehnungSql(fremd, 2032, "stelle_id", idOf("Stelle", geber)),
      ],
      [
        "fremd",
        "über den Vertrag eines anderen",
        noSuchRow,
        ablehnungSql(fremd, 2032, "weiterleitung_id", vertraege.erster.id),
      ],
      ["fremd", "eine Ablehnung umschreiben", hidden, "update kim.fortschreibung_ablehnung set grund = 'X'"],
      ["fremd", "zurückholen, was man sieht", 1, "delete from kim.fortschreibung_ablehnung"],
    ],
    nachricht: [
      ["fremd", "den Text eines Briefs lesen", hidden, "select text from kim.nachricht"],
      ["fremd", "einen Brief ändern", hidden, "update kim.nachricht set betreff = 'X'"],
    ],
    fristenkalender: [
      ["fremd", "den eigenen Kalender abonnieren", 1, kalenderSql(fremd, idOf("Kalender", "neu"))],
      ["fremd", "den Kalender eines anderen abonnieren", hidden, kalenderSql(geber, idOf("Kalender", "neu"))],
      ["fremd", "das Kennwort eines Kalenders ändern", hidden, "update kim.fristenkalender set token_hash = 'x'"],
      ["fremd", "einen Kalender löschen", hidden, "delete from kim.fristenkalender"],
      ["fremd", "alle beenden, die man sieht", 1, "update kim.fristenkalender set widerrufen_am = now()"],
    ],
    fristerinnerung: [
      ["fremd", "als Mensch eine Erinnerung festhalten", hidden, erinnerungSql(fremd, idOf("Nachricht", fremd), "x")],
      ["fremd", "eine Erinnerung streichen", hidden, "delete from kim.fristerinnerung"],
    ],
    organisation: [
      ["fremd", "einen Träger eintragen", 1, eintragSql("traeger")],
      ["fremd", "einen Kreis eintragen", hidden, eintragSql("kreis")],
      ["fremd", "eine Bezirksregierung eintragen", hidden, eintragSql("bezirksregierung")],
      ["fremd", "ein Ministerium eintragen", hidden, eintragSql("ministerium")],
      ["fremd", "den Eintrag eines anderen ändern", hidden, "update kim.organisation set name = 'X'"],
      ["fremd", "sich einem Kreis zuordnen", hidden, zuordnungSql(geber)],
    ],
  });
  const byJob = (deed: string, expected: Deed["expected"], statement: string): Deed => ({
    table: "fristerinnerung",
    role: "kim_jobs",
    who: "fremd",
    deed: `fristerinnerung: ${deed}`,
    statement,
    expected,
  });
  const brief = (tenant: string) => idOf("Nachricht", tenant);
  return [
    ...people,
    byJob("an die eigenen Fristen erinnern", 1, erinnerungSql(fremd, brief(fremd), "neu")),
    byJob("im Namen eines anderen erinnern", hidden, erinnerungSql(geber, brief(geber), "neu")),
    byJob("mit dem Brief eines anderen erinnern", noSuchRow, erinnerungSql(fremd, brief(geber), "neu")),
  ];
}

const verzichtSql = (eigentuemer: string) => `
  insert into kim.verzicht (tenant_id, id, verteilung_id, organisation_id, vzae_hundertstel, grund, am, von)
    values ('${scene.fremd}', gen_random_uuid(), '${idOf("Verteilung", eigentuemer)}', '${scene.traeger}', 5,
    'Kein eigener Bedarf.', now(), 'P')`;

const eintragSql = (art: string) =>
  `insert into kim.organisation (id, art, name, kurzname) values (gen_random_uuid(), '${art}', 'Neu', 'Neu')`;

const zuordnungSql = (kreis: string) => `
  insert into kim.organisation (id, art, name, kurzname, kreis_id)
    values (gen_random_uuid(), 'traeger', 'N', 'N', '${kreis}')`;
