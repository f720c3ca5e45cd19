import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  einArbeitsplatz,
  einBedarf,
  eineEinnahme,
  eineFremdfoerderung,
  personalkosten,
} from "../../../../../tests/support/foerderung/ausgaben.ts";
import { notFound, refused, stale } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { hatAngebot, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aKreis, aKreisMitEmpfaengern, aPerson, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const jahr = 2026;
const list = async ({ api }: Mandant) => {
  const { personal, sachausgaben, ...rest } = await api.ausgabe.list.query({ jahr });
  return { ...rest, ausgaben: [...personal, ...sachausgaben] };
};
const alles = async (mandant: Mandant) => {
  const { ausgaben, fremde } = await list(mandant);
  return [...ausgaben, ...fremde];
};

describe("personnel costs of a forwarded post", () => {
  test("are entered by the holder, read by the giver, and seen by nobody else", async () => {
    const { kreis, kommune, traeger, fremd } = await aKreisMitEmpfaengern(server);
    const { stelleId } = await hatAngebot(kreis, kommune, "angenommen");
    const { id } = await kommune.api.ausgabe.create.mutate(personalkosten(stelleId));
    expect(await list(kommune)).toMatchObject({
      ausgaben: [{ id, betragCent: 475_000, monat: 3 }],
      fremde: [],
      stellen: [{ id: stelleId, geberName: kreis.name, monate: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }],
    });
    expect(await list(kreis)).toMatchObject({
      ausgaben: [],
      fremde: [
        {
          id,
          organisationId: kommune.id,
          organisationName: kommune.name,
          stelleBezeichnung: "Case Management Nord",
          betragCent: 475_000,
        },
      ],
      summen: { personalAusgegebenCent: 0, personalBeiAnderenAusgegebenCent: 475_000 },
    });
    for (const stranger of [traeger, fremd]) expect(await alles(stranger)).toEqual([]);
  });

  test("cannot be changed or deleted by the giver, nor by a neighbour", async () => {
    const { kreis, kommune, fremd } = await aKreisMitEmpfaengern(server);
    const { stelleId } = await hatAngebot(kreis, kommune, "angenommen");
    const { id } = await kommune.api.ausgabe.create.mutate(personalkosten(stelleId));
    for (const other of [kreis, fremd]) {
      await expect(
        other.api.ausgabe.update.mutate({ id, version: 1, art: "personal", betragCent: 1 }),
      ).rejects.toMatchObject(notFound);
      await expect(other.api.ausgabe.delete.mutate({ id, version: 1 })).rejects.toMatchObject(notFound);
      await expect(
        other.api.ausgabe.createMany.mutate({
          jahr,
          zeilen: [{ vorgang: "geaendert", ausgabe: { id, version: 1, art: "personal", betragCent: 1 } }],
        }),
      ).rejects.toMatchObject({ data: { code: "CONFLICT" } });
    }
    expect((await list(kommune)).ausgaben).toMatchObject([{ id, betragCent: 475_000, version: 1 }]);
  });

  test("are refused where the body holds nothing: the giver of the whole, the receiver before its part begins, a stranger", async () => {
    const { kreis, kommune, fremd } = await aKreisMitEmpfaengern(server);
    const { stelleId } = await hatAngebot(kreis, kommune, "angenommen");
    const grund = refused({ reason: "stelle-im-monat-nicht-gehalten", feld: "monat" });
    await expect(kreis.api.ausgabe.create.mutate(personalkosten(stelleId, { monat: 3 }))).rejects.toMatchObject(grund);
    await expect(kommune.api.ausgabe.create.mutate(personalkosten(stelleId, { monat: 2 }))).rejects.toMatchObject(
      grund,
    );
    await expect(fremd.api.ausgabe.create.mutate(personalkosten(stelleId))).rejects.toMatchObject(grund);
    await kreis.api.ausgabe.create.mutate(personalkosten(stelleId, { monat: 2 }));
  });
});

describe("two people at one cell", () => {
  test("both enter it: one row, and the second is told", async () => {
    const kreis = await aKreis(server);
    const stelleId = await hatStelle(kreis);
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => kreis.api.ausgabe.create.mutate(personalkosten(stelleId, { betragCent: n * 100 }))),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find((o) => o.status === "rejected")?.reason).toMatchObject(
      refused({ reason: "monat-schon-erfasst" }),
    );
    expect((await list(kreis)).ausgaben).toHaveLength(1);
  });

  test("both change it: the first counts, the second is told, nothing is overwritten", async () => {
    const kreis = await aKreis(server);
    const { id } = await kreis.api.ausgabe.create.mutate(personalkosten(await hatStelle(kreis)));
    const change = (betragCent: number) =>
      kreis.api.ausgabe.update.mutate({ id, version: 1, art: "personal", betragCent });
    expect(await change(500_000)).toEqual({ id, version: 2 });
    await expect(change(600_000)).rejects.toMatchObject(stale);
    await expect(kreis.api.ausgabe.delete.mutate({ id, version: 1 })).rejects.toMatchObject(stale);
    await expect(
      kreis.api.ausgabe.createMany.mutate({
        jahr,
        zeilen: [{ vorgang: "geaendert", ausgabe: { id, version: 1, art: "personal", betragCent: 7 } }],
      }),
    ).rejects.toMatchObject(stale);
    expect((await list(kreis)).ausgaben).toMatchObject([{ betragCent: 500_000, version: 2 }]);
    await kreis.api.ausgabe.delete.mutate({ id, version: 2 });
    await expect(kreis.api.ausgabe.delete.mutate({ id, version: 2 })).rejects.toMatchObject(notFound);
    expect((await list(kreis)).ausgaben).toEqual([]);
  });
});

