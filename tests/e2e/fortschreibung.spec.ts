import { organisationIdOf } from "@kim/db/seed";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
  // The year to come has conditions: those of the year before.
  const { admin } = platform.database;
  await admin`
    insert into kim.foerderkondition (id, jahr, fassung, werte, begruendung, vorgeschlagen_am, vorgeschlagen_von,
      vorgeschlagen_von_name)
    select gen_random_uuid(), 2027, 1, werte, begruendung, vorgeschlagen_am, vorgeschlagen_von, vorgeschlagen_von_name
      from kim.foerderkondition where jahr = 2026`;
  await admin`
    insert into kim.foerderkondition_freigabe (kondition_id, vorgeschlagen_von, freigegeben_am, freigegeben_von,
      freigegeben_von_name)
    select id, vorgeschlagen_von, vorgeschlagen_am, gen_random_uuid(), 'Gegenlesen'
      from kim.foerderkondition where jahr = 2027`;
  await admin`
    update kim.stelle set ende = '2026-12-31'
      where tenant_id = ${organisationIdOf("05570")} and bezeichnung = 'Case Management 6'`;
});
afterAll(() => platform.close());

test("der Kreis schreibt fort: eines lehnt er ab und holt es zurück, eines bestätigt er, dann alles andere", async () => {
  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.getByRole("link", { name: "Nach 2027 fortschreiben" }).click();
  await kreis.getByRole("heading", { level: 1, name: "Fortschreibung 2027" }).waitFor();
  const vorschlaege = kreis.getByRole("table", { name: "Vorschläge für 2027" });
  for (const width of [360, 1280]) {
    await kreis.setViewportSize({ width, height: 900 });
    expect(await axeFindings(kreis)).toEqual([]);
    expect(await kreis.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }

  await vorschlaege.getByRole("button", { name: "Ablehnen: Stelle Case Management 6" }).click();
  const dialog = kreis.getByRole("dialog", { name: "Nicht nach 2027 fortschreiben" });
  await dialog.getByLabel("Grund").fill("Das Projekt endet wie geplant.");
  await dialog.getByRole("button", { name: "Ablehnen" }).click();
  await kreis.getByRole("cell", { name: "Das Projekt endet wie geplant." }).waitFor();
  await kreis.getByRole("button", { name: "Wieder vorschlagen: Case Management 6" }).click();

  await vorschlaege.getByRole("button", { name: "Bestätigen: Stelle Case Management 6" }).click();
  const ergebnisse = kreis.getByRole("table", { name: "Gerade bestätigt" });
  await ergebnisse.getByText("Bestätigt", { exact: true }).waitFor();
  await ergebnisse.getByRole("button", { name: "Zurücknehmen: Case Management 6" }).click();
  await vorschlaege.getByRole("button", { name: "Bestätigen: Stelle Case Management 6" }).waitFor();

  await kreis.getByRole("button", { name: /^Alle \d+ bestätigen$/ }).click();
  await umbenannt();
  await kreis.getByRole("button", { name: "Alle bestätigen" }).click();
  // Somebody changed the post meanwhile: its line says so, the others are done, and it is proposed as it is now.
  await kreis.getByRole("alert").getByText("1 von").waitFor();
  await ergebnisse.getByText("Jemand hat diese Stelle inzwischen geändert.").waitFor();
  expect(await ergebnisse.getByText("Bestätigt", { exact: true }).count()).toBeGreaterThan(2);
  await vorschlaege.getByRole("button", { name: "Bestätigen: Stelle Case Management 6 (neu)" }).click();
  await kreis.getByText("Nichts zu entscheiden").waitFor();
  expect(await ergebnisse.getByText("Bestätigt", { exact: true }).count()).toBe(1);
  for (const width of [360, 1280]) {
    await kreis.setViewportSize({ width, height: 900 });
    expect(await axeFindings(kreis)).toEqual([]);
  }

  const kommune = await platform.openAs("kommune@kim.example");
  await kommune.goto("/fortschreibung?jahr=2027");
  await kommune.getByText("Angeboten: Bitte antworten Sie.").waitFor();
  expect(await kommune.getByText("Das Projekt endet wie geplant.").count()).toBe(0);
});

/** A colleague gives the post another name. */
async function umbenannt() {
  const { api } = await platform.api.login("kreis@kim.example");
  const [zeile] = (await api.fortschreibung.get.query({ jahr: 2027 })).zeilen.filter(
    ({ titel }) => titel === "Case Management 6",
  );
  if (zeile?.stand.art !== "vorschlag" || zeile.stand.befehl.art !== "stelle") throw new Error("kein Vorschlag");
  const { eingabe } = zeile.stand.befehl;
  await api.stelle.update.mutate({ ...eingabe, bezeichnung: "Case Management 6 (neu)", ende: "2026-12-31" });
}
