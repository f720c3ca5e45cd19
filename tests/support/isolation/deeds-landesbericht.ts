import { hidden, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { berichtSql, setzeBerichtSql, szenenberichte, szenenzugang, zugangSql } from "./landesbericht.ts";
import { scene } from "./scene.ts";

const by =
  (role: Deed["role"]) =>
  (who: Deed["who"], deed: string, expected: Deed["expected"], statement: string): Deed => ({
    table: "landesbericht",
    role,
    who,
    deed: `landesbericht: ${deed}`,
    statement,
    expected,
  });

const zugang = (who: Deed["who"], deed: string, expected: Deed["expected"], statement: string): Deed => ({
  table: "lesezugang",
  role: "kim_app",
  who,
  deed: `lesezugang: ${deed}`,
  statement,
  expected,
});

const widerruf = `update kim.lesezugang set widerrufen_am = now() where id = '${szenenzugang}'`;
const neuer = idOf("neuer Landesbericht");

/** Reports are the offices' alone, and what a job set stays. */
export function reportDeeds(): Deed[] {
  const [amt, job] = [by("kim_app"), by("kim_jobs")];
  return [
    amt("behoerde", "als Behörde bestellen", 1, berichtSql(scene.behoerde, neuer)),
    amt("ministerium", "als Ministerium bestellen", 1, berichtSql(scene.ministerium, neuer)),
    amt("geber", "als Kreis bestellen", hidden, berichtSql(scene.geber, neuer)),
    job("behoerde", "einen offenen setzen", 1, setzeBerichtSql(szenenberichte.offener)),
    job("behoerde", "einen gesetzten überschreiben", 0, setzeBerichtSql(szenenberichte.gesetzter)),
    zugang("ministerium", "als Ministerium einrichten", 1, zugangSql(scene.ministerium, neuer)),
    zugang("geber", "als Kreis einrichten", hidden, zugangSql(scene.geber, neuer)),
    zugang("behoerde", "den eigenen widerrufen", 1, widerruf),
    zugang("ministerium", "den einer anderen Stelle widerrufen", 0, widerruf),
    zugang("behoerde", "den Umfang ändern", hidden, "update kim.lesezugang set umfaenge = '{verlauf}'"),
  ];
}
