import { organisationIdOf } from "@kim/db/seed";
import { expect, test } from "vitest";
import { hatAufgegebenenAuftrag } from "../../../tests/support/betrieb/auftraege.ts";
import { testDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { kim } from "./testing/run-kim.ts";

test("kim auftraege lists what was given up, orders it again and dismisses it, each with an audit line", async () => {
  const database = await testDatabase();
  const { adminUrl, admin } = database;
  const auftraege = (...rest: string[]) => kim(["auftraege", ...rest], { DATABASE_URL: adminUrl });
  const warendorf = { id: organisationIdOf("05570") };
  expect(await auftraege("liste")).toMatchObject({ code: 0, stdout: "Es gibt keine aufgegebenen Aufträge.\n" });

  const papier = { name: "nachweis-setzen", payload: { geheim: "Frau Muster" } } as const;
  const [eins, zwei] = [
    await hatAufgegebenenAuftrag({ database }, warendorf, papier),
    await hatAufgegebenenAuftrag({ database }, warendorf, papier),
  ];
  const brief = await hatAufgegebenenAuftrag({ database }, warendorf, { name: "nachricht-senden" });
  const liste = await auftraege("liste");
  expect(liste.stdout.trim().split("\n")).toHaveLength(3);
  expect(liste.stdout).toContain("Kreis Warendorf");
  expect(liste.stdout).toContain("Papiere eines Nachweises setzen, 5 Versuche");
  expect(liste.stdout).not.toContain("Muster");

  expect(await auftraege("erneut", "nachweis-setzen")).toMatchObject({
    code: 0,
    stdout: "2 Aufträge sind erneut erteilt.\n",
  });
  const wartend = await admin<{ id: string }[]>`select id from kim.outbox where gesendet_am is null and runde = 1`;
  expect(wartend.map(({ id }) => id).sort()).toEqual([eins.id, zwei.id].sort());
  expect(await auftraege("erneut", brief.id)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("lässt sich nicht wiederholen"),
  });
  expect(await auftraege("erneut", eins.id)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("weder Nummer"),
  });

  expect(await auftraege("verwerfen", brief.id, "--weil", "Zu kurz.")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("mindestens 10 Zeichen"),
  });
  expect(await auftraege("verwerfen", brief.id, "--weil", "Die Einladung ist neu geschrieben.")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("verworfen"),
  });
  expect(await auftraege("liste")).toMatchObject({ code: 0, stdout: "Es gibt keine aufgegebenen Aufträge.\n" });
  expect(
    await admin`
      select p.befehl, count(*)::int as zeilen, bool_and(p.benutzer_name like 'Betrieb (%)') as vom_betrieb
      from kim.protokoll p join kim.organisation o on o.id = p.tenant_id and o.art = 'bezirksregierung'
      group by 1 order by 1`,
  ).toEqual([
    { befehl: "auftragverwerfung.create", zeilen: 1, vom_betrieb: true },
    { befehl: "auftragwiederholung.create", zeilen: 2, vom_betrieb: true },
  ]);
}, 240_000);
