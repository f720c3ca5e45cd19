import { randomUUID } from "node:crypto";
import type { Ansatzposten, LandesansatzEingabe } from "@kim/domain/landeshaushalt";
import { landsumme, type Landwerte } from "@kim/domain/landesstand";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { hatBescheid } from "../../../../../../tests/support/foerderung/mittel.ts";
import {
  einBescheid,
  eineForderung,
  eineGepruefteKette,
  geht,
  zahlt,
} from "../../../../../../tests/support/foerderung/rueckforderung.ts";
import { rechneNach } from "../../../../../../tests/support/jahreslauf/rechnungsstand.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../../tests/support/welt/api.ts";
import { aKreis, aMandant } from "../../../../../../tests/support/welt/tenants.ts";

type Eingabe = z.input<typeof LandesansatzEingabe>;

let server: TestApi;
let ministerium: Besuch;
let behoerde: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  [ministerium, behoerde] = await Promise.all([
    server.login("ministerium@kim.example"),
    server.login("bezirksregierung@kim.example"),
  ]);
});
afterAll(() => server.close());

const refusal = (reason: string) => ({ data: { code: "CONFLICT", refusal: { reason } } });
const code = (wert: string) => ({ data: { code: wert } });

const einAnsatz = (angaben: Partial<Eingabe> = {}): Eingabe => ({
  id: randomUUID(),
  jahr: 2027,
  posten: "programm",
  cent: 80_000_000_00,
  quelle: "Haushaltsplan 2027, Entwurf",
  annahme: false,
  ersetzt: 0,
  ...angaben,
});
const traegtEin = (angaben: Partial<Eingabe>, wer = ministerium) =>
  wer.api.landesansatz.create.mutate(einAnsatz(angaben));
const haushalt = (wer = ministerium) => wer.api.landeshaushalt.get.query();
async function jahrVon(jahr: number) {
  const gefunden = (await haushalt()).jahre.find((j) => j.jahr === jahr);
  if (!gefunden) throw new Error(`no ${jahr}`);
  return gefunden;
}
const fassungen = async (jahr: number, posten: Ansatzposten, wer = ministerium) =>
  (await haushalt(wer)).ansaetze
    .filter((a) => a.jahr === jahr && a.posten === posten)
    .map(({ fassung, cent, grund, vonName }) => ({ fassung, cent, grund, vonName }));

