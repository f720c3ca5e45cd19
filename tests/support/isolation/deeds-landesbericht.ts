import { hidden, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { berichtSql, setzeBerichtSql, szenenberichte } from "./landesbericht.ts";
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
  ];
}
