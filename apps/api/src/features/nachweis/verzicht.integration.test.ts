import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fuelltAus, nachweiskette, reichtEin } from "../../../../../tests/support/foerderung/nachweiskette.ts";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const text = "Der Träger ist insolvent und legt nichts mehr vor.";

test("R81: auf einen nie begonnenen Teilnachweis wird verzichtet, sein Geld gilt als nicht nachgewiesen", async () => {
  const { kreis, kommune, traeger, anKommune, anTraeger } = await nachweiskette(server);
  const papier = { inhaberId: kommune.id, id: randomUUID() };
  await kommune.api.teilnachweis.create.mutate({ id: papier.id, jahr: 2025, weiterleitungId: anKommune.id });
  await fuelltAus(kommune, papier);
  await expect(reichtEin(kommune, papier)).rejects.toMatchObject(refused({ reason: "kette-offen", regel: "R81" }));
  const verzichte = (grund: string) =>
    kommune.pruefung.api.nachweisverzicht.create.mutate({ weiterleitungId: anTraeger.id, jahr: 2025, text: grund });
  await expect(verzichte("Zu kurz")).rejects.toMatchObject(
    refused({ reason: "begruendung-fehlt", feld: "text", mindestensZeichen: 10 }),
  );
  await verzichte(text);
  await verzichte(text);
  for (const wer of [kommune, traeger])
    expect(await wer.api.nachweisverzicht.list.query()).toMatchObject([
      { geberId: kommune.id, empfaengerId: traeger.id, weiterleitungId: anTraeger.id, jahr: 2025, grund: text },
    ]);
  // One level sees it: not the recipient above the giver.
  expect(await kreis.api.nachweisverzicht.list.query()).toEqual([]);
  await expect(
    traeger.api.teilnachweis.create.mutate({ id: randomUUID(), jahr: 2025, weiterleitungId: anTraeger.id }),
  ).rejects.toMatchObject(refused({ reason: "auf-nachweis-verzichtet", regel: "R81" }));
  await reichtEin(kommune, papier);
  const { eingereicht } = await kreis.api.nachweis.get.query(papier);
  // Of 57,000 the own 24,000 are proven; nothing of what was passed on.
  expect(eingereicht?.inhalt.zahlen).toMatchObject({
    eigeneKostenCent: 24_000_00,
    kostenDarunterCent: 0,
    rueckgabeCent: 33_000_00,
    weiterleitungen: [{ anerkanntCent: 0, nichtNachgewiesenCent: 28_500_00, bescheinigung: null }],
  });
});

test("verzichten kann nur der Geber des Vertrags, und nur, solange niemand begonnen hat", async () => {
  const { kreis, kommune, traeger, anTraeger } = await nachweiskette(server);
  const verzicht = { weiterleitungId: anTraeger.id, jahr: 2025, text };
  for (const wer of [kreis, traeger])
    await expect(wer.api.nachweisverzicht.create.mutate(verzicht)).rejects.toMatchObject(notFound);
  await traeger.api.teilnachweis.create.mutate({ id: randomUUID(), jahr: 2025, weiterleitungId: anTraeger.id });
  await expect(kommune.api.nachweisverzicht.create.mutate(verzicht)).rejects.toMatchObject(
    refused({ reason: "nachweis-schon-begonnen", regel: "R81", jahr: 2025 }),
  );
});

test("beginnt der eine, während der andere verzichtet, gilt genau eines von beiden", async () => {
  const { kommune, traeger, anTraeger } = await nachweiskette(server);
  const antworten = await Promise.allSettled([
    kommune.api.nachweisverzicht.create.mutate({ weiterleitungId: anTraeger.id, jahr: 2025, text }),
    traeger.api.teilnachweis.create.mutate({ id: randomUUID(), jahr: 2025, weiterleitungId: anTraeger.id }),
  ]);
  expect(antworten.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});
