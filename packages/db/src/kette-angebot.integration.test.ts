import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { antwortSql, endeSql, ruecknahmeSql, vertragSql } from "../../../tests/support/weiterleitung/kette-sql.ts";
import { eigeneKettenwelt, type Haus } from "../../../tests/support/weiterleitung/kettenwelt.ts";

const { database, stelle, tut, vertrag, unter, schliesst, id } = await eigeneKettenwelt();

describe("the database alone lets a post go", () => {
  test.each<[Haus, Haus, string]>([
    ["kreis", "ahlen", "ok"],
    ["kreis", "traeger", "ok"],
    ["stadt", "traeger", "ok"],
    ["kreis", "nachbarort", "weiterleitung_empfaenger_moeglich"],
    ["kreis", "nachbarkreis", "weiterleitung_empfaenger_moeglich"],
    ["kreis", "stadt", "weiterleitung_empfaenger_moeglich"],
    ["stadt", "ahlen", "weiterleitung_empfaenger_moeglich"],
    ["kreis", "kreis", "weiterleitung_empfaenger_moeglich"],
  ])("from %s to %s: %s", async (von, an, outcome) => {
    expect(await tut(von, vertragSql(vertrag(von, an, await stelle({ von }))))).toBe(outcome);
  });

  test.each<[Haus, Haus, string]>([
    ["ahlen", "beckum", "ok"],
    ["ahlen", "traeger", "ok"],
    ["traeger", "verband", "ok"],
    ["ahlen", "nachbarort", "weiterleitung_empfaenger_moeglich"],
    ["traeger", "beckum", "weiterleitung_empfaenger_moeglich"],
    ["ahlen", "ahlen", "weiterleitung_kein_kreis"],
    ["traeger", "traeger", "weiterleitung_kein_kreis"],
    ["ahlen", "kreis", "weiterleitung_empfaenger_moeglich"],
  ])("a level further from %s to %s: %s", async (von, an, outcome) => {
    const oben = await schliesst(vertrag("kreis", von, await stelle()));
    expect(await tut(von, vertragSql(unter(oben, an)))).toBe(outcome);
  });

  test("to a Traeger only where it is case management", async () => {
    const koordination = await stelle();
    await database.admin`update kim.stelle set funktion = 'koordination', baustein = 1 where id = ${koordination}`;
    expect(await tut("kreis", vertragSql(vertrag("kreis", "traeger", koordination)))).toBe(
      "weiterleitung_empfaenger_moeglich",
    );
    expect(await tut("kreis", vertragSql(vertrag("kreis", "ahlen", koordination)))).toBe("ok");
  });

  test("in no circle of any length", async () => {
    const kette = [await schliesst(vertrag("kreis", "ahlen", await stelle()))];
    for (const an of ["beckum", "oelde", "telgte"] as const) {
      const oben = kette.at(-1) ?? kette[0];
      if (oben) kette.push(await schliesst(unter(oben, an)));
    }
    const [, zweiter, , letzter] = kette;
    if (!zweiter || !letzter) throw new Error("no chain");
    for (const an of ["ahlen", "beckum", "oelde"] as const)
      expect(await tut("telgte", vertragSql(unter(letzter, an)))).toBe("weiterleitung_kein_kreis");
    expect(await tut("beckum", vertragSql(unter(zweiter, "ahlen")))).toBe("weiterleitung_kein_kreis");
    expect(await tut("telgte", vertragSql(unter(letzter, "traeger")))).toBe("ok");
  });

  test("in no circle that is longer than any real chain", async () => {
    const glieder = Array.from({ length: 25 }, () => randomUUID());
    for (const glied of glieder)
      await database.admin`
        insert into kim.organisation (id, art, name, kurzname) values (${glied}, 'traeger', 'Glied', 'Glied')`;
    const erster = { ...vertrag("kreis", "traeger", await stelle()), an: glieder[0] ?? "" };
    let oben = erster;
    for (const [i, an] of glieder.entries()) {
      const naechster = i === 0 ? erster : { ...unter(oben, "kreis"), an };
      await database.admin.unsafe(`${vertragSql(naechster)}; ${antwortSql(naechster)}`);
      oben = naechster;
    }
    const schluss = { ...unter(oben, "kreis"), an: glieder[0] ?? "" };
    await expect(database.admin.unsafe(vertragSql(schluss))).rejects.toMatchObject({
      constraint_name: "weiterleitung_kein_kreis",
    });
  });
});

