import { randomUUID } from "node:crypto";
import fc from "fast-check";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aenderungsantwortSql,
  aenderungSql,
  antwortSql,
  ausgabeSql,
  besetzungSql,
  bitteSql,
  dokumentSql,
  endeSql,
  korrekturantwortSql,
  ruecknahmeSql,
  vertragSql,
} from "../support/weiterleitung/kette-sql.ts";
import { orakelFor, type Orakel } from "../support/orakel/orakel.ts";
import { endsOf, idOfHaus, writeWelt } from "../support/orakel/rows.ts";
import { aWelt, dayAfter, dayBefore, haeuser, type Haus, type Vertrag, type Welt } from "../support/orakel/welt.ts";
import { openTestDatabase, type TestDatabase } from "../support/datenbank/test-database.ts";

const seed = 20_261;
let database: TestDatabase;
let api: postgres.Sql;
let welt: Welt;
let orakel: Orakel;

beforeAll(async () => {
  database = await openTestDatabase();
  api = postgres(database.urls.api, { max: 4, onnotice: () => {} });
  const [tag] = await database.admin<{ heute: string }[]>`select kim.heute()::text as heute`;
  welt = aWelt(seed, 320, tag?.heute ?? "");
  orakel = orakelFor(welt);
  await writeWelt(database, welt, orakel);
});
afterAll(() => api.end({ timeout: 1 }).then(() => database.close()));

test("the world is rich: every state, four levels, ends from above, a Traeger of both Kreise", () => {
  expect(welt.vertraege.length).toBeGreaterThan(500);
  for (const stand of ["offen", "angenommen", "abgelehnt", "zurueckgezogen"])
    expect(welt.vertraege.filter((v) => v.stand === stand).length).toBeGreaterThan(40);
  for (const ebene of [1, 2, 3, 4]) expect(welt.vertraege.filter((v) => v.ebene === ebene).length).toBeGreaterThan(15);
  for (const art of ["beendet", "zurueckgegeben", "mit_herkunft"])
    expect(orakel.enden.filter((e) => e.art === art).length).toBeGreaterThan(20);
  expect(new Set(welt.vertraege.filter((v) => v.an === "t1").map((v) => v.eigentuemer)).size).toBe(2);
});

const keys: Record<string, string> = {
  weiterleitung: "id::text",
  weiterleitung_antwort: "weiterleitung_id::text",
  weiterleitung_ruecknahme: "weiterleitung_id::text",
  weiterleitung_ende: "weiterleitung_id || ' ' || art || ' ' || letzter_tag",
  weiterleitung_aenderung: "id::text",
  weiterleitung_aenderung_antwort: "aenderung_id::text",
  weiterleitung_dokument: "weiterleitung_id || case when tenant_id = geber_id then ' geber' else ' empfaenger' end",
  korrekturbitte: "id::text",
  korrekturantwort: "korrekturbitte_id::text",
  weiterleitung_entwurf: "id::text",
  besetzung: "id::text",
  ausgabe: "id::text",
  stelle: "id::text",
};

test.each(haeuser.map((haus) => [haus]))(
  "%s sees exactly the rows the rules give it, and the sums below its own posts",
  async (haus) => {
    const tage = ["2025-06-15", dayBefore(welt.heute), welt.heute, "2085-01-01"];
    await rolledBack(haus, async (tx) => {
      const seen: Record<string, string[]> = {};
      for (const [table, key] of Object.entries(keys))
        seen[table] = (await tx.unsafe<{ key: string }[]>(`select ${key} as key from kim.${table}`))
          .map((row) => row.key)
          .sort();
      expect(seen).toEqual(orakel.sichtbar(haus));
      for (const tag of tage) {
        const summen = await tx.unsafe<Record<string, unknown>[]>(
          `
            select stelle_id, wurzel_id, ebene, empfaenger_id, stand, beginn::text, ende::text, vzae_hundertstel,
              besetzt_hundertstel, nachweis_faellig_am::text from kim.kette('${tag}')`,
        );
        expect(
          summen
            .map((row) =>
              Object.values({ ...row, empfaenger_id: haeuser.find((h) => idOfHaus(h) === row["empfaenger_id"]) }).join(
                " ",
              ),
            )
            .sort(),
        ).toEqual(orakel.summen(haus, tag));
      }
    });
  },
);

test("the state reads none of it", async () => {
  for (const table of Object.keys(keys)) {
    await expect(
      api.begin((tx) => tx.unsafe(`set local role kim_state; select from kim.${table}`)),
    ).rejects.toMatchObject({ code: "42501" });
  }
});

const versuch = fc.record({
  art: fc.constantFrom(
    "anbieten",
    "anbieten",
    "anbieten",
    "antworten",
    "zuruecknehmen",
    "beenden",
    "aendern",
    "aendern",
    "ablegen",
    "bitten",
    "erwidern",
    "besetzen",
    "ausgeben",
  ),
  vertrag: fc.nat(100_000),
  als: fc.constantFrom("geber", "empfaenger", "geber", "empfaenger", "oben", "irgendwer"),
  irgendwer: fc.constantFrom(...haeuser),
  an: fc.constantFrom(...haeuser),
  vzae: fc.integer({ min: 1, max: 60 }),
  tag: fc.nat(8),
  ja: fc.boolean(),
  auf: fc.constantFrom("eigen", "oben"),
});
type Versuch = typeof versuch extends fc.Arbitrary<infer T> ? T : never;

