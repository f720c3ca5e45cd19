import { rueckforderungslauf } from "@kim/domain/rueckforderung";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../../tests/support/datenbank/test-database.ts";
import { listRueckforderungen } from "../../src/queries/rueckforderung/rueckforderung.ts";
import { asTenant } from "../../src/scope/tenant-tx.ts";
import { organisationIdOf } from "../grundstock/organisationen.ts";
import { demoPersonen } from "../grundstock/personen.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase("voll");
}, 240_000);
afterAll(() => database.close());

test("der Kreis ist zu einem Widerruf angehört, hat eine Pauschale verspätet zurückgezahlt und vom Träger alles zurück, was er forderte", async () => {
  const heute = heuteInBerlin(new Date());
  const akten = await asTenant(database.db, organisationIdOf("05570"), demoPersonen[0]?.id ?? "", async (tx) =>
    (await listRueckforderungen(tx)).map((akte) => ({ ...akte, lauf: rueckforderungslauf(akte, heute) })),
  );
  const eigene = organisationIdOf("05570");
  const geschuldet = (grundlage: string) =>
    akten.find(({ kern }) => kern.schuldnerId === eigene && kern.grundlage === grundlage)?.lauf;
  expect(geschuldet("widerruf")).toMatchObject({ stand: "angehoert", zahlung: "offen" });
  // Due by 31 March, credited on 9 May: 38 days at 2.27 + 5 percent.
  expect(geschuldet("pauschale")).toMatchObject({ abgeschlossen: true, forderungCent: 1_250_50, zinsenCent: 9_46 });
  const vomTraeger = akten.find(({ kern }) => kern.glaeubigerId === eigene);
  expect(vomTraeger?.lauf).toMatchObject({ stand: "vollstreckbar", abgeschlossen: true, offenCent: 0 });
  expect(vomTraeger?.kern.betragCent).toBe(180_00);
});
