import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import {
  aenderungsantwortSql,
  aenderungSql,
  ausgabeSql,
  besetzungSql,
  endeSql,
  vertragSql,
  type Vertrag,
} from "../../../tests/support/weiterleitung/kette-sql.ts";
import { eigeneKettenwelt, type Haus } from "../../../tests/support/weiterleitung/kettenwelt.ts";

const welt = await eigeneKettenwelt();
const { database, stelle, tut, liest, vertrag, unter, schliesst } = welt;

const v = {} as Record<"erster" | "zweiter" | "dritter" | "angebot" | "beendet" | "andere" | "darunter", Vertrag>;

// Two posts of the Kreis: one passed on over three levels, the other over two.
beforeAll(async () => {
  v.erster = await schliesst(vertrag("kreis", "ahlen", await stelle()));
  v.zweiter = await schliesst(unter(v.erster, "beckum", { vzae: 60 }));
  v.dritter = await schliesst(unter(v.zweiter, "oelde", { vzae: 30 }));
  v.angebot = unter(v.erster, "traeger", { vzae: 20 });
  v.beendet = await schliesst(unter(v.erster, "telgte", { vzae: 10 }));
  v.andere = await schliesst(vertrag("kreis", "beckum", await stelle()));
  v.darunter = await schliesst(unter(v.andere, "telgte", { vzae: 80 }));
  const aenderung = { id: randomUUID(), ab: "2030-09-01", vzae: 50 };
  for (const outcome of [
    await tut(
      "ahlen",
      vertragSql(v.angebot),
      endeSql(v.beendet, "beendet", "2030-06-30"),
      aenderungSql(v.zweiter, aenderung),
    ),
    await tut("beckum", aenderungsantwortSql(v.zweiter, aenderung.id)),
    await tut("ahlen", besetzungSql(v.erster, "2030-01-01")),
    await tut("beckum", besetzungSql(v.zweiter, "2030-01-01", { vzae: 30, bis: "2030-03-31" })),
    await tut("oelde", besetzungSql(v.dritter, "2030-02-01", { vzae: 20 })),
    await tut("telgte", besetzungSql(v.beendet, "2030-03-01"), besetzungSql(v.darunter, "2030-12-01", { vzae: 80 })),
    await tut("ahlen", ausgabeSql(v.erster, { betrag: 1000, jahr: 2030 })),
    await tut(
      "beckum",
      ausgabeSql(v.zweiter, { betrag: 200, jahr: 2030 }),
      ausgabeSql(v.zweiter, { betrag: 210, jahr: 2030, monat: 4 }),
    ),
    await tut("oelde", ausgabeSql(v.dritter, { betrag: 30, jahr: 2030 })),
    await tut(
      "telgte",
      ausgabeSql(v.darunter, { betrag: 4, jahr: 2030 }),
      ausgabeSql(v.beendet, { betrag: 5, jahr: 2030 }),
    ),
  ])
    expect(outcome).toBe("ok");
});

type Zeile = {
  wurzel_id: string;
  ebene: number;
  empfaenger_id: string;
  stand: string;
  beginn: string;
  ende: string;
  vzae_hundertstel: number;
  besetzt_hundertstel: number;
};
const kette = async (tag: string) => {
  const zeilen = await liest<Zeile>(
    "kreis",
    `
      select wurzel_id, ebene, empfaenger_id, stand, beginn::text, ende::text, vzae_hundertstel, besetzt_hundertstel
        from kim.kette('${tag}')`,
  );
  const nameOf = (id: string) => Object.entries(welt.id).find(([, other]) => other === id)?.[0];
  return zeilen
    .map((z) =>
      [
        nameOf(z.empfaenger_id),
        z.wurzel_id === v.erster.id ? "erster" : "andere",
        z.ebene,
        z.stand,
        z.beginn,
        z.ende,
        z.vzae_hundertstel,
        z.besetzt_hundertstel,
      ].join(" "),
    )
    .sort();
};

