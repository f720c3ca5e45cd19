import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  aenderungsantwortSql,
  aenderungSql,
  antwortSql,
  besetzungSql,
  endeSql,
  ruecknahmeSql,
  vertragSql,
  type Aenderung,
  type Vertrag,
} from "../../../tests/support/weiterleitung/kette-sql.ts";
import { eigeneKettenwelt } from "../../../tests/support/weiterleitung/kettenwelt.ts";

const { database, stelle, tut, liest, vertrag, unter, schliesst } = await eigeneKettenwelt();

const dreiEbenen = async () => {
  const erster = await schliesst(vertrag("kreis", "ahlen", await stelle(), { betrag: 10_000 }));
  const zweiter = await schliesst(unter(erster, "beckum", { vzae: 60, betrag: 6000 }));
  return { erster, zweiter, dritter: await schliesst(unter(zweiter, "oelde", { vzae: 30, betrag: 3000 })) };
};

describe("an answer", () => {
  test("is given once, and not after the offer was withdrawn", async () => {
    const angebot = vertrag("kreis", "ahlen", await stelle());
    await tut("kreis", vertragSql(angebot));
    expect(await tut("kreis", ruecknahmeSql(angebot))).toBe("ok");
    expect(await tut("ahlen", antwortSql(angebot))).toBe("weiterleitung_noch_offen");
    const anderes = await schliesst(vertrag("kreis", "ahlen", await stelle()));
    expect(await tut("ahlen", antwortSql(anderes, false))).toBe("weiterleitung_antwort_pkey");
    expect(await tut("kreis", ruecknahmeSql(anderes))).toBe("weiterleitung_noch_offen");
  });

  test("comes too late when the contract above ended meanwhile", async () => {
    const { erster, dritter } = await dreiEbenen();
    const angebot = unter(dritter, "telgte", { vzae: 10, betrag: 0 });
    await tut("oelde", vertragSql(angebot));
    await tut("kreis", endeSql(erster, "beendet", "2030-06-30"));
    expect(await tut("telgte", antwortSql(angebot))).toBe("weiterleitung_noch_offen");
  });

  test("that declines gives the share back at once", async () => {
    const post = await stelle();
    const angebot = vertrag("kreis", "ahlen", post);
    await tut("kreis", vertragSql(angebot));
    expect(await tut("kreis", vertragSql(vertrag("kreis", "beckum", post)))).toBe("weiterleitung_anteil_gehalten");
    await tut("ahlen", antwortSql(angebot, false));
    expect(await tut("kreis", vertragSql(vertrag("kreis", "beckum", post)))).toBe("ok");
  });
});

