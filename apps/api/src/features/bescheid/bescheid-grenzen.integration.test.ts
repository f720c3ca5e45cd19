import { randomUUID } from "node:crypto";
import { asTenant } from "@kim/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dieBehoerde, hatBescheid } from "../../../../../tests/support/foerderung/bescheid.ts";
import { rechneNach } from "../../../../../tests/support/jahreslauf/rechnungsstand.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aStelleAnlage, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { einMerkmal, hatMerkmale } from "../../../../../tests/support/foerderung/register.ts";
import { aKreis, aMandant, eineKommune, twoTenants } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let behoerde: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await dieBehoerde(server);
});
afterAll(() => server.close());

const forbidden = { data: { code: "FORBIDDEN" } };

describe("nobody but the granting authority", () => {
  test("issues a Bescheid or grants an extra post through the API", async () => {
    const { kreis, nachbar } = await twoTenants(server);
    const ministerium = await server.login("ministerium@kim.example");
    for (const besuch of [kreis, nachbar, ministerium]) {
      await expect(hatBescheid(besuch, kreis.id)).rejects.toMatchObject(forbidden);
      await expect(besuch.api.bescheid.listJeEmpfaenger.query({ jahr: 2025 })).rejects.toMatchObject(forbidden);
      await expect(besuch.api.bescheidvorschlag.listEmpfaenger.query()).rejects.toMatchObject(forbidden);
      await expect(
        besuch.api.zusatzstelleBewilligung.create.mutate({ organisationId: kreis.id, zusatzstelleId: randomUUID() }),
      ).rejects.toMatchObject(forbidden);
    }
    expect(await kreis.api.bescheid.list.query()).toEqual([]);
  });

  test("writes one into the database: a tenant that forges a Bescheid or a Kontingent is refused there", async () => {
    const kreis = await aKreis(server);
    const id = await hatBescheid(behoerde, kreis.id);
    const forge = (statement: string) =>
      asTenant(server.database.db, kreis.id, kreis.benutzerId, (tx) => tx.execute(statement));
    const denied = { cause: { code: "42501" } };
    await expect(forge("insert into kim.bescheid select * from kim.bescheid")).rejects.toMatchObject(denied);
    await expect(forge(`update kim.bescheid set personal_cent = 99900000 where id = '${id}'`)).rejects.toMatchObject(
      denied,
    );
    await expect(forge(`delete from kim.bescheid where id = '${id}'`)).rejects.toMatchObject(denied);
    await expect(forge("update kim.kontingent set vzae_hundertstel = 9900")).rejects.toMatchObject(denied);
    expect(await kreis.api.bescheid.list.query()).toMatchObject([{ id, personalCent: 28_500_000 }]);
  });
});

