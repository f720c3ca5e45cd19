import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { eineBesetzung, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { personalkosten } from "../../../../../tests/support/foerderung/ausgaben.ts";
import {
  dreiEbenen,
  hatAenderung,
  hatEnde,
  hatGlied,
  type Vertrag,
} from "../../../../../tests/support/weiterleitung/kette.ts";
import { aKreis, aMandant, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

// 2026 pays 57,000 EUR for a full post in Case Management, day by day.
const jahr = 2026;
const fill = ({ api }: Mandant, { id, stelleId }: Vertrag, angaben: Parameters<typeof eineBesetzung>[1]) =>
  api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId: id, ...angaben }));
const book = ({ api }: Mandant, stelleId: string, monat: number, betragCent: number) =>
  api.ausgabe.create.mutate(personalkosten(stelleId, { monat, betragCent }));
const zeilen = async ({ api }: Mandant) => {
  const { zeilen: alle } = await api.foerderstand.get.query({ jahr });
  return alle
    .filter((z) => z.kategorie === "personal" && z.stelle)
    .map((z) => [z.arbeitgeber.name, z.planCent, z.foerderfaehigCent, z.ausgegebenCent]);
};

/** The Stadt fills its half from New Year's Day, the Nachbarin hers from 1 May. */
const besetzt = async () => {
  const kette = await dreiEbenen(server);
  await fill(kette.stadt, kette.erste, { von: "2026-01-01", vzaeHundertstel: 50 });
  await fill(kette.nachbarin, kette.zweite, { von: "2026-05-01", vzaeHundertstel: 50 });
  return kette;
};

describe("the owner's figures over three levels", () => {
  test("count what is occupied below to the contract of the first level: 47.630,14 EUR", async () => {
    const { kreis, stadt } = await besetzt();
    expect(await zeilen(kreis)).toEqual([[stadt.name, 57_000_00, 47_630_14, 0]]);
  });

  test("add up the costs of all levels: 20.000,00 EUR and 15.000,00 EUR", async () => {
    const { kreis, stadt, nachbarin, stelleId } = await besetzt();
    await book(stadt, stelleId, 12, 20_000_00);
    await book(nachbarin, stelleId, 12, 15_000_00);
    expect(await zeilen(kreis)).toEqual([[stadt.name, 57_000_00, 35_000_00, 35_000_00]]);
    const liste = await kreis.api.ausgabe.list.query({ jahr });
    expect(liste.fremde).toMatchObject([
      { organisationName: stadt.name, betragCent: 20_000_00, weiterleitungId: expect.any(String) },
    ]);
    expect(liste.darunter).toMatchObject([{ organisationName: stadt.name, monat: 12, betragCent: 15_000_00 }]);
    expect(liste.summen.personalBeiAnderenAusgegebenCent).toBe(35_000_00);
    // No row and no name of the third level reaches the owner.
    expect(JSON.stringify(liste)).not.toContain(nachbarin.id);
  });

  test("let an entry below count for no more than its contract still moves: 0,25 from 1 July leaves 40.446,58 EUR", async () => {
    const { kreis, stadt, zweite } = await besetzt();
    await hatAenderung(server, zweite, "2026-07-01", 25, { betragCent: 100_000 });
    // 50 × 365 + 50 × 61 + 25 × 184 hundredth-days; the quarter that came back to the Stadt is vacant.
    expect(await zeilen(kreis)).toEqual([[stadt.name, 57_000_00, 40_446_58, 0]]);
  });

  test("end below on the day the contract above ends: handed back on 15 September, 30.920,55 EUR of 40.290,41 EUR at the Stadt, 16.709,59 EUR for the Kreis", async () => {
    const { kreis, stadt, nachbarin, erste, zweite } = await besetzt();
    await hatEnde(server, erste, "2026-09-15");
    // 50 × 258 + 50 × 138 hundredth-days of 36,500.
    expect((await zeilen(kreis)).sort()).toEqual(
      [
        [kreis.name, 16_709_59, 0, 0],
        [stadt.name, 40_290_41, 30_920_55, 0],
      ].sort(),
    );
    // The half below ended with it: 50 × 168 hundredth-days from 1 April.
    expect(await nachbarin.api.weiterleitungKosten.get.query({ weiterleitungId: zweite.id })).toMatchObject({
      ende: "2026-09-15",
      gehalteneHundertstelTage: 8_400,
    });
  });

  test("follow a post that moves on 1 April: 14.054,79 EUR here, 42.945,21 EUR there", async () => {
    const { kreis, stadt, nachbarin } = await dreiEbenen(server, { ende: "2026-12-31" });
    const stelleId = await hatStelle(kreis);
    const alt = await hatGlied(server, kreis, stadt, { stelleId });
    await fill(stadt, alt, { von: "2026-01-01" });
    await hatEnde(server, alt, "2026-03-31", "beendet");
    const neu = await hatGlied(server, kreis, nachbarin, { stelleId }, { beginn: "2026-04-01" });
    await fill(nachbarin, neu, { von: "2026-04-01" });
    expect(await zeilen(kreis)).toEqual(
      expect.arrayContaining([
        [stadt.name, 14_054_79, 14_054_79, 0],
        [nachbarin.name, 42_945_21, 42_945_21, 0],
      ]),
    );
  });
});