describe("an Ansatz", () => {
  test("is added version by version, read by the authority, and the newest counts", async () => {
    await traegtEin({});
    const erste = { fassung: 1, cent: 80_000_000_00, grund: null, vonName: expect.any(String) };
    expect(await fassungen(2027, "programm")).toEqual([erste]);
    const grund = "Erster Nachtragshaushalt";
    await traegtEin({ cent: 90_000_000_00, ersetzt: 1, grund });
    expect(await fassungen(2027, "programm", behoerde)).toEqual([
      { fassung: 2, cent: 90_000_000_00, grund, vonName: expect.any(String) },
      erste,
    ]);
    expect((await jahrVon(2027)).gesamt).toMatchObject({ ansatzCent: 90_000_000_00, freiCent: 90_000_000_00 });
  });

  test("is entered once by two clicks, and replaces only the version its author saw", async () => {
    const neu = einAnsatz({ posten: "baustein1" });
    await ministerium.api.landesansatz.create.mutate(neu);
    await ministerium.api.landesansatz.create.mutate(neu);
    expect(await fassungen(2027, "baustein1")).toHaveLength(1);
    const spaeter = { posten: "baustein1" as const, cent: 1_00, grund: "Neue Verhandlung" };
    await expect(traegtEin(spaeter)).rejects.toMatchObject(code("CONFLICT"));
    await expect(traegtEin({ ...spaeter, ersetzt: 2 })).rejects.toMatchObject(code("CONFLICT"));
    expect(await fassungen(2027, "baustein1")).toHaveLength(1);
    await traegtEin({ ...spaeter, ersetzt: 1 });
    expect(await fassungen(2027, "baustein1")).toHaveLength(2);
  });

  test("of two at the same moment one counts", async () => {
    const posten = "baustein2" as const;
    const beide = await Promise.allSettled([traegtEin({ posten, cent: 1_00 }), traegtEin({ posten, cent: 2_00 })]);
    expect(beide.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await fassungen(2027, posten)).toHaveLength(1);
  });

  test("says why it takes another's place, says something new, and lies in reach", async () => {
    const posten = "baustein3" as const;
    await traegtEin({ posten });
    await expect(traegtEin({ posten, cent: 1_00, ersetzt: 1 })).rejects.toMatchObject(
      refusal("landesansatz-ohne-grund"),
    );
    await expect(traegtEin({ posten, cent: 1_00, ersetzt: 1, grund: "Nachtrag!" })).rejects.toMatchObject(
      refusal("landesansatz-ohne-grund"),
    );
    await expect(traegtEin({ posten, ersetzt: 1, grund: "Nachtrag 1" })).rejects.toMatchObject(
      refusal("landesansatz-unveraendert"),
    );
    await traegtEin({ jahr: 2028 });
    await expect(traegtEin({ jahr: 2029 })).rejects.toMatchObject(refusal("landesansatz-jahr-ausserhalb"));
  });

  test.each([
    ["cent", { cent: -1 }],
    ["cent", { cent: 1_000_000_000_00 }],
    ["cent", { cent: 0.5 }],
    ["jahr", { jahr: 2019 }],
    ["quelle", { quelle: "  " }],
    ["posten", { posten: "alles" as Ansatzposten }],
    ["ersetzt", { ersetzt: -1 }],
  ])("names the field that is wrong: %s", async (feld, angaben) => {
    await expect(traegtEin(angaben)).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", felder: [{ feld, meldung: expect.stringMatching(/.{10,}/) }] },
    });
  });

  test("is the ministry's to enter; no body below the state reads a word of it", async () => {
    const kreis = await aKreis(server);
    for (const wer of [behoerde, kreis]) await expect(traegtEin({}, wer)).rejects.toMatchObject(code("FORBIDDEN"));
    await expect(haushalt(kreis)).rejects.toMatchObject(code("FORBIDDEN"));
    const zahl = { jahr: 2026, baustein: null, groesse: "bewilligtCent" } as const;
    await expect(kreis.api.landeshaushalt.herleitung.query(zahl)).rejects.toMatchObject(code("FORBIDDEN"));
    await expect(server.visit().api.landeshaushalt.get.query()).rejects.toMatchObject(code("UNAUTHORIZED"));
  });

  test("T18: what the sources say is there from the start, and three Bausteine are the programme", async () => {
    const { gesamt, bausteine } = await jahrVon(2020);
    expect(bausteine.map(({ ansatzCent }) => ansatzCent)).toEqual([10_000_000_00, 10_000_000_00, 5_000_000_00]);
    expect(gesamt).toMatchObject({ ansatzCent: 25_000_000_00, annahme: false });
    expect((await jahrVon(2022)).gesamt.ansatzCent).toBe(75_000_000_00);
  });

  test("T19: entered beside the frame of the TIntG it tells its part of it", async () => {
    expect((await jahrVon(2022)).rahmen).toBeNull();
    await traegtEin({ jahr: 2022, posten: "tintg", cent: 130_000_000_00 });
    expect((await jahrVon(2022)).rahmen).toMatchObject({ anteil: 57_69, ansatz: { cent: 130_000_000_00 } });
  });

  test("stands in the ministry's log", async () => {
    const [zeile] = await server.database.admin`
      select befehl, benutzer_name from kim.protokoll where befehl = 'landesansatz.create' limit 1`;
    expect(zeile).toMatchObject({ befehl: "landesansatz.create" });
  });
});

describe("the money", () => {
  test("is the Land's own: every total of every year and Baustein is that of its overview", async () => {
    const [kreis, stadt] = [await aKreis(server), await aMandant(server, { art: "kreisfreie_stadt" })];
    await hatBescheid(server, kreis, { jahr: 2026, baustein: 1, cent: 123_456_78 });
    await hatBescheid(server, kreis, { jahr: 2024, baustein: 2, cent: 50_000_01 });
    await hatBescheid(server, stadt, { jahr: 2025, baustein: 3, cent: 7_00, instrument: "fachbezogene_pauschale" });
    await rechneNach(server.database, server.clock.now);
    const { heute, jahre } = await haushalt();
    const laufend = Number(heute.slice(0, 4));
    let gesehen = 0;
    for (let jahr = 2020; jahr <= laufend; jahr++) {
      const { empfaenger } = await ministerium.api.land.uebersicht.query({ jahr, tag: heute });
      const alle = empfaenger.flatMap(({ bausteine }) => bausteine);
      const { gesamt, bausteine } = jahre.find((j) => j.jahr === jahr) ?? {};
      expect(geld(gesamt)).toEqual(geld(landsumme(alle)));
      for (const zeile of bausteine ?? []) expect(geld(zeile)).toEqual(geld(landsumme(alle, zeile.baustein ?? 1)));
      gesehen += gesamt?.bewilligtCent ?? 0;
    }
    expect(gesehen).toBeGreaterThanOrEqual(123_456_78 + 50_000_01 + 7_00);
  });

  test("tells how it came about, down to the recipient", async () => {
    const kreis = await aKreis(server);
    await hatBescheid(server, kreis, { jahr: 2023, baustein: 2, cent: 4_321_00 });
    await rechneNach(server.database, server.clock.now);
    const frage = (groesse: "bewilligtCent" | "freiCent" | "ansatzCent", baustein: 2 | null = 2) =>
      behoerde.api.landeshaushalt.herleitung.query({ jahr: 2023, baustein, groesse });
    const { bausteine } = await jahrVon(2023);
    const herleitung = await frage("bewilligtCent");
    expect(herleitung.cent).toBe(bausteine.find(({ baustein }) => baustein === 2)?.bewilligtCent);
    expect(herleitung.schritte.some(({ cent }) => cent === 4_321_00)).toBe(true);
    await traegtEin({ jahr: 2023, posten: "baustein2", cent: 5_000_00, annahme: true });
    expect((await frage("ansatzCent")).schritte).toMatchObject([{ cent: 5_000_00, annahme: true }]);
    expect((await frage("freiCent")).cent).toBe(5_000_00 - herleitung.cent);
  });

  test("granted to the last cent is none too much, one cent more is told", async () => {
    const kreis = await aKreis(server);
    await hatBescheid(server, kreis, { jahr: 2024, baustein: 1, cent: 10_00 });
    await rechneNach(server.database, server.clock.now);
    const { bewilligtCent } = (await jahrVon(2024)).bausteine[0] ?? { bewilligtCent: 0 };
    expect(bewilligtCent).toBeGreaterThan(0);
    const ueberzeichnet = async () =>
      (await jahrVon(2024)).befunde.filter((b) => b.reason === "ueberzeichnet" && b.baustein === 1).length;
    await traegtEin({ jahr: 2024, posten: "baustein1", cent: bewilligtCent });
    expect(await ueberzeichnet()).toBe(0);
    await traegtEin({
      jahr: 2024,
      posten: "baustein1",
      cent: bewilligtCent - 1,
      ersetzt: 1,
      grund: "Nachtragshaushalt",
    });
    expect(await ueberzeichnet()).toBe(1);
    expect((await jahrVon(2024)).bausteine[0]?.freiCent).toBe(-1);
  });
});

