import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { hatBescheid } from "../../../../../tests/support/foerderung/mittel.ts";
import { hatNachweis } from "../../../../../tests/support/foerderung/nachweis.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { hatAngebot } from "../../../../../tests/support/welt/stellen.ts";
import { aKreis, aKreisMitEmpfaengern, aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

/** Before anybody logs in: a session does not last as long as these days lie apart. */
const amTag = (tag: string) => {
  server.clock.now = new Date(`${tag}T10:00:00Z`);
};
beforeEach(() => amTag("2026-06-15"));

const fristen = async ({ api }: Besuch) => (await api.frist.list.query()).fristen;
const zeilen = async (besuch: Besuch) =>
  (await fristen(besuch)).map(({ am, titel, stand, meine }) => `${am} ${stand} ${meine ? "meine" : "-"} ${titel}`);

test("a body reads its own dates: the proof not begun, then begun, and its calls", async () => {
  const kreis = await aKreis(server);
  await hatBescheid(server, kreis, { jahr: 2025, baustein: 2, instrument: "fachbezogene_pauschale" });
  expect((await zeilen(kreis)).filter((zeile) => zeile.includes("2025"))).toEqual([
    "2026-06-30 offen meine Verwendungsbestätigung 2025 einreichen, Baustein 2",
  ]);
  const anderer = await aKreis(server);
  const id = await hatNachweis(server, anderer);
  expect(await fristen(anderer)).toContainEqual(
    expect.objectContaining({
      schluessel: `nachweis:${id}`,
      nachweisstand: "entwurf",
      ziel: expect.stringContaining(id),
    }),
  );
  expect((await zeilen(anderer)).filter((zeile) => zeile.includes("2025") && zeile.includes("Baustein 2"))).toEqual([]);
});

test("who signs reads of proofs alone and finds what is to be signed as its own; who administers people reads nothing", async () => {
  const kreis = await aKreis(server);
  await hatBescheid(server, kreis, { jahr: 2026 });
  const zeichnung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["zeichnung"] }]);
  expect(await zeilen(kreis)).toContain("2026-10-01 offen meine Mittel zum 01.10.2026 abrufen, Baustein 1");
  expect((await fristen(zeichnung)).map(({ anlass, meine }) => `${anlass} ${meine}`)).toEqual(["nachweis false"]);
  const verwaltung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["mandantenverwaltung"] }]);
  await expect(verwaltung.api.frist.list.query()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
});

test("both sides of a contract have an entry of their own, nobody else any", async () => {
  const { kreis, kommune, traeger } = await aKreisMitEmpfaengern(server);
  await hatAngebot(kreis, kommune, "angenommen");
  await hatAngebot(kreis, traeger);
  const anlaesse = async (besuch: Besuch) => (await fristen(besuch)).map(({ anlass }) => anlass);
  expect(await anlaesse(kommune)).toContain("nachweis");
  expect(await anlaesse(kreis)).toContain("nachweis_erwartet");
  expect((await fristen(traeger)).map(({ anlass, worum }) => `${anlass} ${worum}`)).toEqual([
    expect.stringContaining(`angebot Von ${kreis.name}`),
  ]);
  expect(JSON.stringify(await fristen(kommune))).not.toContain(traeger.name);
});
