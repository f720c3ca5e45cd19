import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eineBehoerde, hatAntrag, hatEntwurf, setztFenster } from "../../../../../tests/support/foerderung/antrag.ts";
import { dieBehoerde, einBescheid, hatBescheid } from "../../../../../tests/support/foerderung/bescheid.ts";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aStelleAnlage, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aMandant, twoTenants, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let behoerde: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await dieBehoerde(server);
});
afterAll(() => server.close());

const kontingente = async ({ api }: Mandant, baustein: number) =>
  (await api.kontingent.list.query()).filter((k) => k.jahr === 2025 && k.baustein === baustein);
const ohneKontingent = () => aMandant(server, { art: "kreis" });

describe("a Bescheid", () => {
  test("is read by its recipient and the granting authority, and by nobody else", async () => {
    const { kreis, nachbar } = await twoTenants(server);
    const id = await hatBescheid(behoerde, kreis.id);
    expect(await kreis.api.bescheid.list.query()).toMatchObject([
      {
        id,
        gilt: true,
        summeCent: 28_500_000,
        instrument: "zuwendung",
        vonName: "Carsten Vogt",
        organisationName: kreis.name,
      },
    ]);
    for (const leser of [kreis, behoerde])
      expect(await leser.api.bescheid.get.query({ id })).toMatchObject({
        bescheid: { id, aktenzeichen: expect.any(String) },
        kette: [{ id, gilt: true }],
      });
    expect(
      (await behoerde.api.bescheid.listJeEmpfaenger.query({ jahr: 2025, suche: kreis.name })).zeilen,
    ).toMatchObject([{ id: kreis.id, geltende: { 2: { id, summeCent: 28_500_000 } }, fehlend: [1, 3] }]);
    expect(await nachbar.api.bescheid.list.query()).toEqual([]);
    await expect(nachbar.api.bescheid.get.query({ id })).rejects.toMatchObject(notFound);
  });

  test("sets the Kontingent of its year with it, and only with it (R25)", async () => {
    const kreis = await ohneKontingent();
    const stelle = aStelleAnlage({ beginn: "2025-01-01", ende: "2025-12-31" });
    await expect(kreis.api.stelle.create.mutate(stelle)).rejects.toMatchObject(
      refused({ reason: "kontingent-fehlt", regel: "R4" }),
    );
    await expect(hatBescheid(behoerde, kreis.id, { vzaeHundertstel: 0 })).rejects.toMatchObject(
      refused({ reason: "keine-stellen-bewilligt" }),
    );
    expect(await kontingente(kreis, 2)).toEqual([]);
    await hatBescheid(behoerde, kreis.id, {
      vzaeHundertstel: 100,
      personalCent: 5_700_000,
      aktenzeichen: "36.02-A",
    });
    expect(await kontingente(kreis, 2)).toMatchObject([{ vzaeHundertstel: 100, quelle: "Bescheid 36.02-A" }]);
    await kreis.api.stelle.create.mutate(stelle);
    await expect(hatStelle(kreis, { beginn: "2025-01-01", ende: "2025-12-31" })).rejects.toMatchObject(
      refused({ reason: "kontingent-ueberschritten", kontingentHundertstel: 100 }),
    );
  });

  test("is replaced by an Änderungsbescheid, and only the newest can be (R33)", async () => {
    const kreis = await ohneKontingent();
    const erster = await hatBescheid(behoerde, kreis.id);
    await expect(hatBescheid(behoerde, kreis.id)).rejects.toMatchObject(
      refused({ reason: "jahr-hat-bescheid", regel: "R33" }),
    );
    const zweiter = await hatBescheid(behoerde, kreis.id, {
      art: "aenderungsbescheid",
      vorgaengerId: erster,
      datum: "2025-09-01",
      vzaeHundertstel: 600,
      personalCent: 34_200_000,
    });
    await expect(
      hatBescheid(behoerde, kreis.id, { art: "aenderungsbescheid", vorgaengerId: erster, datum: "2025-09-02" }),
    ).rejects.toMatchObject(refused({ reason: "vorgaenger-nicht-der-neueste" }));
    const { kette } = await kreis.api.bescheid.get.query({ id: erster });
    expect(kette.map(({ id, gilt }) => [id, gilt])).toEqual([
      [erster, false],
      [zweiter, true],
    ]);
    expect(await kontingente(kreis, 2)).toMatchObject([{ vzaeHundertstel: 600 }]);
  });

  test("is changed once when twenty change it at the same moment", async () => {
    const kreis = await ohneKontingent();
    const erster = await hatBescheid(behoerde, kreis.id);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        hatBescheid(behoerde, kreis.id, {
          art: "aenderungsbescheid",
          vorgaengerId: erster,
          datum: "2025-09-01",
          vzaeHundertstel: 600 + i,
        }),
      ),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    const bescheide = await kreis.api.bescheid.list.query();
    expect(bescheide).toHaveLength(2);
    expect(await kontingente(kreis, 2)).toMatchObject([
      { vzaeHundertstel: bescheide.find((b) => b.gilt)?.vzaeHundertstel },
    ]);
  });

  test("issued twice by a second click is one", async () => {
    const kreis = await ohneKontingent();
    const eingabe = einBescheid(kreis.id);
    const [a, b] = await Promise.all([
      behoerde.api.bescheid.create.mutate(eingabe),
      behoerde.api.bescheid.create.mutate(eingabe),
    ]);
    expect([a.id, b.id]).toEqual([eingabe.id, eingabe.id]);
    expect(await kreis.api.bescheid.list.query()).toHaveLength(1);
  });

  test("follows a year as Anschlussbescheid, and takes instrument and conditions of its year", async () => {
    const kreis = await ohneKontingent();
    const anschluss = { art: "anschlussbescheid" } as const;
    await expect(hatBescheid(behoerde, kreis.id, anschluss)).rejects.toMatchObject(
      refused({ reason: "kein-vorjahresbescheid", jahr: 2024 }),
    );
    const vorjahr = {
      jahr: 2024,
      von: "2024-01-01",
      bis: "2024-12-31",
      datum: "2024-02-01",
      nachweisFaelligAm: "2025-06-30",
      ohneAntrag: false,
    };
    await hatBescheid(behoerde, kreis.id, vorjahr); // a Pauschale: no Antrag, no reason
    await hatBescheid(behoerde, kreis.id, anschluss);
    expect((await kreis.api.bescheid.list.query()).map(({ jahr, instrument }) => [jahr, instrument])).toEqual([
      [2025, "zuwendung"],
      [2024, "fachbezogene_pauschale"],
    ]);
    await expect(
      hatBescheid(behoerde, kreis.id, {
        jahr: 2030,
        von: "2030-01-01",
        bis: "2030-12-31",
        nachweisFaelligAm: "2031-06-30",
      }),
    ).rejects.toMatchObject(refused({ reason: "keine-konditionen", feld: "jahr" }));
  });

  test("as a Zuwendung needs an Antrag, or a reason in its place (R24)", async () => {
    const kreis = await ohneKontingent();
    await expect(hatBescheid(behoerde, kreis.id, { ohneAntrag: false })).rejects.toMatchObject(
      refused({ reason: "antrag-fehlt", regel: "R24", feld: "antragId" }),
    );
    await expect(hatBescheid(behoerde, kreis.id, { nebenbestimmungen: "keine" })).rejects.toMatchObject(
      refused({ reason: "grund-ohne-antrag-fehlt" }),
    );
    await expect(hatBescheid(behoerde, kreis.id, { antragId: randomUUID() })).rejects.toMatchObject(notFound);
  });

  test("answers a submitted Antrag, which then can be neither withdrawn nor granted again; a draft is not even seen", async () => {
    const { kreis, nachbar } = await twoTenants(server);
    await setztFenster(await eineBehoerde(server));
    const [antragId, entwurf] = [await hatAntrag(kreis), await hatEntwurf(nachbar)];
    const baustein1 = {
      baustein: 1,
      jahr: 2026,
      von: "2026-01-01",
      bis: "2026-12-31",
      nachweisFaelligAm: "2027-06-30",
      vzaeHundertstel: 100,
      personalCent: 5_500_000,
      ohneAntrag: false,
    } as const;
    expect(
      await behoerde.api.bescheidvorschlag.get.query({ organisationId: kreis.id, jahr: 2026, baustein: 1 }),
    ).toMatchObject({ antrag: { id: antragId, personalCent: 5_500_000, vzaeHundertstel: 100 } });
    await expect(hatBescheid(behoerde, nachbar.id, { ...baustein1, antragId: entwurf })).rejects.toMatchObject(
      notFound,
    );
    await expect(hatBescheid(behoerde, nachbar.id, { ...baustein1, antragId })).rejects.toMatchObject(
      refused({ reason: "antrag-passt-nicht" }),
    );
    const id = await hatBescheid(behoerde, kreis.id, { ...baustein1, antragId });
    expect(await kreis.api.antrag.get.query({ id: antragId })).toMatchObject({ stand: "beschieden", bescheidId: id });
    await expect(
      kreis.api.antragRuecknahme.create.mutate({ id: randomUUID(), antragId, text: "Wir ziehen den Antrag zurück." }),
    ).rejects.toMatchObject({ data: { code: "CONFLICT" } });
    await expect(
      hatBescheid(behoerde, kreis.id, { ...baustein1, antragId, art: "aenderungsbescheid", vorgaengerId: id }),
    ).rejects.toMatchObject(refused({ reason: "antrag-nicht-eingereicht", regel: "R25" }));
  });

  test.each([
    ["a negative amount", { personalCent: -1 }, "personalCent"],
    ["a day that does not exist", { von: "2025-02-30" }, "von"],
    ["half a cent", { massnahmenCent: 0.5 }, "massnahmenCent"],
    ["an amount beyond what one may be", { personalCent: 100_000_000_000 }, "personalCent"],
  ])("with %s is refused at its field", async (_what, angaben, feld) => {
    const { id } = await ohneKontingent();
    await expect(hatBescheid(behoerde, id, angaben)).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", felder: [{ feld }] },
    });
  });
});
