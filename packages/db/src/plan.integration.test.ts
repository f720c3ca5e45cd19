import { randomUUID } from "node:crypto";
import type { OrganisationId, PlainDate, StelleId, WeiterleitungId } from "@kim/domain/grundlagen";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aenderungsantwortSql,
  aenderungSql,
  antwortSql,
  endeSql,
  vertragSql,
  type Vertrag,
} from "../../../tests/support/weiterleitung/kette-sql.ts";
import { openTestDatabase, type TestDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { furnishLand } from "../../../tests/support/weiterleitung/viele-vertraege.ts";
import { listAusgaben, listAusgabenDerEmpfaenger, listAusgabenDerWeiterleitung } from "./queries/foerderung/ausgabe.ts";
import { listJahresstellen } from "./queries/stelle/jahresstellen.ts";
import { listKettenbesetzung, listKettenkosten, listKettenwerte } from "./queries/weiterleitung/kettenwerte.ts";
import { listKorrekturbitten } from "./queries/stelle/korrektur.ts";
import { getStelleMitUmfeld, listEigeneStellen, listGehalteneStellen } from "./queries/stelle/stelle.ts";
import { kettenbesetzungUnter, stellendetail } from "./queries/stelle/stellendetail.ts";
import { listTraegerDarunter } from "./queries/weiterleitung/traeger-darunter.ts";
import { offeneKorrekturbitten, offeneVertraege } from "./queries/stelle/startseite.ts";
import { eigeneStellensummen, gehalteneStellensummen } from "./queries/stelle/stellenliste.ts";
import {
  besetzungenAm,
  besetzungenZurueckgegebener,
  stellenAm,
  vertraegeAm,
  zurueckgegebeneStellenAm,
} from "./queries/stelle/tagesstellen.ts";
import { kettenglieder } from "./queries/stelle/uebersicht.ts";
import { listVertragsdokumente } from "./queries/weiterleitung/vertragsdokument.ts";
import { listEntwuerfe } from "./queries/weiterleitung/weiterleitung-entwurf.ts";
import {
  getWeiterleitung,
  listEigeneWeiterleitungen,
  listWeiterleitungen,
} from "./queries/weiterleitung/weiterleitung.ts";
import type { Reading } from "./scope/scope.ts";
import { asTenant, readAsTenant, type TenantTx } from "./scope/tenant-tx.ts";

const jahr = 2031;
interface Glied {
  id: WeiterleitungId;
  geber: OrganisationId;
  an: OrganisationId;
  eigentuemer: OrganisationId;
  stelle: StelleId;
  oben: WeiterleitungId | null;
}

let database: TestDatabase;
let erstes: Glied;
let zweites: Glied;

beforeAll(async () => {
  database = await openTestDatabase();
  await furnishLand(database, jahr);
  const chain = await database.admin<Glied[]>`
    select w.id, w.tenant_id as geber, w.empfaenger_id as an, w.eigentuemer_id as eigentuemer, w.stelle_id as stelle,
      w.herkunft_id as oben
    from kim.weiterleitung w join kim.weiterleitung d on d.herkunft_id = w.id or d.id = w.id
    where w.eigentuemer_id = (select id from kim.organisation where ags = '05570') and w.ebene = 1 and d.ebene = 2
      and w.ende = ${`${jahr}-12-31`} limit 1`;
  const [unten] = await database.admin<Glied[]>`
    select w.id, w.tenant_id as geber, w.empfaenger_id as an, w.eigentuemer_id as eigentuemer, w.stelle_id as stelle,
      w.herkunft_id as oben from kim.weiterleitung w where w.herkunft_id = ${chain[0]?.id ?? ""}`;
  if (!chain[0] || !unten) throw new Error("no chain");
  [erstes, zweites] = [chain[0], unten];
}, 120_000);
afterAll(() => database.close());

/** Tables of which a scan is no loss: bodies, what is granted to each in a year, marks that a job takes away. */
const small = ["organisation", "kontingent", "rechnungsmarke"];

/**
 * Runs `work` as one of the body's people and names the tables that were read from end to end for it: by the statement,
 * a policy, a function or a trigger.
 */
async function scanned(tenantId: OrganisationId, work: (tx: TenantTx) => Promise<unknown>): Promise<string[]> {
  return asTenant(database.db, tenantId, randomUUID(), async (tx) => {
    // What the connection did before may not have been handed in yet.
    const before = await scans(tx);
    await work(tx);
    const after = await scans(tx);
    return grown(before, after);
  });
}

const counting =
  "select relname as name, seq_scan::int as scans from pg_stat_xact_user_tables where schemaname = 'kim' order by 1";

async function scans(tx: TenantTx): Promise<Map<string, number>> {
  return countsOf(await tx.execute(sql.raw(counting)));
}

const countsOf = (rows: readonly Record<string, unknown>[]) =>
  new Map(rows.map(({ name, scans }) => [String(name), Number(scans)]));

/** The same for a statement that is read outside a transaction of its own. */
async function scannedBy(tenantId: OrganisationId, ...gelesen: Reading<unknown>[]): Promise<string[]> {
  const counts: Map<string, number>[] = [];
  const count: Reading<number> = { text: counting, params: [], rows: (rows) => counts.push(countsOf(rows)) };
  await readAsTenant(database.db, tenantId, randomUUID(), count, ...gelesen, count);
  const [before = new Map(), after = new Map()] = counts;
  return grown(before, after);
}

const grown = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) =>
  [...after].filter(([name, count]) => count > (before.get(name) ?? 0) && !small.includes(name)).map(([name]) => name);