test("a write goes through exactly when the rules allow it, whoever tries", async () => {
  const gezaehlt = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(versuch, async (v) => {
      const { haus, statements, erlaubt } = tat(v);
      const outcome = await rolledBack(haus, async (tx) => {
        for (const statement of statements) await tx.unsafe(statement);
        return "ok";
      }).catch((error: unknown) => {
        if (error instanceof postgres.PostgresError && ["42501", "23503", "23505", "23514"].includes(error.code))
          return `${error.code} ${error.constraint_name ?? ""}`;
        throw error;
      });
      gezaehlt.set(`${v.art} ${erlaubt}`, (gezaehlt.get(`${v.art} ${erlaubt}`) ?? 0) + 1);
      expect({ haus, outcome, durch: outcome === "ok" }).toMatchObject({ durch: erlaubt });
    }),
    { seed, numRuns: 3000 },
  );
  for (const art of [
    "anbieten",
    "antworten",
    "zuruecknehmen",
    "beenden",
    "aendern",
    "ablegen",
    "bitten",
    "erwidern",
    "besetzen",
    "ausgeben",
  ]) {
    for (const erlaubt of [true, false])
      expect([`${art} ${erlaubt}`, (gezaehlt.get(`${art} ${erlaubt}`) ?? 0) >= 8]).toEqual([`${art} ${erlaubt}`, true]);
  }
}, 120_000); // thousands of writes, one after the other

/** Who tries what, and whether the rules allow it. */
function tat({ art, vertrag, als, irgendwer, an, vzae, tag, ja, auf }: Versuch): {
  haus: Haus;
  statements: string[];
  erlaubt: boolean;
} {
  const v = welt.vertraege[vertrag % welt.vertraege.length] as Vertrag;
  const haus = { geber: v.geber, empfaenger: v.an, oben: v.oben?.geber ?? irgendwer, irgendwer }[als];
  const ich = idOfHaus(haus);
  const zeile = { ...v, ...endsOf(v) };
  const tage = [
    v.von,
    dayBefore(v.von),
    v.bis,
    dayAfter(v.bis),
    welt.heute,
    orakel.letzterTag(v),
    dayAfter(orakel.letzterTag(v)),
    "2026-02-01",
    "2026-07-01",
  ];
  const heute = tage[tag] ?? v.von;
  const letzter = orakel.letzterTag(v);
  const angenommen = v.stand === "angenommen";
  const [istGeber, istEmpfaenger] = [haus === v.geber, haus === v.an];
  if (art === "anbieten") {
    const oben = auf === "eigen" ? v : v.oben;
    const bis = heute > v.bis ? heute : v.bis;
    const neu = {
      id: randomUUID(),
      geber: ich,
      an: idOfHaus(an),
      eigentuemer: zeile.eigentuemer,
      stelle: v.stelle,
      herkunft: oben?.id ?? null,
      vzae,
      von: heute,
      bis,
      nachweis: dayAfter(bis),
    };
    return {
      haus,
      statements: [vertragSql(neu)],
      erlaubt: orakel.darfAnbieten(haus, {
        oben,
        eigentuemer: v.eigentuemer,
        stelle: v.stelle,
        an,
        vzae,
        von: heute,
        bis,
      }),
    };
  }
  const id = randomUUID();
  const deeds: Record<Exclude<Versuch["art"], "anbieten">, { statements: string[]; erlaubt: boolean }> = {
    antworten: { statements: [antwortSql(zeile, ja, ich)], erlaubt: istEmpfaenger && orakel.offen(v) },
    zuruecknehmen: { statements: [ruecknahmeSql(zeile, ich)], erlaubt: istGeber && orakel.offen(v) },
    beenden: {
      statements: [endeSql(zeile, ja ? "beendet" : "zurueckgegeben", heute, ich)],
      erlaubt: (ja ? istGeber : istEmpfaenger) && angenommen && heute < letzter,
    },
    aendern:
      istEmpfaenger && v.aenderung?.angenommen === null
        ? {
            statements: [aenderungsantwortSql(zeile, v.aenderung.id, ja)],
            erlaubt: !ja || orakel.darfAendern(v, v.aenderung.ab, v.aenderung.vzae),
          }
        : {
            statements: [
              aenderungSql(zeile, { id, ab: heute, vzae }, ich),
              `set local app.tenant_id = '${zeile.an}'`,
              aenderungsantwortSql(zeile, id, ja),
            ],
            erlaubt: istGeber && (!ja || orakel.darfAendern(v, heute, vzae)),
          },
    ablegen: { statements: [dokumentSql(zeile, ich)], erlaubt: istGeber || istEmpfaenger },
    bitten: { statements: [bitteSql(zeile, id, ich)], erlaubt: istGeber },
    erwidern: {
      statements: [korrekturantwortSql(zeile, v.id, ich)],
      erlaubt: istEmpfaenger && angenommen && v.vzae % 2 === 1,
    },
    besetzen: {
      statements: [besetzungSql({ ...zeile, an: ich }, heute)],
      erlaubt: istEmpfaenger && angenommen && heute >= v.von && heute <= letzter,
    },
    ausgeben: { statements: [ausgabeSql({ ...zeile, an: ich })], erlaubt: istEmpfaenger && angenommen },
  };
  return { haus, ...deeds[art] };
}

/** Acts as one of the body's own people and leaves nothing behind. */
async function rolledBack<T>(haus: Haus, work: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> {
  const undo = new Error("undo");
  let result: { value: T } | undefined;
  await api
    .begin(async (tx) => {
      await tx.unsafe(`set local role kim_app; set local app.tenant_id = '${idOfHaus(haus)}'`);
      result = { value: await work(tx) };
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (!result) throw new Error("nothing came of it");
  return result.value;
}
