import { organisationIdOf } from "@kim/db/seed";
import { landsumme } from "@kim/domain/landesstand";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { dieBehoerde, hatBescheid } from "../../../../../tests/support/foerderung/bescheid.ts";
import { hatMerkmale } from "../../../../../tests/support/foerderung/register.ts";
import { rechneNach } from "../../../../../tests/support/jahreslauf/rechnungsstand.ts";
import { aKreis, aPerson } from "../../../../../tests/support/welt/tenants.ts";

const bescheid2026 = {
  jahr: 2026,
  baustein: 2,
  datum: "2026-02-15",
  von: "2026-01-01",
  bis: "2026-12-31",
  nachweisFaelligAm: "2027-06-30",
} as const;

let server: TestApi;
let ministerium: Besuch;
let behoerde: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  [ministerium, behoerde] = [await server.login("ministerium@kim.example"), await dieBehoerde(server)];
});
afterAll(() => server.close());

const forbidden = { data: { code: "FORBIDDEN" } };

describe("the state's view", () => {
  test("shows both offices the 54 with posts granted, set up and occupied, as they are in the tables", async () => {
    await hatBescheid(behoerde, organisationIdOf("05111"), {
      ...bescheid2026,
      vzaeHundertstel: 150,
      personalCent: 5_700_000,
    });
    await rechneNach(server.database, server.clock.now);
    const [sums] = await server.database.admin`
      select (select sum(vzae_hundertstel)::int from kim.bescheid b where jahr = 2026
          and '2026-06-15' between von and bis
          and not exists (select from kim.bescheid n where n.tenant_id = b.tenant_id and n.vorgaenger_id = b.id))
          as "bewilligtHundertstel",
        (select sum(vzae_hundertstel)::int from kim.stelle
          where beginn <= '2026-06-15' and (ende is null or ende >= '2026-06-15')) as "eingerichtetHundertstel",
        (select sum(vzae_hundertstel)::int from kim.besetzung
          where von <= '2026-06-15' and (bis is null or bis >= '2026-06-15')) as "besetztHundertstel",
        (select sum(personal_cent + arbeitsplaetze_cent + massnahmen_cent)::int from kim.bescheid where jahr = 2026)
          as "bewilligtCent"`;
    for (const { api } of [ministerium, behoerde]) {
      const { empfaenger, tag, bekannt } = await api.land.uebersicht.query({ jahr: 2026 });
      expect([empfaenger.length, tag, bekannt]).toEqual([54, "2026-06-15", null]);
      const gesamt = landsumme(empfaenger.flatMap(({ bausteine }) => bausteine));
      expect(gesamt).toMatchObject({ ...sums });
      expect(gesamt.bewilligtHundertstel).toBeGreaterThan(0);
    }
  });

  test("lists below the 54, with their Kreis, the Kommunen to which Baustein 3 is granted in the year, and no others", async () => {
    const ahlen = "05570004";
    await hatMerkmale(server, organisationIdOf(ahlen), { arten: ["auslaenderbehoerde"] });
    await hatBescheid(behoerde, organisationIdOf(ahlen), {
      baustein: 3,
      vzaeHundertstel: 50,
      personalCent: 2_500_000,
      ohneAntrag: false,
    });
    await rechneNach(server.database, server.clock.now);
    const { empfaenger } = await ministerium.api.land.uebersicht.query({ jahr: 2025 });
    expect(empfaenger.filter(({ kreis }) => kreis === null)).toHaveLength(54);
    expect(empfaenger.slice(54)).toMatchObject([
      {
        ags: ahlen,
        kreis: "Kreis Warendorf",
        kachel: null,
        bausteine: [{ baustein: 3, bewilligtHundertstel: 50, eingerichtetHundertstel: 0 }],
      },
    ]);
    expect(await ministerium.api.land.organisation.query({ ags: ahlen, jahr: 2025 })).toMatchObject(
      empfaenger[54] ?? {},
    );
    expect((await ministerium.api.startseite.get.query()).zahlen).toMatchObject({ jahr: 2025, empfaenger: 55 });
    expect((await ministerium.api.land.uebersicht.query({ jahr: 2024 })).empfaenger).toHaveLength(54);
    await expect(ministerium.api.land.organisation.query({ ags: ahlen, jahr: 2024 })).rejects.toMatchObject({
      data: { code: "NOT_FOUND" },
    });
  });

  test("names no person and no single post", async () => {
    const [secrets] = await server.database.admin<{ pseudonyme: string[]; bezeichnungen: string[] }[]>`
      select (select array_agg(pseudonym) from kim.besetzung) as pseudonyme, (select array_agg(distinct bezeichnung)
        from kim.stelle) as bezeichnungen`;
    const answers = JSON.stringify([
      await ministerium.api.land.uebersicht.query({ jahr: 2026 }),
      await ministerium.api.land.organisation.query({ ags: "05570", jahr: 2026 }),
      await ministerium.api.startseite.get.query(),
    ]);
    expect(secrets?.pseudonyme.length).toBeGreaterThan(100);
    expect(
      [...(secrets?.pseudonyme ?? []), ...(secrets?.bezeichnungen ?? [])].filter((secret) => answers.includes(secret)),
    ).toEqual([]);
  });

  test("has a page for each recipient and for nobody else", async () => {
    expect(await ministerium.api.land.organisation.query({ ags: "05570", jahr: 2026 })).toMatchObject({
      kurzname: expect.stringContaining("Warendorf"),
    });
    expect(await ministerium.api.land.nachweise.query({ jahr: 2026 })).toContainEqual(
      expect.objectContaining({ organisationId: organisationIdOf("05570"), ergebnis: "offen" }),
    );
    for (const ags of ["05570004", "99999", ""]) {
      await expect(ministerium.api.land.organisation.query({ ags, jahr: 2026 })).rejects.toMatchObject({
        data: { code: "NOT_FOUND" },
      });
    }
  });
});

