import { randomUUID } from "node:crypto";
import type { Rolle } from "@kim/domain/organisation";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, testTag, type TestApi } from "../../../../../tests/support/welt/api.ts";
import {
  aKreis,
  aKreisMitEmpfaengern,
  aPerson,
  twoTenants,
  type Mandant,
} from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const verwaltungVon = ({ id: organisationId }: Mandant, rollen: Rolle[] = ["mandantenverwaltung"]) =>
  aPerson(server, [{ organisationId, rollen }]);

describe("the people of a body", () => {
  test("are listed, changed and removed by its administration alone", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const { api } = await verwaltungVon(kommune);
    expect((await api.person.list.query()).personen.map(({ benutzerId }) => benutzerId)).toContain(kommune.benutzerId);
    await api.person.update.mutate({ benutzerId: kommune.benutzerId, rollen: ["finanzen", "pruefung"] });
    expect((await kommune.api.sitzung.get.query())?.organisation.rollen).toEqual(["finanzen", "pruefung"]);
    await api.person.delete.mutate({ benutzerId: kommune.benutzerId });
    expect(await kommune.api.sitzung.get.query()).toBeNull(); // the session there is worth nothing any more
    await expect(kreis.api.person.list.query()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
  });

  test("of another body are nobody's business: not seen, not changed, not removed", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const { api } = await verwaltungVon(kreis);
    expect((await api.person.list.query()).personen.map(({ benutzerId }) => benutzerId)).not.toContain(
      kommune.benutzerId,
    );
    for (const benutzerId of [kommune.benutzerId, randomUUID()]) {
      await expect(api.person.update.mutate({ benutzerId, rollen: ["finanzen"] })).rejects.toMatchObject({
        data: { code: "NOT_FOUND" },
      });
      await expect(api.person.delete.mutate({ benutzerId })).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
    }
    expect((await kommune.api.sitzung.get.query())?.organisation.rollen).toEqual(["koordination"]);
  });

  test("who work elsewhere too keep their roles there", async () => {
    const [hier, dort] = [await aKreis(server), await aKreis(server)];
    const { api } = await verwaltungVon(hier);
    const { benutzerId } = await aPerson(server, [
      { organisationId: hier.id, rollen: ["finanzen"] },
      { organisationId: dort.id, rollen: ["pruefung"] },
    ]);
    await api.person.delete.mutate({ benutzerId });
    expect(
      await server.database
        .admin`select organisation_id, rolle from auth.rollenzuweisung where benutzer_id = ${benutzerId}`,
    ).toEqual([{ organisation_id: dort.id, rolle: "pruefung" }]);
  });

  test("never lose their last administration, not even when two step down at the same moment", async () => {
    const kreis = await aKreis(server);
    const [eine, andere] = [await verwaltungVon(kreis), await verwaltungVon(kreis)];
    const outcomes = await Promise.allSettled(
      [eine, andere].map(({ api, benutzerId }) => api.person.delete.mutate({ benutzerId })),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find((o) => o.status === "rejected")?.reason).toMatchObject(
      refused({ reason: "letzte-mandantenverwaltung" }),
    );
  });

  test("get no role of the state", async () => {
    const kreis = await aKreis(server);
    const { api } = await verwaltungVon(kreis);
    await expect(
      api.person.update.mutate({ benutzerId: kreis.benutzerId, rollen: ["ministerium"] }),
    ).rejects.toMatchObject(refused({ reason: "rolle-nicht-moeglich" }));
    expect((await api.person.list.query()).moeglicheRollen).not.toContain("ministerium");
  });
});

describe("the audit log", () => {
  test("shows a body its own lines, narrowed by command, person and day, page by page", async () => {
    const { kreis, nachbar } = await twoTenants(server);
    const [{ api }, { api: fremde }] = [await verwaltungVon(kreis), await verwaltungVon(nachbar)];
    for (let i = 0; i < 51; i++)
      await kreis.api.foerderplan.update.mutate({
        jahr: 2026,
        massnahmenPlanCent: i,
        personalkostenIstCent: null,
        version: i,
      });
    await api.person.update.mutate({ benutzerId: kreis.benutzerId, rollen: ["finanzen"] });
    const first = await api.protokoll.list.query({ seite: 1 });
    expect(first).toMatchObject({ gesamt: 52, seiten: 2, personen: ["Petra Probe"] });
    expect([...first.befehle].sort()).toEqual(["foerderplan.update", "person.update"]);
    expect(first.zeilen).toHaveLength(50);
    expect((await api.protokoll.list.query({ seite: 2 })).zeilen).toHaveLength(2);
    expect(await api.protokoll.list.query({ seite: 1, befehl: "person.update" })).toMatchObject({
      gesamt: 1,
      zeilen: [{ eingabe: { benutzerId: kreis.benutzerId } }],
    });
    const tag = testTag.toISOString().slice(0, 10);
    const gesamt = async (auswahl: { von?: string; bis?: string; person?: string }) =>
      (await api.protokoll.list.query({ seite: 1, ...auswahl })).gesamt;
    expect([
      await gesamt({ von: tag, bis: tag }),
      await gesamt({ von: "2026-06-16" }),
      await gesamt({ bis: "2026-06-14" }),
      await gesamt({ person: "Niemand" }),
    ]).toEqual([52, 0, 0, 0]);
    expect((await fremde.protokoll.list.query({ seite: 1 })).gesamt).toBe(0);
    await expect(nachbar.api.protokoll.list.query({ seite: 1 })).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
  });
});

describe("a Traeger that is missing in the register", () => {
  test("is entered once, under whatever spelling, also by two at the same moment, and can be offered to", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const name = `Caritas Öhringen ${randomUUID().slice(0, 8)}`;
    const outcomes = await Promise.allSettled(
      [name, name.toUpperCase()].map((n) => kreis.api.traeger.create.mutate({ id: randomUUID(), name: n })),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    for (const anders of [`  ${name.replace(" ", "  ")} `, name.replace(" ", "–"), `${name}\u200b`])
      await expect(kreis.api.traeger.create.mutate({ id: randomUUID(), name: anders })).rejects.toMatchObject(
        refused({ reason: "traeger-gibt-es-schon" }),
      );
    const empfaenger = await kreis.api.organisation.listEmpfaenger.query();
    expect(empfaenger.filter((o) => o.name.toLowerCase() === name.toLowerCase())).toHaveLength(1);
    await expect(kommune.api.traeger.create.mutate({ id: randomUUID(), name: `${name} 2` })).rejects.toMatchObject(
      refused({ reason: "traeger-nur-zuwendungsempfaenger" }),
    );
  });

  test("is all the database lets a body enter", async () => {
    const kreis = await aKreis(server);
    const insert = (columns: string, values: string) =>
      server.database.db.scoped({ role: "kim_app", tenantId: kreis.id, userId: randomUUID() }, (tx) =>
        tx.execute(`insert into kim.organisation (${columns}) values (${values})`),
      );
    await expect(insert("id, art, name, kurzname", "gen_random_uuid(), 'kreis', 'K', 'K'")).rejects.toMatchObject({
      cause: { code: "42501" },
    });
    await expect(
      insert("id, art, name, kurzname, kreis_id", `gen_random_uuid(), 'traeger', 'T', 'T', '${kreis.id}'`),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});
