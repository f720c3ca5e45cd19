import { tmpdir } from "node:os";
import { join } from "node:path";
import { fassungsId, openDb, type Db } from "@kim/db";
import { WeiterleitungId } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { einAngebot, hatAngebot, hatStelle } from "../../../tests/support/welt/stellen.ts";
import { openTestApi, testTag, type TestApi } from "../../../tests/support/welt/api.ts";
import { hatAenderung } from "../../../tests/support/weiterleitung/kette.ts";
import { aKreisMitEmpfaengern, type Mandant } from "../../../tests/support/welt/tenants.ts";
import { handleVertragErzeugen } from "./handlers/vertrag-erzeugen.ts";
import { aJob } from "./testing/job.ts";
import { startWorker } from "./worker.ts";

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

const now = () => testTag;
const handle = ({ id: tenantId }: Mandant, weiterleitungId: string) =>
  handleVertragErzeugen(aJob(jobsDb, tenantId, { weiterleitungId: WeiterleitungId.parse(weiterleitungId) }, now));

const dokumente = (weiterleitungId: string) => server.database.admin`
  select tenant_id, id, art, dateiname, sha256, bytes, von, convert_from(substring(inhalt for 8), 'LATIN1') as anfang
  from kim.weiterleitung_dokument where weiterleitung_id = ${weiterleitungId} order by dateiname`;

test("ein Angebot legt den Auftrag in die Outbox, und der Worker setzt daraus den Vertrag, den beide Seiten sehen", async () => {
  const { kreis, kommune } = await aKreisMitEmpfaengern(server);
  const { weiterleitungId } = await hatAngebot(kreis, kommune);
  expect(await kommune.api.weiterleitungDokument.list.query({ weiterleitungId })).toEqual({
    dokumente: [],
    erzeugung: "laeuft",
    erzeugbar: false,
    unterschreibbar: false,
    hinterlegbar: false,
  });
  const postweg = { folder: join(tmpdir(), "kim-post-ungenutzt") };
  const worker = await startWorker({
    db: jobsDb,
    queue: { postgresUrl: server.database.urls.queue },
    postweg,
    now,
    onError: console.error,
  });
  try {
    await vi.waitUntil(async () => (await dokumente(weiterleitungId)).length > 0, { timeout: 50_000, interval: 50 });
  } finally {
    await worker.close();
  }
  for (const seite of [kreis, kommune]) {
    expect(await seite.api.weiterleitungDokument.list.query({ weiterleitungId })).toMatchObject({
      erzeugung: "fertig",
      dokumente: [
        {
          art: "erzeugt",
          seite: "geber",
          organisationName: kreis.name,
          von: "KIM-Plattform",
          dateiname: `Weiterleitungsvertrag ${kommune.name}.pdf`,
        },
      ],
    });
  }
});

test("zweimal gesetzt ist es ein Dokument mit denselben Bytes, auch wenn beide Läufe sich begegnen", async () => {
  const { kreis, kommune } = await aKreisMitEmpfaengern(server);
  const { weiterleitungId } = await hatAngebot(kreis, kommune);
  await Promise.all([handle(kreis, weiterleitungId), handle(kreis, weiterleitungId)]);
  const erste = await dokumente(weiterleitungId);
  expect(erste).toMatchObject([{ tenant_id: kreis.id, art: "erzeugt", anfang: "%PDF-1.7" }]);
  await handle(kreis, weiterleitungId);
  expect(await dokumente(weiterleitungId)).toEqual(erste);
});

test("eine angenommene Änderung bekommt ihr eigenes Dokument, beauftragt von der Seite, die sie annahm; eine abgelehnte keines", async () => {
  const { kreis, kommune } = await aKreisMitEmpfaengern(server);
  const { weiterleitungId } = await hatAngebot(kreis, kommune, "angenommen");
  await handle(kreis, weiterleitungId);
  await hatAenderung(server, { id: weiterleitungId, geber: kreis, empfaenger: kommune }, "2026-07-01", 50);
  expect(await kreis.api.weiterleitungDokument.list.query({ weiterleitungId })).toMatchObject({
    erzeugung: "laeuft",
    unterschreibbar: true,
  });
  await handle(kommune, weiterleitungId);
  expect(await dokumente(weiterleitungId)).toMatchObject([
    { tenant_id: kreis.id, dateiname: `1. Änderungsvertrag ${kommune.name}.pdf` },
    { tenant_id: kreis.id, dateiname: `Weiterleitungsvertrag ${kommune.name}.pdf` },
  ]);

  const andere = await hatAngebot(kreis, kommune, "angenommen");
  await hatAenderung(server, { id: andere.weiterleitungId, geber: kreis, empfaenger: kommune }, "2026-07-01", 50, {
    angenommen: false,
  });
  await handle(kreis, andere.weiterleitungId);
  expect(await dokumente(andere.weiterleitungId)).toHaveLength(1);
});

