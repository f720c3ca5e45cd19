import { organisationIdOf } from "@kim/db/seed";
import type { TestDatabase } from "../datenbank/test-database.ts";
import { hidden, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";

const wessen = organisationIdOf("05316");
const namen = ["offen", "aufgegeben", "verworfen"] as const;
const auftragId = (name: (typeof namen)[number]) => idOf("Auftrag", name);

/** One job that is under way, one that was given up, one that was dismissed after that, and one that sets a draft. */
export async function furnishAuftraege({ admin }: TestDatabase): Promise<void> {
  for (const name of namen) {
    await admin`
      insert into kim.outbox (tenant_id, id, name, payload, gesendet_am)
        values (${wessen}, ${auftragId(name)}, 'nachweis-setzen', '{}', now())`;
    if (name !== "offen")
      await admin`
        update kim.outbox set aufgegeben_am = now(), grund = 'technisch', versuche = 3
        where id = ${auftragId(name)}`;
  }
  await admin`insert into kim.outbox (tenant_id, name, payload) values (${wessen}, 'ausdruck-setzen', '{}')`;
  await admin`
    update kim.outbox set verworfen_am = now(), verworfen_von_name = 'B', verworfen_weil = 'W'
    where id = ${auftragId("verworfen")}`;
}

/** The platform's operator orders again and dismisses what was given up; what it is about he never reads. */
export function auftragDeeds(): Deed[] {
  const by =
    (role: Deed["role"], who: Deed["who"]) =>
    (deed: string, statement: string, expected: number | string = hidden): Deed => ({
      table: "outbox",
      role,
      who,
      deed: `outbox: ${deed}`,
      statement,
      expected,
    });
  const betrieb = by("kim_bewilligung", "behoerde");
  const ministerium = by("kim_ministerium", "ministerium");
  const selbst = by("kim_app", "fremd");
  return [
    betrieb("Aufgegebenes und Verworfenes sehen", "select tenant_id, name, grund from kim.outbox", 2),
    betrieb("lesen, worum es geht", "select payload from kim.outbox"),
    betrieb("lesen, warum verworfen wurde", "select verworfen_weil from kim.outbox"),
    betrieb("erneut erteilen", `${erneut} where id = '${auftragId("aufgegeben")}'`, 1),
    betrieb("Verworfenes erneut erteilen", `${erneut} where id = '${auftragId("verworfen")}'`, 0),
    betrieb("etwas erneut erteilen, das unterwegs ist", `${erneut} where id = '${auftragId("offen")}'`, 0),
    betrieb("verwerfen", `${verwerfen} where id = '${auftragId("aufgegeben")}'`, 1),
    betrieb("den Grund umschreiben", "update kim.outbox set grund = 'unlesbar' where verworfen_am is null"),
    betrieb("als erledigt vermerken", "update kim.outbox set erledigt_am = now()"),
    betrieb("einen Auftrag löschen", "delete from kim.outbox"),
    betrieb("beauftragen", beauftragen),
    ministerium("Aufgegebenes sehen", "select name from kim.outbox"),
    selbst("die eigenen Aufträge lesen", "select name from kim.outbox"),
    selbst("etwas als schon gesendet beauftragen", "insert into kim.outbox (gesendet_am) values (now())"),
    // Without a condition: the policies for reading have no part in it.
    by("kim_owner", "behoerde")("als Eigentümer der Tabellen verwerfen", verwerfen, 0),
  ];
}

const erneut = `update kim.outbox set gesendet_am = null, runde = runde + 1, aufgegeben_am = null, grund = null,
  versuche = null`;
const verwerfen = `update kim.outbox set verworfen_am = now(), verworfen_von_name = 'B', verworfen_weil = 'W'`;
const beauftragen = `insert into kim.outbox (tenant_id, name, payload) values ('${wessen}', 'nachweis-setzen', '{}')`;

/** Whoever started a run takes back what waits, has repeated what failed, and writes no result. */
export function laufDeeds(): Deed[] {
  const by = (
    role: Deed["role"],
    who: Deed["who"],
    deed: string,
    statement: string,
    expected: number | string,
  ): Deed => ({
    table: "jahreslauf_schritt",
    role,
    who,
    deed: `jahreslauf_schritt: ${deed}`,
    statement,
    expected,
  });
  const anfassen = "update kim.jahreslauf_schritt set geaendert_am = now()";
  const setze = (status: string, wo: string) =>
    `update kim.jahreslauf_schritt set status = '${status}', fehler = null where status = '${wo}'`;
  return [
    by("kim_app", "behoerde", "Wartendes zurücknehmen", setze("zurueckgenommen", "wartet"), 1),
    by("kim_app", "behoerde", "Fehlgeschlagenes warten lassen", setze("wartet", "fehlgeschlagen"), 1),
    by("kim_app", "behoerde", "Laufendes zurücknehmen", setze("zurueckgenommen", "laeuft"), 0),
    by("kim_app", "behoerde", "Wartendes als fertig vermerken", setze("fertig", "wartet"), hidden),
    by(
      "kim_app",
      "dritte",
      "den eigenen Schritt eines fremden Laufs zurücknehmen",
      setze("zurueckgenommen", "wartet"),
      0,
    ),
    by("kim_app", "fremd", "den Schritt eines anderen zurücknehmen", setze("zurueckgenommen", "wartet"), 0),
    by("kim_jobs", "fremd", "den eigenen Schritt vermerken", setze("fertig", "laeuft"), 1),
    by("kim_owner", "behoerde", "als Eigentümer der Tabellen ändern", anfassen, 0),
    by("kim_jobs", "behoerde", "als Auftrag Wartendes zurücknehmen", setze("zurueckgenommen", "wartet"), 1),
  ];
}
