import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  abgelegt,
  einBeleg,
  einTraegernachweis,
  hatDatei,
  hatEntwurfsnachweis,
  hatVorgang,
  hochladen,
  holen,
  istEingereicht,
  ohneNachweis,
  pdf,
} from "../../../../../../tests/support/foerderung/belege.ts";
import { eineBehoerde } from "../../../../../../tests/support/foerderung/mittel.ts";
import { notFound } from "../../../../../../tests/support/welt/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../../tests/support/welt/api.ts";
import { aKreis, eineKommune } from "../../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

/** Everybody around a holder: whom it proves to, who stands above that one, and who has nothing to do with it. */
async function umgebung() {
  const szene = await einTraegernachweis(server);
  const fremde = await einTraegernachweis(server);
  return {
    ...szene,
    geber: szene.stadt,
    weitere: {
      zweiEbenenDarueber: szene.kreis,
      nachbar: await eineKommune(server, szene.kreis),
      andererTraeger: fremde.traeger,
      bezirksregierung: await server.login("bezirksregierung@kim.example"),
      ministerium: await server.login("ministerium@kim.example"),
    } satisfies Record<string, Besuch>,
  };
}

test("eine Belegliste sieht und ändert nur, wem sie gehört", async () => {
  const { traeger, geber, weitere, nachweis, nachweisId } = await umgebung();
  const dokumentId = await hatDatei(traeger, nachweisId);
  const zeile = einBeleg(nachweisId, { dokumentId });
  await traeger.api.belegzeile.create.mutate(zeile);
  const probiere = async ({ api }: Besuch) => {
    for (const versuch of [
      () => api.belegzeile.list.query({ nachweisId }),
      () => api.belegzeile.create.mutate(einBeleg(nachweisId)),
      () => api.belegzeile.update.mutate({ ...zeile, version: 1 }),
      () => api.belegzeile.delete.mutate({ nachweisId, id: zeile.id, version: 1 }),
      () => api.belegliste.create.mutate({ nachweisId, zeilen: [ohneNachweis(einBeleg(nachweisId))] }),
      () => api.nachweisdatei.delete.mutate({ nachweisId, id: dokumentId }),
    ])
      await expect(versuch()).rejects.toMatchObject({
        data: { code: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/) },
      });
  };
  for (const besuch of [geber, ...Object.values(weitere)]) await probiere(besuch);
  await istEingereicht(server, nachweis, dokumentId);
  // The level above reads the submitted version, not the working list.
  for (const besuch of [geber, ...Object.values(weitere)]) await probiere(besuch);
  // There was something to hide.
  expect((await traeger.api.belegzeile.list.query({ nachweisId })).zeilen).toHaveLength(1);
  expect(await abgelegt(server, nachweisId)).toHaveLength(1);
});

test("eine Datei liest der Inhaber, und wem sie eingereicht wurde, sonst niemand", async () => {
  const { traeger, geber, weitere, nachweis, nachweisId } = await umgebung();
  const [genannte, andere] = [await hatDatei(traeger, nachweisId), await hatDatei(traeger, nachweisId)];
  const status = async (besuch: Besuch, id: string) => (await holen(besuch, traeger.id, nachweisId, id)).status;
  expect([await status(traeger, genannte), await status(geber, genannte)]).toEqual([200, 404]);
  await istEingereicht(server, nachweis, genannte);
  expect([await status(geber, genannte), await status(geber, andere)]).toEqual([200, 404]);
  for (const [wer, besuch] of Object.entries(weitere))
    expect([wer, await status(besuch, genannte), await status(besuch, andere)]).toEqual([wer, 404, 404]);
  expect((await holen(geber, geber.id, nachweisId, genannte)).status).toBe(404);
  expect((await holen(geber, traeger.id, randomUUID(), genannte)).status).toBe(404);
  // Taken back, it was seen all the same; what comes after it, nobody above sees.
  await hatVorgang(server, nachweis, "zurueckgezogen");
  const neue = await hatDatei(traeger, nachweisId, { ersetzt: genannte });
  expect([await status(geber, genannte), await status(geber, neue), await status(traeger, neue)]).toEqual([
    200, 404, 200,
  ]);
});

test("die Bezirksregierung liest, was ihr eingereicht wurde", async () => {
  const [kreis, behoerde, andere] = [await aKreis(server), await eineBehoerde(server), await eineBehoerde(server)];
  const nachweis = await hatEntwurfsnachweis(server, kreis, behoerde, null);
  await hatVorgang(server, nachweis, "vorbereitet");
  const id = await hatDatei(kreis, nachweis.id, { art: "unterschrift" });
  const status = async (besuch: Besuch) => (await holen(besuch, kreis.id, nachweis.id, id)).status;
  expect([await status(kreis), await status(behoerde)]).toEqual([200, 404]);
  await istEingereicht(server, nachweis, id);
  expect([await status(behoerde), await status(andere)]).toEqual([200, 404]);
});

test("wer nichts bringen darf, dessen zehn Megabyte werden nicht angenommen", async () => {
  const { geber, weitere, nachweisId } = await umgebung();
  const body = pdf(" ".repeat(10_485_761));
  expect((await hochladen(server.visit(), nachweisId, { body })).status).toBe(401);
  for (const besuch of [geber, ...Object.values(weitere)])
    expect((await hochladen(besuch, nachweisId, { body })).status).toBe(404);
  expect(await abgelegt(server, nachweisId)).toEqual([]);
});

test("eine Zeile nennt keine Datei und keine Stelle eines anderen", async () => {
  const [eins, zwei] = [await einTraegernachweis(server), await einTraegernachweis(server)];
  const fremde = await hatDatei(zwei.traeger, zwei.nachweisId);
  const { api } = eins.traeger;
  for (const zeile of [
    einBeleg(eins.nachweisId, { dokumentId: fremde }),
    einBeleg(eins.nachweisId, {
      empfaenger: "",
      position: "case_management",
      person: { stelleId: zwei.stelleId, pseudonym: "CM 1", monat: 5 },
    }),
  ]) {
    await expect(api.belegzeile.create.mutate(zeile)).rejects.toMatchObject({ data: { code: "CONFLICT" } });
    await expect(
      api.belegliste.create.mutate({ nachweisId: eins.nachweisId, zeilen: [ohneNachweis(zeile)] }),
    ).rejects.toMatchObject({ data: { code: "CONFLICT" } });
  }
  await expect(api.belegzeile.create.mutate(einBeleg(zwei.nachweisId))).rejects.toMatchObject(notFound);
});

test("ein Link allein ist nichts wert", async () => {
  const { traeger, nachweisId } = await einTraegernachweis(server);
  const id = await hatDatei(traeger, nachweisId);
  const cookie = traeger.cookie();
  expect((await holen(server.visit(), traeger.id, nachweisId, id)).status).toBe(401);
  await traeger.api.sitzung.delete.mutate();
  expect((await holen(server.visit(), traeger.id, nachweisId, id, { headers: { cookie } })).status).toBe(401);
});
