import { randomUUID } from "node:crypto";
import { brokenCheck, hidden, noSuchRow, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { scene, vertraege } from "./scene.ts";
import {
  aenderungsantwortSql,
  aenderungSql,
  antwortSql,
  bitteSql,
  dokumentSql,
  endeSql,
  korrekturantwortSql,
  ruecknahmeSql,
  vertragSql,
} from "../weiterleitung/kette-sql.ts";

const { zweiter, dritter, vierter, offen } = vertraege;
const naechste = idOf("offene Änderung", zweiter.id);
const bitte = idOf("offene Bitte", zweiter.id);
const id = () => randomUUID();
const aenderung = () => ({ id: id(), ab: "2089-09-01", vzae: 30 });

/** What both ends of a contract may write to it, and nobody else: no stranger, no neighbour, nobody two levels away. */
export function chainDeeds(): Deed[] {
  return [...bothEnds(), ...rewriting(), ...nobodyElse()];
}

function bothEnds(): Deed[] {
  const beendet = (tenant?: string) => endeSql(zweiter, "beendet", "2027-06-30", tenant);
  const zurueckgegeben = (tenant?: string) => endeSql(zweiter, "zurueckgegeben", "2027-06-30", tenant);
  const alsGeberAngenommen = aenderungsantwortSql(zweiter, naechste, true, scene.empfaenger);
  return tried({
    weiterleitung: [["dritte", "weitergeben, was man hält", 1, vertragSql({ ...vierter, id: id(), vzae: 20 })]],
    weiterleitung_antwort: [
      ["empfaenger", "ein Angebot annehmen", 1, antwortSql(offen)],
      ["geber", "das eigene Angebot annehmen", noSuchRow, antwortSql(offen, true, scene.geber)],
    ],
    weiterleitung_ruecknahme: [["geber", "das eigene Angebot zurückziehen", 1, ruecknahmeSql(offen)]],
    weiterleitung_ende: [
      ["empfaenger", "als Geber beenden", 1, beendet()],
      ["nachbar", "als Empfänger zurückgeben", 1, zurueckgegeben()],
      ["nachbar", "als Empfänger beenden", brokenCheck, beendet(scene.nachbar)],
      ["empfaenger", "als Geber zurückgeben", brokenCheck, zurueckgegeben(scene.empfaenger)],
    ],
    weiterleitung_aenderung: [
      ["nachbar", "als Geber vorschlagen", 1, aenderungSql(dritter, aenderung())],
      [
        "empfaenger",
        "neben einem offenen Vorschlag einen zweiten machen",
        brokenCheck,
        aenderungSql(zweiter, aenderung()),
      ],
      ["nachbar", "als Empfänger vorschlagen", noSuchRow, aenderungSql(zweiter, aenderung(), scene.nachbar)],
    ],
    weiterleitung_aenderung_antwort: [
      ["nachbar", "als Empfänger annehmen", 1, aenderungsantwortSql(zweiter, naechste)],
      ["empfaenger", "als Geber annehmen", noSuchRow, alsGeberAngenommen],
    ],
    weiterleitung_dokument: [
      ["empfaenger", "als empfaenger ablegen", 1, dokumentSql(zweiter, scene.empfaenger)],
      ["nachbar", "als nachbar ablegen", 1, dokumentSql(zweiter, scene.nachbar)],
    ],
    korrekturbitte: [
      ["empfaenger", "als Geber bitten", 1, bitteSql(zweiter, id())],
      ["nachbar", "als Empfänger bitten", noSuchRow, bitteSql(zweiter, id(), scene.nachbar)],
    ],
    korrekturantwort: [
      ["nachbar", "als Empfänger antworten", 1, korrekturantwortSql(zweiter, bitte)],
      ["empfaenger", "als Geber antworten", noSuchRow, korrekturantwortSql(zweiter, bitte, scene.empfaenger)],
    ],
  });
}

/** What was once written between two bodies stays written. */
function rewriting(): Deed[] {
  const tables = [
    "weiterleitung",
    "weiterleitung_antwort",
    "weiterleitung_ende",
    "weiterleitung_aenderung",
    "weiterleitung_dokument",
    "korrekturbitte",
  ];
  return tables.flatMap((table) =>
    tried({
      [table]: [
        ["empfaenger", "umschreiben", hidden, `update kim.${table} set tenant_id = tenant_id`],
        ["empfaenger", "löschen", hidden, `delete from kim.${table}`],
      ],
    }),
  );
}

/**
 * The owner two levels above, the receiver below, a receiver beside and a stranger, on a contract that is none of
 * theirs.
 */
function nobodyElse(): Deed[] {
  return (["geber", "dritte", "traeger", "ablehnend", "fremd"] as const).flatMap((who) => {
    const tenant = scene[who];
    const angenommen = antwortSql(vierter, true, scene.fremd);
    const geaendert = aenderungsantwortSql(zweiter, naechste, true, tenant);
    const beendet = endeSql(zweiter, "beendet", "2027-06-30", tenant);
    return tried({
      weiterleitung: [
        [who, "fremden Vertrag lesen", 0, `select from kim.weiterleitung where id = '${zweiter.id}'`],
        [who, "im Namen des Gebers anbieten", hidden, vertragSql({ ...zweiter, id: id(), vzae: 5 })],
      ],
      weiterleitung_antwort: [[who, "für den Empfänger antworten", who === "fremd" ? noSuchRow : hidden, angenommen]],
      weiterleitung_ende: [
        [who, "beenden", brokenCheck, beendet],
        [who, "im Namen des Gebers beenden", hidden, endeSql(zweiter, "beendet", "2027-06-30")],
      ],
      weiterleitung_aenderung: [
        [who, "eine Änderung vorschlagen", noSuchRow, aenderungSql(zweiter, aenderung(), tenant)],
      ],
      weiterleitung_aenderung_antwort: [[who, "eine Änderung annehmen", noSuchRow, geaendert]],
      weiterleitung_dokument: [[who, "ein Dokument anhängen", brokenCheck, dokumentSql(zweiter, tenant)]],
      korrekturbitte: [[who, "um eine Korrektur bitten", noSuchRow, bitteSql(zweiter, id(), tenant)]],
      korrekturantwort: [[who, "eine Bitte beantworten", noSuchRow, korrekturantwortSql(zweiter, bitte, tenant)]],
    });
  });
}
