import { randomUUID } from "node:crypto";
import { asTenant } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { Merkmalart } from "@kim/domain/organisation";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dieBehoerde } from "../../../../../tests/support/foerderung/bescheid.ts";
import { einMerkmal, hatMerkmale } from "../../../../../tests/support/foerderung/register.ts";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, aMandant, eineKommune } from "../../../../../tests/support/welt/tenants.ts";

const tag = "2026-06-15";
const quelle = "Vereinbarung mit dem Kreis";

let server: TestApi;
let behoerde: Besuch;
let ministerium: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await dieBehoerde(server);
  ministerium = await server.login("ministerium@kim.example");
});
afterAll(() => server.close());

async function kreisMitKommunen() {
  const kreis = await aKreis(server);
  const [stadt, ort] = [await eineKommune(server, kreis), await eineKommune(server, kreis)];
  return { kreis, stadt, ort };
}

const ende = (kommuneId: string, merkmalId: string, angaben: { bis?: string; nie?: boolean }) =>
  behoerde.api.registermerkmalende.create.mutate({ kommuneId, merkmalId, quelle, ...angaben });

test("what the authority records counts from its first to its last day, and says who recorded and who ended it", async () => {
  const { kreis, stadt } = await kreisMitKommunen();
  const { id } = await behoerde.api.registermerkmal.create.mutate(einMerkmal(stadt.id, { von: "2026-01-01" }));
  await ende(stadt.id, id, { bis: "2026-06-14" });
  await ende(stadt.id, id, { bis: "2026-06-14" }); // a second click
  const stand = async (am: string) => {
    const { zeilen } = await kreis.api.register.list.query({ tag: am });
    return zeilen.find((zeile) => zeile.id === stadt.id)?.staende;
  };
  expect(await Promise.all(["2025-12-31", "2026-01-01", "2026-06-14", "2026-06-15"].map(stand))).toEqual([
    {},
    { auslaenderbehoerde: "belegt" },
    { auslaenderbehoerde: "belegt" },
    {},
  ]);
  expect((await stadt.api.register.get.query({ id: stadt.id })).merkmale).toMatchObject([
    { id, quelle: "Satzung vom 12.12.2019", vonName: "Carsten Vogt", ende: { quelle, vonName: "Carsten Vogt" } },
  ]);
});

test("a proof stands beside an assumption and wins; what never held counts on no day", async () => {
  const { stadt } = await kreisMitKommunen();
  const [angenommen = ""] = await hatMerkmale(server, stadt.id, { arten: ["jugendamt"], annahme: true });
  const beleg = einMerkmal(stadt.id, { art: "jugendamt", von: "2026-01-01" });
  await behoerde.api.registermerkmal.create.mutate(beleg);
  const stand = async (am: string) =>
    (await stadt.api.register.list.query({ tag: am })).zeilen.map(({ staende }) => staende.jugendamt);
  expect([await stand("2025-12-31"), await stand("2026-01-01")]).toEqual([["annahme"], ["belegt"]]);
  await ende(stadt.id, angenommen, { nie: true });
  expect([await stand("2025-12-31"), await stand("2026-01-01")]).toEqual([[undefined], ["belegt"]]);
  await expect(
    behoerde.api.registermerkmal.create.mutate({ ...beleg, id: randomUUID(), von: "2027-01-01" }),
  ).rejects.toMatchObject(refused({ reason: "merkmal-ueberschneidet-sich", feld: "von", von: "2026-01-01" }));
});

test("of ten people who record the same fact at once, one does", async () => {
  const { stadt } = await kreisMitKommunen();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => behoerde.api.registermerkmal.create.mutate(einMerkmal(stadt.id))),
  );
  expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
});

test("a Kommune reads its own facts, a Kreis those of its Kommunen, the ministry all, a stranger none", async () => {
  const { kreis, stadt, ort } = await kreisMitKommunen();
  const fremd = await aKreis(server);
  await hatMerkmale(server, stadt.id);
  await hatMerkmale(server, ort.id, { arten: ["jugendamt"] });
  const gelistet = async ({ api }: Besuch) =>
    (await api.register.list.query({ tag })).zeilen.map(({ id }) => id as string).sort();
  expect(await gelistet(kreis)).toEqual([kreis.id, stadt.id, ort.id].sort());
  expect(await gelistet(stadt)).toEqual([stadt.id]);
  for (const wer of [kreis, stadt, behoerde, ministerium])
    expect((await wer.api.register.get.query({ id: stadt.id })).merkmale).toHaveLength(3);
  for (const wer of [fremd, ort, await aMandant(server, { art: "traeger" })])
    await expect(wer.api.register.get.query({ id: stadt.id })).rejects.toMatchObject(notFound);
  // A filter does not reach beyond one's own.
  const { zeilen } = await fremd.api.register.list.query({ tag, kreisId: kreis.id });
  expect(zeilen.map(({ id }) => id)).toEqual([fremd.id]);
  const gesehen = await asTenant(server.database.db, fremd.id, fremd.benutzerId, (tx) =>
    tx.execute("select distinct tenant_id from kim.registermerkmal"),
  );
  expect(gesehen).toEqual([]);
});

