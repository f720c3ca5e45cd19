import { rueckforderungslauf } from "@kim/domain/rueckforderung";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../../tests/support/datenbank/test-database.ts";
import { listRueckforderungen } from "../../src/queries/rueckforderung.ts";
import { asTenant } from "../../src/scope/tenant-tx.ts";
import { organisationIdOf } from "../grundstock/organisationen.ts";
import { demoPersonen } from "../grundstock/personen.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase("voll");
}, 240_000);
afterAll(() => database.close());

test("der Kreis schuldet angehört der Behörde und hat vom Träger alles zurück, was er forderte", async () => {
  const heute = heuteInBerlin(new Date());
  const akten = await asTenant(database.db, organisationIdOf("05570"), demoPersonen[0]?.id ?? "", async (tx) =>
    (await listRueckforderungen(tx)).map((akte) => ({ ...akte, lauf: rueckforderungslauf(akte, heute) })),
  );
  const eigene = organisationIdOf("05570");
  expect(akten.find(({ kern }) => kern.schuldnerId === eigene)?.lauf).toMatchObject({
    stand: "angehoert",
    zahlung: "offen",
  });
  const vomTraeger = akten.find(({ kern }) => kern.glaeubigerId === eigene);
  expect(vomTraeger?.lauf).toMatchObject({ stand: "vollstreckbar", abgeschlossen: true, offenCent: 0 });
  expect(vomTraeger?.kern.betragCent).toBe(180_00);
});
