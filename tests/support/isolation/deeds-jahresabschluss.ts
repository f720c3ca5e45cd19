import { brokenCheck, hidden, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { jahresabschlussSql } from "./nachweis.ts";
import { scene } from "./scene.ts";

const { geber } = scene;

/** When a council decided is its own body's to say and to read. */
export function councilDeeds(): Deed[] {
  return tried({
    jahresabschluss: [
      [
        "geber",
        "den eigenen Beschluss eintragen",
        1,
        jahresabschlussSql(geber, { id: idOf("Jahresabschluss", "neu") }),
      ],
      [
        "geber",
        "einen Beschluss vor dem Ende des Jahres",
        brokenCheck,
        jahresabschlussSql(geber, { id: idOf("Jahresabschluss", "neu"), am: "2031-12-31" }),
      ],
      [
        "empfaenger",
        "für den Geber eintragen",
        hidden,
        jahresabschlussSql(geber, { id: idOf("Jahresabschluss", "neu") }),
      ],
      [
        "empfaenger",
        "den Beschluss des Gebers lesen",
        0,
        `select from kim.jahresabschluss where tenant_id = '${geber}'`,
      ],
      ["geber", "einen Beschluss ändern", hidden, "update kim.jahresabschluss set quelle = 'X'"],
      ["geber", "einen Beschluss löschen", hidden, "delete from kim.jahresabschluss"],
    ],
  });
}
