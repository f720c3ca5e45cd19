import { openDb, type Db } from "@kim/db";
import { MitteilungId } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eineMitteilung } from "../../../tests/support/foerderung/auflagen.ts";
import { hatBescheid } from "../../../tests/support/foerderung/mittel.ts";
import { openTestApi, type TestApi } from "../../../tests/support/welt/api.ts";
import { aKreis } from "../../../tests/support/welt/tenants.ts";
import { handleMitteilungSetzen } from "./handlers/mitteilung-setzen.ts";
import { aJob } from "./testing/job.ts";

let server: TestApi;
let jobsDb: Db;
beforeAll(async () => {
  server = await openTestApi();
  jobsDb = openDb(server.database.urls.worker);
});
afterAll(async () => {
  await jobsDb.close();
  await server.close();
});

test("a letter to the authority is set once, word for word, and never again", async () => {
  const kreis = await aKreis(server);
  await hatBescheid(server, kreis);
  const mitteilungId = MitteilungId.parse((await kreis.api.mitteilung.create.mutate(eineMitteilung())).id);
  const setze = (tag: string) =>
    handleMitteilungSetzen(aJob(jobsDb, kreis.id, { mitteilungId }, () => new Date(`${tag}T08:00:00Z`)));
  const papier = async () =>
    (
      await server.database.admin<{ dateiname: string; anfang: string; gesetzt: string }[]>`
      select dateiname, encode(substring(inhalt for 4), 'escape') as anfang, gesetzt_am::date::text as gesetzt
        from kim.mitteilung where id = ${mitteilungId}`
    )[0];
  await setze("2026-07-01");
  expect(await papier()).toMatchObject({ anfang: "%PDF", gesetzt: "2026-07-01" });
  await setze("2026-07-02");
  expect(await papier()).toMatchObject({ gesetzt: "2026-07-01" });
  const [auftrag] = await server.database.admin`
    select payload from kim.outbox where tenant_id = ${kreis.id} and name = 'mitteilung-setzen'`;
  expect(auftrag?.["payload"]).toEqual({ mitteilungId });
});