describe("the costs of a contract", () => {
  test("are read by its two ends with the same entitlement, and by nobody else", async () => {
    const { kreis, stadt, nachbarin, traeger, fremd, erste, zweite, stelleId } = await besetzt();
    await book(stadt, stelleId, 5, 4_000_00);
    await book(nachbarin, stelleId, 5, 2_000_00);
    const get = ({ api }: Mandant, { id: weiterleitungId }: Vertrag) =>
      api.weiterleitungKosten.get.query({ weiterleitungId });
    const erwartet = {
      bemessung: "pauschale",
      kostenCent: 6_000_00,
      gehalteneHundertstelTage: 36_500,
      besetzteHundertstelTage: 30_500,
      anspruch: { gesamtCent: 1_000_000 },
    };
    for (const end of [kreis, stadt]) {
      const kosten = await get(end, erste);
      expect(kosten).toMatchObject(erwartet);
      expect(kosten.monate[4]).toEqual({
        jahr,
        monat: 5,
        kostenCent: 4_000_00,
        darunterCent: 2_000_00,
        gehalteneHundertstelTage: 3_100,
        besetzteHundertstelTage: 3_100,
      });
    }
    for (const end of [stadt, nachbarin])
      expect(await get(end, zweite)).toMatchObject({
        kostenCent: 2_000_00,
        gehalteneHundertstelTage: 13_750,
        besetzteHundertstelTage: 12_250,
      });
    for (const [reader, vertrag] of [
      [kreis, zweite],
      [nachbarin, erste],
      [traeger, erste],
      [fremd, erste],
    ] as const)
      await expect(get(reader, vertrag)).rejects.toMatchObject(notFound);
  });

  test("that are paid as they arise: 30.000,00 EUR spent are owed, at most 50.000,00 EUR agreed", async () => {
    const { kreis, stadt, erste, stelleId } = await dreiEbenen(server, {
      bemessung: "ist_kosten",
      hoechstbetragJeVzaeCent: 57_000_00,
      betragCent: 50_000_00,
      aufstockungCent: 3_650_00,
    });
    const { id } = await book(stadt, stelleId, 1, 30_000_00);
    const anspruch = async () =>
      (await kreis.api.weiterleitungKosten.get.query({ weiterleitungId: erste.id })).anspruch;
    expect(await anspruch()).toEqual({
      foerderungCent: 30_000_00,
      aufstockungCent: 3_650_00,
      gesamtCent: 33_650_00,
      hoechstbetragCent: 57_000_00,
    });
    await stadt.api.ausgabe.update.mutate({ id, version: 1, art: "personal", betragCent: 60_000_00 });
    expect((await anspruch()).foerderungCent).toBe(50_000_00);
  });

  test("R35: that fall on days without anybody there are told to both ends in the same words, and to the owner's year", async () => {
    const [kreis, traeger] = [await aKreis(server), await aMandant(server, { art: "traeger" })];
    server.clock.now = new Date("2026-06-15T10:00:00Z");
    const stelleId = await hatStelle(kreis);
    const vertrag = await hatGlied(server, kreis, traeger, { stelleId }, { betragCent: 365_000 });
    await fill(traeger, vertrag, { von: "2026-02-02" });
    await book(traeger, stelleId, 1, 4_000_00);
    await book(traeger, stelleId, 2, 4_000_00);
    const saetze = [
      "Vom 01.01.2026 bis 01.02.2026 besetzte niemand die Stelle; auf diese Tage entfallen 320,00 EUR der Pauschale.",
      "Personalkosten von 4.000,00 EUR sind für Zeiten eingetragen, in denen niemand die Stelle besetzte (Januar 2026).",
    ];
    for (const { api } of [kreis, traeger])
      expect((await api.weiterleitungKosten.get.query({ weiterleitungId: vertrag.id })).hinweise).toEqual(saetze);
    const { befunde } = await kreis.api.foerderstand.get.query({ jahr });
    expect(befunde.filter(({ regel }) => regel === "R35")).toMatchObject(
      saetze.map((satz) => ({
        schwere: "hinweis",
        satz: expect.stringContaining(satz) as string,
        betrifft: { id: vertrag.id },
      })),
    );
  });

  test("R35: are no finding of a giver who can't see who fills what lies below", async () => {
    const { stadt, nachbarin, erste, zweite } = await dreiEbenen(server);
    const gelesen = async ({ api }: Mandant, { id: weiterleitungId }: Vertrag) =>
      (await api.weiterleitungKosten.get.query({ weiterleitungId })).hinweise.length > 0;
    expect([await gelesen(nachbarin, zweite), await gelesen(stadt, zweite), await gelesen(stadt, erste)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
