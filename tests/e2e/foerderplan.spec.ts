import { afterAll, beforeAll, expect, test } from "vitest";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

test("Leverkusens Plan 2022 zeigt die Zahlen der Ratsvorlage", async () => {
  const page = await platform.openAs("leverkusen@kim.example");
  await page.goto("/foerderplan?jahr=2022");
  await page.getByRole("heading", { level: 1, name: "Förderplan 2022" }).waitFor();
  const zeilen = {
    "Baustein 1: Personal": "160.000,00",
    "Baustein 1: Sachausgaben": "78.100,00",
    "Baustein 2: Case Management": "275.000,00",
    "Baustein 3: Ausländer- und Einbürgerungsbehörden": "112.500,00",
    "Personal alle Bausteine": "547.500,00",
    Gesamtförderung: "625.600,00",
    "Mehrkosten der Kommune": "336.657,24",
  };
  const plan = page.getByRole("table", { name: /Förderplan 2022|^Plan/ }).first();
  for (const [zeile, betrag] of Object.entries(zeilen)) {
    expect(await plan.getByRole("row", { name: new RegExp(`^${zeile}`) }).textContent(), zeile).toContain(betrag);
  }
});

test("eine Zahl sagt auf Tastendruck, wie sie gerechnet ist, und gibt den Fokus zurück", async () => {
  const page = await platform.openAs("leverkusen@kim.example");
  await page.goto("/foerderplan?jahr=2022");
  const plan = page.getByRole("table", { name: /Förderplan 2022|^Plan/ }).first();
  const zahl = plan.getByRole("button", { name: /^160\.000,00/ });
  await zahl.focus();
  await page.keyboard.press("Enter");
  const herleitung = page.getByRole("dialog", { name: "Plan: Baustein 1: Personal" });
  await herleitung.waitFor();
  const schritte = herleitung.getByRole("row");
  expect(await schritte.filter({ hasText: "55.000,00" }).count()).toBe(2);
  expect(await schritte.last().textContent()).toContain("160.000,00");
  await page.keyboard.press("Escape");
  await herleitung.waitFor({ state: "detached" });
  expect(await zahl.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
});

test("zwei ändern dieselben Angaben: der zweite erfährt es, und nichts wird überschrieben", async () => {
  const [eine, andere] = [
    await platform.openAs("leverkusen@kim.example"),
    await platform.openAs("mehrere@kim.example"),
  ];
  await andere.getByRole("button", { name: "Organisation wechseln" }).click();
  await andere.getByRole("button", { name: "Stadt Leverkusen" }).click();
  await andere.getByText("Stadt Leverkusen · Finanzen").waitFor();
  for (const page of [eine, andere]) {
    await page.goto("/foerderplan?jahr=2023");
    await page.getByLabel("Maßnahmen").waitFor();
  }
  await eine.getByLabel("Maßnahmen").fill("10.000,00");
  await eine.getByRole("button", { name: "Speichern" }).click();
  await eine.getByText("10.000,00 €").first().waitFor();
  await andere.getByLabel("Maßnahmen").fill("20.000,00");
  await andere.getByRole("button", { name: "Speichern" }).click();
  await andere.getByText("Inzwischen hat jemand anderes").first().waitFor();
  await eine.reload();
  await eine.getByText("10.000,00 €").first().waitFor();
});