describe("who may look where", () => {
  test("the offices of the state do not read a tenant's posts, offers or plans", async () => {
    for (const { api } of [ministerium, behoerde]) {
      const calls = [
        () => api.stelle.list.query({}),
        () => api.weiterleitung.list.query(),
        () => api.foerderplan.get.query({ jahr: 2026 }),
        () => api.kontingent.list.query(),
        () => api.jahresergebnis.get.query({ jahr: 2025 }),
      ];
      for (const call of calls) await expect(call()).rejects.toMatchObject(forbidden);
    }
    await expect(ministerium.api.jahreslauf.list.query()).rejects.toMatchObject(forbidden);
  });

  test("recipients and receivers do not see the state's view", async () => {
    for (const email of ["kreis", "kommune", "traeger", "pruefung"]) {
      const { api } = await server.login(`${email}@kim.example`);
      await expect(api.land.uebersicht.query({ jahr: 2026 })).rejects.toMatchObject(forbidden);
      await expect(api.land.organisation.query({ ags: "05570", jahr: 2026 })).rejects.toMatchObject(forbidden);
    }
  });

  test("each of the four people is told what to do next", async () => {
    for (const [email, sicht] of [
      ["kreis", "zuwendungsempfaenger"],
      ["kommune", "weiterleitungsempfaenger"],
      ["bezirksregierung", "bewilligungsbehoerde"],
      ["ministerium", "ministerium"],
    ]) {
      const { zahlen, schritte } = await (await server.login(`${email}@kim.example`)).api.startseite.get.query();
      expect({ sicht: zahlen?.sicht, schritte: schritte.length > 0 }).toEqual({ sicht, schritte: true });
    }
  });

  test("a start page counts nothing for somebody who may read none of it", async () => {
    const { id: organisationId } = await aKreis(server);
    const { api } = await aPerson(server, [{ organisationId, rollen: ["mandantenverwaltung"] }]);
    expect(await api.startseite.get.query()).toEqual({ zahlen: null, schritte: [] });
  });
});