test("what flows back goes from the computation to the proof to the claim, and what was paid has come back", async () => {
  const vorher = (await jahrVon(2025)).rueckfluss;
  const { behoerde: amt, papiere } = await eineGepruefteKette(server);
  const eingereicht = (await jahrVon(2025)).rueckfluss;
  const dazu = (stand: keyof typeof eingereicht.jeStand, jetzt = eingereicht) =>
    jetzt.jeStand[stand].cent - vorher.jeStand[stand].cent;
  expect(dazu("festgestellt")).toBeGreaterThan(0);
  expect(eingereicht.jeStand.festgestellt.bekanntAm).toBe("2026-06-15");
  expect(dazu("geltend_gemacht")).toBe(0);
  const neu = eineForderung(papiere.kreis, { betragCent: 8_800_00 });
  await amt.pruefung.api.rueckforderung.create.mutate(neu);
  const amtlich = (await amt.pruefung.api.sitzung.get.query())?.organisation.organisationId ?? "";
  const forderung = { glaeubigerId: amtlich, id: neu.id };
  const geltend = (await jahrVon(2025)).rueckfluss;
  expect(dazu("festgestellt", geltend)).toBe(0);
  expect(dazu("geltend_gemacht", geltend)).toBe(8_800_00);
  await geht(amt.pruefung, forderung, "anhoerung_versandt", "2026-03-02");
  await geht(amt.pruefung, forderung, "bescheid_entworfen", "2026-03-23", {
    angaben: { art: "bescheid", bescheid: einBescheid({ betragCent: 8_000_00 }) },
  });
  // A draft is the authority's alone.
  expect(dazu("geltend_gemacht", (await jahrVon(2025)).rueckfluss)).toBe(8_800_00);
  await geht(amt.gegenlesen, forderung, "bescheid_erlassen", "2026-03-25");
  expect(dazu("geltend_gemacht", (await jahrVon(2025)).rueckfluss)).toBe(8_000_00);
  await zahlt(amt.pruefung, forderung, "2026-04-15", 3_000_00);
  const bezahlt = await jahrVon(2025);
  expect(dazu("geltend_gemacht", bezahlt.rueckfluss)).toBe(5_000_00);
  expect(bezahlt.rueckfluss.zurueckgeflossenCent - vorher.zurueckgeflossenCent).toBe(3_000_00);
  expect(bezahlt.bausteine.find(({ baustein }) => baustein === 2)?.zurueckgeflossenCent).toBe(
    bezahlt.gesamt.zurueckgeflossenCent,
  );
});

type Geld = Pick<Landwerte, "bewilligtCent" | "abgerufenCent" | "ausgezahltCent">;
const geld = (werte: Geld | undefined) => werte && [werte.bewilligtCent, werte.abgerufenCent, werte.ausgezahltCent];

test("the workbook is the state's two offices'", async () => {
  const kreis = await aKreis(server);
  const adresse = "/dateien/landeshaushalt.xlsx";
  for (const wer of [ministerium, behoerde]) {
    const datei = await wer.send(adresse);
    expect([datei.status, new Uint8Array(await datei.arrayBuffer()).subarray(0, 2)]).toEqual([
      200,
      new Uint8Array([0x50, 0x4b]),
    ]);
  }
  expect((await kreis.send(adresse)).status).toBe(404);
  expect((await server.visit().send(adresse)).status).toBe(401);
});
