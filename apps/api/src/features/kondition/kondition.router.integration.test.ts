import { randomUUID } from "node:crypto";
import { foerderkonditionen, foerdersaetze, KonditionenWerte } from "@kim/domain/kondition";
import { organisationIdOf } from "@kim/db/seed";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aMandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let eva: Besuch;
let jonas: Besuch;
let leverkusen: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  [eva, jonas, leverkusen] = await Promise.all([
    server.login("ministerium@kim.example"),
    server.login("ministerium2@kim.example"),
    server.login("leverkusen@kim.example"),
  ]);
});
afterAll(() => server.close());

function werteVon(jahr: number): KonditionenWerte {
  const { jahr: _jahr, ...werte } = foerderkonditionen(jahr) ?? { jahr };
  return KonditionenWerte.parse(werte);
}
const mitSatz = (jahr: number, cent: number) => ({
  ...werteVon(Math.min(jahr, 2026)),
  caseManagement: { cent, quelle: "Erlass vom 01.06.2026", annahme: false },
});
const vorschlag = (jahr: number, cent: number, angaben: { id?: string; abloesung?: boolean } = {}) => ({
  id: randomUUID(),
  jahr,
  werte: mitSatz(jahr, cent),
  begruendung: "Anhebung nach dem Tarifabschluss.",
  abloesung: false,
  ...angaben,
});

async function hatVorschlag(jahr: number, cent: number, angaben: { abloesung?: boolean } = {}): Promise<string> {
  const { id } = await eva.api.konditionVorschlag.create.mutate(vorschlag(jahr, cent, angaben));
  return id;
}
const fassung = async (id: string, wer: Besuch = eva) =>
  (await wer.api.kondition.list.query()).find((f) => f.id === id);
const refusal = (reason: string) => ({ data: { code: "CONFLICT", refusal: { reason } } });

test("everybody with the right reads the seeded Fassung of each year with its sources, and nobody's id", async () => {
  const fassungen = await leverkusen.api.kondition.list.query();
  expect(fassungen.map(({ jahr, fassung: nummer, stand }) => [jahr, nummer, stand])).toEqual(
    [2026, 2025, 2024, 2023, 2022, 2021, 2020].map((jahr) => [jahr, 1, "gilt"]),
  );
  expect(fassungen.find(({ jahr }) => jahr === 2022)?.werte).toEqual(werteVon(2022));
  expect(fassungen[0]).not.toHaveProperty("vorgeschlagenVon");
});

test("four eyes: who proposed cannot publish, by rule; the second person can, once", async () => {
  const id = await hatVorschlag(2031, 70_000_00);
  expect(await fassung(id)).toMatchObject({
    jahr: 2031,
    fassung: 1,
    stand: "vorgeschlagen",
    vonMir: true,
    vorgeschlagenVonName: "Dr. Eva Lindner",
    freigegebenAm: null,
  });
  expect(await fassung(id, leverkusen)).toBeUndefined();
  await expect(eva.api.konditionFreigabe.create.mutate({ konditionId: id })).rejects.toMatchObject(
    refusal("vier-augen"),
  );
  await jonas.api.konditionFreigabe.create.mutate({ konditionId: id });
  expect(await fassung(id, leverkusen)).toMatchObject({
    stand: "gilt",
    freigegebenVonName: "Jonas Weber",
    freigegebenAm: server.clock.now.toISOString(),
  });
  server.clock.now = new Date(server.clock.now.getTime() + 60_000);
  expect(await jonas.api.konditionFreigabe.create.mutate({ konditionId: id })).toEqual({ id });
  expect((await fassung(id))?.freigegebenAm).not.toBe(server.clock.now.toISOString());
  await expect(eva.api.konditionFreigabe.create.mutate({ konditionId: id })).rejects.toMatchObject(
    refusal("fassung-schon-freigegeben"),
  );
});

test("a rate raised for the whole year gives exactly the new rate × share, in a leap year too", async () => {
  const kreis = await aMandant(server, { art: "kreis", kontingent: [350, 600, 200] });
  await hatStelle(kreis, { beginn: "2028-01-01", vzaeHundertstel: 75 });
  const planNach = async (cent: number, abloesung: boolean) => {
    const neu = vorschlag(2028, cent, { abloesung });
    neu.werte.caseManagement.quelle = `Erlass über ${cent} Cent`;
    await eva.api.konditionVorschlag.create.mutate(neu);
    await jonas.api.konditionFreigabe.create.mutate({ konditionId: neu.id });
    const { rechnung } = await kreis.api.foerderplan.get.query({ jahr: 2028 });
    return rechnung.bausteine.find(({ baustein }) => baustein === 2)?.planCent;
  };
  expect(await planNach(57_000_00, false)).toBe(42_750_00);
  expect(await planNach(61_333_32, true)).toBe(45_999_99);
});

