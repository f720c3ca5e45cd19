import { hidden, noSuchRow, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { scene } from "./scene.ts";
import { einladungSql } from "../weiterleitung/kette-sql.ts";

/** Invitations, waivers, letters and the register. */
export function houseDeeds(): Deed[] {
  const { geber, empfaenger, nachbar, dritte, traeger, fremd } = scene;
  return tried({
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
    nachricht: [
      ["fremd", "den Text eines Briefs lesen", hidden, "select text from kim.nachricht"],
      ["fremd", "einen Brief ändern", hidden, "update kim.nachricht set betreff = 'X'"],
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
