import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import {
  aenderungsantwortSql,
  aenderungSql,
  antwortSql,
  endeSql,
  vertragSql,
  type Vertrag,
} from "../../../tests/support/weiterleitung/kette-sql.ts";
import { openKettenwelt, type Kettenwelt } from "../../../tests/support/weiterleitung/kettenwelt.ts";
import { openTestDatabase } from "../../../tests/support/datenbank/test-database.ts";

const database = await openTestDatabase();
let welt: Kettenwelt;
const closing: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())).then(() => database.close()));

// R12: three posts granted for 2030, six for 2031.
beforeEach(async () => {
  const neue = await openKettenwelt(database);
  closing.push(neue.close);
  welt = neue;
  for (const [jahr, vzae] of [
    [2030, 300],
    [2031, 600],
  ] as const) {
    await database.admin`
      insert into kim.kontingent (tenant_id, jahr, baustein, vzae_hundertstel, quelle)
        values (${welt.id.kreis}, ${jahr}, 2, ${vzae}, 'Bescheid')`;
  }
});

const anTraeger = async (rest: Partial<Vertrag> = {}) => welt.vertrag("kreis", "traeger", await welt.stelle(), rest);
const bietet = async (v: Vertrag) => welt.tut("kreis", vertragSql(v));

test("two thirds of the posts go to Traeger, and not one hundredth more (R12)", async () => {
  expect(await bietet(await anTraeger())).toBe("ok");
  expect(await bietet(await anTraeger({ vzae: 99 }))).toBe("ok");
  expect(await bietet(await anTraeger({ vzae: 2 }))).toBe("weiterleitung_zwei_drittel");
  expect(await bietet(await anTraeger({ vzae: 1 }))).toBe("ok");
});

test("every year has its own two thirds, counted on every day", async () => {
  const lang = { von: "2030-07-01", bis: "2031-12-31", nachweis: "2032-03-31" };
  for (let post = 0; post < 2; post++) expect(await bietet(await anTraeger(lang))).toBe("ok");
  expect(await bietet(await anTraeger({ bis: "2030-06-30" }))).toBe("ok");
  expect(await bietet(await anTraeger({ vzae: 1, bis: "2030-07-01" }))).toBe("weiterleitung_zwei_drittel");
  expect(await bietet(await anTraeger({ ...lang, vzae: 1, von: "2030-12-31" }))).toBe("weiterleitung_zwei_drittel");
  expect(await bietet(await anTraeger({ ...lang, von: "2031-01-01" }))).toBe("ok");
});

test("a Traeger two levels down counts, and a part passed on from Traeger to Traeger counts once", async () => {
  const erster = await welt.schliesst(welt.vertrag("kreis", "ahlen", await welt.stelle()));
  const zweiter = await welt.schliesst(welt.unter(erster, "traeger"));
  await welt.schliesst(welt.unter(zweiter, "verband"));
  expect(await bietet(await anTraeger())).toBe("ok");
  expect(await bietet(await anTraeger({ vzae: 1 }))).toBe("weiterleitung_zwei_drittel");
});

test("whoever stays with public bodies is not held up by too much with Traeger", async () => {
  for (let post = 0; post < 2; post++) await bietet(await anTraeger());
  await database.admin`
    update kim.kontingent set vzae_hundertstel = 200 where tenant_id = ${welt.id.kreis} and jahr = 2030`;
  expect(await bietet(welt.vertrag("kreis", "ahlen", await welt.stelle()))).toBe("ok");
  expect(await bietet(await anTraeger({ von: "2031-01-01", bis: "2031-12-31", nachweis: "2032-03-31" }))).toBe("ok");
  expect(await bietet(await anTraeger({ vzae: 1 }))).toBe("weiterleitung_zwei_drittel");
});

test("a change may lower a share that is too large, but not raise one beyond", async () => {
  const [eines, anderes] = [
    await welt.schliesst(await anTraeger()),
    await welt.schliesst(await anTraeger({ vzae: 90 })),
  ];
  const aendert = async (v: Vertrag, vzae: number, ab: string) => {
    const id = randomUUID();
    await welt.tut("kreis", aenderungSql(v, { id, ab, vzae }));
    return welt.tut("traeger", aenderungsantwortSql(v, id));
  };
  expect(await aendert(anderes, 100, "2030-03-01")).toBe("ok");
  await database.admin`
    update kim.kontingent set vzae_hundertstel = 200 where tenant_id = ${welt.id.kreis} and jahr = 2030`;
  expect(await aendert(eines, 90, "2030-04-01")).toBe("ok");
  expect(await aendert(eines, 91, "2030-05-01")).toBe("weiterleitung_zwei_drittel");
});

test("the owner reads what lies with Traeger below its own contracts, from change to change, on every level, and what they pass on among themselves once", async () => {
  const { schliesst, unter, vertrag, stelle, tut } = welt;
  const [erster, direkt] = [
    await schliesst(vertrag("kreis", "ahlen", await stelle())),
    await schliesst(await anTraeger({ vzae: 20 })),
  ];
  const zweiter = await schliesst(unter(erster, "beckum", { vzae: 60 }));
  const oben = await schliesst(unter(erster, "verband", { vzae: 40 }));
  const unten = await schliesst(unter(zweiter, "traeger", { vzae: 30 }));
  for (const zwischen of [oben, direkt])
    await schliesst(unter(zwischen, zwischen === oben ? "traeger" : "verband", { vzae: 10 }));
  const aenderung = { id: randomUUID(), ab: "2030-04-01", vzae: 35 };
  expect(await tut("ahlen", aenderungSql(oben, aenderung))).toBe("ok");
  expect(await tut("verband", aenderungsantwortSql(oben, aenderung.id))).toBe("ok");
  expect(await tut("beckum", endeSql(unten, "beendet", "2030-09-30"))).toBe("ok");
  const abgelehnt = unter(zweiter, "verband", { vzae: 5 });
  expect(await tut("beckum", vertragSql(abgelehnt))).toBe("ok");
  expect(await tut("verband", antwortSql(abgelehnt, false))).toBe("ok");
  const teile = (von: string, bis: string) =>
    welt.liest<Record<string, unknown>>(
      "kreis",
      `
        select von::text, bis::text, vzae_hundertstel as vzae, wurzel_id = '${erster.id}' as richtig
          from kim.kette_traeger('${von}', '${bis}') order by von, vzae`,
    );
  expect(await teile("2030-01-01", "2030-12-31")).toEqual([
    { von: "2030-01-01", bis: "2030-09-30", vzae: 30, richtig: true },
    { von: "2030-01-01", bis: "2030-03-31", vzae: 40, richtig: true },
    { von: "2030-04-01", bis: "2030-12-31", vzae: 35, richtig: true },
  ]);
  expect(await teile("2030-09-30", "2030-09-30")).toMatchObject([
    { vzae: 30 },
    { von: "2030-09-30", bis: "2030-09-30", vzae: 35 },
  ]);
  expect(await teile("2030-10-01", "2031-06-30")).toMatchObject([{ von: "2030-10-01", bis: "2030-12-31", vzae: 35 }]);
  expect(await teile("2031-01-01", "2031-12-31")).toEqual([]);
});