const tag = `${jahr}-06-15` as PlainDate;
const reads: Record<string, (tx: TenantTx, glied: Glied) => Promise<unknown>> = {
  listWeiterleitungen,
  listEigeneWeiterleitungen,
  listEigeneStellen,
  listGehalteneStellen,
  listEntwuerfe,
  listKettenbesetzung: (tx) => listKettenbesetzung(tx),
  getWeiterleitung: (tx, { id }) => getWeiterleitung(tx, id),
  getStelleMitUmfeld: (tx, { stelle }) => getStelleMitUmfeld(tx, stelle),
  listKorrekturbitten: (tx) => listKorrekturbitten(tx),
  listKorrekturbittenEinesVertrags: (tx, { id }) => listKorrekturbitten(tx, id),
  listVertragsdokumente: (tx, { id, geber, an }) => listVertragsdokumente(tx, { id, geberId: geber, empfaengerId: an }),
  listAusgaben: (tx) => listAusgaben(tx, jahr),
  listAusgabenDerEmpfaenger: (tx) => listAusgabenDerEmpfaenger(tx, jahr),
  listAusgabenDerWeiterleitung: (tx, { id, geber }) => listAusgabenDerWeiterleitung(tx, { geberId: geber, id }),
  listKettenkosten: (tx) => listKettenkosten(tx, jahr),
  listKettenwerte: (tx) => listKettenwerte(tx, jahr),
  listJahresstellen: (tx) => listJahresstellen(tx, jahr),
  listTraegerDarunter: (tx) =>
    listTraegerDarunter(tx, { beginn: `${jahr}-01-01` as PlainDate, ende: `${jahr}-12-31` as PlainDate }),
};

const readings: Record<string, (tenantId: OrganisationId, glied: Glied) => Reading<unknown>> = {
  stellendetail: (tenantId, { stelle }) => stellendetail(tenantId, stelle),
  kettenbesetzungUnter: (tenantId, { stelle }) => kettenbesetzungUnter(tenantId, stelle),
  eigeneStellensummen: (tenantId) => eigeneStellensummen(tenantId, tag),
  gehalteneStellensummen: (tenantId) => gehalteneStellensummen(tenantId, tag),
  stellenAm: (tenantId) => stellenAm(tenantId, tag),
  besetzungenAm: (tenantId) => besetzungenAm(tenantId, tag),
  vertraegeAm: (tenantId) => vertraegeAm(tenantId, tag),
  zurueckgegebeneStellenAm: (tenantId) => zurueckgegebeneStellenAm(tenantId, tag),
  besetzungenZurueckgegebener: (tenantId) => besetzungenZurueckgegebener(tenantId, tag),
  kettenglieder: () => kettenglieder(tag),
  offeneVertraege: (tenantId) => offeneVertraege(tenantId, tag),
  offeneKorrekturbitten,
};