describe("a change", () => {
  const nimmtAn = async (von: "kreis" | "ahlen", an: "ahlen" | "beckum", v: Vertrag, rest: Partial<Aenderung>) => {
    const aenderung = { id: randomUUID(), ab: "2030-07-01", vzae: 50, ...rest };
    expect(await tut(von, aenderungSql(v, aenderung))).toBe("ok");
    const outcome = await tut(an, aenderungsantwortSql(v, aenderung.id));
    // What can't be accepted is declined, or no other could be proposed.
    if (outcome !== "ok") expect(await tut(an, aenderungsantwortSql(v, aenderung.id, false))).toBe("ok");
    return outcome;
  };

  test.each([
    ["2029-12-31", "weiterleitung_aenderung_ab"],
    ["2030-01-01", "ok"],
    ["2030-12-31", "ok"],
    ["2031-01-01", "weiterleitung_aenderung_ab"],
  ])("from %s of a contract of 2030: %s", async (ab, outcome) => {
    const v = await schliesst(vertrag("kreis", "ahlen", await stelle()));
    expect(await nimmtAn("kreis", "ahlen", v, { ab })).toBe(outcome);
  });

  test("lies behind the change before it, and not behind the end", async () => {
    const v = await schliesst(vertrag("kreis", "ahlen", await stelle()));
    expect(await nimmtAn("kreis", "ahlen", v, { ab: "2030-04-01" })).toBe("ok");
    expect(await nimmtAn("kreis", "ahlen", v, { ab: "2030-03-31" })).toBe("weiterleitung_aenderung_ab");
    expect(await nimmtAn("kreis", "ahlen", v, { ab: "2030-04-01" })).toBe("weiterleitung_aenderung_ab");
    await tut("kreis", endeSql(v, "beendet", "2030-06-30"));
    expect(await nimmtAn("kreis", "ahlen", v, { ab: "2030-07-01" })).toBe("weiterleitung_aenderung_ab");
    expect(await nimmtAn("kreis", "ahlen", v, { ab: "2030-06-30" })).toBe("ok");
  });

  test("waits alone for its answer; once it has one, another may follow", async () => {
    const v = await schliesst(vertrag("kreis", "ahlen", await stelle()));
    const anderer = await schliesst(vertrag("kreis", "ahlen", await stelle()));
    for (const angenommen of [false, true]) {
      const id = randomUUID();
      expect(await tut("kreis", aenderungSql(v, { id, ab: angenommen ? "2030-07-01" : "2030-04-01", vzae: 50 }))).toBe(
        "ok",
      );
      expect(await tut("kreis", aenderungSql(v, { id: randomUUID(), ab: "2030-08-01", vzae: 60 }))).toBe(
        "weiterleitung_aenderung_eine_offen",
      );
      expect(await tut("ahlen", aenderungsantwortSql(v, id, angenommen))).toBe("ok");
    }
    for (const vertragDavon of [v, anderer])
      expect(await tut("kreis", aenderungSql(vertragDavon, { id: randomUUID(), ab: "2030-08-01", vzae: 60 }))).toBe(
        "ok",
      );
  });

  test("of those recorded before only one could wait is answered while no newer one stands beside it", async () => {
    const v = await schliesst(vertrag("kreis", "ahlen", await stelle()));
    const [alt, neu] = [randomUUID(), randomUUID()];
    await database.admin.unsafe(
      `set session_replication_role = replica; ${aenderungSql(v, { id: alt, ab: "2030-04-01", vzae: 50 })};
        select pg_sleep(0.001); ${aenderungSql(v, { id: neu, ab: "2030-07-01", vzae: 60 })};
        set session_replication_role = origin`,
    );
    await database.admin`update kim.weiterleitung_aenderung set am = am - interval '1 day' where id = ${alt}`;
    for (const angenommen of [true, false])
      expect(await tut("ahlen", aenderungsantwortSql(v, alt, angenommen))).toBe("weiterleitung_aenderung_neueste");
    expect(await tut("ahlen", aenderungsantwortSql(v, neu, false))).toBe("ok");
    expect(await tut("ahlen", aenderungsantwortSql(v, alt))).toBe("weiterleitung_aenderung_neueste");
    expect(await tut("kreis", aenderungSql(v, { id: randomUUID(), ab: "2030-08-01", vzae: 60 }))).toBe("ok");
  });

  test("from the first day replaces what was agreed, and not a cent of it is left to pass on", async () => {
    const { zweiter, erster } = await dreiEbenen();
    expect(await nimmtAn("ahlen", "beckum", zweiter, { ab: "2030-01-01", betrag: 10_000 })).toBe("ok");
    expect(await tut("ahlen", vertragSql(unter(erster, "telgte", { vzae: 1, betrag: 1 })))).toBe(
      "weiterleitung_betrag_erhalten",
    );
    expect(await tut("ahlen", vertragSql(unter(erster, "telgte", { vzae: 1, betrag: 0 })))).toBe("ok");
  });

  // Two years at 5000 each, the second of them a leap year: the first keeps its half.
  test.each([
    [6000, "ok"],
    [6001, "weiterleitung_betrag_erhalten"],
  ])(
    "from the first day of a leap year leaves the year before whole: %i more to pass on is %s",
    async (rest, outcome) => {
      const zeit = { von: "2031-01-01", bis: "2032-12-31", nachweis: "2033-03-31" };
      const oben = await schliesst(vertrag("kreis", "ahlen", await stelle(), { ...zeit, betrag: 10_000 }));
      expect(await nimmtAn("kreis", "ahlen", oben, { ab: "2032-01-01", betrag: 6000, vzae: 100 })).toBe("ok");
      const darunter = { ...zeit, nachweis: "2033-03-30", vzae: 50 };
      await schliesst(unter(oben, "beckum", { ...darunter, betrag: 5000 }));
      expect(await tut("ahlen", vertragSql(unter(oben, "oelde", { ...darunter, betrag: rest })))).toBe(outcome);
    },
  );

  test("needs a contract; declined, it is a note", async () => {
    const angebot = vertrag("kreis", "ahlen", await stelle());
    await tut("kreis", vertragSql(angebot));
    expect(await nimmtAn("kreis", "ahlen", angebot, {})).toBe("weiterleitung_aenderung_ab");
    const aenderung = { id: randomUUID(), ab: "2030-07-01", vzae: 50 };
    await tut("kreis", aenderungSql(angebot, aenderung));
    expect(await tut("ahlen", aenderungsantwortSql(angebot, aenderung.id, false))).toBe("ok");
  });

  test.each([
    [60, "ok"],
    [61, "weiterleitung_anteil_gehalten"],
  ])("up to %i of a part of 100 beside 40 passed on elsewhere: %s", async (vzae, outcome) => {
    const { zweiter, erster } = await dreiEbenen();
    await schliesst(unter(erster, "telgte", { vzae: 40, betrag: 0 }));
    expect(await nimmtAn("ahlen", "beckum", zweiter, { vzae, betrag: 3000 })).toBe(outcome);
  });

  test.each([
    [30, "ok"],
    [29, "weiterleitung_anteil_gehalten"],
  ])("down to %i where 30 were passed on: %s", async (vzae, outcome) => {
    const { zweiter } = await dreiEbenen();
    expect(await nimmtAn("ahlen", "beckum", zweiter, { vzae, betrag: 3000 })).toBe(outcome);
  });

  // 181 of 365 days at 6000 are 2975.34 cents, and 184 days bring what the change says.
  test.each([
    [25, "ok"],
    [24, "weiterleitung_betrag_erhalten"],
  ])("down to %i cents more than the rest of what was passed on: %s", async (rest, outcome) => {
    const { zweiter } = await dreiEbenen();
    expect(await nimmtAn("ahlen", "beckum", zweiter, { betrag: rest })).toBe(outcome);
  });

  test("counts from its day: what it frees is free from then on, and not before", async () => {
    const post = await stelle();
    const v = await schliesst(vertrag("kreis", "ahlen", post));
    expect(await nimmtAn("kreis", "ahlen", v, { vzae: 40 })).toBe("ok");
    expect(await tut("kreis", vertragSql(vertrag("kreis", "beckum", post, { vzae: 60, von: "2030-06-30" })))).toBe(
      "weiterleitung_anteil_gehalten",
    );
    expect(await tut("kreis", vertragSql(vertrag("kreis", "beckum", post, { vzae: 60, von: "2030-07-01" })))).toBe(
      "ok",
    );
  });
});

