import { nachweislauf } from "@kim/domain/nachweis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../../tests/support/datenbank/test-database.ts";
import { listNachweise } from "../../src/queries/nachweis/nachweis.ts";
import { findNachweisfassung } from "../../src/queries/nachweis/nachweisfassung.ts";
import { asTenant, type TenantTx } from "../../src/scope/tenant-tx.ts";
import { organisationIdOf } from "../grundstock/organisationen.ts";
import { demoPersonen } from "../grundstock/personen.ts";
import { bescheidgeschichten } from "./geschichten.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase("voll");
}, 240_000);
afterAll(() => database.close());

const als = <T>(schluessel: string, work: (tx: TenantTx) => Promise<T>) =>
  asTenant(database.db, organisationIdOf(schluessel), demoPersonen[0]?.id ?? "", work);
const eigene = (schluessel: string) =>
  als(schluessel, async (tx) => (await listNachweise(tx)).filter(({ inhaberId }) => inhaberId === tx.tenantId));

test("jeder Nachweis der Demo steht, wo seine Geschichte ihn lässt, von verschiedenen Menschen dorthin gebracht", async () => {
  for (const schluessel of new Set(bescheidgeschichten.map(({ inhaber }) => inhaber))) {
    const nachweise = await eigene(schluessel);
    for (const g of bescheidgeschichten.filter(({ inhaber }) => inhaber === schluessel)) {
      const n = nachweise.find(({ jahr, baustein }) => jahr === g.jahr && baustein === g.baustein);
      const { stand, vorgaenge } = nachweislauf(n?.vorgaenge ?? [], false);
      expect({ ...g, stand }).toMatchObject({ stand: g.ziel });
      const [vorbereitet, gezeichnet, eingereicht] = vorgaenge;
      const personen = [vorbereitet, gezeichnet, eingereicht].flatMap((v) => (v ? [v.vonId] : []));
      expect(new Set(personen).size).toBe(personen.length);
    }
  }
});

test("R81: nichts in der Demo ist über einer offenen Kette eingereicht", async () => {
  const offen = await database.admin`
    select f.nachweis_id from kim.nachweis_fassung f,
      jsonb_array_elements(f.text::jsonb -> 'inhalt' -> 'zahlen' -> 'weiterleitungen') w
    where w ->> 'bescheinigung' is null`;
  expect(offen).toEqual([]);
});

test("die Kette von 2024 ist geschlossen: unten bescheinigt, oben verwendet, jede Fassung mit ihrer Prüfsumme", async () => {
  const [oben] = (await eigene("05570")).filter(({ jahr, baustein }) => jahr === 2024 && baustein === 2);
  const gelesen = await als("05570", async (tx) => oben && findNachweisfassung(tx, oben));
  const zahlen = gelesen?.fassung.inhalt.zahlen;
  expect(zahlen?.weiterleitungen.length).toBeGreaterThan(0);
  expect(zahlen?.weiterleitungen.every(({ bescheinigung }) => bescheinigung !== null)).toBe(true);
  expect(gelesen?.fassung.bescheinigungen).toHaveLength(zahlen?.weiterleitungen.length ?? -1);
  for (const schluessel of ["05570004", "wohlfahrt-warendorf"]) {
    const unten = (await eigene(schluessel)).filter(
      ({ jahr, pruefstelleId }) => jahr === 2024 && pruefstelleId === organisationIdOf("05570"),
    );
    expect(unten.map(({ vorgaenge }) => nachweislauf(vorgaenge, false).stand)).toEqual(unten.map(() => "bescheinigt"));
    for (const n of unten) {
      const fassung = await als(schluessel, (tx) => findNachweisfassung(tx, n));
      expect(n.vorgaenge.find((v) => v.schritt === "eingereicht")?.pruefsumme).toBe(fassung?.sha256);
    }
  }
});
