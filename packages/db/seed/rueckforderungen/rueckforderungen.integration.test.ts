import { EineRueckforderung, rueckforderungslauf } from "@kim/domain/rueckforderung";
import { schritteZuRueckforderungen } from "@kim/domain/start";
import { BenutzerId, heuteInBerlin, plainDate } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../../tests/support/datenbank/test-database.ts";
import { getRueckforderung, type Forderungsakte } from "../../src/queries/rueckforderung/rueckforderung.ts";
import { wartendeForderungen } from "../../src/queries/rueckforderung/forderungslesung.ts";
import { rueckforderung } from "../../src/schema/rueckforderung.ts";
import { asTenant, readAsTenant, type TenantTx } from "../../src/scope/tenant-tx.ts";
import { organisationIdOf } from "../grundstock/organisationen.ts";
import { demoPersonen } from "../grundstock/personen.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase("voll");
}, 240_000);
afterAll(() => database.close());

/** Every claim that the tenant sees, whole. */
async function alleAkten(tx: TenantTx): Promise<Forderungsakte[]> {
  const zeilen = await tx.select({ id: rueckforderung.id, glaeubigerId: rueckforderung.tenantId }).from(rueckforderung);
  return Promise.all(zeilen.map((zeile) => getRueckforderung(tx, EineRueckforderung.parse(zeile))));
}

test("der Kreis ist zu einem Widerruf angehört, hat eine Pauschale verspätet zurückgezahlt und vom Träger alles zurück, was er forderte", async () => {
  const heute = heuteInBerlin(new Date());
  const akten = await asTenant(database.db, organisationIdOf("05570"), demoPersonen[0]?.id ?? "", async (tx) =>
    (await alleAkten(tx)).map((akte) => ({ ...akte, lauf: rueckforderungslauf(akte, heute) })),
  );
  const eigene = organisationIdOf("05570");
  const geschuldet = (grundlage: string) =>
    akten.find(({ kern }) => kern.schuldnerId === eigene && kern.grundlage === grundlage)?.lauf;
  expect(geschuldet("widerruf")).toMatchObject({ stand: "angehoert", zahlung: "offen" });
  // Due by 31 March, credited on 9 May: 38 days at 2.27 + 5 percent.
  expect(geschuldet("pauschale")).toMatchObject({ abgeschlossen: true, forderungCent: 1_250_50, zinsenCent: 9_46 });
  const gefordert = (schuldner: string) =>
    akten.find(({ kern }) => kern.glaeubigerId === eigene && kern.schuldnerId === organisationIdOf(schuldner));
  const vomTraeger = gefordert("wohlfahrt-warendorf");
  expect(vomTraeger?.lauf).toMatchObject({ stand: "vollstreckbar", abgeschlossen: true, offenCent: 0 });
  expect(vomTraeger?.kern.betragCent).toBe(180_00);
  // 28,500 less 24,622.22 that were spent.
  expect(gefordert("05570008")?.lauf).toMatchObject({ stundungBis: "2027-01-31", offenCent: 3_877_78 });
});

test("Leverkusen hat einen Bescheid teilweise bezahlt und lässt über eine Einstellung zu zweit entscheiden", async () => {
  const eigene = organisationIdOf("05316");
  const akten = await asTenant(database.db, eigene, demoPersonen[0]?.id ?? "", async (tx) =>
    (await alleAkten(tx)).map((akte) => ({ ...akte, lauf: rueckforderungslauf(akte, plainDate("2026-11-22")) })),
  );
  expect(akten.find(({ kern }) => kern.schuldnerId === eigene)?.lauf).toMatchObject({
    stand: "vollstreckbar",
    zahlung: "teilbezahlt",
    offenCent: 10_440_72 - 5_000_00,
    ueberfaellig: true,
  });
  expect(akten.find(({ kern }) => kern.glaeubigerId === eigene)?.lauf).toMatchObject({
    stand: "festgestellt",
    entwurf: { bescheid: null },
  });
  // Its rest is proposed to be waived: the authority's to decide, and nothing that Leverkusen reads.
  expect(akten.find(({ kern }) => kern.schuldnerId === eigene)?.lauf.entwurf).toBeNull();
  const vorschlaege = await database.admin`
    select schritt from kim.rueckforderung_vorgang where schritt = 'erlass_vorgeschlagen' and schuldner_id = ${eigene}`;
  expect(vorschlaege).toHaveLength(1);
  const papiere = await database.admin`
    select art from kim.schriftstueck where forderungsvorgang_id is not null order by art`;
  expect(papiere.map(({ art }) => art)).toEqual([
    "anhoerung",
    "anhoerung",
    "erstattungsbescheid",
    "stundung",
    "zahlungsaufforderung",
    "zahlungsaufforderung",
    "zinsbescheid",
    "zinsverzicht",
  ]);
});

test("was die Startseite von den Forderungen liest, sagt dasselbe wie die ganzen Akten", async () => {
  const leser = {
    benutzerId: BenutzerId.parse(demoPersonen[0]?.id),
    organisationId: organisationIdOf("05570"),
    rollen: ["koordination", "finanzen"] as const,
  };
  const [schmal] = await readAsTenant(database.db, leser.organisationId, leser.benutzerId, wartendeForderungen());
  const ganz = await asTenant(database.db, leser.organisationId, leser.benutzerId, alleAkten);
  expect(schmal.length).toBeGreaterThan(0);
  for (const heute of ["2025-03-01", "2026-05-01", "2026-11-28", "2027-03-01"].map(plainDate)) {
    const schritte = (akten: Parameters<typeof schritteZuRueckforderungen>[0]) =>
      schritteZuRueckforderungen(akten, { ...leser, heute });
    expect(schritte(schmal).toSorted(nachZiel)).toEqual(schritte(ganz).toSorted(nachZiel));
  }
});

const nachZiel = (a: { ziel: string; titel: string }, b: { ziel: string; titel: string }) =>
  `${a.ziel} ${a.titel}`.localeCompare(`${b.ziel} ${b.titel}`);
