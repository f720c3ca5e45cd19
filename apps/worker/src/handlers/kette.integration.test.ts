import { randomUUID } from "node:crypto";
import { asJob, asTenant, findJahresergebnis, must, openDb, recordSchrittWartet, startJahreslauf } from "@kim/db";
import { JahreslaufId } from "@kim/domain/grundlagen";
import { stellenDes } from "@kim/domain/jahr";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../../../../tests/support/welt/api.ts";
import { eineBesetzung } from "../../../../tests/support/welt/stellen.ts";
import { dreiEbenen, hatAenderung } from "../../../../tests/support/weiterleitung/kette.ts";
import { aJob } from "../testing/job.ts";
import { handleJahresergebnisBerechnen } from "./jahresergebnis-berechnen.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

test("the Jahresergebnis over three levels, the share below halved from 1 July: 40.446,58 EUR of 57.000,00 EUR", async () => {
  const { kreis, stadt, nachbarin, stelleId, erste, zweite } = await dreiEbenen(server);
  await stadt.api.besetzung.create.mutate(
    eineBesetzung(stelleId, { weiterleitungId: erste.id, von: "2026-01-01", vzaeHundertstel: 50 }),
  );
  await nachbarin.api.besetzung.create.mutate(
    eineBesetzung(stelleId, { weiterleitungId: zweite.id, von: "2026-05-01", vzaeHundertstel: 50 }),
  );
  await hatAenderung(server, zweite, "2026-07-01", 25, { betragCent: 100_000 });
  const now = () => new Date("2026-12-31T10:00:00Z");
  const jobsDb = openDb(server.database.urls.worker);
  const laufId = JahreslaufId.parse(randomUUID());
  await asTenant(server.database.db, kreis.id, kreis.benutzerId, (tx) =>
    startJahreslauf(tx, { id: laufId, jahr: 2026, umfang: "mandant", ausloeser: "person", anzahl: 1 }, now()),
  );
  try {
    await asJob(jobsDb, kreis.id, (tx) => recordSchrittWartet(tx, kreis.id, laufId, now()));
    await handleJahresergebnisBerechnen(aJob(jobsDb, kreis.id, { laufId, jahr: 2026, laufTenantId: kreis.id }, now));
  } finally {
    await jobsDb.close();
  }
  const ergebnis = await asTenant(server.database.db, kreis.id, kreis.benutzerId, (tx) => findJahresergebnis(tx, 2026));
  // 50 × 365 + 50 × 61 + 25 × 184 hundredth-days of 36,500.
  expect(stellenDes(must(ergebnis, "Jahresergebnis").ergebnis)).toMatchObject([
    {
      arbeitgeber: { name: stadt.name },
      besetzteHundertstelTage: 25_900,
      sollHundertstelTage: 36_500,
      planCent: 57_000_00,
      foerderfaehigCent: 40_446_58,
    },
  ]);
});