describe("an early end", () => {
  test("is only of a contract, only before its last day, and never later than the end before", async () => {
    const post = await stelle();
    const angebot = vertrag("kreis", "ahlen", post);
    await tut("kreis", vertragSql(angebot));
    expect(await tut("kreis", endeSql(angebot, "beendet", "2030-06-30"))).toBe("weiterleitung_ende_nur_angenommen");
    await tut("ahlen", antwortSql(angebot));
    expect(await tut("kreis", endeSql(angebot, "beendet", "2030-12-31"))).toBe("weiterleitung_ende_frueher");
    expect(await tut("kreis", endeSql(angebot, "beendet", "2030-12-30"))).toBe("ok");
    expect(await tut("ahlen", endeSql(angebot, "zurueckgegeben", "2030-12-30"))).toBe("weiterleitung_ende_frueher");
    expect(await tut("ahlen", endeSql(angebot, "zurueckgegeben", "2030-12-29"))).toBe("ok");
    expect(await tut("kreis", vertragSql(vertrag("kreis", "beckum", post, { von: "2030-12-29" })))).toBe(
      "weiterleitung_anteil_gehalten",
    );
    expect(await tut("kreis", vertragSql(vertrag("kreis", "beckum", post, { von: "2030-12-30" })))).toBe("ok");
  });

  test("ends everything below on every level, each body's row its own", async () => {
    const { erster, zweiter, dritter } = await dreiEbenen();
    const offen = unter(zweiter, "telgte", { vzae: 10, betrag: 0 });
    const abgelehnt = unter(zweiter, "traeger", { vzae: 10, betrag: 0 });
    const kuerzer = unter(erster, "telgte", { vzae: 10, betrag: 0, bis: "2030-05-31" });
    const frueher = await schliesst(unter(erster, "verband", { vzae: 10, betrag: 0 }));
    await tut("beckum", vertragSql(offen), vertragSql(abgelehnt));
    await tut("traeger", antwortSql(abgelehnt, false));
    await schliesst(kuerzer);
    await tut("ahlen", endeSql(frueher, "beendet", "2030-03-31"));
    expect(await tut("kreis", endeSql(erster, "beendet", "2030-05-31"))).toBe("ok");
    const enden = await database.admin`
      select e.weiterleitung_id, e.tenant_id, e.art, e.letzter_tag::text from kim.weiterleitung_ende e
        join kim.weiterleitung w on w.tenant_id = e.geber_id and w.id = e.weiterleitung_id
      where w.stelle_id = ${erster.stelle} order by e.letzter_tag, w.ebene, w.vzae_hundertstel desc`;
    expect(enden.map((e) => [e["weiterleitung_id"], e["tenant_id"], e["art"], e["letzter_tag"]])).toEqual([
      [frueher.id, frueher.geber, "beendet", "2030-03-31"],
      [erster.id, erster.geber, "beendet", "2030-05-31"],
      [zweiter.id, zweiter.geber, "mit_herkunft", "2030-05-31"],
      [dritter.id, dritter.geber, "mit_herkunft", "2030-05-31"],
      [offen.id, offen.geber, "mit_herkunft", "2030-05-31"],
    ]);
    expect(
      await liest("oelde", `select from kim.weiterleitung_ende where weiterleitung_id = '${dritter.id}'`),
    ).toHaveLength(1);
    expect(
      await liest("oelde", `select from kim.weiterleitung_ende where weiterleitung_id = '${zweiter.id}'`),
    ).toHaveLength(0);
  });

  test("that comes first again shortens what it had ended before", async () => {
    const { erster, dritter } = await dreiEbenen();
    await tut("kreis", endeSql(erster, "beendet", "2030-09-30"));
    expect(await tut("kreis", endeSql(erster, "beendet", "2030-06-30"))).toBe("ok");
    const [ende] = await database.admin`
        select min(letzter_tag)::text as tag, count(*)::int as zahl from kim.weiterleitung_ende
          where weiterleitung_id = ${dritter.id}`;
    expect(ende).toEqual({ tag: "2030-06-30", zahl: 2 });
    expect(await tut("oelde", besetzungSql(dritter, "2030-06-30"))).toBe("ok");
    expect(await tut("oelde", besetzungSql(dritter, "2030-07-01"))).toBe("42501");
  });

  test("is not written from above by hand", async () => {
    const { erster } = await dreiEbenen();
    expect(await tut("kreis", endeSql(erster, "mit_herkunft", "2030-06-30"))).toBe("weiterleitung_ende_mit_herkunft");
  });
});