test("eine Kopie, die der Empfänger unter die Kennung des Dokuments legt, verhindert es nicht", async () => {
  const { kreis, kommune } = await aKreisMitEmpfaengern(server);
  const { weiterleitungId } = await hatAngebot(kreis, kommune, "angenommen");
  const id = fassungsId({ id: WeiterleitungId.parse(weiterleitungId) }, { nummer: 0, aenderung: null });
  const kopie = { method: "PUT", body: "%PDF-1.7\n%%EOF\n", headers: { "content-type": "application/pdf" } };
  expect((await kommune.send(`/dateien/weiterleitung/${weiterleitungId}/unterschrift/${id}`, kopie)).status).toBe(201);
  expect(await kreis.api.weiterleitungDokument.list.query({ weiterleitungId })).toMatchObject({ erzeugung: "laeuft" });
  await handle(kreis, weiterleitungId);
  expect((await dokumente(weiterleitungId)).map((d) => [d["tenant_id"], d["art"]])).toContainEqual([
    kreis.id,
    "erzeugt",
  ]);
  expect(await kommune.api.weiterleitungDokument.list.query({ weiterleitungId })).toMatchObject({
    erzeugung: "fertig",
  });
});

test("unter fremdem Namen gibt es den Vertrag nicht, und nichts wird gesetzt", async () => {
  const { kreis, kommune, fremd, traeger } = await aKreisMitEmpfaengern(server);
  const { weiterleitungId } = await hatAngebot(kreis, kommune);
  for (const niemand of [fremd, traeger])
    await expect(handle(niemand, weiterleitungId)).rejects.toThrow("weiterleitung");
  expect(await dokumente(weiterleitungId)).toEqual([]);
});

test("inzwischen zurückgezogen oder abgelehnt: nichts zu unterschreiben, kein Dokument", async () => {
  const { kreis, kommune } = await aKreisMitEmpfaengern(server);
  const zurueckgezogen = await hatAngebot(kreis, kommune);
  await kreis.api.weiterleitungRuecknahme.create.mutate({
    id: zurueckgezogen.weiterleitungId,
    grund: "Der Bedarf hat sich geändert.",
  });
  const abgelehnt = await hatAngebot(kreis, kommune, "abgelehnt");
  for (const { weiterleitungId } of [zurueckgezogen, abgelehnt]) {
    await handle(kreis, weiterleitungId);
    expect(await dokumente(weiterleitungId)).toEqual([]);
    expect(await kreis.api.weiterleitungDokument.list.query({ weiterleitungId })).toEqual({
      dokumente: [],
      erzeugung: "fertig",
      erzeugbar: false,
      unterschreibbar: false,
      hinterlegbar: false,
    });
  }
});

test("Schriftzeichen, die unsere Schriften nicht haben, verhindern den Vertrag nicht", async () => {
  const { kreis, kommune } = await aKreisMitEmpfaengern(server);
  const { id } = await kreis.api.weiterleitung.create.mutate(
    einAngebot(await hatStelle(kreis), kommune, { zweck: "Beratung auf Arabisch (عربي), 中文 und Türkçe 🙂" }),
  );
  await handle(kreis, id);
  expect(await dokumente(id)).toHaveLength(1);
});

test("ein ausgebliebenes Dokument lässt der Geber neu setzen; der Empfänger und Fremde können es nicht", async () => {
  const { kreis, kommune, fremd } = await aKreisMitEmpfaengern(server);
  const { weiterleitungId } = await hatAngebot(kreis, kommune);
  server.clock.now = new Date(testTag.getTime() + 2 * 60_000);
  expect(await kreis.api.weiterleitungDokument.list.query({ weiterleitungId })).toMatchObject({
    erzeugung: "ausgeblieben",
    erzeugbar: true,
  });
  expect(await kommune.api.weiterleitungDokument.list.query({ weiterleitungId })).toMatchObject({
    erzeugung: "ausgeblieben",
    erzeugbar: false,
  });
  for (const andere of [kommune, fremd])
    await expect(andere.api.weiterleitungDokument.create.mutate({ weiterleitungId })).rejects.toMatchObject({
      data: { code: "NOT_FOUND" },
    });
  const auftraege = () =>
    server.database.admin`
      select 1 from kim.outbox
        where name = 'vertrag-erzeugen' and payload ->> 'weiterleitungId' = ${weiterleitungId}`;
  for (const _ of [1, 2]) await kreis.api.weiterleitungDokument.create.mutate({ weiterleitungId });
  expect(await auftraege()).toHaveLength(2); // the offer's own, and one for both clicks
  server.clock.now = testTag;
});
