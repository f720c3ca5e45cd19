import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  aenderungSql,
  antwortSql,
  endeSql,
  ruecknahmeSql,
  vertragSql,
} from "../../../tests/support/weiterleitung/kette-sql.ts";
import { eigeneKettenwelt } from "../../../tests/support/weiterleitung/kettenwelt.ts";

const { database, stelle, tut, vertrag, unter, schliesst } = await eigeneKettenwelt();

const runden = Array.from({ length: 8 }, (_, runde) => runde);
// The second connection is held back until the first has written: only a lock makes it wait, not luck.
const warten = "select pg_sleep(0.02)";

describe("two at the same moment", () => {
  test.each(runden)("an answer and a withdrawal end in exactly one of the two (%i)", async () => {
    const angebot = vertrag("kreis", "ahlen", await stelle());
    await tut("kreis", vertragSql(angebot));
    const outcome = await Promise.all([
      tut("ahlen", antwortSql(angebot), warten),
      tut("kreis", ruecknahmeSql(angebot), warten),
    ]);
    expect(outcome.sort()).toEqual(["ok", "weiterleitung_noch_offen"]);
  });

  test.each(runden)("two proposals to change one contract end in exactly one (%i)", async () => {
    const v = await schliesst(vertrag("kreis", "ahlen", await stelle()));
    const schlaegtVor = () => tut("kreis", aenderungSql(v, { id: randomUUID(), ab: "2030-07-01", vzae: 50 }), warten);
    expect((await Promise.all([schlaegtVor(), schlaegtVor()])).sort()).toEqual([
      "ok",
      "weiterleitung_aenderung_eine_offen",
    ]);
  });

  test.each(runden)("two offers beyond the share end in exactly one, on every level (%i)", async () => {
    const post = await stelle();
    const erste = await Promise.all(
      (["ahlen", "beckum"] as const).map((an) =>
        tut("kreis", vertragSql(vertrag("kreis", an, post, { vzae: 51 })), warten),
      ),
    );
    expect(erste.sort()).toEqual(["ok", "weiterleitung_anteil_gehalten"]);
    const oben = await schliesst(vertrag("kreis", "ahlen", await stelle()));
    const zweite = await Promise.all(
      (["oelde", "beckum"] as const).map((an) => tut("ahlen", vertragSql(unter(oben, an, { vzae: 51 })), warten)),
    );
    expect(zweite.sort()).toEqual(["ok", "weiterleitung_anteil_gehalten"]);
  });

  test.each(runden)("a post does not shrink beside an offer that fills it (%i)", async () => {
    const post = await stelle();
    const outcome = await Promise.all([
      tut("kreis", vertragSql(vertrag("kreis", "ahlen", post)), warten),
      tut("kreis", `update kim.stelle set vzae_hundertstel = 50 where id = '${post}'`, warten),
    ]);
    expect(outcome.sort()).toEqual(["ok", "weiterleitung_anteil_gehalten"]);
  });

  test.each(runden)("an end and a new offer below leave nothing standing that is not held (%i)", async () => {
    const oben = await schliesst(vertrag("kreis", "ahlen", await stelle()));
    const darunter = unter(oben, "beckum");
    const [, angeboten] = await Promise.all([
      tut("kreis", endeSql(oben, "beendet", "2030-06-30"), warten),
      tut("ahlen", vertragSql(darunter), warten),
    ]);
    const enden = await database.admin`
        select from kim.weiterleitung_ende where weiterleitung_id = ${darunter.id} and letzter_tag = '2030-06-30'`;
    expect([angeboten, enden.length]).toEqual(angeboten === "ok" ? ["ok", 1] : ["weiterleitung_anteil_gehalten", 0]);
  });
});

describe("a post from which parts were passed on", () => {
  const mitTeil = async (vzae: number) => {
    const post = await stelle();
    await schliesst(vertrag("kreis", "ahlen", post, { vzae, von: "2030-02-01", bis: "2030-11-30" }));
    return (set: string) => tut("kreis", `update kim.stelle set ${set} where id = '${post}'`);
  };

  test.each([
    ["vzae_hundertstel = 60", "ok"],
    ["vzae_hundertstel = 59", "weiterleitung_anteil_gehalten"],
  ])("of 60 hundredths: %s is %s", async (set, outcome) => {
    expect(await (await mitTeil(60))(set)).toBe(outcome);
  });

  test.each([
    ["ende = '2030-11-30'", "ok"],
    ["ende = '2030-11-29'", "weiterleitung_anteil_gehalten"],
    ["beginn = '2030-02-01'", "ok"],
    ["beginn = '2030-02-02'", "weiterleitung_anteil_gehalten"],
  ])("from February to November: %s is %s", async (set, outcome) => {
    expect(await (await mitTeil(60))(set)).toBe(outcome);
  });

  test("ends as soon as its contracts have ended before", async () => {
    const post = await stelle();
    const v = await schliesst(vertrag("kreis", "ahlen", post));
    await tut("kreis", endeSql(v, "beendet", "2030-06-30"));
    expect(await tut("kreis", `update kim.stelle set ende = '2030-06-29' where id = '${post}'`)).toBe(
      "weiterleitung_anteil_gehalten",
    );
    expect(await tut("kreis", `update kim.stelle set ende = '2030-06-30' where id = '${post}'`)).toBe("ok");
  });

  test("is found by nobody who only holds a part of it when it comes to changing it", async () => {
    const post = await stelle();
    await schliesst(vertrag("kreis", "ahlen", post));
    await tut("ahlen", `update kim.stelle set bezeichnung = 'X' where id = '${post}'`);
    expect(await database.admin`select from kim.stelle where id = ${post} and bezeichnung = 'X'`).toHaveLength(0);
  });
});
