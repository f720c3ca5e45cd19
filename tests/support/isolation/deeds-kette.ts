import { randomUUID } from "node:crypto";
import { brokenCheck, hidden, noSuchRow, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { scene, vertraege } from "./scene.ts";
import {
  aenderungsantwortSql,
  aenderungSql,
  antwortSql,
  bitteSql,
  dokumentSql,
  einladungSql,
  endeSql,
  entwurfSql,
  korrekturantwortSql,
  ruecknahmeSql,
  vertragSql,
} from "../weiterleitung/kette-sql.ts";

type Who = keyof typeof scene;

/** What both ends of a contract may write to it, and nobody else: no stranger, no neighbour, nobody two levels away. */
export function chainDeeds(): Deed[] {
  return [...bothEnds(), ...nobodyElse(), ...keys(), ...alone()];
}

const by = (who: Who, table: string, deed: string, statement: string, expected: number | string): Deed => ({
  table,
  role: "kim_app",
  who,
  deed: `${table}: ${deed}`,
  statement,
  expected,
});
const { erster, zweiter, dritter, vierter, offen, fremd } = vertraege;
const id = () => randomUUID();

function bothEnds(): Deed[] {
  const naechste = idOf("offene Änderung", zweiter.id);
  const bitte = idOf("offene Bitte", zweiter.id);
  return [
    by("dritte", "weiterleitung", "weitergeben, was man hält", vertragSql({ ...vierter, id: id(), vzae: 20 }), 1),
    by("empfaenger", "weiterleitung_antwort", "ein Angebot annehmen", antwortSql(offen), 1),
    by(
      "geber",
      "weiterleitung_antwort",
      "das eigene Angebot annehmen",
      antwortSql(offen, true, scene.geber),
      noSuchRow,
    ),
    by("geber", "weiterleitung_ruecknahme", "das eigene Angebot zurückziehen", ruecknahmeSql(offen), 1),
    by("empfaenger", "weiterleitung_ende", "als Geber beenden", endeSql(zweiter, "beendet", "2027-06-30"), 1),
    by(
      "nachbar",
      "weiterleitung_ende",
      "als Empfänger zurückgeben",
      endeSql(zweiter, "zurueckgegeben", "2027-06-30"),
      1,
    ),
    by(
      "nachbar",
      "weiterleitung_ende",
      "als Empfänger beenden",
      endeSql(zweiter, "beendet", "2027-06-30", scene.nachbar),
      brokenCheck,
    ),
    by(
      "empfaenger",
      "weiterleitung_ende",
      "als Geber zurückgeben",
      endeSql(zweiter, "zurueckgegeben", "2027-06-30", scene.empfaenger),
      brokenCheck,
    ),
    by(
      "empfaenger",
      "weiterleitung_aenderung",
      "als Geber vorschlagen",
      aenderungSql(zweiter, { id: id(), ab: "2089-09-01", vzae: 30 }),
      1,
    ),
    by(
      "nachbar",
      "weiterleitung_aenderung",
      "als Empfänger vorschlagen",
      aenderungSql(zweiter, { id: id(), ab: "2089-09-01", vzae: 30 }, scene.nachbar),
      noSuchRow,
    ),
    by(
      "nachbar",
      "weiterleitung_aenderung_antwort",
      "als Empfänger annehmen",
      aenderungsantwortSql(zweiter, naechste),
      1,
    ),
    by(
      "empfaenger",
      "weiterleitung_aenderung_antwort",
      "als Geber annehmen",
      aenderungsantwortSql(zweiter, naechste, true, scene.empfaenger),
      noSuchRow,
    ),
    ...(["empfaenger", "nachbar"] as const).map((who) =>
      by(who, "weiterleitung_dokument", `als ${who} ablegen`, dokumentSql(zweiter, scene[who]), 1),
    ),
    by("empfaenger", "korrekturbitte", "als Geber bitten", bitteSql(zweiter, id()), 1),
    by("nachbar", "korrekturbitte", "als Empfänger bitten", bitteSql(zweiter, id(), scene.nachbar), noSuchRow),
    by("nachbar", "korrekturantwort", "als Empfänger antworten", korrekturantwortSql(zweiter, bitte), 1),
    by(
      "empfaenger",
      "korrekturantwort",
      "als Geber antworten",
      korrekturantwortSql(zweiter, bitte, scene.empfaenger),
      noSuchRow,
    ),
    ...[
      "weiterleitung",
      "weiterleitung_antwort",
      "weiterleitung_ende",
      "weiterleitung_aenderung",
      "weiterleitung_dokument",
      "korrekturbitte",
    ].flatMap((table) => [
      by("empfaenger", table, "umschreiben", `update kim.${table} set tenant_id = tenant_id`, hidden),
      by("empfaenger", table, "löschen", `delete from kim.${table}`, hidden),
    ]),
  ];
}

/**
 * The owner two levels above, the receiver below, a receiver beside and a stranger, on a contract that is none of
 * theirs.
 */
function nobodyElse(): Deed[] {
  return (["geber", "dritte", "traeger", "ablehnend", "fremd"] as const).flatMap((who) => {
    const tenant = scene[who];
    return [
      by(who, "weiterleitung", "fremden Vertrag lesen", `select from kim.weiterleitung where id = '${zweiter.id}'`, 0),
      by(who, "weiterleitung", "im Namen des Gebers anbieten", vertragSql({ ...zweiter, id: id(), vzae: 5 }), hidden),
      by(
        who,
        "weiterleitung_antwort",
        "für den Empfänger antworten",
        antwortSql(vierter, true, scene.fremd),
        who === "fremd" ? noSuchRow : hidden,
      ),
      by(who, "weiterleitung_ende", "beenden", endeSql(zweiter, "beendet", "2027-06-30", tenant), brokenCheck),
      by(who, "weiterleitung_ende", "im Namen des Gebers beenden", endeSql(zweiter, "beendet", "2027-06-30"), hidden),
      by(
        who,
        "weiterleitung_aenderung",
        "eine Änderung vorschlagen",
        aenderungSql(zweiter, { id: id(), ab: "2089-09-01", vzae: 30 }, tenant),
        noSuchRow,
      ),
      by(
        who,
        "weiterleitung_aenderung_antwort",
        "eine Änderung annehmen",
        aenderungsantwortSql(zweiter, idOf("offene Änderung", zweiter.id), true, tenant),
        noSuchRow,
      ),
      by(who, "weiterleitung_dokument", "ein Dokument anhängen", dokumentSql(zweiter, tenant), brokenCheck),
      by(who, "korrekturbitte", "um eine Korrektur bitten", bitteSql(zweiter, id(), tenant), noSuchRow),
      by(
        who,
        "korrekturantwort",
        "eine Bitte beantworten",
        korrekturantwortSql(zweiter, idOf("offene Bitte", zweiter.id), tenant),
        noSuchRow,
      ),
    ];
  });
}

/** A contract hangs on exactly the part its giver holds, and on nothing that only looks like it. */
function keys(): Deed[] {
  const auf = (eigentuemer: string, stelle: string) => ({ ...erster, id: id(), eigentuemer, stelle, vzae: 5 });
  return [
    by(
      "empfaenger",
      "weiterleitung",
      "weitergeben, was ein anderer hält",
      vertragSql({ ...zweiter, id: id(), herkunft: zweiter.id, an: scene.ablehnend, vzae: 5 }),
      noSuchRow,
    ),
    by(
      "empfaenger",
      "weiterleitung",
      "den Vertrag für eine andere Stelle vorschieben",
      vertragSql({ ...zweiter, id: id(), stelle: idOf("Stelle", scene.geber), vzae: 5 }),
      noSuchRow,
    ),
    by(
      "empfaenger",
      "weiterleitung",
      "weitergeben, als gehörte einem die Stelle",
      vertragSql({ ...erster, id: id(), geber: scene.empfaenger, an: scene.ablehnend, vzae: 5 }),
      brokenCheck,
    ),
    by(
      "fremd",
      "weiterleitung",
      "eine fremde Stelle als eigene weiterleiten",
      vertragSql({ ...auf(scene.fremd, erster.stelle), geber: scene.fremd, an: scene.traeger }),
      noSuchRow,
    ),
    by(
      "fremd",
      "weiterleitung",
      "eine fremde Stelle weiterleiten",
      vertragSql({ ...auf(scene.geber, erster.stelle), geber: scene.fremd, an: scene.traeger }),
      brokenCheck,
    ),
    by(
      "geber",
      "weiterleitung",
      "einen Vertrag derselben Stelle ablösen",
      vertragSql({ ...offen, id: id(), vzae: 5, vorgaenger: offen.id }),
      1,
    ),
    by(
      "geber",
      "weiterleitung",
      "einen Vertrag einer anderen Stelle ablösen",
      vertragSql({ ...offen, id: id(), vzae: 5, vorgaenger: erster.id }),
      noSuchRow,
    ),
    by(
      "fremd",
      "weiterleitung_antwort",
      "ein Angebot an jemand anderen beantworten",
      antwortSql(offen, true, scene.fremd),
      noSuchRow,
    ),
    by(
      "fremd",
      "weiterleitung_ruecknahme",
      "ein fremdes Angebot zurückziehen",
      ruecknahmeSql(offen, scene.fremd),
      noSuchRow,
    ),
    by(
      "geber",
      "weiterleitung_ende",
      "den eigenen Vertrag mit einem anderen Empfänger beenden",
      endeSql({ ...erster, an: scene.nachbar }, "beendet", "2027-06-30"),
      noSuchRow,
    ),
    by(
      "geber",
      "weiterleitung_dokument",
      "beim falschen Empfänger ablegen",
      dokumentSql({ ...erster, an: scene.nachbar }, scene.geber),
      noSuchRow,
    ),
    by(
      "fremd",
      "weiterleitung_entwurf",
      "zur eigenen Stelle entwerfen",
      entwurfSql(scene.fremd, scene.fremd, fremd.stelle),
      1,
    ),
    by(
      "fremd",
      "weiterleitung_entwurf",
      "eine fremde Stelle als eigene entwerfen",
      entwurfSql(scene.fremd, scene.fremd, dritter.stelle),
      noSuchRow,
    ),
  ];
}

/** Invitations, waivers, letters and the register. */
function alone(): Deed[] {
  const verzicht = (of: string) =>
    `
      insert into kim.verzicht (tenant_id, id, verteilung_id, organisation_id, vzae_hundertstel, grund, am, von)
        values ('${scene.fremd}', gen_random_uuid(), '${idOf("Verteilung", of)}', '${scene.traeger}', 5,
        'Kein eigener Bedarf.', now(), 'P')`;
  const eingetragen = (art: string) =>
    `insert into kim.organisation (id, art, name, kurzname) values (gen_random_uuid(), '${art}', 'Neu', 'Neu')`;
  return [
    by("fremd", "einladung", "in das eigene Haus einladen", einladungSql(scene.fremd, scene.fremd, "e1"), 1),
    by(
      "fremd",
      "einladung",
      "den Empfänger eines Angebots einladen",
      einladungSql(scene.fremd, scene.traeger, "e2"),
      1,
    ),
    by(
      "fremd",
      "einladung",
      "in ein Haus einladen, mit dem man nichts zu tun hat",
      einladungSql(scene.fremd, scene.nachbar, "e3"),
      hidden,
    ),
    by(
      "nachbar",
      "einladung",
      "in das Haus über einem einladen",
      einladungSql(scene.nachbar, scene.empfaenger, "e4"),
      hidden,
    ),
    by("geber", "einladung", "zwei Ebenen tiefer einladen", einladungSql(scene.geber, scene.dritte, "e5"), hidden),
    by(
      "geber",
      "einladung",
      "eine Einladung als angenommen vermerken",
      "update kim.einladung set angenommen_am = now()",
      hidden,
    ),
    by("fremd", "verzicht", "zur eigenen Verteilung", verzicht(scene.fremd), 1),
    by("fremd", "verzicht", "zur Verteilung eines anderen", verzicht(scene.geber), noSuchRow),
    by("fremd", "nachricht", "den Text eines Briefs lesen", "select text from kim.nachricht", hidden),
    by("fremd", "nachricht", "einen Brief ändern", "update kim.nachricht set betreff = 'X'", hidden),
    by("fremd", "organisation", "einen Träger eintragen", eingetragen("traeger"), 1),
    ...["kreis", "bezirksregierung", "ministerium"].map((art) =>
      by("fremd", "organisation", `${art} eintragen`, eingetragen(art), hidden),
    ),
    by("fremd", "organisation", "den Eintrag eines anderen ändern", "update kim.organisation set name = 'X'", hidden),
    by(
      "fremd",
      "organisation",
      "sich einem Kreis zuordnen",
      `
        insert into kim.organisation (id, art, name, kurzname, kreis_id)
          values (gen_random_uuid(), 'traeger', 'N', 'N', '${scene.geber}')`,
      hidden,
    ),
  ];
}
