import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gibt } from "../../../../../tests/support/weiterleitung/vertraege.ts";
import {
  abgelegt,
  einVertrag,
  hochladen,
  holen,
  pdf,
  satz,
} from "../../../../../tests/support/weiterleitung/vertragsdatei.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aPerson, eineKommune, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

/** The town passes half of what it holds on to a neighbour: a contract one level below. */
async function mitNachbar(
  kreis: Mandant,
  kommune: Mandant,
  { weiterleitungId: herkunftId, stelleId }: { weiterleitungId: string; stelleId: string },
) {
  const nachbar = await eineKommune(server, kreis);
  return {
    nachbar,
    weiterleitungId: await gibt(kommune, nachbar, stelleId, {
      herkunftId,
      vzaeHundertstel: 50,
      nachweisFaelligAm: "2027-02-28",
    }),
  };
}

describe("the wall around a contract's documents", () => {
  test("a stranger, another receiver, the state and the administration of another body find and bring nothing", async () => {
    const { kreis, kommune, traeger, fremd, weiterleitungId } = await einVertrag(server);
    const id = randomUUID();
    await hochladen(kommune, weiterleitungId, { id });
    const behoerde = await server.login("bezirksregierung@kim.example");
    const ministerium = await server.login("ministerium@kim.example");
    const before = await abgelegt(server, weiterleitungId);
    for (const besuch of [traeger, fremd, behoerde, ministerium, await eineKommune(server, kreis)]) {
      expect((await holen(besuch, weiterleitungId, "empfaenger", id)).status).toBe(404);
      expect((await hochladen(besuch, weiterleitungId)).status).toBe(404);
    }
    for (const besuch of [traeger, fremd])
      await expect(besuch.api.weiterleitungDokument.list.query({ weiterleitungId })).rejects.toMatchObject({
        data: { code: "NOT_FOUND" },
      });
    expect(await abgelegt(server, weiterleitungId)).toEqual(before);
    expect((await holen(kreis, weiterleitungId, "empfaenger", id)).status).toBe(200); // there was something to hide
  });

  test("one level above and one below see nothing of each other's contracts", async () => {
    const oben = await einVertrag(server);
    const unten = await mitNachbar(oben.kreis, oben.kommune, oben);
    const [obenId, untenId] = [randomUUID(), randomUUID()];
    expect((await hochladen(oben.kommune, oben.weiterleitungId, { id: obenId })).status).toBe(201);
    expect((await hochladen(oben.kommune, unten.weiterleitungId, { id: untenId })).status).toBe(201);
    for (const [besuch, statusOben, statusUnten] of [
      [oben.kreis, 200, 404],
      [oben.kommune, 200, 200],
      [unten.nachbar, 404, 200],
    ] as const) {
      expect((await holen(besuch, oben.weiterleitungId, "empfaenger", obenId)).status).toBe(statusOben);
      expect((await holen(besuch, unten.weiterleitungId, "geber", untenId)).status).toBe(statusUnten);
      // The right document under the wrong contract is none.
      expect((await holen(besuch, oben.weiterleitungId, "geber", untenId)).status).toBe(404);
    }
    expect((await hochladen(oben.kreis, unten.weiterleitungId)).status).toBe(404);
    expect((await hochladen(unten.nachbar, oben.weiterleitungId)).status).toBe(404);
  });

  test("nobody lays a document over the other side's: the same id twice is two", async () => {
    const { kreis, kommune, weiterleitungId } = await einVertrag(server);
    const id = randomUUID();
    await hochladen(kreis, weiterleitungId, { id, body: pdf("vom Kreis") });
    await hochladen(kommune, weiterleitungId, { id, body: pdf("von der Kommune") });
    for (const seite of [kreis, kommune]) {
      expect(await (await holen(seite, weiterleitungId, "geber", id)).text()).toBe(pdf("vom Kreis"));
      expect(await (await holen(seite, weiterleitungId, "empfaenger", id)).text()).toBe(pdf("von der Kommune"));
    }
  });

  test("a link is worth nothing without a session, and nothing after the logout", async () => {
    const { kommune, weiterleitungId } = await einVertrag(server);
    const id = randomUUID();
    await hochladen(kommune, weiterleitungId, { id });
    const cookie = kommune.cookie();
    expect(await satz(await holen(server.visit(), weiterleitungId, "empfaenger", id))).toMatchObject({ status: 401 });
    expect((await hochladen(server.visit(), weiterleitungId)).status).toBe(401);
    await kommune.api.sitzung.delete.mutate();
    expect((await holen(server.visit(), weiterleitungId, "empfaenger", id, { headers: { cookie } })).status).toBe(401);
    expect((await hochladen(server.visit(), weiterleitungId, { headers: { cookie } })).status).toBe(401);
    expect(await abgelegt(server, weiterleitungId)).toHaveLength(1);
  });

  test("a body too large is not read from somebody who may not send one", async () => {
    const { fremd, weiterleitungId } = await einVertrag(server);
    const body = "x".repeat(10_485_761);
    expect((await hochladen(server.visit(), weiterleitungId, { body })).status).toBe(401);
    expect(
      (
        await hochladen(await aPerson(server, [{ organisationId: fremd.id, rollen: ["finanzen"] }]), weiterleitungId, {
          body,
        })
      ).status,
    ).toBe(404);
  });

  test.each(["..%2f..%2fetc%2fpasswd", "%00", "null", "'%20or%20true%20--"])(
    "an address with %s is none",
    async (teil) => {
      const { kreis, weiterleitungId } = await einVertrag(server);
      for (const path of [
        `${weiterleitungId}/geber/${teil}`,
        `${teil}/geber/${randomUUID()}`,
        `${weiterleitungId}/${teil}/${randomUUID()}`,
      ]) {
        expect([400, 404]).toContain((await kreis.send(`/dateien/weiterleitung/${path}`)).status);
      }
    },
  );
});
