import { randomUUID } from "node:crypto";
import { brokenCheck, noSuchRow, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { scene, vertraege } from "./scene.ts";
import {
  antwortSql,
  dokumentSql,
  endeSql,
  entwurfSql,
  ruecknahmeSql,
  vertragSql,
  type Vertrag,
} from "../weiterleitung/kette-sql.ts";

const { erster, zweiter, dritter, offen, fremd } = vertraege;

/** A contract hangs on exactly the part its giver holds, and on nothing that only looks like it. */
export function chainKeys(): Deed[] {
  const klein = (vorlage: Vertrag, rest: Partial<Vertrag>) =>
    vertragSql({ ...vorlage, id: randomUUID(), vzae: 5, ...rest });
  const ohneHerkunft = klein(zweiter, { herkunft: zweiter.id, an: scene.ablehnend });
  const andereStelle = klein(zweiter, { stelle: idOf("Stelle", scene.geber) });
  const alsEigentuemer = klein(erster, { geber: scene.empfaenger, an: scene.ablehnend });
  const vonFremd = { geber: scene.fremd, an: scene.traeger };
  const andererEmpfaenger = { ...erster, an: scene.nachbar };
  return tried({
    weiterleitung: [
      ["empfaenger", "weitergeben, was ein anderer hält", noSuchRow, ohneHerkunft],
      ["empfaenger", "den Vertrag für eine andere Stelle vorschieben", noSuchRow, andereStelle],
      ["empfaenger", "weitergeben, als gehörte einem die Stelle", brokenCheck, alsEigentuemer],
      [
        "fremd",
        "eine fremde Stelle als eigene weiterleiten",
        noSuchRow,
        klein(erster, { ...vonFremd, eigentuemer: scene.fremd }),
      ],
      ["fremd", "eine fremde Stelle weiterleiten", brokenCheck, klein(erster, vonFremd)],
      ["geber", "einen Vertrag derselben Stelle ablösen", 1, klein(offen, { vorgaenger: offen.id })],
      ["geber", "einen Vertrag einer anderen Stelle ablösen", noSuchRow, klein(offen, { vorgaenger: erster.id })],
    ],
    weiterleitung_antwort: [
      ["fremd", "ein Angebot an jemand anderen beantworten", noSuchRow, antwortSql(offen, true, scene.fremd)],
    ],
    weiterleitung_ruecknahme: [
      ["fremd", "ein fremdes Angebot zurückziehen", noSuchRow, ruecknahmeSql(offen, scene.fremd)],
    ],
    weiterleitung_ende: [
      [
        "geber",
        "den eigenen Vertrag mit einem anderen Empfänger beenden",
        noSuchRow,
        endeSql(andererEmpfaenger, "beendet", "2027-06-30"),
      ],
    ],
    weiterleitung_dokument: [
      ["geber", "beim falschen Empfänger ablegen", noSuchRow, dokumentSql(andererEmpfaenger, scene.geber)],
    ],
    weiterleitung_entwurf: [
      ["fremd", "zur eigenen Stelle entwerfen", 1, entwurfSql(scene.fremd, scene.fremd, fremd.stelle)],
      [
        "fremd",
        "eine fremde Stelle als eigene entwerfen",
        noSuchRow,
        entwurfSql(scene.fremd, scene.fremd, dritter.stelle),
      ],
    ],
  });
}
