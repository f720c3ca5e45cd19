import { openDb, type Db } from "@kim/db";
import { plainDate } from "@kim/domain/grundlagen";
import { LandesabfrageId, type Abfragebriefanlass } from "@kim/domain/landesabfrage";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  antwortet,
  einAmt,
  eineZeile,
  einFeld,
  erinnert,
  hatAbfrage,
  ziehtZurueck,
} from "../../../tests/support/foerderung/landesabfrage.ts";
import { openTestApi, type TestApi } from "../../../tests/support/welt/api.ts";
import { aPerson, twoTenants, type Mandant } from "../../../tests/support/welt/tenants.ts";
import { handleLandesabfrageMitteilen } from "./handlers/landesabfrage-mitteilen.ts";
import { aJob } from "./testing/job.ts";

let server: TestApi;
let jobsDb: Db;
beforeAll(async () => {
  server = await openTestApi();
  server.clock.now = new Date("2026-10-01T08:00:00Z");
  jobsDb = openDb(server.database.urls.worker);
});
afterAll(async () => {
  await jobsDb.close();
  await server.close();
});

const schreibt = (amt: Mandant, id: string, anlass: Abfragebriefanlass, tag = "2026-10-01") =>
  handleLandesabfrageMitteilen(
    aJob(
      jobsDb,
      amt.id,
      { landesabfrageId: LandesabfrageId.parse(id), anlass, tag: plainDate(tag) },
      () => new Date(`${tag}T08:00:00Z`),
    ),
  );
const briefe = async ({ id }: Mandant) =>
  (
    await server.database.admin<{ betreff: string }[]>`
    select betreff from kim.nachricht where tenant_id = ${id} order by erstellt_am, betreff`
  ).map(({ betreff }) => betreff);

test("whoever is asked is written to once, and reminded once a day until there is an answer", async () => {
  const amt = await einAmt(server);
  const { kreis, nachbar } = await twoTenants(server);
  await aPerson(server, [{ organisationId: kreis.id, rollen: ["pruefung"] }]);
  const feld = einFeld();
  const id = await hatAbfrage(amt, [kreis, nachbar], [feld], { titel: "Vertrauliches" });
  const [auftrag] = await server.database.admin`
    select payload from kim.outbox where tenant_id = ${amt.id} and name = 'landesabfrage-mitteilen'`;
  expect(auftrag?.["payload"]).toEqual({ landesabfrageId: id, anlass: "gestellt", tag: "2026-10-01" });
  await schreibt(amt, id, "gestellt");
  await schreibt(amt, id, "gestellt");
  const erster = `Abfrage an ${kreis.name}, Frist 15.10.2026`;
  expect(await briefe(kreis)).toEqual([erster]);
  const [brief] = await server.database.admin`select text from kim.nachricht where tenant_id = ${kreis.id}`;
  expect(brief?.["text"]).toContain(`/landesabfragen/${id}`);
  expect(brief?.["text"]).not.toContain("Vertrauliches");

  await antwortet(nachbar, id, [eineZeile(feld, 1)]);
  await erinnert(amt, id);
  for (const tag of ["2026-10-01", "2026-10-01", "2026-10-02"]) await schreibt(amt, id, "erinnerung", tag);
  expect(await briefe(kreis)).toEqual([erster, `Erinnerung: ${erster}`, `Erinnerung: ${erster}`]);
  expect(await briefe(nachbar)).toEqual([`Abfrage an ${nachbar.name}, Frist 15.10.2026`]);

  await ziehtZurueck(amt, id);
  await schreibt(amt, id, "erinnerung", "2026-10-03");
  expect(await briefe(kreis)).toHaveLength(3);
});

test("nobody is reminded once all answered", async () => {
  const amt = await einAmt(server);
  const { kreis } = await twoTenants(server);
  const feld = einFeld();
  const id = await hatAbfrage(amt, [kreis], [feld]);
  await antwortet(kreis, id, [eineZeile(feld, 1)]);
  await expect(erinnert(amt, id)).rejects.toMatchObject({
    data: { refusal: { reason: "landesabfrage-niemand-fehlt" } },
  });
});

test("the ministry has whom it asks written to as well", async () => {
  const { kreis } = await twoTenants(server);
  const ministerium = await server.login("ministerium@kim.example");
  const id = await hatAbfrage(ministerium, [kreis]);
  await erinnert(ministerium, id);
  const auftraege = await server.database.admin`
    select payload ->> 'anlass' as anlass from kim.outbox
    where name = 'landesabfrage-mitteilen' and payload ->> 'landesabfrageId' = ${id}`;
  expect(auftraege.map((zeile) => zeile["anlass"]).toSorted()).toEqual(["erinnerung", "gestellt"]);
});