describe("Baustein 3", () => {
  const baustein3 = { baustein: 3, vzaeHundertstel: 100, personalCent: 5_000_000, ohneAntrag: false } as const;

  test("is granted to a Kommune whose authority is in the register on the first day, and proposed with what it says", async () => {
    const kommune = await eineKommune(server, await aKreis(server));
    await expect(hatBescheid(behoerde, kommune.id, baustein3)).rejects.toMatchObject(
      refused({ reason: "behoerde-fehlt", feld: "von", am: "2025-01-01" }),
    );
    await behoerde.api.registermerkmal.create.mutate(
      einMerkmal(kommune.id, { art: "einbuergerungsbehoerde", von: "2025-01-02", annahme: true }),
    );
    await expect(hatBescheid(behoerde, kommune.id, baustein3)).rejects.toMatchObject(
      refused({ reason: "behoerde-fehlt" }),
    );
    await hatBescheid(behoerde, kommune.id, { ...baustein3, von: "2025-01-02", personalCent: 1_000_000 });
    const vorschlag = { organisationId: kommune.id, jahr: 2025, baustein: 3 } as const;
    expect((await behoerde.api.bescheidvorschlag.get.query(vorschlag)).merkmale).toEqual([
      { art: "einbuergerungsbehoerde", von: "2025-01-02", bis: null, annahme: true },
    ]);
  });

  test("granted directly lets a Kommune keep posts of its own, of this Baustein and within the grant", async () => {
    const kreis = await aKreis(server);
    const kommune = await eineKommune(server, kreis);
    const stelle = {
      funktion: "auslaenderbehoerde",
      anbindung: "auslaenderbehoerde",
      beginn: "2025-01-01",
      ende: "2025-12-31",
      vzaeHundertstel: 75,
    } as const;
    await expect(hatStelle(kommune, stelle)).rejects.toMatchObject(refused({ reason: "keine-eigenen-stellen" }));
    await expect(hatBescheid(behoerde, kommune.id)).rejects.toMatchObject(
      refused({ reason: "empfaenger-nicht-moeglich", baustein: 2 }),
    );
    await hatMerkmale(server, kommune.id, { arten: ["auslaenderbehoerde"] });
    await hatBescheid(behoerde, kommune.id, baustein3);
    const id = await hatStelle(kommune, stelle);
    expect((await kommune.api.stelle.list.query({})).map((zeile) => zeile.id)).toEqual([id]);
    expect((await kreis.api.stelle.list.query({})).map((zeile) => zeile.id)).not.toContain(id);
    await expect(hatStelle(kommune, stelle)).rejects.toMatchObject(
      refused({ reason: "kontingent-ueberschritten", baustein: 3 }),
    );
    await expect(hatStelle(kommune, { funktion: "case_management", beginn: "2025-01-01" })).rejects.toMatchObject(
      refused({ reason: "nur-baustein-3", feld: "funktion" }),
    );
  });

  test("cut below what stands is a finding at the recipient and at the authority; the recipient may shrink step by step and not grow", async () => {
    const kreis = await aMandant(server, { art: "kreis" });
    const stelle = {
      funktion: "auslaenderbehoerde",
      anbindung: "auslaenderbehoerde",
      beginn: "2025-01-01",
      ende: "2025-12-31",
      vzaeHundertstel: 75,
    } as const;
    await expect(hatStelle(kreis, stelle)).rejects.toMatchObject(
      refused({ reason: "kontingent-fehlt", baustein: 3, jahr: 2025 }),
    );
    const vorgaengerId = await hatBescheid(behoerde, kreis.id, { ...baustein3, vzaeHundertstel: 150 });
    const stellen = [await hatStelle(kreis, stelle), await hatStelle(kreis, stelle)];
    const befunde = async () => (await kreis.api.foerderstand.get.query({ jahr: 2025 })).befunde;
    const beiDerBehoerde = async () => {
      await rechneNach(server.database, server.clock.now);
      const { empfaenger } = await behoerde.api.landFoerderung.get.query({ jahr: 2025 });
      return empfaenger.find(({ id }) => id === kreis.id)?.befunde.map(({ regel, satz }) => [regel, satz]);
    };
    expect((await befunde()).map(({ regel }) => regel)).not.toContain("R4");
    expect(await beiDerBehoerde()).toEqual([]);
    const kuerzung = { art: "aenderungsbescheid", vorgaengerId, vzaeHundertstel: 50, personalCent: 2_500_000 } as const;
    await hatBescheid(behoerde, kreis.id, { ...baustein3, ...kuerzung });
    expect(await befunde()).toContainEqual(
      expect.objectContaining({
        regel: "R4",
        satz: expect.stringContaining("in Baustein 3 1,50 VZÄ; bewilligt sind 0,50"),
      }),
    );
    const [befund] = (await befunde()).filter(({ regel }) => regel === "R4");
    expect(await beiDerBehoerde()).toEqual([["R4", befund?.satz]]);
    const aendern = (id: string, vzaeHundertstel: number, version: number) => {
      const { funktion: _, ...angaben } = aStelleAnlage({ ...stelle, vzaeHundertstel });
      return kreis.api.stelle.update.mutate({ ...angaben, id, version });
    };
    for (const id of stellen) await aendern(id, 25, 1);
    expect((await befunde()).map(({ regel }) => regel)).not.toContain("R4");
    expect(await beiDerBehoerde()).toEqual([]);
    await expect(aendern(stellen[0] ?? "", 26, 2)).rejects.toMatchObject(
      refused({ reason: "kontingent-ueberschritten", summeHundertstel: 51 }),
    );
  });
});
