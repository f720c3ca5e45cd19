import { randomUUID } from "node:crypto";
import { openDb } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { expect, onTestFinished, test } from "vitest";
import { dieBehoerde } from "../../../tests/support/foerderung/nachweiskette.ts";
import { openTestApi } from "../../../tests/support/welt/api.ts";
import { handleJahreslaufPlanmaessig } from "./handlers/jahreslauf-planmaessig.ts";
import { aJob } from "./testing/job.ts";

test("aus zwei Browsern und vom Zeitplan im selben Augenblick gestartet ist es ein Lauf und ein Auftrag", async () => {
  const server = await openTestApi();
  onTestFinished(() => server.close());
  const jobsDb = openDb(server.database.urls.worker);
  onTestFinished(() => jobsDb.close());
  server.clock.now = new Date("2026-01-02T05:00:00Z");
  const { pruefung, gegenlesen } = await dieBehoerde(server);
  const starte = ({ api }: typeof pruefung) => api.jahreslauf.create.mutate({ id: randomUUID(), jahr: 2025 });
  const planmaessig = () =>
    handleJahreslaufPlanmaessig(aJob(jobsDb, organisationIdOf("bezreg-arnsberg"), {}, () => server.clock.now));
  const [eine, andere] = await Promise.all([starte(pruefung), starte(gegenlesen), planmaessig(), planmaessig()]);
  const laeufe = await server.database.admin`select id from kim.jahreslauf where jahr = 2025`;
  expect(laeufe).toEqual([{ id: eine.id }]);
  expect(andere.id).toBe(eine.id);
  expect(await server.database.admin`select from kim.outbox where name = 'jahreslauf-starten'`).toHaveLength(1);
});