describe("what is passed on must be held", () => {
  test("a part that another body holds is not", async () => {
    const oben = await schliesst(vertrag("kreis", "ahlen", await stelle()));
    expect(await tut("beckum", vertragSql({ ...unter(oben, "oelde"), geber: id.beckum }))).toBe(
      "weiterleitung_herkunft_fk",
    );
    expect(await tut("beckum", vertragSql({ ...unter(oben, "oelde"), geber: id.beckum, herkunft: null }))).toBe(
      "weiterleitung_gehalten",
    );
  });

  test("an offer is not, before it is accepted, nor once it is withdrawn", async () => {
    const oben = vertrag("kreis", "ahlen", await stelle());
    await tut("kreis", vertragSql(oben));
    expect(await tut("ahlen", vertragSql(unter(oben, "beckum")))).toBe("weiterleitung_erlaubt");
    await tut("kreis", ruecknahmeSql(oben));
    expect(await tut("ahlen", vertragSql(unter(oben, "beckum")))).toBe("weiterleitung_erlaubt");
  });

  test("a part that may not be passed on is not", async () => {
    const oben = await schliesst(vertrag("kreis", "ahlen", await stelle(), { erlaubt: false }));
    expect(await tut("ahlen", vertragSql(unter(oben, "beckum")))).toBe("weiterleitung_erlaubt");
  });

  test.each([
    ["2029-12-31", "2030-12-31", "weiterleitung_anteil_gehalten"],
    ["2030-01-01", "2031-01-01", "weiterleitung_anteil_gehalten"],
    ["2030-01-01", "2030-12-31", "ok"],
  ])("from %s to %s under a contract of 2030: %s", async (von, bis, outcome) => {
    const oben = await schliesst(vertrag("kreis", "ahlen", await stelle(), { nachweis: "2031-06-30" }));
    expect(await tut("ahlen", vertragSql(unter(oben, "beckum", { von, bis })))).toBe(outcome);
  });

  test("after an early end nothing is, up to its last day everything", async () => {
    const oben = await schliesst(vertrag("kreis", "ahlen", await stelle()));
    await tut("kreis", endeSql(oben, "beendet", "2030-06-30"));
    expect(await tut("ahlen", vertragSql(unter(oben, "beckum", { bis: "2030-07-01" })))).toBe(
      "weiterleitung_anteil_gehalten",
    );
    expect(await tut("ahlen", vertragSql(unter(oben, "beckum", { bis: "2030-06-30" })))).toBe("ok");
  });
});

describe("on no day more than is held (R22)", () => {
  test.each([
    [40, 60, "ok"],
    [40, 61, "weiterleitung_anteil_gehalten"],
  ])("%i and %i hundredths of a post: %s", async (erst, dann, outcome) => {
    const post = await stelle();
    await tut("kreis", vertragSql(vertrag("kreis", "ahlen", post, { vzae: erst })));
    expect(await tut("kreis", vertragSql(vertrag("kreis", "beckum", post, { vzae: dann })))).toBe(outcome);
  });

  test.each([
    [20, 30, "ok"],
    [20, 31, "weiterleitung_anteil_gehalten"],
  ])("%i and %i hundredths of a part of 50: %s", async (erst, dann, outcome) => {
    const oben = await schliesst(vertrag("kreis", "ahlen", await stelle(), { vzae: 50 }));
    await schliesst(unter(oben, "beckum", { vzae: erst }));
    expect(await tut("ahlen", vertragSql(unter(oben, "oelde", { vzae: dann })))).toBe(outcome);
  });

  test("a single day of overlap is enough, one day beside it is not", async () => {
    const post = await stelle();
    await tut("kreis", vertragSql(vertrag("kreis", "ahlen", post, { von: "2030-03-01", bis: "2030-03-31" })));
    expect(
      await tut(
        "kreis",
        vertragSql(vertrag("kreis", "beckum", post, { vzae: 1, von: "2030-01-01", bis: "2030-03-01" })),
      ),
    ).toBe("weiterleitung_anteil_gehalten");
    expect(await tut("kreis", vertragSql(vertrag("kreis", "beckum", post, { vzae: 1, von: "2030-03-31" })))).toBe(
      "weiterleitung_anteil_gehalten",
    );
    expect(
      await tut("kreis", vertragSql(vertrag("kreis", "beckum", post, { von: "2030-01-01", bis: "2030-02-28" }))),
    ).toBe("ok");
    expect(await tut("kreis", vertragSql(vertrag("kreis", "beckum", post, { von: "2030-04-01" })))).toBe("ok");
  });

  test("a post that begins later or ends earlier is not passed on outside its own days", async () => {
    const post = await stelle({ beginn: "2030-02-01", ende: "2030-11-30" });
    expect(await tut("kreis", vertragSql(vertrag("kreis", "ahlen", post)))).toBe("weiterleitung_anteil_gehalten");
    expect(await tut("kreis", vertragSql(vertrag("kreis", "ahlen", post, { von: "2030-02-01" })))).toBe(
      "weiterleitung_anteil_gehalten",
    );
    expect(
      await tut("kreis", vertragSql(vertrag("kreis", "ahlen", post, { von: "2030-02-01", bis: "2030-11-30" }))),
    ).toBe("ok");
  });

  test("a contract carries an id of its own, whoever gives it", async () => {
    const oben = await schliesst(vertrag("kreis", "ahlen", await stelle(), { vzae: 50 }));
    expect(await tut("ahlen", vertragSql({ ...unter(oben, "beckum"), id: oben.id }))).toBe("weiterleitung_id_uq");
    expect(
      await tut(
        "nachbarkreis",
        vertragSql({ ...vertrag("nachbarkreis", "traeger", await stelle({ von: "nachbarkreis" })), id: oben.id }),
      ),
    ).toBe("weiterleitung_id_uq");
  });
});

