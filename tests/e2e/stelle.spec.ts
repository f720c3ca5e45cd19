import { organisationIdOf } from "@kim/db/seed";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setKontingent } from "../support/foerderung/kontingent.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

test("eine Stelle wird angelegt, nachdem die Regel erklärt hat, was nicht geht, dann besetzt, entbesetzt und beendet", async () => {
  await setKontingent(platform.database.admin, organisationIdOf("05316"), {
    jahr: 2026,
    baustein: 3,
    hundertstel: 250,
  });
  const page = await platform.openAs("leverkusen@kim.example");
  await page.getByRole("link", { name: "Stellen", exact: true }).click();
  await page.getByRole("link", { name: "Stelle anlegen" }).click();
  await page.getByLabel("Bezeichnung").fill("Ausländerbehörde, Servicestelle");
  await page.getByLabel("Funktion").selectOption({ label: "Koordination" });
  await page.getByLabel("Umfang").fill("0,50");
  await page.getByLabel("Anbindung", { exact: true }).selectOption({ label: "Sozialamt" });
  await page.getByText("R8").first().waitFor(); // a notice, not a refusal
  await page.getByLabel("Beginn").fill("2026-12-01");
  await page.getByRole("button", { name: "Stelle anlegen" }).click();
  await page.getByText("(R3)").first().waitFor();
  expect(await page.getByLabel("Umfang").getAttribute("aria-invalid")).toBe("true");

  await page.getByLabel("Funktion").selectOption({ label: "Ausländerbehörde" });
  await page.getByLabel("Umfang").fill("0,26");
  await page.getByRole("button", { name: "Stelle anlegen" }).click();
  await page.getByText("(R4)").first().waitFor(); // a quarter of a post is granted and still free
  await page.getByLabel("Umfang").fill("0,25"); // R5: Baustein 3 needs no half posts
  await page.getByRole("button", { name: "Stelle anlegen" }).click();
  await page.getByRole("heading", { level: 1, name: "Ausländerbehörde, Servicestelle" }).waitFor();

  await page.getByRole("button", { name: "Besetzung eintragen" }).click();
  const dialog = page.getByRole("dialog", { name: "Besetzung eintragen" });
  await dialog.getByLabel("Pseudonym").fill("ABH 9");
  await dialog.getByLabel("Qualifikation").selectOption({ label: "Verwaltung" });
  await dialog.getByLabel("Erster Tag").fill("2026-11-30"); // a day too early
  await dialog.getByRole("button", { name: "Besetzung eintragen" }).click();
  await dialog.getByLabel("Erster Tag").fill("2026-12-01");
  await dialog.getByRole("button", { name: "Besetzung eintragen" }).click();
  await page.getByRole("cell", { name: "01.12.2026" }).first().waitFor();

  await page.getByRole("button", { name: "Stelle beenden" }).click();
  const ende = page.getByRole("dialog", { name: /beenden/ });
  await ende.getByLabel("Letzter Tag der Stelle").fill("2026-12-31");
  await ende.getByRole("button", { name: "Stelle beenden" }).click();
  await ende.getByText("ABH 9").first().waitFor(); // the open occupancy stands in the way, and the refusal names it
});

test("wer nur lesen darf, bekommt keine Knöpfe zum Ändern", async () => {
  const page = await platform.openAs("pruefung@kim.example");
  await page.getByRole("link", { name: "Stellen", exact: true }).click();
  await page.getByRole("link", { name: "Case Management 1" }).click();
  await page.getByRole("heading", { level: 1, name: "Case Management 1" }).waitFor();
  for (const name of ["Stelle ändern", "Stelle beenden", "Besetzung eintragen", "Beenden"])
    expect(await page.getByRole("button", { name }).count(), name).toBe(0);
});

test("eine Seite lässt sich allein mit der Tastatur erreichen und der Filter steht in der Adresse", async () => {
  const page = await platform.openAs("kreis@kim.example");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Zum Inhalt");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("inhalt");
  await page.getByRole("link", { name: "Stellen", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Stellen" }).waitFor();
  await page.getByLabel("Stand").selectOption({ label: "Vakant" });
  await expect.poll(() => new URL(page.url()).search).toContain("stand=vakant");
  await page.reload();
  await page.getByRole("link", { name: "Case Management 6" }).waitFor();
  expect(await page.getByRole("link", { name: "Case Management 1" }).count()).toBe(0);
});
