import { brokenCheck, hidden, noSuchRow, tried, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import {
  anteilSql,
  antwortSql,
  landesperson,
  szenenverteilung,
  verteilungSql,
  vorlageSql,
} from "./landesverteilung.ts";
import { scene } from "./scene.ts";

const { behoerde, geber, nachbar } = scene;
const { entwurf, vorgelegte, veroeffentlichte } = szenenverteilung;

const by = (
  table: string,
  deed: string,
  expected: number | string,
  statement: string,
  role: Deed["role"] = "kim_bewilligung",
): Deed => ({
  table,
  role,
  who: role === "kim_ministerium" ? "ministerium" : "behoerde",
  deed: `${table}: ${deed}`,
  statement,
  expected,
});

const keine = idOf("keine Landesverteilung");

const aendere = (id: string) => `update kim.landesverteilung set version = 9 where id = '${id}'`;
const anteile = "select from kim.landesanteil where tenant_id = '" + behoerde + "'";

/** Drafts stay in the office, two people publish, and a recipient reads its own share. */
export function distributionDeeds(): Deed[] {
  return [
    by("landesverteilung", "einen Entwurf beginnen", 1, verteilungSql(behoerde, idOf("neue Landesverteilung"))),
    by("landesverteilung", "im Namen eines Kreises verteilen", hidden, verteilungSql(geber, idOf("neue Verteilung"))),
    by("landesverteilung", "einen Entwurf ändern", 1, aendere(entwurf)),
    by("landesverteilung", "Vorgelegtes ändern", 0, aendere(vorgelegte)),
    by("landesverteilung", "Veröffentlichtes ändern", 0, aendere(veroeffentlichte)),
    by(
      "landesverteilung",
      "Vorgelegtes löschen",
      noSuchRow,
      `delete from kim.landesverteilung where id = '${vorgelegte}'`,
    ),
    by("landesverteilung", "einen Entwurf lesen", 0, lese(entwurf), "kim_ministerium"),
    by("landesverteilung", "Vorgelegtes lesen", 0, lese(vorgelegte), "kim_ministerium"),
    by("landesverteilung", "Veröffentlichtes lesen", 1, lese(veroeffentlichte), "kim_ministerium"),
    by("landesverteilung", "als Ministerium ändern", hidden, aendere(entwurf), "kim_ministerium"),
    by("landesverteilung_vorgang", "vorlegen", 1, vorlageSql(behoerde, entwurf)),
    by("landesverteilung_vorgang", "zu keiner Verteilung vorlegen", noSuchRow, vorlageSql(behoerde, keine)),
    by("landesverteilung_vorgang", "zu zweit veröffentlichen", 1, antwortSql(behoerde, vorgelegte, "veroeffentlicht")),
    by(
      "landesverteilung_vorgang",
      "selbst veröffentlichen",
      brokenCheck,
      antwortSql(behoerde, vorgelegte, "veroeffentlicht", landesperson.vorlegend),
    ),
    by(
      "landesverteilung_vorgang",
      "vorgeben, jemand anderes hätte vorgelegt",
      noSuchRow,
      antwortSql(behoerde, vorgelegte, "veroeffentlicht", landesperson.vorlegend, landesperson.entscheidend),
    ),
    by(
      "landesverteilung_vorgang",
      "ohne Vorlage veröffentlichen",
      noSuchRow,
      antwortSql(behoerde, entwurf, "veroeffentlicht"),
    ),
    by(
      "landesverteilung_vorgang",
      "selbst zurücknehmen",
      1,
      antwortSql(behoerde, vorgelegte, "zurueckgegeben", landesperson.vorlegend),
    ),
    by(
      "landesverteilung_vorgang",
      "einen Schritt ändern",
      hidden,
      "update kim.landesverteilung_vorgang set grund = 'X'",
    ),
    by("landesverteilung_vorgang", "einen Schritt löschen", hidden, "delete from kim.landesverteilung_vorgang"),
    by(
      "landesverteilung_vorgang",
      "lesen, was vorgelegt war",
      hidden,
      "select vorlage from kim.landesverteilung_vorgang",
      "kim_ministerium",
    ),
    by("landesanteil", "einen veröffentlichten Anteil eintragen", 1, anteilSql(behoerde, veroeffentlichte, nachbar)),
    by(
      "landesanteil",
      "einen Anteil ohne Veröffentlichung eintragen",
      hidden,
      anteilSql(behoerde, vorgelegte, nachbar),
    ),
    by("landesanteil", "einen Anteil ohne Verteilung", noSuchRow, anteilSql(behoerde, keine, nachbar), "kim_owner"),
    by("landesanteil", "einen Anteil ändern", hidden, "update kim.landesanteil set vzae_hundertstel = 1"),
    by("landesanteil", "einen Anteil löschen", hidden, "delete from kim.landesanteil"),
    by("landesanteil", "alle Anteile lesen", 2, anteile, "kim_ministerium"),
    ...tried({
      landesanteil: [
        ["geber", "den eigenen Anteil lesen", 1, anteile],
        ["fremd", "einen fremden Anteil lesen", 0, anteile],
        ["geber", "sich einen Anteil geben", hidden, anteilSql(geber, veroeffentlichte, geber)],
      ],
      landesverteilung: [["geber", "die Verteilung lesen", hidden, lese(veroeffentlichte)]],
      landesverteilung_vorgang: [["geber", "die Schritte lesen", hidden, "select from kim.landesverteilung_vorgang"]],
    }),
  ];
}

function lese(id: string): string {
  return `select from kim.landesverteilung where tenant_id = '${behoerde}' and id = '${id}'`;
}
