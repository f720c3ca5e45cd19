import { uuidOf } from "@kim/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { einAngebot, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aKreisMitEmpfaengern } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
  server.clock.now = new Date("2025-11-15T10:00:00Z");
});
afterAll(() => server.close());

const jahr = 2026;

/** A Kreis with a post that goes on, given to its Kommune until the end of 2025. */
async function einKreis() {
  const { kreis, kommune } = await aKreisMitEmpfaengern(server);
  const stelleId = await hatStelle(kreis, { beginn: "2025-01-01", ende: "2026-12-31" });
  const { id: weiterleitungId } = await kreis.api.weiterleitung.create.mutate(
    einAngebot(stelleId, kommune, { beginn: "2025-01-01", ende: "2025-12-31", nachweisFaelligAm: "2026-03-31" }),
  );
  await kommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } });
  const angebot = async () => {
    const { zeilen } = await kreis.api.fortschreibung.get.query({ jahr });
    const [eines] = zeilen.flatMap(({ stand }) =>
      stand.art === "vorschlag" && stand.befehl.art === "vertrag" ? [stand.befehl.eingabe] : [],
    );
    if (!eines) throw new Error("kein Vorschlag");
    return eines;
  };
  return { kreis, weiterleitungId, angebot };
}

test("who guesses the id of the next offer from what both sides know blocks nothing", async () => {
  const { kreis, weiterleitungId, angebot } = await einKreis();
  const fremde = await aKreisMitEmpfaengern(server);
  const geraten = uuidOf("fortschreibung", weiterleitungId, jahr, 0);
  const eigene = await hatStelle(fremde.kreis, { beginn: "2025-01-01", ende: "2026-12-31" });
  const besetzend = einAngebot(eigene, fremde.kommune, { beginn: "2026-01-01", ende: "2026-12-31" });
  await fremde.kreis.api.weiterleitung.create.mutate({ ...besetzend, id: geraten });
  const [erstes, zweites] = [await angebot(), await angebot()];
  // The same for every reader and every look, so that two clicks make one offer.
  expect(zweites.id).toBe(erstes.id);
  expect(erstes.id).not.toBe(geraten);
  await kreis.api.weiterleitung.create.mutate(erstes);
  await kreis.api.weiterleitung.create.mutate(erstes);
  expect((await kreis.api.weiterleitung.list.query()).map(({ id }) => id).toSorted()).toEqual(
    [weiterleitungId, erstes.id].toSorted(),
  );
});
