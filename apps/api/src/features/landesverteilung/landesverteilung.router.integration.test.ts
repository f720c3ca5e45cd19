import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  eineTabelle,
  einLandesinhalt,
  gibtZurueck,
  hatEntwurf,
  hatLandesverteilung,
  hatVeroeffentlicht,
  legtVor,
  veroeffentlicht,
  zweiDerBehoerde,
} from "../../../../../tests/support/foerderung/landesverteilung.ts";
import { hatBescheid } from "../../../../../tests/support/foerderung/mittel.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, aMandant, twoTenants } from "../../../../../tests/support/welt/tenants.ts";

const imHerbst = new Date("2026-10-01T08:00:00Z");

let server: TestApi;
let behoerde: Awaited<ReturnType<typeof zweiDerBehoerde>>;
let ministerium: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  server.clock.now = imHerbst;
  [behoerde, ministerium] = await Promise.all([zweiDerBehoerde(server), server.login("ministerium@kim.example")]);
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = imHerbst;
});

const refusal = (reason: string) => ({ data: { code: "CONFLICT", refusal: { reason } } });
const code = (wert: string) => ({ data: { code: wert } });
const eigene = async ({ api }: Besuch) =>
  (await api.landesanteil.list.query()).map(({ jahr, hundertstel }) => [jahr, hundertstel]);

/** As the worker stores it: six posts of Baustein 2 granted for the year before. */
const hatVorjahr = (kreis: { id: string }) => server.database.admin`
  insert into kim.landstellen (tenant_id, jahr, baustein, arbeitgeber_id, ab, bewilligt_hundertstel,
    eingerichtet_hundertstel, besetzt_hundertstel, bekannt_von)
  values (${kreis.id}, 2026, 2, ${kreis.id}, '2026-01-01', 600, 0, 0, '2026-01-01')`;

test("from the draft to the share: only a second person publishes, and each recipient sees its own share alone", async () => {
  const { kreis, nachbar } = await twoTenants(server);
  await hatVorjahr(kreis);
  const id = await hatEntwurf(
    behoerde.erste,
    eineTabelle([
      [kreis, "6,5"],
      [nachbar, "4"],
    ]),
  );
  expect(await eigene(kreis)).toEqual([]);
  await legtVor(behoerde.erste, id);
  expect(await eigene(kreis)).toEqual([]);
  await expect(veroeffentlicht(behoerde.erste, id)).rejects.toMatchObject(refusal("landesverteilung-vier-augen"));
  await veroeffentlicht(behoerde.zweite, id);
  expect(await eigene(kreis)).toEqual([[2027, 650]]);
  expect(await eigene(nachbar)).toEqual([[2027, 400]]);
  const { stand, gilt, anteile, vorgaenge } = await behoerde.erste.api.landesverteilung.get.query({ id });
  expect({ stand, gilt }).toEqual({ stand: "veroeffentlicht", gilt: true });
  expect(vorgaenge.map(({ schritt }) => schritt)).toEqual(["vorgelegt", "veroeffentlicht"]);
  expect(anteile?.find(({ organisationId }) => organisationId === kreis.id)).toMatchObject({
    vorjahrHundertstel: 600,
    hundertstel: 650,
  });
  const [auftrag] = await server.database.admin`
    select payload from kim.outbox where tenant_id = ${behoerde.erste.id} and name = 'landesanteile-mitteilen'`;
  expect(auftrag?.["payload"]).toEqual({ landesverteilungId: id });
});

test("what was put forward is published, even when last year's grants change meanwhile", async () => {
  const kreis = await aKreis(server);
  await hatVorjahr(kreis);
  const id = await hatEntwurf(
    behoerde.erste,
    { art: "vorjahr", schrittHundertstel: 50, aenderung: { art: "prozent", prozent: 0 } },
    { jahr: 2027 },
  );
  await legtVor(behoerde.erste, id);
  await server.database.admin`
    update kim.landstellen set bewilligt_hundertstel = 900
    where tenant_id = ${kreis.id} and jahr = 2026 and baustein = 2`;
  await veroeffentlicht(behoerde.zweite, id);
  const { anteile } = await behoerde.erste.api.landesverteilung.get.query({ id });
  expect(anteile?.find(({ organisationId }) => organisationId === kreis.id)?.hundertstel).toBe(600);
});

