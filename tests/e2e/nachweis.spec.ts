import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

test("der Kreis beginnt den Nachweis für 2025, schreibt einen Text, der bleibt, und liest, was fehlt", async () => {
  const page = await platform.openAs("kreis@kim.example");
  await page.getByRole("link", { name: "Nachweise", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Nachweise" }).waitFor();
  await page
    .getByRole("button", { name: /^Verwendungs\S+ 2025 beginnen/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: / 2025$/ }).waitFor();
  const offene = page.getByRole("table", { name: "Was noch fehlt" });
  await offene.getByRole("row", { name: /„Ort“ ausfüllen/ }).waitFor();
  await page.getByLabel("Ort", { exact: true }).fill("Warendorf");
  await page.getByText("Gespeichert", { exact: true }).waitFor();
  await offene.getByRole("row", { name: /„Ort“ ausfüllen/ }).waitFor({ state: "detached" });
  await page.reload();
  await offene.getByRole("row", { name: /„Telefon“ ausfüllen/ }).waitFor();
  expect(await page.getByLabel("Ort", { exact: true }).inputValue()).toBe("Warendorf");
  expect(await offene.getByRole("row", { name: /„Ort“ ausfüllen/ }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  const bilder = process.env["KIM_SCREENSHOTS"];
  for (const width of bilder ? [1280, 360] : []) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${bilder}/nachweis-${width}.png`, fullPage: true });
  }
  await page.getByRole("link", { name: "Nachweise", exact: true }).first().click();
  await page.getByRole("table", { name: "Eigene Nachweise" }).getByText("In Bearbeitung").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  for (const width of bilder ? [1280, 360] : []) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${bilder}/nachweise-${width}.png`, fullPage: true });
  }
});