describe("the owner of the posts", () => {
  test.each([
    ["2030-03-15", 60, 30, 20, 10, 10, 80, 0],
    ["2030-06-30", 60, 0, 20, 10, 10, 80, 0],
    ["2030-07-01", 60, 0, 20, 0, 0, 80, 0],
    ["2030-08-31", 60, 0, 20, 0, 0, 80, 0],
    ["2030-09-01", 50, 0, 20, 0, 0, 80, 0],
    ["2030-12-31", 50, 0, 20, 0, 0, 80, 80],
  ])(
    "reads on %s what lies below its own contracts",
    async (tag, zweiter, besetzt2, besetzt3, beendet, besetztBeendet, darunter, besetztDarunter) => {
      expect(await kette(tag)).toEqual([
        `beckum erster 2 angenommen 2030-01-01 2030-12-31 ${zweiter} ${besetzt2}`,
        `oelde erster 3 angenommen 2030-01-01 2030-12-31 30 ${besetzt3}`,
        `telgte andere 2 angenommen 2030-01-01 2030-12-31 ${darunter} ${besetztDarunter}`,
        `telgte erster 2 angenommen 2030-01-01 2030-06-30 ${beendet} ${besetztBeendet}`,
        "traeger erster 2 angeboten 2030-01-01 2030-12-31 20 0",
      ]);
    },
  );

  test("reads a day outside the contracts as nothing held and nobody there", async () => {
    for (const zeile of await kette("2031-01-01")) expect(zeile).toMatch(/ 0 0$/);
  });

  test("reads the occupied share as it rises and falls, cut where a contract ended", async () => {
    const laeufe = await liest(
      "kreis",
      `
        select von::text, bis::text, vzae_hundertstel as vzae from kim.kette_besetzung()
          where wurzel_id = '${v.erster.id}' order by von`,
    );
    expect(laeufe).toEqual([
      { von: "2030-01-01", bis: "2030-01-31", vzae: 30 },
      { von: "2030-02-01", bis: "2030-02-28", vzae: 50 },
      { von: "2030-03-01", bis: "2030-03-31", vzae: 60 },
      { von: "2030-04-01", bis: "2030-06-30", vzae: 30 },
      { von: "2030-07-01", bis: "2030-12-31", vzae: 20 },
    ]);
    expect(
      await liest(
        "kreis",
        `select von::text, vzae_hundertstel as vzae from kim.kette_besetzung() where wurzel_id = '${v.andere.id}'`,
      ),
    ).toEqual([{ von: "2030-12-01", vzae: 80 }]);
  });

  test("reads personnel cost by month and contract of its own, without what its own receivers booked", async () => {
    const kosten = await liest(
      "kreis",
      "select wurzel_id, monat, betrag_cent::int as betrag from kim.kette_kosten(2030) order by betrag_cent desc",
    );
    expect(kosten).toEqual([
      { wurzel_id: v.erster.id, monat: 3, betrag: 235 },
      { wurzel_id: v.erster.id, monat: 4, betrag: 210 },
      { wurzel_id: v.andere.id, monat: 3, betrag: 4 },
    ]);
    expect(await liest("kreis", "select from kim.kette_kosten(2031)")).toEqual([]);
  });

  test("reads in one walk what each sum tells by itself", async () => {
    const einzeln = await liest<{ art: string }>(
      "kreis",
      `select 'besetzung' as art, wurzel_id, von::text, bis::text, vzae_hundertstel as vzae, null as monat, null as cent
          from kim.kette_besetzung(null, '2030-01-01')
        union all select 'kosten', wurzel_id, null, null, null, monat, betrag_cent from kim.kette_kosten(2030)
        union all select 'traeger', wurzel_id, von::text, bis::text, vzae_hundertstel, null, null
          from kim.kette_traeger('2030-01-01', '2030-12-31') order by 1, 2, 3, 6`,
    );
    expect(new Set(einzeln.map(({ art }) => art))).toEqual(new Set(["besetzung", "kosten", "traeger"]));
    expect(
      await liest(
        "kreis",
        `select art, wurzel_id, von::text, bis::text, vzae_hundertstel as vzae, monat, betrag_cent as cent
          from kim.kette_werte(2030) order by 1, 2, 3, 6`,
      ),
    ).toEqual(einzeln);
  });
});

describe("nobody else", () => {
  test.each<[Haus | undefined]>([["ahlen"], ["beckum"], ["oelde"], ["traeger"], ["telgte"], ["stadt"], [undefined]])(
    "reads sums of posts it does not own: %s",
    async (haus) => {
      for (const summe of [
        "kette('2030-03-15')",
        "kette_besetzung()",
        "kette_besetzt_am('2030-06-01')",
        "kette_kosten(2030)",
        "kette_traeger('2030-01-01', '2030-12-31')",
        "kette_werte(2030)",
      ])
        expect(await liest(haus, `select from kim.${summe}`)).toHaveLength(0);
    },
  );

  test("is told more than sums: no contract's id, money, text or person stands in the answer", async () => {
    const spalten = await database.admin<{ name: string; spalten: string }[]>`
      select proname as name, array_to_string(proargnames[pronargs + 1:], ', ') as spalten from pg_proc
        where pronamespace = 'kim'::regnamespace and proname like 'kette%' and proretset order by 1`;
    expect(Object.fromEntries(spalten.map((f) => [f.name, f.spalten]))).toEqual({
      kette:
        "stelle_id, wurzel_id, ebene, empfaenger_id, stand, beginn, ende, vzae_hundertstel, besetzt_hundertstel, nachweis_faellig_am",
      kette_besetzt_am: "wurzel_id, vzae_hundertstel",
      kette_besetzung: "stelle_id, wurzel_id, von, bis, vzae_hundertstel",
      kette_kosten: "stelle_id, wurzel_id, monat, betrag_cent, vorsteuer_cent",
      kette_traeger: "wurzel_id, von, bis, vzae_hundertstel",
      kette_werte: "art, stelle_id, wurzel_id, von, bis, vzae_hundertstel, monat, betrag_cent, vorsteuer_cent",
    });
  });
});
