import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dieBehoerde, hatBescheid } from "../../../../../tests/support/foerderung/bescheid.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
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
});
