import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { eineBehoerde, hatAbruf, hatBescheid } from "../../../../../tests/support/foerderung/mittel.ts";
import { aMandant, twoTenants, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let behoerde: Mandant;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await eineBehoerde(server);
});
afterAll(() => server.close());

const forbidden = { data: { code: "FORBIDDEN" } };
const posten = (mandant: Mandant, bescheidId: string, mittelabrufId: string | null, betragCent = 2_500_000) => ({
  id: randomUUID(),
  organisationId: mandant.id,
  bescheidId,
  mittelabrufId,
  betragCent,
});
const zahle = (liste: ReturnType<typeof posten>[], ausgezahltAm = "2026-06-15", wer = behoerde) =>
  wer.api.auszahlung.create.mutate({ ausgezahltAm, posten: liste });
const gezahlt = async ({ api }: Mandant, jahr = 2026) =>
  (await api.auszahlung.list.query({ jahr })).zeilen.map(({ betragCent }) => betragCent);

test("an approved call is paid with its exact amount, once, even when twenty people click", async () => {
  const { kreis, nachbar } = await twoTenants(server);
  const bescheidId = await hatBescheid(server, kreis);
  const abrufId = await hatAbruf(kreis, bescheidId, behoerde);
  await expect(zahle([posten(kreis, bescheidId, abrufId, 2_500_001)])).rejects.toMatchObject(
    refused({ reason: "betrag-weicht-ab", betragCent: 2_500_000 }),
  );
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => zahle([posten(kreis, bescheidId, abrufId)])),
  );
  expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
  expect(await gezahlt(kreis)).toEqual([2_500_000]);
  expect(await gezahlt(nachbar)).toEqual([]);
  expect((await kreis.api.mittelabruf.list.query())[0]).toMatchObject({
    stand: { ausgezahltCent: 2_500_000 },
    abrufe: [{ stand: "ausgezahlt", ausgezahltAm: "2026-06-15" }],
  });
});

test("an open call is not paid, nor a foreign one, nor a Zuwendung without a call; nothing in the future", async () => {
  const { kreis, nachbar } = await twoTenants(server);
  const bescheidId = await hatBescheid(server, kreis);
  const fremderBescheid = await hatBescheid(server, nachbar);
  const fremd = await hatAbruf(nachbar, fremderBescheid, behoerde);
  const offen = await hatAbruf(kreis, bescheidId);
  await expect(zahle([posten(kreis, bescheidId, offen)])).rejects.toMatchObject(
    refused({ reason: "abruf-nicht-auszahlbar", stand: "offen" }),
  );
  await expect(zahle([posten(kreis, bescheidId, fremd)])).rejects.toMatchObject(
    refused({ reason: "auszahlung-ohne-abruf" }),
  );
  await expect(zahle([posten(kreis, fremderBescheid, fremd)])).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
  await expect(zahle([posten(kreis, bescheidId, null)])).rejects.toMatchObject(
    refused({ reason: "auszahlung-ohne-abruf" }),
  );
  await expect(zahle([posten(nachbar, fremderBescheid, fremd)], "2026-06-16")).rejects.toMatchObject(
    refused({ reason: "auszahlung-in-der-zukunft" }),
  );
  await expect(zahle([posten(nachbar, fremderBescheid, fremd)], "2026-05-14")).rejects.toMatchObject(
    refused({ reason: "auszahlung-zu-frueh", regel: "R32" }),
  );
});

test("due instalments of several recipients are paid in one go, or none of them", async () => {
  const { kreis, nachbar } = await twoTenants(server);
  const pauschale = { instrument: "fachbezogene_pauschale", baustein: 3 } as const;
  const [eine, andere] = [
    await hatBescheid(server, kreis, pauschale),
    await hatBescheid(server, nachbar, { ...pauschale, cent: 7_500_001 }),
  ];
  const liste = [posten(kreis, eine, null, 5_000_000), posten(nachbar, andere, null, 3_750_001)];
  await expect(zahle([...liste, posten(kreis, eine, null, 5_000_000)])).rejects.toMatchObject(
    refused({ reason: "rate-nicht-faellig", faelligAm: "2026-08-15" }),
  );
  expect([await gezahlt(kreis), await gezahlt(nachbar)]).toEqual([[], []]);
  for (const _ of [1, 2]) expect(await zahle(liste)).toEqual({ anzahl: 2 });
  expect([await gezahlt(kreis), await gezahlt(nachbar)]).toEqual([[5_000_000], [3_750_001]]);
  expect((await kreis.api.mittelabruf.list.query())[0]?.raten).toMatchObject([
    { offenCent: 0 },
    { offenCent: 5_000_000, faelligAm: "2026-08-15", annahme: true },
  ]);
  await expect(
    kreis.api.mittelabruf.create.mutate({
      id: randomUUID(),
      bescheidId: eine,
      betragCent: 1,
      termin: "2026-06-15",
      benoetigtBis: "2026-06-15",
      begruendung: "Gehälter",
    }),
  ).rejects.toMatchObject(refused({ reason: "pauschale-ohne-abruf" }));
});

test("two batches over the same recipients in opposite order end, and pay each instalment once", async () => {
  const { kreis, nachbar } = await twoTenants(server);
  const pauschale = { instrument: "fachbezogene_pauschale", baustein: 3 } as const;
  const [eine, andere] = [await hatBescheid(server, kreis, pauschale), await hatBescheid(server, nachbar, pauschale)];
  const neu = () => [posten(kreis, eine, null, 5_000_000), posten(nachbar, andere, null, 5_000_000)];
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, (_, i) => zahle(i % 2 ? neu() : neu().reverse())),
  );
  expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
  expect([await gezahlt(kreis), await gezahlt(nachbar)]).toEqual([[5_000_000], [5_000_000]]);
});

test("recording a payment is the authority's right alone; recipients and authority read it, the ministry does not", async () => {
  const { kreis } = await twoTenants(server);
  const ministerium = await aMandant(server, { art: "ministerium", rollen: ["ministerium"] });
  const bescheidId = await hatBescheid(server, kreis);
  const liste = [posten(kreis, bescheidId, await hatAbruf(kreis, bescheidId, behoerde))];
  for (const wer of [kreis, ministerium])
    await expect(zahle(liste, "2026-06-15", wer)).rejects.toMatchObject(forbidden);
  await zahle(liste);
  expect(await behoerde.api.auszahlung.list.query({ jahr: 2026, suche: kreis.name })).toMatchObject({
    zeilen: [
      {
        betragCent: 2_500_000,
        bescheid: { id: bescheidId, organisationId: kreis.id, organisationName: kreis.name, baustein: 1 },
      },
    ],
    gesamt: 1,
    summeCent: 2_500_000,
  });
  expect(await gezahlt(kreis, 2025)).toEqual([]);
  await expect(ministerium.api.auszahlung.list.query({ jahr: 2026 })).rejects.toMatchObject(forbidden);
});

test("a list that names one payment twice, or none, is told so", async () => {
  const { kreis } = await twoTenants(server);
  const bescheidId = await hatBescheid(server, kreis);
  const eine = posten(kreis, bescheidId, null);
  for (const liste of [[], [eine, eine]])
    await expect(zahle(liste)).rejects.toMatchObject({ data: { code: "BAD_REQUEST", felder: [{ feld: "posten" }] } });
});