describe("many rows at once", () => {
  test("are saved together, new ones and changed ones, and a second click changes nothing", async () => {
    const kreis = await aKreis(server);
    const stelleId = await hatStelle(kreis);
    const { id } = await kreis.api.ausgabe.create.mutate(personalkosten(stelleId, { monat: 1 }));
    const zeilen = [
      { vorgang: "geaendert" as const, ausgabe: { id, version: 1, art: "personal" as const, betragCent: 111 } },
      ...[2, 3, 4].map((monat) => ({ vorgang: "neu" as const, ausgabe: personalkosten(stelleId, { monat }) })),
    ];
    await kreis.api.ausgabe.createMany.mutate({ jahr, zeilen });
    expect(await kreis.api.ausgabe.createMany.mutate({ jahr, zeilen })).toEqual({ anzahl: 4 });
    expect((await list(kreis)).ausgaben.map(({ monat, betragCent, version }) => [monat, betragCent, version])).toEqual([
      [1, 111, 2],
      [2, 475_000, 1],
      [3, 475_000, 1],
      [4, 475_000, 1],
    ]);
  });

  test("are all refused when one cannot be, and the answer names its row", async () => {
    const kreis = await aKreis(server);
    const stelleId = await hatStelle(kreis, { beginn: "2026-02-01" });
    const zeilen = [2, 1, 3].map((monat) => ({
      vorgang: "neu" as const,
      ausgabe: personalkosten(stelleId, { monat }),
    }));
    await expect(kreis.api.ausgabe.createMany.mutate({ jahr, zeilen })).rejects.toMatchObject(
      refused({
        reason: "zeilen-abgelehnt",
        zeilen: [{ zeile: 2, satz: expect.stringContaining("Januar 2026"), regel: null }],
      }),
    );
    expect((await list(kreis)).ausgaben).toEqual([]);
  });
});

test("2,000 rows are listed, none twice", async () => {
  const kreis = await aKreis(server);
  const stellen = await Promise.all(Array.from({ length: 3 }, () => hatStelle(kreis)));
  await kreis.api.ausgabe.createMany.mutate({
    jahr,
    zeilen: stellen.flatMap((stelleId) =>
      Array.from({ length: 12 }, (_, i) => ({
        vorgang: "neu" as const,
        ausgabe: personalkosten(stelleId, { monat: i + 1 }),
      })),
    ),
  });
  for (let round = 0; round < 2; round++)
    await kreis.api.ausgabe.createMany.mutate({
      jahr,
      zeilen: Array.from({ length: 982 }, () => ({ vorgang: "neu" as const, ausgabe: einArbeitsplatz() })),
    });
  const { ausgaben } = await list(kreis);
  expect(ausgaben).toHaveLength(2_000);
  expect(new Set(ausgaben.map(({ id }) => id)).size).toBe(2_000);
});

test("who only audits reads everything and changes nothing; who manages cases sees nothing", async () => {
  const kreis = await aKreis(server);
  await kreis.api.ausgabe.create.mutate(einArbeitsplatz());
  const person = async (rolle: "pruefung" | "case_management") =>
    (await aPerson(server, [{ organisationId: kreis.id, rollen: [rolle] }])).api;
  const forbidden = { data: { code: "FORBIDDEN" } };
  const pruefung = await person("pruefung");
  expect((await pruefung.ausgabe.list.query({ jahr })).sachausgaben).toHaveLength(1);
  await expect(pruefung.ausgabe.create.mutate(einArbeitsplatz())).rejects.toMatchObject(forbidden);
  await expect(pruefung.einnahme.create.mutate(eineEinnahme())).rejects.toMatchObject(forbidden);
  await expect(pruefung.bedarf.create.mutate(einBedarf())).rejects.toMatchObject(forbidden);
  await expect(pruefung.fremdfoerderung.create.mutate(eineFremdfoerderung(randomUUID()))).rejects.toMatchObject(
    forbidden,
  );
  await expect((await person("case_management")).ausgabe.list.query({ jahr })).rejects.toMatchObject(forbidden);
});

test("negative amounts and days that do not exist are refused at their field", async () => {
  const kreis = await aKreis(server);
  const felder = (feld: string) => ({ data: { code: "BAD_REQUEST", felder: [expect.objectContaining({ feld })] } });
  await expect(kreis.api.ausgabe.create.mutate(einArbeitsplatz({ betragCent: -1 }))).rejects.toMatchObject(
    felder("betragCent"),
  );
  await expect(kreis.api.ausgabe.create.mutate(einArbeitsplatz({ datum: "2026-02-30" }))).rejects.toMatchObject(
    felder("datum"),
  );
  await expect(kreis.api.einnahme.create.mutate(eineEinnahme({ betragCent: -1 }))).rejects.toMatchObject(
    felder("betragCent"),
  );
});
