import { brokenCheck, hidden, noSuchRow, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { ausdruckSql, bemerkungSql, dokumentSql, szenennachweise } from "./nachweis.ts";
import { scene, vertraege } from "./scene.ts";

const { geber, empfaenger, fremd } = scene;
const { erster, dritter } = szenennachweise(scene, vertraege);

// A question with a day is the level above's alone.
const mitFristSql = bemerkungSql(erster, empfaenger, idOf("Frage mit Frist"))
  .replace("erledigt, am", "art, bis, erledigt, am")
  .replace("'B', false", "'B', 'rueckfrage', '2030-01-31', false");

/** Papers are set by jobs alone, each in the name of whose paper it is. */
export function nachweispapierDeeds(): Deed[] {
  const byJob =
    (table: string) =>
    (...[deed, who, expected, statement]: [string, Deed["who"], Deed["expected"], string]): Deed => ({
      table,
      role: "kim_jobs",
      who,
      deed: `${table}: ${deed}`,
      statement,
      expected,
    });
  const [job, ausdruck, brief] = [byJob("nachweis_dokument"), byJob("nachweis_ausdruck"), byJob("nachricht")];
  return [
    job("das Papier des Inhabers ablegen", "empfaenger", 1, dokumentSql(erster, "akte")),
    job("den Vermerk der Prüfstelle ablegen", "geber", 1, dokumentSql(erster, "pruefvermerk", geber)),
    job("als Inhaber einen Vermerk ablegen", "empfaenger", brokenCheck, dokumentSql(erster, "pruefvermerk")),
    job(
      "als Inhaber die Schlussmitteilung ablegen",
      "empfaenger",
      brokenCheck,
      dokumentSql(erster, "schlussmitteilung"),
    ),
    job("als Prüfstelle das Papier ablegen", "geber", brokenCheck, dokumentSql(erster, "akte", geber)),
    job("an einer Fassung, die es nicht gibt", "dritte", noSuchRow, dokumentSql(dritter, "akte")),
    job("für einen anderen ablegen", "fremd", hidden, dokumentSql(erster, "akte")),
    {
      table: "nachweis_bemerkung",
      role: "kim_app",
      who: "empfaenger",
      deed: "nachweis_bemerkung: als Inhaber eine Frist setzen",
      statement: mitFristSql,
      expected: brokenCheck,
    },
    ausdruck("den eigenen Entwurf setzen", "dritte", 1, ausdruckSql(dritter)),
    ausdruck("einen fremden Entwurf setzen", "fremd", noSuchRow, ausdruckSql(dritter, fremd)),
    brief("an die eigenen Leute schreiben", "fremd", 1, briefSql(fremd)),
    brief("im Namen eines anderen schreiben", "fremd", hidden, briefSql(geber)),
  ];
}

const briefSql = (tenant: string) => `
  insert into kim.nachricht (tenant_id, id, an, betreff, text, erstellt_am)
  values ('${tenant}', gen_random_uuid(), 'p@kim.example', 'B', 'T', now())`;