test("four eyes: the database refuses the same person, another name for the proposer, and any change afterwards", async () => {
  const id = await hatVorschlag(2032, 70_000_00);
  const [proposer, other] = [await benutzer("ministerium@kim.example"), await benutzer("ministerium2@kim.example")];
  const asMinistry = (statement: string) =>
    server.database.admin.begin(async (tx) => {
      await tx.unsafe("set local role kim_ministerium");
      await tx.unsafe(statement);
    });
  const publish = (von: string, freigabe: string) =>
    asMinistry(
      `
        insert into kim.foerderkondition_freigabe (kondition_id, vorgeschlagen_von, freigegeben_am, freigegeben_von,
          freigegeben_von_name) values ('${id}', '${von}', now(), '${freigabe}', 'X')`,
    );
  await expect(publish(proposer, proposer)).rejects.toMatchObject({ constraint_name: "foerderkondition_vier_augen" });
  await expect(publish(other, proposer)).rejects.toMatchObject({ constraint_name: "foerderkondition_freigabe_fk" });
  await expect(asMinistry(`update kim.foerderkondition set werte = '{}' where id = '${id}'`)).rejects.toMatchObject({
    code: "42501",
  });
  await publish(proposer, other);
  await expect(asMinistry("delete from kim.foerderkondition_freigabe")).rejects.toMatchObject({ code: "42501" });
});

