import { randomUUID } from "node:crypto";
import { foerderkonditionen, KonditionenWerte } from "@kim/domain/kondition";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  einArbeitsplatz,
  einBedarf,
  eineBegleitung,
  einProdukt,
} from "../../../../../tests/support/foerderung/ausgaben.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, aKreisMitEmpfaengern } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

test("R21: a product needs a need of one's own", async () => {
  const { kreis, fremd } = await aKreisMitEmpfaengern(server);
  const { id: fremder } = await fremd.api.bedarf.create.mutate(einBedarf());
  for (const bedarfId of [null, fremder])
    await expect(kreis.api.ausgabe.create.mutate(einProdukt(bedarfId))).rejects.toMatchObject(
      refused({ reason: "bedarf-fehlt", regel: "R21" }),
    );
  const { id } = await kreis.api.bedarf.create.mutate(einBedarf());
  await kreis.api.ausgabe.create.mutate(einProdukt(id));
  expect(await kreis.api.bedarf.list.query()).toMatchObject([{ id, titel: "Sprachpass" }]);
});

test("R20: the seventh consulting day is refused, and the day rate caps what counts", async () => {
  const kreis = await aKreis(server);
  await kreis.api.ausgabe.create.mutate(eineBegleitung({ tage: 6, betragCent: 900_000 }));
  await expect(kreis.api.ausgabe.create.mutate(eineBegleitung())).rejects.toMatchObject(
    refused({ reason: "prozessbegleitung-zu-viele-tage", regel: "R20", feld: "tage" }),
  );
  await kreis.api.ausgabe.create.mutate(eineBegleitung({ tagArt: "austausch", tage: 3, betragCent: 900_000 }));
  expect((await kreis.api.ausgabe.list.query({ jahr: 2026 })).summen).toMatchObject({
    honorareAusgegebenCent: 1_800_000,
    massnahmenFoerderfaehigCent: 900_000,
    hoechstbetragCent: 4_900_000,
  });
});

test("R20: of eight people who enter a day at the same moment, six are let through", async () => {
  const kreis = await aKreis(server);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => kreis.api.ausgabe.create.mutate(eineBegleitung({ tage: 1 }))),
  );
  expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(6);
});

test("a workplace counts over no other row and waits for nobody who enters days", async () => {
  const kreis = await aKreis(server);
  const days = await server.database.admin.reserve();
  await days`begin`;
  await days`select pg_advisory_xact_lock(hashtextextended(${`ausgaben:${kreis.id}`}, 0))`;
  await kreis.api.ausgabe.create.mutate(einArbeitsplatz());
  const begun = kreis.api.ausgabe.create.mutate(eineBegleitung({ tage: 1 }));
  const waiting = () => days`select 1 from pg_locks where not granted and locktype = 'advisory'`;
  await expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBeGreaterThan(0);
  await days`commit`;
  days.release();
  await begun;
});

test("R20: a published Fassung with seven consulting days lets the seventh through, and the eighth not", async () => {
  const [kreis, eva, jonas] = await Promise.all([
    aKreis(server),
    server.login("ministerium@kim.example"),
    server.login("ministerium2@kim.example"),
  ]);
  const begleitung = (tage: number) => eineBegleitung({ jahr: 2025, datum: "2025-05-04", tage });
  const zuViel = (hoechstens: number) => refused({ reason: "prozessbegleitung-zu-viele-tage", hoechstens, frei: 0 });
  await kreis.api.ausgabe.create.mutate(begleitung(6));
  await expect(kreis.api.ausgabe.create.mutate(begleitung(1))).rejects.toMatchObject(zuViel(6));
  const werte = werteVon(2025);
  const beratung = { tage: 7, quelle: "Erlass vom 01.02.2025", annahme: false };
  const { id: konditionId } = await eva.api.konditionVorschlag.create.mutate({
    id: randomUUID(),
    jahr: 2025,
    werte: { ...werte, prozessbegleitung: { ...werte.prozessbegleitung, beratung } },
    begruendung: "Ein Beratungstag mehr.",
    abloesung: true,
  });
  await expect(kreis.api.ausgabe.create.mutate(begleitung(1))).rejects.toMatchObject(zuViel(6));
  await jonas.api.konditionFreigabe.create.mutate({ konditionId });
  await kreis.api.ausgabe.create.mutate(begleitung(1));
  await expect(kreis.api.ausgabe.create.mutate(begleitung(1))).rejects.toMatchObject(zuViel(7));
  expect((await kreis.api.ausgabe.list.query({ jahr: 2025 })).summen).toMatchObject({
    hoechstensTage: { beratung: 7, austausch: 3 },
    prozessbegleitung: { beratung: { tage: 7 } },
  });
});

function werteVon(jahr: number): KonditionenWerte {
  const { jahr: _jahr, ...werte } = foerderkonditionen(jahr) ?? { jahr };
  return KonditionenWerte.parse(werte);
}