describe("with ten years of the whole state no statement reads a growing table from end to end", () => {
  const onEverySide = (read: (who: OrganisationId, glied: Glied) => Promise<string[]>) =>
    Promise.all([
      read(erstes.geber, erstes),
      read(erstes.an, erstes),
      read(zweites.geber, zweites),
      read(zweites.an, zweites),
    ]);

  test.each(Object.entries(reads))("%s", async (_, read) => {
    expect(await onEverySide((who, glied) => scanned(who, (tx) => read(tx, glied)))).toEqual([[], [], [], []]);
  });

  test.each(Object.entries(readings))("%s", async (_, reading) => {
    expect(await onEverySide((who, glied) => scannedBy(who, reading(who, glied)))).toEqual([[], [], [], []]);
  });
});

// Asked often, a function is planned for no body in particular: that plan must be good, too.
test.each(["listKettenbesetzung", "listKettenkosten", "listKettenwerte", "listTraegerDarunter"])(
  "with ten years of the whole state %s reads no growing table from end to end, however often it is asked",
  async (name) => {
    const oft = async (tx: TenantTx) => {
      for (let i = 0; i < 14; i++) await reads[name]?.(tx, erstes);
    };
    expect(await scanned(erstes.eigentuemer, oft)).toEqual([]);
  },
);

test("with ten years of the whole state kettenglieder reads no growing table from end to end, however often", async () => {
  const oft = Array.from({ length: 14 }, () => kettenglieder(tag));
  expect(await scannedBy(erstes.eigentuemer, ...oft)).toEqual([]);
});

describe("with ten years of the whole state a contract is written", () => {
  const traeger = async () =>
    (await database.admin<{ id: OrganisationId }[]>`select id from kim.organisation where name = 'Träger 59'`)[0]?.id ??
    erstes.an;
  const neu = async (): Promise<Vertrag> => ({
    id: randomUUID(),
    geber: erstes.geber,
    an: await traeger(),
    eigentuemer: erstes.eigentuemer,
    stelle: erstes.stelle,
    vzae: 5,
    von: `${jahr}-01-01`,
    bis: `${jahr}-12-31`,
    nachweis: `${jahr + 1}-03-31`,
    erlaubt: true,
  });
  const writes =
    (...statements: string[]) =>
    async (tx: TenantTx) => {
      for (const statement of statements) await tx.execute(sql.raw(statement));
    };

  test("without reading a growing table from end to end: offer, answer, change and end, on every level", async () => {
    const v = await neu();
    const unter = {
      ...v,
      id: randomUUID(),
      geber: v.an,
      an: zweites.an,
      herkunft: v.id,
      nachweis: `${jahr + 1}-02-28`,
    };
    const aenderung = { id: randomUUID(), ab: `${jahr}-07-01`, vzae: 6 };
    const found = [
      await scanned(v.geber as OrganisationId, writes(vertragSql(v), aenderungSql(v, aenderung))),
      await scanned(
        v.an as OrganisationId,
        writes(antwortSql(v), aenderungsantwortSql(v, aenderung.id), vertragSql(unter)),
      ),
      await scanned(
        v.geber as OrganisationId,
        writes(
          endeSql(v, "beendet", `${jahr}-10-31`),
          `update kim.stelle set vzae_hundertstel = 99 where tenant_id = '${v.eigentuemer}' and id = '${v.stelle}'`,
        ),
      ),
    ];
    expect(found).toEqual([[], [], []]);
  });
});
