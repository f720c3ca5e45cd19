import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dieBehoerde, hatBescheid } from "../../../../../tests/support/foerderung/bescheid.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { rechneNach } from "../../../../../tests/support/jahreslauf/rechnungsstand.ts";
import { gibt } from "../../../../../tests/support/weiterleitung/vertraege.ts";
import { hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aKreis, eineKommune } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let behoerde: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await dieBehoerde(server);
});
afterAll(() => server.close());

describe("the form of a new Bescheid", () => {
  test("picks from the 54 and the Kommunen, and proposes from conditions, Kontingent and chain", async () => {
    const kreis = await aKreis(server); // 350, 600 and 200 hundredths from 2024 on
    const kommune = await eineKommune(server, kreis);
    const empfaenger = await behoerde.api.bescheidvorschlag.listEmpfaenger.query();
    expect(empfaenger).toContainEqual({
      id: kommune.id,
      name: kommune.name,
      art: "kreisangehoerige_kommune",
      kreisName: kreis.name,
    });
    expect(
      empfaenger.filter(
        ({ art }) => !["kreis", "staedteregion", "kreisfreie_stadt", "kreisangehoerige_kommune"].includes(art),
      ),
    ).toEqual([]);
    const frage = { organisationId: kreis.id, jahr: 2025, baustein: 2 } as const;
    expect(await behoerde.api.bescheidvorschlag.get.query(frage)).toMatchObject({
      geltender: null,
      vorjahr: false,
      antrag: null,
      kontingent: { jahr: 2025, vzaeHundertstel: 600 },
      konditionen: { caseManagement: { cent: 5_700_000 } },
    });
    const id = await hatBescheid(behoerde, kreis.id);
    expect(await behoerde.api.bescheidvorschlag.get.query(frage)).toMatchObject({
      geltender: { id },
      kontingent: { vzaeHundertstel: 500 },
    });
  });

  test("tells the authority what contracts and offers promise of it, and its page says so afterwards (R22)", async () => {
    const kreis = await aKreis(server, { rollen: ["koordination", "finanzen"] });
    const kommune = await eineKommune(server, kreis);
    const bescheid = {
      jahr: 2026,
      datum: "2026-01-20",
      von: "2026-01-01",
      bis: "2026-12-31",
      nachweisFaelligAm: "2027-06-30",
    } as const;
    const vorgaengerId = await hatBescheid(behoerde, kreis.id, bescheid);
    await gibt(kreis, kommune, await hatStelle(kreis), { betragCent: 30_000_00 });
    const frage = { organisationId: kreis.id, jahr: 2026, baustein: 2 } as const;
    await rechneNach(server.database, server.clock.now);
    expect(await behoerde.api.bescheidvorschlag.get.query(frage)).toMatchObject({ zugesagtCent: 30_000_00 });
    expect(await behoerde.api.bescheidvorschlag.get.query({ ...frage, baustein: 1 })).toMatchObject({
      zugesagtCent: 0,
    });
    const id = await hatBescheid(behoerde, kreis.id, {
      ...bescheid,
      art: "aenderungsbescheid",
      vorgaengerId,
      personalCent: 29_999_99,
    });
    expect(await behoerde.api.bescheid.get.query({ id })).toMatchObject({ zugesagtCent: 30_000_00 });
    expect(await kreis.api.bescheid.get.query({ id })).toMatchObject({ zugesagtCent: null });
    const { befunde } = await kreis.api.foerderstand.get.query({ jahr: 2026 });
    expect(befunde.find(({ regel }) => regel === "R22")?.satz).toContain(
      "30.000,00 EUR zu; der Bescheid gibt für Personal 29.999,99 EUR",
    );
  });
});
