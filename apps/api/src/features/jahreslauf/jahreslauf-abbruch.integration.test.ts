import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hatFehlgeschlagenenLauf } from "../../../../../tests/support/jahreslauf/lauf.ts";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, twoTenants, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

/** A run of the Bezirksregierung of another year each, whose steps stand as given. */
async function einLandeslauf(jahr: number, staende: string[]) {
  const behoerde = await server.login("bezirksregierung@kim.example");
  const { id: laufId } = await behoerde.api.jahreslauf.create.mutate({ id: randomUUID(), jahr });
  const kreise: Mandant[] = [];
  for (const status of staende) {
    const kreis = await aKreis(server);
    kreise.push(kreis);
    await server.database.admin`
      insert into kim.jahreslauf_schritt (tenant_id, lauf_tenant_id, lauf_id, status, fehler, versuche, geaendert_am)
      select ${kreis.id}, tenant_id, id, ${status}, ${status === "fehlgeschlagen" ? "Es fehlt etwas." : null}, 1, now()
      from kim.jahreslauf where id = ${laufId}`;
  }
  const staendeJetzt = async () => {
    const { schritte } = await behoerde.api.jahreslauf.get.query({ laufId });
    return kreise.map(({ id }) => schritte.find(({ organisationId }) => organisationId === id)?.status);
  };
  return { api: behoerde.api, laufId, staendeJetzt, kreise };
}

test("called off, what waits is taken back; what is done, failed or under way stays, and the run ends with the last", async () => {
  const { api, laufId, staendeJetzt } = await einLandeslauf(2024, ["wartet", "laeuft", "fertig", "fehlgeschlagen"]);
  await api.jahreslaufAbbruch.create.mutate({ laufId });
  expect(await staendeJetzt()).toEqual(["zurueckgenommen", "laeuft", "fertig", "fehlgeschlagen"]);
  expect(await api.jahreslauf.get.query({ laufId })).toMatchObject({
    beendetAm: null,
    abgebrochenAm: expect.any(String),
    fertig: 1,
    fehlgeschlagen: 1,
    zurueckgenommen: 1,
  });
});

test("called off with nothing under way it ends at once, and cannot be called off again", async () => {
  const { api, laufId } = await einLandeslauf(2023, ["wartet", "fertig", "wartet"]);
  await api.jahreslaufAbbruch.create.mutate({ laufId });
  const lauf = await api.jahreslauf.get.query({ laufId });
  expect(lauf).toMatchObject({ beendetAm: expect.any(String), fertig: 1, zurueckgenommen: 2 });
  await expect(api.jahreslaufAbbruch.create.mutate({ laufId })).rejects.toMatchObject(
    refused({ reason: "jahreslauf-schon-beendet" }),
  );
  // The year is free for another run.
  expect((await api.jahreslauf.create.mutate({ id: randomUUID(), jahr: 2023 })).id).not.toBe(laufId);
});

test("the failed steps are repeated together, each once; what was taken back is not", async () => {
  const { api, laufId, staendeJetzt, kreise } = await einLandeslauf(2022, [
    "fehlgeschlagen",
    "wartet",
    "fehlgeschlagen",
    "fertig",
  ]);
  await api.jahreslaufAbbruch.create.mutate({ laufId });
  expect(await api.jahreslaufWiederholung.createMany.mutate({ laufId })).toEqual({ anzahl: 2 });
  expect(await staendeJetzt()).toEqual(["wartet", "zurueckgenommen", "wartet", "fertig"]);
  expect(await api.jahreslauf.get.query({ laufId })).toMatchObject({ beendetAm: null, fehlgeschlagen: 0 });
  const beauftragt = await server.database.admin<{ wer: string }[]>`
    select payload ->> 'organisationId' as wer from kim.outbox
    where name = 'schritt-wiederholen' and payload ->> 'laufId' = ${laufId}`;
  expect(beauftragt.map(({ wer }) => wer).sort()).toEqual([kreise[0]?.id, kreise[2]?.id].sort());
  await expect(api.jahreslaufWiederholung.createMany.mutate({ laufId })).rejects.toMatchObject(
    refused({ reason: "nichts-fehlgeschlagen" }),
  );
});

test("nobody calls off or repeats a run of somebody else, nor a step of it that is his own", async () => {
  const { kreis, nachbar } = await twoTenants(server);
  const laufId = await hatFehlgeschlagenenLauf(server, kreis);
  await expect(nachbar.api.jahreslaufAbbruch.create.mutate({ laufId })).rejects.toMatchObject(notFound);
  await expect(nachbar.api.jahreslaufWiederholung.createMany.mutate({ laufId })).rejects.toMatchObject(notFound);
  const { laufId: landeslauf, kreise, staendeJetzt } = await einLandeslauf(2021, ["wartet"]);
  await expect(kreise[0]?.api.jahreslaufAbbruch.create.mutate({ laufId: landeslauf })).rejects.toMatchObject(notFound);
  expect(await staendeJetzt()).toEqual(["wartet"]);
});