test("tenants and the Bezirksregierung neither propose nor publish nor preview, and see no proposal", async () => {
  const id = await hatVorschlag(2033, 70_000_00);
  for (const email of [
    "leverkusen@kim.example",
    "traeger@kim.example",
    "pruefung@kim.example",
    "bezirksregierung@kim.example",
  ]) {
    const wer = await server.login(email);
    for (const call of [
      () => wer.api.konditionVorschlag.create.mutate(vorschlag(2033, 1)),
      () => wer.api.konditionFreigabe.create.mutate({ konditionId: id }),
      () => wer.api.kondition.vorschau.query({ jahr: 2033, saetze: foerdersaetze(mitSatz(2033, 1)) }),
    ])
      await expect(call()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
    expect(await fassung(id, wer)).toBeUndefined();
  }
});

test("no role of the database but the ministry's writes conditions", async () => {
  for (const role of ["kim_app", "kim_jobs", "kim_state", "kim_bewilligung"]) {
    const write = server.database.admin.begin(async (tx) => {
      await tx.unsafe(`set local role ${role}`);
      await tx.unsafe(
        `
          insert into kim.foerderkondition (id, jahr, fassung, werte, begruendung, vorgeschlagen_am, vorgeschlagen_von,
            vorgeschlagen_von_name) values ('${randomUUID()}', 2040, 1, '{}', 'x', now(), '${randomUUID()}', 'x')`,
      );
    });
    await expect(write, role).rejects.toMatchObject({ code: "42501" });
  }
});

test("a proposal is refused with field and sentence: same values, no source, a negative amount, a year nobody plans", async () => {
  const propose = (angaben: object) =>
    eva.api.konditionVorschlag.create.mutate({ ...vorschlag(2024, 58_000_00), ...angaben });
  await expect(propose({ werte: werteVon(2024) })).rejects.toMatchObject(refusal("fassung-unveraendert"));
  await expect(
    propose({ werte: { ...mitSatz(2024, 1), caseManagement: { cent: 1, quelle: "", annahme: true } } }),
  ).rejects.toMatchObject({ data: { refusal: { reason: "quelle-fehlt", feld: "werte.caseManagement.quelle" } } });
  await expect(propose({ werte: mitSatz(2024, -1) })).rejects.toMatchObject({
    data: { code: "BAD_REQUEST", felder: [{ feld: "werte.caseManagement.cent" }] },
  });
  await expect(propose({ jahr: 2101 })).rejects.toMatchObject(refusal("konditionsjahr-ausserhalb"));
});

test("the second click changes nothing, and numbers go on where two propose at the same moment", async () => {
  const eins = vorschlag(2034, 60_000_00);
  const [a, b, c] = await Promise.all([
    eva.api.konditionVorschlag.create.mutate(eins),
    jonas.api.konditionVorschlag.create.mutate(vorschlag(2034, 61_000_00)),
    eva.api.konditionVorschlag.create.mutate(eins),
  ]);
  expect(c).toEqual(a);
  expect([(await fassung(a.id))?.fassung, (await fassung(b.id))?.fassung].sort()).toEqual([1, 2]);
  expect((await eva.api.kondition.list.query()).filter(({ jahr }) => jahr === 2034)).toHaveLength(2);
});

test("the preview shows each real tenant's difference to the cent, and nothing is published by it", async () => {
  const { summe, empfaenger } = await eva.api.kondition.vorschau.query({
    jahr: 2022,
    saetze: foerdersaetze(mitSatz(2022, 57_000_00)),
  });
  expect(empfaenger.find(({ ags }) => ags === "05316")).toMatchObject({
    name: "Stadt Leverkusen",
    altCent: 625_600_00,
    neuCent: 635_600_00,
    differenzCent: 10_000_00,
  });
  expect(empfaenger.length).toBeGreaterThanOrEqual(54);
  expect(summe.differenzCent).toBe(empfaenger.reduce((bisher, e) => bisher + e.differenzCent, 0));
  expect((await leverkusen.api.foerderplan.get.query({ jahr: 2022 })).plan.foerderung_gesamt_cent).toBe(625_600_00);
});

test("a published Fassung changes the tenant's Förderplan, a proposed one does not; a new year becomes computable", async () => {
  const plan = async (jahr: number) => leverkusen.api.foerderplan.get.query({ jahr });
  const vorher = await plan(2024);
  const id = await hatVorschlag(2024, 60_000_00);
  expect((await plan(2024)).plan).toEqual(vorher.plan);
  await jonas.api.konditionFreigabe.create.mutate({ konditionId: id });
  const nachher = await plan(2024);
  expect(nachher).toMatchObject({
    fassung: 2,
    konditionen: { caseManagement: { cent: 60_000_00, quelle: "Erlass vom 01.06.2026", annahme: false } },
  });
  expect(nachher.plan.baustein2_cent).toBe((vorher.plan.baustein2_cent / 57_000_00) * 60_000_00);
  await expect(plan(2035)).rejects.toMatchObject(refusal("kein-foerderjahr"));
  await jonas.api.konditionFreigabe.create.mutate({ konditionId: await hatVorschlag(2035, 60_000_00) });
  expect((await plan(2035)).konditionen?.jahr).toBe(2035);
});

test("a year with a Bescheid is only superseded, and the Bescheid keeps the Fassung it rests on", async () => {
  const seeded = (await eva.api.kondition.list.query()).find(({ jahr }) => jahr === 2023)?.id ?? "";
  const unerklaert = await hatVorschlag(2023, 59_000_00);
  await hatBescheid(2023, seeded);
  await expect(jonas.api.konditionFreigabe.create.mutate({ konditionId: unerklaert })).rejects.toMatchObject(
    refusal("abloesung-nicht-erklaert"),
  );
  await expect(eva.api.konditionVorschlag.create.mutate(vorschlag(2023, 59_000_00))).rejects.toMatchObject({
    data: { refusal: { reason: "jahr-hat-bescheide", feld: "abloesung", anzahl: 1 } },
  });
  const id = await hatVorschlag(2023, 59_000_00, { abloesung: true });
  await jonas.api.konditionFreigabe.create.mutate({ konditionId: id });
  expect(await fassung(seeded)).toMatchObject({ stand: "abgeloest" });
  expect(await fassung(unerklaert)).toMatchObject({ stand: "ueberholt" });
  const rows = await server.database.admin`select kondition_id from kim.bescheid where jahr = 2023`;
  expect(rows.map((row) => row["kondition_id"])).toEqual([seeded]);
  await expect(jonas.api.konditionFreigabe.create.mutate({ konditionId: unerklaert })).rejects.toMatchObject(
    refusal("fassung-ueberholt"),
  );
});

test("an unknown Fassung is not found", async () => {
  await expect(jonas.api.konditionFreigabe.create.mutate({ konditionId: randomUUID() })).rejects.toMatchObject({
    data: { code: "NOT_FOUND" },
  });
});

async function benutzer(email: string): Promise<string> {
  const [row] = await server.database.admin<{ id: string }[]>`select id from auth.benutzer where email = ${email}`;
  return row?.id ?? "";
}

async function hatBescheid(jahr: number, konditionId: string): Promise<void> {
  await server.database.admin`
    insert into kim.bescheid (tenant_id, id, jahr, baustein, art, instrument, aktenzeichen, datum, von, bis,
      nachweis_faellig_am, vakanz_methode, kondition_id, vzae_hundertstel, personal_cent, arbeitsplaetze_cent,
      massnahmen_cent, nebenbestimmungen, am, von_name)
    values (${organisationIdOf("05316")}, ${randomUUID()}, ${jahr}, 2, 'erstbescheid', 'fachbezogene_pauschale',
      '36-KIM-1', ${`${jahr}-01-27`}, ${`${jahr}-01-01`}, ${`${jahr}-12-31`}, ${`${jahr + 1}-06-30`}, 'tagesgenau',
      ${konditionId}, 500, 28500000, 0, 0, '', now(), 'Carsten Vogt')`;
}