test("while it lies before somebody it does not change; returned it does, and its author may be the second person then", async () => {
  const kreis = await aKreis(server);
  const tabelle = eineTabelle([[kreis, "5"]]);
  const id = await hatEntwurf(behoerde.erste, tabelle);
  await legtVor(behoerde.erste, id);
  const update = (version: number) =>
    behoerde.erste.api.landesverteilung.update.mutate({ id, version, inhalt: einLandesinhalt(tabelle) });
  await expect(update(2)).rejects.toMatchObject(refusal("landesverteilung-liegt-vor"));
  await expect(legtVor(behoerde.erste, id)).rejects.toMatchObject(refusal("landesverteilung-liegt-vor"));
  await gibtZurueck(behoerde.zweite, id);
  await expect(veroeffentlicht(behoerde.zweite, id)).rejects.toMatchObject(refusal("landesverteilung-nicht-vorgelegt"));
  await update(2);
  await legtVor(behoerde.zweite, id, 3);
  await veroeffentlicht(behoerde.erste, id);
  await expect(update(3)).rejects.toMatchObject(refusal("landesverteilung-veroeffentlicht"));
  await expect(gibtZurueck(behoerde.erste, id)).rejects.toMatchObject(refusal("landesverteilung-veroeffentlicht"));
});

test("a draft is deleted until it was put forward; what is put forward is what was seen", async () => {
  const kreis = await aKreis(server);
  const id = await hatEntwurf(behoerde.erste, eineTabelle([[kreis, "5"]]));
  await expect(legtVor(behoerde.erste, id, 1)).rejects.toMatchObject(code("CONFLICT"));
  await legtVor(behoerde.erste, id);
  await gibtZurueck(behoerde.erste, id);
  await expect(behoerde.erste.api.landesverteilung.delete.mutate({ id })).rejects.toMatchObject(
    refusal("landesverteilung-hat-vorgaenge"),
  );
  const leer = await hatLandesverteilung(behoerde.erste);
  await behoerde.erste.api.landesverteilung.delete.mutate({ id: leer });
  await expect(behoerde.erste.api.landesverteilung.get.query({ id: leer })).rejects.toMatchObject(code("NOT_FOUND"));
});

test.each([
  ["landestabelle-fehlerhaft", "Kreis Nirgendwo;5"],
  ["landestabelle-ohne-werte", ""],
])("%s: a bad table is not put forward", async (reason, tabelle) => {
  const id = await hatEntwurf(behoerde.erste, { art: "tabelle", tabelle, quelle: "Erlass", annahme: false });
  await expect(legtVor(behoerde.erste, id)).rejects.toMatchObject(refusal(reason));
});

test("R2: half a post is the least of Case Management, through the door", async () => {
  const kreis = await aKreis(server);
  const zuWenig = await hatEntwurf(behoerde.erste, eineTabelle([[kreis, "0,49"]]));
  await expect(legtVor(behoerde.erste, zuWenig)).rejects.toMatchObject(refusal("landesanteil-zu-klein"));
  await legtVor(behoerde.erste, await hatEntwurf(behoerde.erste, eineTabelle([[kreis, "0,5"]])));
});

test("without a reason, or of a scenario that is not there, nothing is put forward", async () => {
  const kreis = await aKreis(server);
  const id = await hatLandesverteilung(behoerde.erste);
  const inhalt = einLandesinhalt(eineTabelle([[kreis, "5"]]), "");
  await behoerde.erste.api.landesverteilung.update.mutate({ id, version: 1, inhalt });
  await expect(legtVor(behoerde.erste, id)).rejects.toMatchObject(refusal("landesverteilung-ohne-begruendung"));
  await expect(
    behoerde.erste.api.landesvorlage.create.mutate({
      id: randomUUID(),
      landesverteilungId: id,
      version: 2,
      szenario: 1,
    }),
  ).rejects.toMatchObject(refusal("landesverteilung-ohne-szenario"));
});

test("a later one of the same year takes the place of the first, which stays readable; who falls out gets nothing", async () => {
  const { kreis, nachbar } = await twoTenants(server);
  const eigeneBehoerde = await zweiDerBehoerde(server);
  const erste = await hatVeroeffentlicht(
    eigeneBehoerde,
    eineTabelle([
      [kreis, "5"],
      [nachbar, "5"],
    ]),
  );
  server.clock.now = new Date("2026-10-01T09:00:00Z");
  const zweite = await hatVeroeffentlicht(eigeneBehoerde, eineTabelle([[kreis, "7"]]));
  expect(await eigene(kreis)).toEqual([[2027, 700]]);
  expect(await eigene(nachbar)).toEqual([[2027, 0]]);
  const liste = await eigeneBehoerde.erste.api.landesverteilung.list.query();
  expect(liste.map(({ id, gilt }) => [id, gilt])).toEqual([
    [zweite, true],
    [erste, false],
  ]);
});