test("only the granting authority writes", async () => {
  const { kreis, stadt } = await kreisMitKommunen();
  const [merkmalId = ""] = await hatMerkmale(server, stadt.id);
  for (const { api } of [kreis, stadt, ministerium]) {
    await expect(api.registermerkmal.create.mutate(einMerkmal(stadt.id))).rejects.toMatchObject({
      data: { code: "FORBIDDEN" },
    });
    await expect(
      api.registermerkmalende.create.mutate({ kommuneId: stadt.id, merkmalId, bis: tag, quelle }),
    ).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
  }
  const forged = asTenant(server.database.db, stadt.id, stadt.benutzerId, (tx) =>
    tx.execute("update kim.registermerkmal set bis = null"),
  );
  await expect(forged).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("the list is filtered by Kreis, by what is missing or assumed and by name, and comes a page at a time", async () => {
  const { kreis, stadt, ort } = await kreisMitKommunen();
  await hatMerkmale(server, stadt.id, { arten: Merkmalart.options });
  await hatMerkmale(server, ort.id, { arten: ["jugendamt"], annahme: true });
  await hatMerkmale(server, kreis.id, { arten: Merkmalart.options });
  type Filter = Parameters<typeof behoerde.api.register.list.query>[0];
  const gefunden = async (filter: Omit<Filter, "tag">) =>
    (await behoerde.api.register.list.query({ tag, kreisId: kreis.id, ...filter })).zeilen.map(({ id }) => id);
  expect(await gefunden({ stand: "fehlt" })).toEqual([ort.id]);
  expect(await gefunden({ stand: "annahme" })).toEqual([ort.id]);
  expect(await gefunden({ stand: "fehlt", merkmal: "jugendamt" })).toEqual([]);
  expect(await gefunden({ stand: "annahme", merkmal: "jugendamt" })).toEqual([ort.id]);
  expect((await gefunden({ stand: "belegt", merkmal: "integrationsrat" })).sort()).toEqual([kreis.id, stadt.id].sort());
  expect(await gefunden({ suche: stadt.name.toUpperCase() })).toEqual([stadt.id]);
  const alle = await behoerde.api.register.list.query({ tag });
  expect(alle).toMatchObject({ seite: 1, zeilen: { length: 25 } });
  expect(alle.gesamt).toBeGreaterThan(427);
  expect(alle.kreise.map(({ id }) => id)).toContain(kreis.id);
  const letzte = await behoerde.api.register.list.query({ tag, seite: 999 });
  expect(letzte.seite).toBe(alle.seiten);
  expect(letzte.zeilen.length).toBe(alle.gesamt - 25 * (alle.seiten - 1));
});

test("the seed knows every recipient, and says of each fact what it rests on", async () => {
  const staende = async (ags: string) => {
    const { merkmale } = await behoerde.api.register.get.query({ id: organisationIdOf(ags) });
    return Object.fromEntries(merkmale.map((m) => [m.art, m.annahme ? "annahme" : "belegt"]));
  };
  expect(await staende("05111"), "Düsseldorf").toEqual({
    auslaenderbehoerde: "belegt",
    einbuergerungsbehoerde: "annahme",
    jugendamt: "belegt",
    integrationsrat: "annahme",
  });
  expect(await staende("05334002"), "Aachen").not.toHaveProperty("auslaenderbehoerde");
  expect(await staende("05570"), "Kreis Warendorf").toMatchObject({ auslaenderbehoerde: "belegt" });
  expect(await staende("05970040"), "Siegen").toMatchObject({ auslaenderbehoerde: "annahme", jugendamt: "belegt" });
  expect(await staende("05962032"), "Lüdenscheid").not.toHaveProperty("auslaenderbehoerde");
  const [kurz] = await server.database.admin`
    select count(*)::int as anzahl from kim.registermerkmal where length(quelle) < 10`;
  expect(kurz).toEqual({ anzahl: 0 });
});
