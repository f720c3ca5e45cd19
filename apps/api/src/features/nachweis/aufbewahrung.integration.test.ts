import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bescheinigt, einTeilnachweis, reichtEin } from "../../../../../tests/support/foerderung/nachweiskette.ts";
import {
  einBescheid,
  eineForderung,
  eineGepruefteKette,
  eineVertragsforderung,
  geht,
  zahlt,
} from "../../../../../tests/support/foerderung/rueckforderung.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const beschluss = (angaben: object = {}) => ({
  id: randomUUID(),
  jahr: 2023,
  beschlossenAm: "2024-12-12",
  quelle: "Rat vom 12.12.2024, Vorlage 2024/118",
  ...angaben,
});

test("V24: Ratsbeschluss 12.12.2024, Nachweis 28.03.2024: Belege bis 31.12.2030, Bücher bis 31.12.2034", async () => {
  const { kreis, kommune, papier } = await einTeilnachweis(server);
  await reichtEin(kommune, papier);
  await bescheinigt(kreis, papier);
  // The example lies before the tests' own clock.
  const { admin } = server.database;
  await admin`update kim.nachweis set jahr = 2023 where tenant_id = ${kommune.id} and id = ${papier.id}`;
  await admin`update kim.nachweis_vorgang set am = '2024-03-28T10:00:00Z'
    where inhaber_id = ${kommune.id} and nachweis_id = ${papier.id}`;
  const gelesen = () => kommune.api.aufbewahrung.get.query(papier);
  expect(await gelesen()).toMatchObject({
    belege: { bis: "2029-03-28", ab: "2024-03-28" },
    offen: ["ratsbeschluss"],
    belegeLoeschbarAb: null,
    darfEintragen: true,
  });
  const eintragen = (angaben: object) => kommune.api.jahresabschluss.create.mutate(beschluss(angaben));
  await expect(eintragen({ beschlossenAm: "2023-12-31" })).rejects.toMatchObject(
    refused({ reason: "jahresabschluss-vor-jahresende", regel: "R109" }),
  );
  await expect(eintragen({ beschlossenAm: "2099-01-01" })).rejects.toMatchObject(
    refused({ reason: "jahresabschluss-in-der-zukunft", regel: "R109" }),
  );
  await eintragen({});
  await expect(eintragen({})).rejects.toMatchObject(refused({ reason: "jahresabschluss-steht-schon" }));
  expect(await gelesen()).toMatchObject({
    belege: { bis: "2030-12-31", ab: "2025-01-01" },
    buecher: { bis: "2034-12-31" },
    einzeln: [{ bis: "2029-03-28" }, { bis: "2030-12-31" }, { bis: "2034-12-31" }],
    offen: [],
    belegeLoeschbarAb: "2031-01-01",
    beschluss: { beschlossenAm: "2024-12-12", quelle: "Rat vom 12.12.2024, Vorlage 2024/118" },
  });
  // What the council decided is the body's own: the level above reads its own clock alone.
  expect(await kreis.pruefung.api.aufbewahrung.get.query(papier)).toMatchObject({
    belege: { bis: "2029-03-28" },
    beschluss: null,
    mitRat: false,
    darfEintragen: false,
  });
});

test("R109: die offene Prüfung, danach die offene Forderung und die Klage halten fest, was sonst gehen dürfte", async () => {
  const { kreis, kommune, papier } = await einTeilnachweis(server);
  expect(await kommune.api.aufbewahrung.get.query(papier)).toBeNull();
  await kommune.api.jahresabschluss.create.mutate(beschluss({ jahr: 2025, beschlossenAm: "2026-01-05" }));
  const offen = async () => (await kommune.api.aufbewahrung.get.query(papier))?.offen;
  await reichtEin(kommune, papier);
  expect(await offen()).toEqual(["pruefung"]);
  await bescheinigt(kreis, papier);
  expect(await offen()).toEqual([]);

  const amtlich = await eineGepruefteKette(server);
  const neu = eineForderung(amtlich.papiere.kreis, { betragCent: 8_800_00 });
  await amtlich.behoerde.pruefung.api.rueckforderung.create.mutate(neu);
  const sitzung = await amtlich.behoerde.pruefung.api.sitzung.get.query();
  const forderung = { glaeubigerId: sitzung?.organisation.organisationId ?? "", id: neu.id };
  const beimKreis = async () =>
    (await amtlich.kreis.api.aufbewahrung.get.query(amtlich.papiere.kreis))?.offen.filter((g) => g !== "ratsbeschluss");
  // Until it was told nobody but the creditor keeps anything for it.
  expect(await beimKreis()).toEqual([]);
  await geht(amtlich.behoerde.pruefung, forderung, "anhoerung_versandt", "2026-03-02");
  expect(await beimKreis()).toEqual(["forderung"]);
  await geht(amtlich.behoerde.pruefung, forderung, "stellungnahme", "2026-03-12");
  await geht(amtlich.behoerde.pruefung, forderung, "bescheid_entworfen", "2026-03-23", {
    angaben: { art: "bescheid", bescheid: einBescheid({ betragCent: 8_800_00 }) },
  });
  await geht(amtlich.behoerde.gegenlesen, forderung, "bescheid_erlassen", "2026-03-25");
  await geht(amtlich.kreis.pruefung, forderung, "klage", "2026-04-20");
  expect(await beimKreis()).toEqual(["forderung", "klage"]);
  await geht(amtlich.behoerde.pruefung, forderung, "urteil_aufgehoben", "2026-05-20");
  expect(await beimKreis()).toEqual([]);
});

test("bezahlt und über die Zinsen entschieden hält eine Forderung nichts mehr fest", async () => {
  const { kreis, kommune, papier, forderung } = await eineVertragsforderung(server);
  const offen = async () =>
    (await kommune.api.aufbewahrung.get.query(papier))?.offen.filter((g) => g !== "ratsbeschluss");
  await geht(kreis.pruefung, forderung, "bescheid_entworfen", "2026-04-01", {
    angaben: { art: "bescheid", bescheid: einBescheid({ ermessen: "", zahlbarBis: "2026-05-20" }) },
  });
  await geht(kreis.gegenlesen, forderung, "bescheid_erlassen", "2026-04-02");
  await zahlt(kreis.pruefung, forderung, "2026-05-04", 100_00);
  expect(await offen()).toEqual(["forderung"]);
  await geht(kreis.pruefung, forderung, "zinsen_abgesehen", "2026-06-01");
  expect(await offen()).toEqual([]);
});

test("ein Träger hat keinen Rat: er trägt nichts ein und wartet auf nichts", async () => {
  const { traeger, papiere } = await eineGepruefteKette(server);
  await expect(traeger.api.jahresabschluss.create.mutate(beschluss())).rejects.toMatchObject(
    refused({ reason: "jahresabschluss-ohne-rat", regel: "R109" }),
  );
  expect(await traeger.api.aufbewahrung.get.query(papiere.traeger)).toMatchObject({
    offen: [],
    mitRat: false,
    darfEintragen: false,
  });
});