test("a Bescheid alone counts once it is there: what was held out is no longer shown", async () => {
  const kreis = await aKreis(server);
  await hatVeroeffentlicht(behoerde, eineTabelle([[kreis, "5"]]));
  await hatBescheid(server, kreis, { jahr: 2027, baustein: 1 });
  expect(await eigene(kreis)).toEqual([[2027, 500]]);
  await hatBescheid(server, kreis, { jahr: 2027, baustein: 2 });
  expect(await eigene(kreis)).toEqual([]);
});

test("the ministry reads what is published and no draft; bodies and other offices find neither", async () => {
  const kreis = await aKreis(server);
  const veroeffentlichte = await hatVeroeffentlicht(behoerde, eineTabelle([[kreis, "5"]]), { jahr: 2029 });
  const entwurf = await hatEntwurf(behoerde.erste, eineTabelle([[kreis, "5"]]), { jahr: 2029 });
  const gesehen = (await ministerium.api.landesverteilung.list.query()).filter(({ jahr }) => jahr === 2029);
  expect(gesehen.map(({ id, stand }) => [id, stand])).toEqual([[veroeffentlichte, "veroeffentlicht"]]);
  const { anteile, vorlage } = await ministerium.api.landesverteilung.get.query({ id: veroeffentlichte });
  expect({ anzahl: anteile?.length, vorlage }).toEqual({ anzahl: expect.any(Number), vorlage: null });
  await expect(ministerium.api.landesverteilung.get.query({ id: entwurf })).rejects.toMatchObject(code("NOT_FOUND"));
  await expect(legtVor(ministerium, entwurf)).rejects.toMatchObject(code("FORBIDDEN"));
  await expect(kreis.api.landesverteilung.get.query({ id: veroeffentlichte })).rejects.toMatchObject(code("FORBIDDEN"));
  const andere = await aMandant(server, { art: "bezirksregierung", rollen: ["bewilligungsbehoerde"] });
  for (const id of [entwurf, veroeffentlichte])
    await expect(andere.api.landesverteilung.get.query({ id })).rejects.toMatchObject(code("NOT_FOUND"));
  await expect(legtVor(andere, entwurf)).rejects.toMatchObject(code("NOT_FOUND"));
});

test("the situation tells what the Land knows of the year before, at the rate that is published", async () => {
  const kreis = await aKreis(server);
  await hatVorjahr(kreis);
  const id = await hatLandesverteilung(behoerde.erste);
  const lage = await behoerde.erste.api.landesverteilung.lage.query({ id });
  expect(lage).toMatchObject({ stichtag: "2026-10-01", satzJahr: 2026, satzAnnahme: true });
  expect(lage.satzCent).toBeGreaterThan(0);
  expect(lage.empfaenger.find(({ organisationId }) => organisationId === kreis.id)).toMatchObject({
    vorjahrHundertstel: 600,
    besetztHundertstel: 0,
  });
  expect(lage.empfaenger.every(({ art }) => art !== "kreisangehoerige_kommune")).toBe(true);
  const dritter = await hatLandesverteilung(behoerde.erste, { gegenstand: "baustein3" });
  const kommunen = (await behoerde.erste.api.landesverteilung.lage.query({ id: dritter })).empfaenger.filter(
    ({ art }) => art === "kreisangehoerige_kommune",
  );
  expect(kommunen.length).toBeGreaterThanOrEqual(373);
  expect(kommunen.some(({ merkmale }) => merkmale.some(({ art }) => art === "auslaenderbehoerde"))).toBe(true);
});

test("the workbook is the authority's and, once published, the ministry's; a formula stays a text", async () => {
  const name = `=Kreis ${randomUUID().slice(0, 8)}`;
  const kreis = await aKreis(server, { name });
  const id = await hatEntwurf(behoerde.erste, eineTabelle([[kreis, "5"]]));
  const adresse = `/dateien/landesverteilung/${id}.xlsx`;
  const datei = await behoerde.erste.send(adresse);
  expect([datei.status, new Uint8Array(await datei.arrayBuffer()).subarray(0, 2)]).toEqual([
    200,
    new Uint8Array([0x50, 0x4b]),
  ]);
  expect((await ministerium.send(adresse)).status).toBe(404);
  expect((await kreis.send(adresse)).status).toBe(404);
  expect((await server.visit().send(adresse)).status).toBe(401);
  await legtVor(behoerde.erste, id);
  await veroeffentlicht(behoerde.zweite, id);
  expect((await ministerium.send(adresse)).status).toBe(200);
  expect((await ministerium.send(`/dateien/landesverteilung/${randomUUID()}.xlsx`)).status).toBe(404);
  expect((await ministerium.send("/dateien/landesverteilung/x.xlsx")).status).toBe(404);
});
