import { hidden, noSuchRow, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { scene, vertraege } from "./scene.ts";
import { ausgabeSql } from "../weiterleitung/kette-sql.ts";

const { fremd, geber, empfaenger, nachbar } = scene;
const { erster, offen, abgelehnt, zweiter } = vertraege;

/**
 * Costs name a contract's giver, who reads them and whose sums they enter: nobody but the owner and the holder of a
 * part may book on a post.
 */
export function ausgabeDeeds(): Deed[] {
  const andereStelle = ausgabeSql(erster, { stelle: idOf("Stelle", geber) });
  const aufWeitergegebenem = ausgabeSql(zweiter, { tenant: empfaenger, monat: 12 });
  const aufFremdem = ausgabeSql(erster, { tenant: fremd, monat: 12 });
  const desEmpfaengers = `tenant_id = '${empfaenger}'`;
  const eigene = `id = '${idOf("Ausgabe", geber)}'`;
  return tried({
    ausgabe: [
      ["empfaenger", "auf dem angenommenen Teil ausgeben", 1, ausgabeSql(erster, { monat: 12 })],
      ["empfaenger", "auf einem noch nicht angenommenen Teil ausgeben", hidden, ausgabeSql(offen)],
      ["ablehnend", "auf einem abgelehnten Teil ausgeben", hidden, ausgabeSql(abgelehnt)],
      ["empfaenger", "den Vertrag für eine andere Stelle des Gebers vorschieben", noSuchRow, andereStelle],
      ["empfaenger", "auf dem Teil ausgeben, den es weitergegeben hat", hidden, aufWeitergegebenem],
      ["fremd", "auf einer fremden Stelle ausgeben", hidden, aufFremdem],
      ["fremd", "auf einer fremden Stelle ohne Vertrag ausgeben", hidden, ohneVertrag],
      ["fremd", "eine Ausgabe ohne Stelle einem anderen zurechnen", hidden, ohneStelle],
      ["geber", "die Ausgaben des Empfängers lesen", 1, `${lesen} ${desEmpfaengers} and eigentuemer_id is not null`],
      ["geber", "die Ausgaben zwei Ebenen tiefer lesen", 0, `${lesen} tenant_id = '${nachbar}'`],
      ["geber", "die des Empfängers ändern", 0, `update kim.ausgabe set betrag_cent = 1 where ${desEmpfaengers}`],
      ["geber", "die des Empfängers löschen", 0, `delete from kim.ausgabe where ${desEmpfaengers}`],
      ["geber", "die eigenen löschen", 1, `delete from kim.ausgabe where ${eigene}`],
    ],
  });
}

const lesen = "select from kim.ausgabe where";

const spalten = "tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, eigentuemer_id, stelle_id, monat";

const ohneVertrag = `
  insert into kim.ausgabe (${spalten}) values ('${fremd}', gen_random_uuid(), 2031, 'personal', 'P',
    '2031-12-31', 1, '${geber}', '${idOf("Stelle", geber)}', 12)`;

const ohneStelle = `
  insert into kim.ausgabe (${spalten}) values ('${fremd}', gen_random_uuid(), 2031, 'arbeitsplatz', 'P',
    '2031-12-31', 1, '${geber}', null, null)`;
