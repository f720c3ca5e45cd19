import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  belegt,
  bescheinigt,
  dieBehoerde,
  fuelltAus,
  nachweiskette,
  reichtEin,
  tut,
} from "../../../../../tests/support/foerderung/nachweiskette.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

test("Träger, Kommune, Kreis, Behörde: jede Ebene weist nach, prüft und bescheinigt die darunter", async () => {
  const { kreis, kommune, traeger, anKommune, anTraeger } = await nachweiskette(server);
  const behoerde = await dieBehoerde(server);
  const papiere = {
    traeger: { inhaberId: traeger.id, id: randomUUID() },
    kommune: { inhaberId: kommune.id, id: randomUUID() },
    kreis: { inhaberId: kreis.id, id: randomUUID() },
  };
  await traeger.api.teilnachweis.create.mutate({ id: papiere.traeger.id, jahr: 2025, weiterleitungId: anTraeger.id });
  await kommune.api.teilnachweis.create.mutate({ id: papiere.kommune.id, jahr: 2025, weiterleitungId: anKommune.id });
  await kreis.api.nachweis.create.mutate({ id: papiere.kreis.id, jahr: 2025, baustein: 2 });
  await fuelltAus(kommune, papiere.kommune);
  await fuelltAus(kreis, papiere.kreis);

  // R81: nobody above is prepared while somebody below is open.
  await expect(tut(kommune, papiere.kommune, "vorbereitet")).rejects.toMatchObject(
    refused({ reason: "kette-offen", regel: "R81" }),
  );
  // A Träger proves by receipts.
  await fuelltAus(traeger, papiere.traeger);
  await expect(tut(traeger, papiere.traeger, "vorbereitet")).rejects.toMatchObject(
    refused({ reason: "nachweis-unvollstaendig", regel: "R87" }),
  );
  await belegt(server, papiere.traeger, anTraeger.stelleId);
  await reichtEin(traeger, papiere.traeger);

  const gekuerzt = { gekuerztCent: 100_00, grund: "K03", satz: "Der Beleg für Dezember liegt nicht vor." };
  const { eingereicht } = await kommune.api.nachweis.get.query(papiere.traeger);
  const letzte = eingereicht?.zeilen.at(-1);
  await bescheinigt(kommune, papiere.traeger, {
    [letzte?.schluessel ?? ""]: { anerkanntCent: (letzte?.erklaertCent ?? 0) - 100_00, ...gekuerzt },
  });

  const { entwurf } = await kommune.api.nachweis.get.query(papiere.kommune);
  // 12 × 2,000 own, 12 × 2,100 less 100 below.
  expect(entwurf?.inhalt.zahlen).toMatchObject({
    eigeneKostenCent: 24_000_00,
    kostenDarunterCent: 25_100_00,
    verwendetCent: 49_100_00,
    rueckgabeCent: 7_900_00,
    weiterleitungen: [{ erklaertCent: 25_200_00, anerkanntCent: 25_100_00, gekuerztCent: 100_00 }],
  });
  await reichtEin(kommune, papiere.kommune);
  await bescheinigt(kreis, papiere.kommune);
  await expect(
    tut(kommune.pruefung, papiere.traeger, "bescheinigung_aufgehoben", { text: "Ein Beleg ist aufgetaucht." }),
  ).rejects.toMatchObject(refused({ reason: "bescheinigung-verwendet", regel: "R82" }));

  // In the list as on the page: the Träger's is used above, the Kommune's not yet.
  const standInDerListe = async (wer: typeof kommune, id: string) =>
    (await wer.api.nachweis.list.query()).find((n) => n.id === id)?.stand;
  expect(await standInDerListe(kommune, papiere.traeger.id)).toBe("verwendet");
  expect(await standInDerListe(traeger, papiere.traeger.id)).toBe("verwendet");
  expect(await standInDerListe(kreis, papiere.kommune.id)).toBe("bescheinigt");

  const oben = await kreis.api.nachweis.get.query(papiere.kreis);
  expect(oben.entwurf?.inhalt.zahlen).toMatchObject({
    ergebnis: { ausgegebenCent: 49_100_00, anerkanntCent: 49_100_00, erstattungCent: 7_900_00 },
  });
  await reichtEin(kreis, papiere.kreis);
  await bescheinigt(behoerde, papiere.kreis);
  const gesehen = await behoerde.pruefung.api.nachweis.get.query(papiere.kreis);
  expect(gesehen.lauf.stand).toBe("bescheinigt");
  expect(gesehen.entwurf).toBeNull();
  expect(gesehen.eingereicht).toMatchObject({
    version: 1,
    vermerk: { ergebnis: "ohne_beanstandung", summe: { anerkanntCent: 49_100_00, unentschieden: 0 } },
  });
  // One level sees the next one's certificate, nobody the one after.
  for (const wer of [behoerde.pruefung, kreis])
    await expect(wer.api.nachweis.get.query(papiere.traeger)).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
});
