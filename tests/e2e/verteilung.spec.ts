import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

const tabelle = [
  "Kommune\tAnteil",
  "Ahlen, Stadt\t1,00",
  "Beelen\t0,12",
  "05570052\t0,88",
  "Oelde\t0,50",
  "Summe\t2,50",
].join("\n");

test("der Kreis verteilt nach einer eingefügten Tabelle, hält einen Verzicht fest, legt zusammen und bietet alles auf einmal an", async () => {
  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.getByRole("link", { name: "Verteilung", exact: true }).click();
  await kreis.getByRole("button", { name: "Entwurf beginnen" }).click();
  await kreis.getByRole("heading", { level: 1, name: "Verteilung Case Management 2027" }).waitFor();
  const adresse = new URL(kreis.url()).pathname;

  await kreis.getByLabel("Zu verteilen (VZÄ)").fill("2,50");
  await kreis.getByLabel("Nach einer Tabelle").check();
  await kreis.getByLabel("Tabelle einfügen").fill(tabelle.replace("Beelen", "Belen"));
  await kreis.getByText("Zeile 3 („Belen · 0,12“) nennt keine Kommune des Kreises.").waitFor();
  await kreis.getByLabel("Tabelle einfügen").fill(tabelle);
  await kreis.getByRole("table", { name: "Erkannt: 4 von 13 Kommunen" }).waitFor();

  await kreis.getByRole("button", { name: "Verzicht festhalten: Oelde" }).click();
  const dialog = kreis.getByRole("dialog", { name: "Verzicht von Oelde" });
  await dialog.getByLabel("Grund").fill("Der Rat sieht keinen eigenen Bedarf.");
  await dialog.getByRole("button", { name: "Verzicht festhalten" }).click();
  await kreis
    .getByRole("table", { name: "Festgehaltene Verzichte" })
    .getByText("Der Rat sieht keinen eigenen Bedarf.")
    .waitFor();

  // Taking over the proposal puts Beelen with its neighbour.
  await kreis.getByText("Beelen liegt unter 0,50: Beelen 0,12 + Warendorf 0,88 = 1,00.").waitFor();
  await kreis.getByRole("button", { name: "Vorschlag übernehmen" }).click();
  await kreis.getByText("zugleich für Beelen").waitFor();
  for (const width of [360, 1280]) {
    await kreis.setViewportSize({ width, height: 900 });
    expect(await axeFindings(kreis)).toEqual([]);
    expect(await kreis.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await kreis.getByRole("button", { name: "2 Angebote machen" }).click();
  await kreis.getByRole("button", { name: "Verbindlich anbieten" }).click();
  await kreis.getByRole("heading", { level: 2, name: "Zuteilung" }).waitFor();
  await kreis.goto(adresse);
  await kreis.getByRole("cell", { name: "Der Rat sieht keinen eigenen Bedarf." }).waitFor();
  await kreis.getByText("Angeboten", { exact: true }).first().waitFor();

  const kommune = await platform.openAs("kommune@kim.example");
  await kommune.goto("/weiterleitungen?stand=angeboten");
  await kommune
    .getByRole("row", { name: /01\.01\.2027/ })
    .getByText("57.000,00 €")
    .waitFor();
  await kommune.goto(adresse);
  await kommune.getByRole("heading", { level: 1 }).waitFor();
  expect(await kommune.getByText("Der Rat sieht keinen eigenen Bedarf.").count()).toBe(0);
  expect(await kommune.getByRole("link", { name: "Verteilung", exact: true }).count()).toBe(0);
});
