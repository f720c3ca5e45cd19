import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { einAngebot, hatAngebot, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { einAuflagenschritt, eineMitteilung, hatAuflage } from "../../../../../tests/support/foerderung/auflagen.ts";
import { dieBehoerde } from "../../../../../tests/support/foerderung/bescheid.ts";
import { hatAntrag, hatEntwurf } from "../../../../../tests/support/foerderung/antrag.ts";
import { hatAbruf, hatBescheid } from "../../../../../tests/support/foerderung/mittel.ts";
import { hatErgebnis, hatFehlgeschlagenenLauf } from "../../../../../tests/support/jahreslauf/lauf.ts";
import { hatBaustein3 } from "../../../../../tests/support/jahreslauf/direktempfaenger.ts";
import { rechneNach } from "../../../../../tests/support/jahreslauf/rechnungsstand.ts";
import {
  aKreis,
  aKreisMitEmpfaengern,
  aMandant,
  aPerson,
  eineKommune,
} from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const schritte = async ({ api }: Besuch) => (await api.startseite.get.query()).schritte.map(({ titel }) => titel);
const zahlenVon = async ({ api }: Besuch) => (await api.startseite.get.query()).zahlen;

describe("the start page of a giver", () => {
  test("asks to invite receivers in which nobody can log in, and nobody else", async () => {
    const kreis = await aKreis(server);
    const { id, name } = await eineKommune(server, kreis, { name: "Niemandsdorf" });
    const bewohnt = await eineKommune(server, kreis);
    await server.database.admin`delete from auth.rollenzuweisung where organisation_id = ${id}`;
    for (const kommune of [{ ...bewohnt, id, name }, bewohnt])
      await kreis.api.weiterleitung.create.mutate(einAngebot(await hatStelle(kreis), kommune));
    expect(await zahlenVon(kreis)).toMatchObject({ gegeben: { offeneAngebote: 2, ohneVerwaltung: ["Niemandsdorf"] } });
    expect(await schritte(kreis)).toContain("Empfänger einladen");
  });

  test("forgets a declined offer once the post is offered again", async () => {
    const { kreis, kommune, traeger } = await aKreisMitEmpfaengern(server);
    const { stelleId } = await hatAngebot(kreis, kommune, "abgelehnt");
    expect(await schritte(kreis)).toContain("Abgelehnte Angebote prüfen");
    server.clock.now = new Date(server.clock.now.getTime() + 60_000);
    await kreis.api.weiterleitung.create.mutate(einAngebot(stelleId, traeger));
    expect(await schritte(kreis)).not.toContain("Abgelehnte Angebote prüfen");
  });

  test("counts its own drafts", async () => {
    const kreis = await aKreis(server);
    expect(await zahlenVon(kreis)).toMatchObject({ antraege: { rueckfragen: 0, entwuerfe: 0 } });
    await kreis.api.antrag.create.mutate({ id: crypto.randomUUID(), jahr: 2026, baustein: 2 });
    expect(await zahlenVon(kreis)).toMatchObject({ antraege: { rueckfragen: 0, entwuerfe: 1 } });
  });
});

test("a Träger of two Kreise is told by each Kreis what to do, and a Kreis nothing of the other", async () => {
  const traeger = await aMandant(server, { art: "traeger" });
  const kreise = [
    await aKreis(server, { name: "Kreis Anfang" }),
    await aKreis(server, { name: "Kreis Ende" }),
  ] as const;
  const [anfang, ende] = kreise;
  await hatAngebot(anfang, traeger);
  await hatAngebot(ende, traeger, "angenommen");
  expect(await zahlenVon(traeger)).toMatchObject({
    geber: [
      { name: "Kreis Anfang", offeneAngebote: 1, stellen: 0 },
      { name: "Kreis Ende", offeneAngebote: 0, stellen: 1, vakanteStellen: 1 },
    ],
  });
  expect((await schritte(traeger)).slice(0, 2)).toEqual([
    "Angebot beantworten: Kreis Anfang",
    "Besetzung eintragen: Kreis Ende",
  ]);
  for (const kreis of kreise)
    expect(JSON.stringify(await kreis.api.startseite.get.query())).not.toContain(
      kreis === anfang ? "Kreis Ende" : "Kreis Anfang",
    );
});

test("a Kommune with a grant of its own in Baustein 3 counts its own posts and finds its figures", async () => {
  const kreis = await aKreis(server);
  const kommune = await eineKommune(server, kreis, { kontingent: [0, 0, 100] });
  await hatStelle(kommune, {
    funktion: "auslaenderbehoerde",
    anbindung: "auslaenderbehoerde",
    bezeichnung: "Ausländerbehörde",
  });
  expect(await zahlenVon(kommune)).toMatchObject({ eigene: { stellen: 1, vakanteStellen: 1 }, geber: [] });
  expect(await kommune.api.sitzung.get.query()).toMatchObject({ eigeneStellen: true, empfaengerstand: "aktiv" });
  expect(await (await eineKommune(server, kreis)).api.sitzung.get.query()).toMatchObject({
    eigeneStellen: false,
    empfaengerstand: "neu",
  });
});

test("the granting authority counts what lies on its desk", async () => {
  const behoerde = await server.login("bezirksregierung@kim.example");
  const vorher = await zahlenVon(behoerde);
  expect(vorher).toMatchObject({ offeneAbrufe: null });
  const kreis = await aKreis(server);
  await hatAntrag(kreis);
  await hatEntwurf(kreis, { baustein: 2 });
  expect(await zahlenVon(behoerde)).toMatchObject({ offeneAntraege: 1 });
  expect(await schritte(behoerde)).toContain("Anträge entscheiden");
});

test("letters and conditions told done wait on its desk until they are taken up", async () => {
  const [behoerde, kreis] = [await dieBehoerde(server), await aKreis(server)];
  const gesagt = async () => {
    const { schritte: alle } = await behoerde.api.startseite.get.query();
    return alle.filter(({ titel }) => /Mitteilungen|Auflagen/.test(titel)).map(({ titel, ziel }) => `${titel} ${ziel}`);
  };
  const { bescheidId, auflage } = await hatAuflage(behoerde, kreis.id);
  expect(await gesagt()).toEqual([]);
  const tag = "2026-01-12";
  await kreis.api.auflagenvorgang.create.mutate(einAuflagenschritt(auflage, "erfuellt", { tag }));
  const mitteilung = eineMitteilung();
  await kreis.api.mitteilung.create.mutate(mitteilung);
  expect(await gesagt()).toEqual([
    "Mitteilungen zur Kenntnis nehmen /land/mitteilungen",
    `Erfüllte Auflagen bestätigen /land/bescheide/${bescheidId}`,
  ]);
  expect(await zahlenVon(behoerde)).toMatchObject({
    offeneMitteilungen: 1,
    gemeldeteAuflagen: { anzahl: 1, inhaberName: kreis.name },
  });
  await behoerde.api.auflagenvorgang.create.mutate(einAuflagenschritt(auflage, "anerkannt", { tag }));
  await behoerde.api.mitteilungseingang.create.mutate({
    mitteilung: { inhaberId: kreis.id, id: mitteilung.id },
    antwort: null,
  });
  expect(await gesagt()).toEqual([]);
});

test("the calls on its desk are counted over all years, and the earliest year is named", async () => {
  const behoerde = await server.login("bezirksregierung@kim.example");
  const [kreis, entschieden] = [await aKreis(server), await aKreis(server)];
  for (const jahr of [2025, 2026])
    await hatAbruf(kreis, await hatBescheid(server, kreis, { jahr, datum: "2025-01-20" }), undefined, {
      termin: `${jahr}-05-15`,
      benoetigtBis: `${jahr}-07-15`,
    });
  const amt = await aMandant(server, { art: "bezirksregierung", rollen: ["bewilligungsbehoerde"] });
  await hatAbruf(entschieden, await hatBescheid(server, entschieden), amt);
  expect(await zahlenVon(behoerde)).toMatchObject({ offeneAbrufe: { jahr: 2025, anzahl: 2 } });
});

test("the results of the year are counted as the state's view lists them", async () => {
  const behoerde = await server.login("bezirksregierung@kim.example");
  await hatErgebnis(server, await aKreis(server), 2025, "fertig");
  await hatErgebnis(server, await aKreis(server), 2024, "eines anderen Jahres");
  await hatFehlgeschlagenenLauf(server, await aKreis(server, { rollen: ["koordination", "finanzen"] }));
  const empfaenger = await behoerde.api.land.nachweise.query({ jahr: 2025 });
  const mit = (status: string) => empfaenger.filter(({ ergebnis }) => ergebnis === status).length;
  expect([mit("fertig"), mit("fehlgeschlagen")]).toEqual([1, 1]);
  expect(await zahlenVon(behoerde)).toMatchObject({
    jahr: 2025,
    empfaenger: empfaenger.length,
    fertigeErgebnisse: 1,
    fehlgeschlageneErgebnisse: 1,
  });
});

describe("a Kommune that was granted Baustein 3 directly in the year to be proved", () => {
  const mitBaustein3 = async (jahr: number) => {
    const kommune = await eineKommune(server, await aKreis(server), { rollen: ["koordination", "finanzen"] });
    await hatBaustein3(server.database.admin, kommune.id, jahr);
    return kommune;
  };

  test("starts its yearly run from the start page and reads its result there", async () => {
    const kommune = await mitBaustein3(2025);
    expect(await zahlenVon(kommune)).toMatchObject({ jahresstand: { jahr: 2025, jahresergebnis: "fehlt" } });
    expect(await schritte(kommune)).toContain("Jahreslauf 2025 starten");
    await hatErgebnis(server, kommune, 2025, "fertig");
    expect(await schritte(kommune)).toContain("Jahresergebnis 2025 lesen");
  });

  test("is not asked for a year in which it was granted nothing, nor is a Kommune that holds by contract alone", async () => {
    const kommune = await mitBaustein3(2024);
    const haltend = await eineKommune(server, await aKreis(server));
    for (const eine of [kommune, haltend]) {
      expect(await zahlenVon(eine)).toMatchObject({ jahresstand: null, geld: null });
      expect((await schritte(eine)).join()).not.toContain("Jahreslauf");
    }
  });

  test("sees the money of the running year once it is computed, and nobody without the right to read it does", async () => {
    const kommune = await mitBaustein3(2026);
    await rechneNach(server.database, server.clock.now);
    expect(await zahlenVon(kommune)).toMatchObject({ geld: { jahr: 2026, bewilligtCent: 0, mehrkostenCent: 0 } });
    const andere = await aPerson(server, [{ organisationId: kommune.id, rollen: ["case_management"] }]);
    expect(await zahlenVon(andere)).toMatchObject({ geld: null, jahresstand: null });
  });
});

test("the ministry holds the vacancies of today against the recipients of the running year", async () => {
  const ministerium = await server.login("ministerium@kim.example");
  const vakanzen = async () => {
    await rechneNach(server.database, server.clock.now);
    const zahlen = await zahlenVon(ministerium);
    return zahlen?.sicht === "ministerium" ? zahlen.vakanzen : undefined;
  };
  const vorher = await vakanzen();
  expect(vorher).toMatchObject({ jahr: 2026 });
  const [frueher, heute] = [
    await eineKommune(server, await aKreis(server)),
    await eineKommune(server, await aKreis(server)),
  ];
  const nachKreisen = await vakanzen();
  // Its posts ended with the year.
  await hatBaustein3(server.database.admin, frueher.id, 2025);
  expect(await vakanzen()).toEqual(nachKreisen);
  await hatBaustein3(server.database.admin, heute.id, 2026);
  expect(await vakanzen()).toEqual({
    jahr: 2026,
    empfaenger: (nachKreisen?.empfaenger ?? 0) + 1,
    mitVakanzen: (nachKreisen?.mitVakanzen ?? 0) + 1,
  });
});