describe("money and proof along the chain (R22)", () => {
  test.each([
    [6000, 4000, "ok"],
    [6000, 4001, "weiterleitung_betrag_erhalten"],
  ])("%i and %i of 10000 cents received: %s", async (erst, dann, outcome) => {
    const oben = await schliesst(vertrag("kreis", "ahlen", await stelle(), { betrag: 10_000 }));
    await schliesst(unter(oben, "beckum", { vzae: 50, betrag: erst }));
    expect(await tut("ahlen", vertragSql(unter(oben, "oelde", { vzae: 50, betrag: dann })))).toBe(outcome);
  });

  test("the owner's own money is not the database's business", async () => {
    expect(await tut("kreis", vertragSql(vertrag("kreis", "ahlen", await stelle(), { betrag: 99_999_999_999 })))).toBe(
      "ok",
    );
  });

  test("what was received ends with the contract, day by day", async () => {
    const oben = await schliesst(vertrag("kreis", "ahlen", await stelle(), { betrag: 36_500 }));
    await tut("kreis", endeSql(oben, "beendet", "2030-01-31"));
    expect(await tut("ahlen", vertragSql(unter(oben, "beckum", { bis: "2030-01-31", betrag: 3101 })))).toBe(
      "weiterleitung_betrag_erhalten",
    );
    expect(await tut("ahlen", vertragSql(unter(oben, "beckum", { bis: "2030-01-31", betrag: 3100 })))).toBe("ok");
  });

  test("money passed on before an early end does not bar the post for others", async () => {
    const post = await stelle();
    const oben = await schliesst(vertrag("kreis", "ahlen", post, { vzae: 50, betrag: 10_000 }));
    await schliesst(unter(oben, "beckum", { betrag: 10_000, bis: "2030-06-30" }));
    await tut("kreis", endeSql(oben, "beendet", "2030-06-30"));
    expect(await tut("kreis", vertragSql(vertrag("kreis", "oelde", post, { vzae: 50 })))).toBe("ok");
    expect(
      await tut(
        "ahlen",
        vertragSql(unter(oben, "telgte", { vzae: 1, betrag: 1, von: "2030-06-30", bis: "2030-06-30" })),
      ),
    ).toBe("weiterleitung_anteil_gehalten");
  });

  test.each([
    ["2031-03-30", "ok"],
    ["2031-03-31", "weiterleitung_nachweis_vor_herkunft"],
    ["2031-04-01", "weiterleitung_nachweis_vor_herkunft"],
  ])("a proof due on %s below one due on 2031-03-31: %s", async (nachweis, outcome) => {
    const oben = await schliesst(vertrag("kreis", "ahlen", await stelle()));
    expect(await tut("ahlen", vertragSql(unter(oben, "beckum", { nachweis })))).toBe(outcome);
  });
});
