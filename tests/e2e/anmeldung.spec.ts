import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPasswort } from "@kim/db/seed";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

test.each([
  ["kreis@kim.example", "Vakante Stellen besetzen"],
  ["kommune@kim.example", "Angebot beantworten"],
  ["bezirksregierung@kim.example", /Jahreslauf \d{4} für alle starten/],
  ["ministerium@kim.example", "Landeskarte ansehen"],
  ["traeger@kim.example", "Gehaltene Stellen ansehen"],
  ["pruefung@kim.example", "Förderplan ansehen"],
])("%s erfährt auf der Startseite, was als Nächstes zu tun ist", async (email, schritt) => {
  const page = await platform.openAs(email);
  await page.getByRole("link", { name: schritt, exact: true }).waitFor();
});

test("ein falsches Passwort wird erklärt, das richtige führt zur gewünschten Seite, Abmelden beendet die Sitzung", async () => {
  const page = await platform.open();
  await page.goto("/foerderplan?jahr=2022");
  await page.getByLabel("E-Mail-Adresse").fill("leverkusen@kim.example");
  await page.getByLabel("Passwort").fill("falsch");
  await page.getByRole("button", { name: "Anmelden" }).click();
  await page.getByText("E-Mail-Adresse oder Passwort stimmt nicht.").waitFor();
  await page.getByLabel("Passwort").fill(demoPasswort);
  await page.getByRole("button", { name: "Anmelden" }).click();
  await page.getByRole("heading", { level: 1, name: "Förderplan 2022" }).waitFor();
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict" });

  await page.getByRole("button", { name: "Farid Rahimi" }).click();
  await page.getByRole("button", { name: "Abmelden", exact: true }).click();
  await page.getByRole("button", { name: "Anmelden" }).waitFor();
  await page.goto("/stellen");
  await page.getByRole("button", { name: "Anmelden" }).waitFor();
});
