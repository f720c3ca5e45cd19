import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asJob, openDb, type Db } from "@kim/db";
import { addDays, heuteInBerlin, plainDate, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { backends, queueLocation } from "../../../tests/support/datenbank/queue-locations.ts";
import { hatBescheid } from "../../../tests/support/foerderung/mittel.ts";
import { hatNachweis } from "../../../tests/support/foerderung/nachweis.ts";
import { nachweiskette } from "../../../tests/support/foerderung/nachweiskette.ts";
import { schuldet } from "../../../tests/support/foerderung/rueckforderung.ts";
import { vorgangSql } from "../../../tests/support/isolation/nachweis.ts";
import { openTestApi, type TestApi } from "../../../tests/support/welt/api.ts";
import { aKreis, aPerson, type Mandant } from "../../../tests/support/welt/tenants.ts";
import { handleFristenMahnen } from "./handlers/fristen-mahnen.ts";
import { handleFristenErinnern } from "./handlers/fristen-erinnern.ts";
import { aJob } from "./testing/job.ts";
import { startWorker } from "./worker.ts";

const um = (tag: PlainDate) => () => new Date(`${tag}T08:00:00Z`);

describe("Erinnerungen an die Leute einer Organisation", () => {
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

  const erinnere = (haus: Pick<Mandant, "id">, tag: string) =>
    handleFristenErinnern(aJob(jobsDb, haus.id, { tag }, um(plainDate(tag))));
  const an = ({ benutzerId }: Pick<Mandant, "benutzerId">) => `${benutzerId}@kim.example`;
  /** Who was written to on which day of the calendar, and what about. */
  const briefe = async ({ id }: Pick<Mandant, "id">) =>
    (
      await server.database.admin<{ email: string; tag: string; betreff: string; text: string }[]>`
      select b.email, to_char(n.erstellt_am, 'YYYY-MM-DD') as tag, n.betreff, n.text from kim.nachricht n
        join auth.benutzer b on b.email = n.an where n.tenant_id = ${id} order by n.erstellt_am, b.email`
    ).map((row) => ({ ...row }));

  const amt = async () => {
    const [zeile] = await server.database.admin<{ id: OrganisationId }[]>`
      select r.organisation_id as id from auth.rollenzuweisung r join auth.benutzer b on b.id = r.benutzer_id
        where b.email = 'bezirksregierung@kim.example'`;
    if (!zeile) throw new Error("keine Behörde");
    return zeile.id;
  };

  /** A Kreis with one Pauschale of Baustein 3 and 2025, its confirmation due on 30 June 2026, and five people. */
  async function einHaus() {
    const kreis = await aKreis(server);
    await hatBescheid(server, kreis, { baustein: 3, jahr: 2025, instrument: "fachbezogene_pauschale" });
    const person = (...rollen: Parameters<typeof aPerson>[1][number]["rollen"]) =>
      aPerson(server, [{ organisationId: kreis.id, rollen }]);
    return { kreis, leitung: await person("ki_leitung"), zeichnung: await person("zeichnung") };
  }

  test("über eine ganze Frist bekommt jede Person jede Stufe genau einmal, und die Eskalation steigt", async () => {
    const { kreis, leitung, zeichnung } = await einHaus();
    for (let tag = plainDate("2026-06-01"); tag <= "2026-07-31"; tag = addDays(tag, 1)) await erinnere(kreis, tag);
    const nachTagen = async (person: Pick<Mandant, "benutzerId">) =>
      (await briefe(kreis)).filter((brief) => brief.email === an(person)).map(({ tag }) => tag);
    const vorher = ["2026-06-09", "2026-06-16", "2026-06-23", "2026-06-25", "2026-06-29"];
    expect(await nachTagen(kreis)).toEqual([...vorher, "2026-07-01", "2026-07-07", "2026-07-14"]);
    expect(await nachTagen(leitung)).toEqual(["2026-07-07", "2026-07-14"]);
    expect(await nachTagen(zeichnung)).toEqual(["2026-07-14"]);
  });

  test("ein zweiter Lauf am selben Tag schreibt nichts, ein ausgefallener Tag wird nachgeholt", async () => {
    const { kreis } = await einHaus();
    await erinnere(kreis, "2026-06-09");
    await erinnere(kreis, "2026-06-09");
    await Promise.all([erinnere(kreis, "2026-06-10"), erinnere(kreis, "2026-06-10")]);
    expect(await briefe(kreis)).toHaveLength(1);
    await erinnere(kreis, "2026-06-19");
    expect((await briefe(kreis)).map(({ tag }) => tag)).toEqual(["2026-06-09", "2026-06-19"]);
  });

  test("was eingereicht oder erst viel später fällig ist, macht keinen Brief; zwei Fristen an einem Tag einen", async () => {
    const { kreis } = await einHaus();
    await erinnere(kreis, "2026-06-08");
    expect(await briefe(kreis)).toEqual([]);
    await hatBescheid(server, kreis, { baustein: 2, jahr: 2025, instrument: "fachbezogene_pauschale" });
    await erinnere(kreis, "2026-06-09");
    expect(await briefe(kreis)).toMatchObject([{ betreff: expect.stringMatching(/^2 Fristen für /) }]);
    const [brief] = await briefe(kreis);
    expect(brief?.text).toContain("https://kim.example/nachweise?jahr=2025");
    expect(brief?.text).toContain("https://kim.example/fristen");
  });

  test("ist der Nachweis vorbereitet, wird erinnert, wer zeichnet", async () => {
    const { kreis, leitung, zeichnung } = await einHaus();
    server.clock.now = um(plainDate("2026-06-05"))();
    const { api } = await server.login(an(kreis));
    const { id } = await api.nachweis.create.mutate({ id: randomUUID(), jahr: 2025, baustein: 3 });
    const { admin } = server.database;
    const [zeile] = await admin<{ pruefstelle: string }[]>`
      select pruefstelle_id as pruefstelle from kim.nachweis where tenant_id = ${kreis.id}`;
    const papier = {
      id,
      inhaber: kreis.id,
      pruefstelle: zeile?.pruefstelle ?? "",
      vertrag: null,
      weg: "entwurf",
    } as const;
    await admin.unsafe(vorgangSql(papier, "vorbereitet", kreis.id));
    await erinnere(kreis, "2026-06-09");
    expect((await briefe(kreis)).map(({ email }) => email)).toEqual([an(leitung), an(zeichnung)].toSorted());
  });

  test("eine Rückforderung erinnert beide Seiten eine ganze Saison lang, jede Stufe einmal", async () => {
    const kreis = await aKreis(server);
    const nachweisId = await hatNachweis(server, kreis, { baustein: 2, jahr: 2025, instrument: "zuwendung" });
    const id = await schuldet(server, kreis.id, nachweisId);
    const [behoerde] = await server.database.admin<{ id: OrganisationId }[]>`
      select tenant_id as id from kim.rueckforderung where id = ${id}`;
    if (!behoerde) throw new Error("keine Forderung");
    for (let tag = plainDate("2026-11-25"); tag <= "2027-03-10"; tag = addDays(tag, 1))
      for (const haus of [kreis, behoerde]) await erinnere(haus, tag);
    const erzaehlt = async (haus: Pick<Mandant, "id">, frist: string) =>
      (
        await server.database.admin<{ zeile: string; anzahl: number }[]>`
        select to_char(am, 'YYYY-MM-DD ') || stufe as zeile, count(*)::int as anzahl from kim.fristerinnerung
        where tenant_id = ${haus.id} and frist = ${`${frist}:${id}`} group by 1 order by 1`
      ).map(({ zeile, anzahl }) => `${zeile} ${anzahl}`);
    expect(await erzaehlt(kreis, "anhoerung")).toEqual([
      "2026-12-10 21-tage 1",
      "2026-12-17 14-tage 1",
      "2026-12-23 5-arbeitstage 1",
      "2026-12-24 7-tage 1",
      "2026-12-28 3-arbeitstage 1",
      "2026-12-30 1-arbeitstage 1",
    ]);
    const leute = (await server.database.admin`select from auth.rollenzuweisung where organisation_id = ${behoerde.id}`)
      .length;
    expect(await erzaehlt(behoerde, "jahresfrist")).toEqual(
      [
        "2026-12-02 warnung-2026-12-02",
        "2027-02-02 warnung-2027-02-02",
        "2027-02-09 21-tage",
        "2027-02-16 14-tage",
        "2027-02-23 5-arbeitstage",
        "2027-02-25 3-arbeitstage",
        "2027-03-01 1-arbeitstage",
        "2027-03-02 warnung-2027-03-02",
      ].map((zeile) => `${zeile} ${leute}`),
    );
    expect(await erzaehlt(kreis, "jahresfrist")).toEqual([]);
    const [brief] = (await briefe(behoerde)).filter(({ text }) => text.includes("Jahresfrist"));
    expect(brief?.text).toContain(`https://kim.example/rueckforderungen/${behoerde.id}/${id}`);
  });

  test("von der Tafel aus erinnert, bekommt jede Person einen Brief für den Klick, und wer eingereicht hat, keinen", async () => {
    const { kreis, leitung } = await einHaus();
    server.clock.now = um(plainDate("2026-06-01"))();
    const behoerde = await server.login("bezirksregierung@kim.example");
    const zeile = { art: "bescheid" as const, inhaberId: kreis.id, jahr: 2025, baustein: 3 as const };
    const klick = async () => {
      const id = randomUUID();
      await behoerde.api.fristmahnung.create.mutate({ id, zeilen: [zeile] });
      return id;
    };
    const [mahnungId, zweiter] = [await klick(), await klick()];
    const behoerdeId = await amt();
    const mahne = (id: string) =>
      handleFristenMahnen(aJob(jobsDb, behoerdeId, { mahnungId: id }, um(plainDate("2026-06-01"))));
    await mahne(mahnungId);
    await Promise.all([mahne(mahnungId), mahne(mahnungId)]);
    expect((await briefe(kreis)).map(({ email }) => email)).toEqual([an(kreis)]);
    expect((await briefe(kreis))[0]?.text).toContain("Wer den Nachweis prüft, lässt selbst daran erinnern.");
    await mahne(zweiter);
    expect(await briefe(kreis)).toHaveLength(2);
    expect((await briefe(kreis)).map(({ email }) => email)).not.toContain(an(leitung));
  });

  test("wer einzelne Briefe will, bekommt zu jeder Frist einen, die anderen einen für alles", async () => {
    const { kreis } = await einHaus();
    await hatBescheid(server, kreis, { baustein: 2, jahr: 2025, instrument: "fachbezogene_pauschale" });
    const zweite = await aPerson(server, [{ organisationId: kreis.id, rollen: ["finanzen"] }]);
    await zweite.api.einzelerinnerung.create.mutate({});
    await erinnere(kreis, "2026-06-09");
    await erinnere(kreis, "2026-06-09");
    const anzahl = async (wer: Pick<Mandant, "benutzerId">) =>
      (await briefe(kreis)).filter(({ email }) => email === an(wer)).length;
    expect([await anzahl(kreis), await anzahl(zweite)]).toEqual([1, 2]);
    await zweite.api.einzelerinnerung.delete.mutate({});
    await erinnere(kreis, "2026-06-16");
    expect([await anzahl(kreis), await anzahl(zweite)]).toEqual([2, 3]);
  });

  test("die Bezirksregierung wählt die Worte der Briefe, zurückgesetzt gelten wieder die ausgelieferten", async () => {
    const behoerde = await server.login("bezirksregierung@kim.example");
    const fasse = (inhalt: { betreff: string; text: string } | null) =>
      behoerde.api.vorlagenfassung.create.mutate({
        id: randomUUID(),
        schluessel: "erinnerung_einzeln",
        inhalt: inhalt && { ...inhalt, quelle: null, annahme: false, aktiv: true },
      });
    await fasse({ betreff: "Bitte denken Sie daran: {Anlass}", text: "Liebe Leute von {Organisation},\n{Fristen}" });
    const { kreis } = await einHaus();
    await erinnere(kreis, "2026-06-09");
    const [neu] = await briefe(kreis);
    expect(neu?.betreff).toMatch(/^Bitte denken Sie daran: Bis 30\.06\.2026: /);
    expect(neu?.text).toMatch(new RegExp(`^Liebe Leute von .+,\\n\\nDemnächst fällig`));
    await fasse(null);
    await erinnere(kreis, "2026-06-16");
    expect((await briefe(kreis))[1]?.betreff).toMatch(/^Bis 30\.06\.2026: /);
  });

  test("wird die Transaktion mitten im Schreiben abgebrochen, steht nichts da, und der nächste Versuch schreibt alles", async () => {
    const { kreis } = await einHaus();
    const kaputt = handleFristenErinnern({
      ...aJob(jobsDb, kreis.id, { tag: "2026-06-09" }, um(plainDate("2026-06-09"))),
      asJob: (tenant, work) =>
        asJob(jobsDb, tenant, async (tx) => {
          const ergebnis = await work(tx);
          const [{ anzahl } = { anzahl: 0 }] = await tx.execute<{ anzahl: number }>(
            `select count(*)::int as anzahl from kim.fristerinnerung where tenant_id = '${tenant}'`,
          );
          if (anzahl > 0) throw new Error("abgeschossen");
          return ergebnis;
        }),
    });
    await expect(kaputt).rejects.toThrow("abgeschossen");
    expect(await briefe(kreis)).toEqual([]);
    await erinnere(kreis, "2026-06-09");
    expect(await briefe(kreis)).toHaveLength(1);
  });
});

describe.each(backends)("die morgendliche Durchsicht über BullMQ auf %s", (backend) => {
  let server: TestApi;
  let jobsDb: Db;
  let folder: string;
  let queue: ReturnType<typeof queueLocation>;
  beforeEach(async () => {
    server = await openTestApi();
    jobsDb = openDb(server.database.urls.worker);
    folder = await mkdtemp(join(tmpdir(), "kim-fristen-"));
    queue = queueLocation(backend, server.database);
  });
  afterEach(async () => {
    await jobsDb.close();
    await queue.clean();
    await server.close();
    await rm(folder, { recursive: true });
  });

  test("geht bis in die letzte Ebene der Kette, und jeder Brief geht einmal hinaus, auch wenn zwei Worker fragen", async () => {
    const { kreis, kommune, traeger } = await nachweiskette(server);
    const tag = plainDate("2026-02-09");
    const start = () =>
      startWorker({
        db: jobsDb,
        queue: queue.location,
        postweg: { folder },
        now: um(tag),
        onError: (error) => console.error(error),
        lockMs: 5_000,
      });
    const offen = async () => (await server.database.admin`select from kim.outbox where erledigt_am is null`).length;
    const erinnert = async (haus: Mandant) =>
      (await server.database.admin`select distinct nachricht_id from kim.fristerinnerung where tenant_id = ${haus.id}`)
        .length;
    const worker = [await start(), await start()];
    try {
      await vi.waitUntil(async () => (await erinnert(kommune)) > 0 && (await offen()) === 0, {
        timeout: 100_000,
        interval: 100,
      });
    } finally {
      await Promise.all(worker.map((w) => w.close()));
    }
    expect(heuteInBerlin(um(tag)())).toBe("2026-02-09");
    // 2 March lies 21 days ahead; the Träger's 2 February was missed five Arbeitstage ago.
    const an = async (haus: Mandant) =>
      (
        await server.database.admin<{ stufe: string }[]>`
        select distinct stufe from kim.fristerinnerung where tenant_id = ${haus.id} order by stufe`
      ).map((r) => r.stufe);
    expect(await an(kommune)).toContain("21-tage");
    expect(await an(traeger)).toEqual(["vertretung"]);
    expect(await an(kreis)).toEqual([]);
    const dateien = await readdir(folder);
    const briefe = await server.database.admin<{ id: string }[]>`
      select id from kim.nachricht
        where id in (select nachricht_id from kim.fristerinnerung) and gesendet_am is not null`;
    expect(briefe.map(({ id }) => dateien.filter((datei) => datei.startsWith(id)).length)).toEqual(briefe.map(() => 1));
    expect(await readFile(join(folder, `${briefe[0]?.id}.eml`), "utf8")).toContain("/fristen");
    const again = await start();
    await again.close();
    expect(await readdir(folder)).toEqual(dateien);
  });
});
