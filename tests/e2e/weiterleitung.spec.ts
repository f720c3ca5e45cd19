import { afterAll, beforeAll, expect, test } from "vitest";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

test("der Kreis bietet an, die Kommune nimmt an und besetzt, der Kreis sieht es, sonst niemand", async () => {
  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.getByRole("link", { name: "Stellen", exact: true }).click();
  await kreis.getByRole("link", { name: "Case Management 6" }).click();
  await kreis.getByRole("link", { name: "Weiterleiten" }).click();
  await kreis.getByLabel("Empfänger").selectOption({ label: "Ahlen" });
  await kreis.getByLabel("Umfang").fill("0,49");
  await kreis.getByLabel("Betrag für den ganzen Zeitraum").fill("28.500,00");
  await kreis.getByLabel("Zweck").fill("Case Management vor Ort");
  await kreis.getByRole("button", { name: "Anbieten" }).click();
  // Refused by the law, at the field it belongs to.
  await expect.poll(() => kreis.getByLabel("Umfang").getAttribute("aria-invalid")).toBe("true");
  expect(await kreis.getByText("(R2)").first().isVisible()).toBe(true);
  await kreis.getByLabel("Umfang").fill("0,50");
  await kreis.getByRole("button", { name: "Anbieten" }).click();
  await kreis.getByRole("heading", { level: 1, name: "Weiterleitung: Case Management 6" }).waitFor();
  const adresse = new URL(kreis.url()).pathname;

  const kommune = await platform.openAs("kommune@kim.example");
  await kommune.getByRole("link", { name: "Angebot beantworten" }).click();
  await kommune.getByRole("row", { name: /Case Management 6/ }).getByRole("link").first().click();
  await kommune.getByRole("button", { name: "Annehmen" }).click();
  await kommune.getByRole("button", { name: "Verbindlich annehmen" }).click();
  await kommune.getByText("Angenommen", { exact: true }).first().waitFor();
  await kommune.getByRole("link", { name: "Stellen", exact: true }).click();
  await kommune.getByRole("link", { name: "Case Management 6" }).click();
  await kommune.getByRole("button", { name: "Besetzung eintragen" }).click();
  const dialog = kommune.getByRole("dialog", { name: "Besetzung eintragen" });
  await dialog.getByLabel("Pseudonym").fill("CM Ahlen 2");
  await dialog.getByLabel("Qualifikation").selectOption({ label: "Soziale Arbeit, Sozialpädagogik" });
  await dialog.getByLabel("Erster Tag").fill("2026-12-01");
  await dialog.getByRole("button", { name: "Besetzung eintragen" }).click();
  await kommune.getByRole("cell", { name: "01.12.2026" }).first().waitFor();

  await kreis.getByRole("link", { name: "Stellen", exact: true }).click();
  await kreis.getByRole("link", { name: "Case Management 6" }).click();
  const beiAhlen = kreis.getByRole("table", { name: "Besetzung bei Ahlen" });
  await beiAhlen.getByText("CM Ahlen 2").waitFor();
  expect(await beiAhlen.getByRole("button").count()).toBe(0); // the giver follows the occupancy, it does not keep it

  const fremd = await platform.openAs("leverkusen@kim.example");
  await fremd.goto(adresse);
  await fremd.getByText("Das gibt es nicht, oder Sie dürfen es nicht sehen.").waitFor();
});

test("ein abgelehntes Angebot nennt dem Kreis den Grund, und die Stelle ist für die Kommune wieder unsichtbar", async () => {
  const kommune = await platform.openAs("kommune@kim.example");
  await kommune.goto("/weiterleitungen?stand=angeboten");
  await kommune.getByRole("row", { name: /Case Management 5/ }).getByRole("link").first().click();
  await kommune.getByRole("button", { name: "Ablehnen" }).click();
  const dialog = kommune.getByRole("dialog", { name: "Weiterleitung ablehnen" });
  await dialog.getByLabel("Grund der Ablehnung").fill("Kein Bedarf in diesem Jahr.");
  await dialog.getByRole("button", { name: "Ablehnen" }).click();
  await kommune.getByText("Abgelehnt", { exact: true }).first().waitFor();

  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.getByRole("link", { name: "Abgelehnte Angebote prüfen" }).click();
  await kreis.getByRole("row", { name: /Case Management 5/ }).getByRole("link").first().click();
  await kreis.getByText("Kein Bedarf in diesem Jahr.").first().waitFor();
});
