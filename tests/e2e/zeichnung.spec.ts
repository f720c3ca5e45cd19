import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

test("die Mandantenverwaltung trägt ein, wer auf Papier zeichnet, und beendet es wieder", async () => {
  const page = await platform.openAs("verwaltung@kim.example");
  await page.getByRole("link", { name: "Zeichnungsbefugnisse", exact: true }).click();
  await page.getByRole("button", { name: "Befugnis eintragen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nur auf Papier").check();
  await dialog.getByLabel("Vor- und Nachname").fill("Karl Kämmerer");
  await dialog.getByLabel("Funktion").selectOption({ label: "Kämmerin/Kämmerer" });
  await dialog.getByLabel("Erster Tag").fill("2026-01-01");
  await dialog.getByLabel(/^Letzter Tag/).fill("2025-12-31");
  await dialog.getByText("Die Befugnis beginnt am 01.01.2026.").first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await bild(page, "eintragen");
  await dialog.getByLabel(/^Letzter Tag/).fill("");
  await dialog.getByRole("button", { name: "Eintragen" }).click();
  const zurzeit = page.getByRole("table", { name: "Zeichnungsbefugnisse: Zurzeit" });
  await zurzeit.getByRole("row", { name: /Karl Kämmerer.*ab 01\.01\.2026/ }).waitFor();
  await beende(page, "Karl Kämmerer", "2026-01-31");
  await page
    .getByRole("table", { name: "Zeichnungsbefugnisse: Früher" })
    .getByRole("row", { name: /Karl Kämmerer/ })
    .waitFor();
  expect(await zurzeit.getByRole("row", { name: /Karl Kämmerer/ }).count()).toBe(0);
  await bild(page, "liste");
});

test("endet die letzte Befugnis vor der Frist, sagt es die Startseite und führt zur Liste", async () => {
  const page = await platform.openAs("verwaltung@kim.example");
  await page.getByRole("link", { name: "Zeichnungsbefugnisse", exact: true }).click();
  for (const name of ["Jürgen Pöppelmann", "Hatice Demirel"]) await beende(page, name, "2026-12-31");
  const koordination = await platform.openAs("kommune@kim.example");
  const schritt = koordination.getByRole("link", { name: /^Zeichnungsbefugnis eintragen lassen: .* bis 31\.12\.2026/ });
  await schritt.waitFor();
  await bild(koordination, "start");
  await schritt.click();
  await koordination.getByRole("row", { name: /Jürgen Pöppelmann/ }).waitFor();
  expect(await koordination.getByRole("button", { name: /eintragen|beenden/i }).count()).toBe(0);
  expect(await axeFindings(koordination)).toEqual([]);
});

type Seite = Awaited<ReturnType<Platform["open"]>>;

async function beende(page: Seite, name: string, bis: string) {
  await page.getByRole("button", { name: new RegExp(`^Zeichnungsbefugnis beenden: ${name}`) }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Letzter Tag").fill(bis);
  await dialog.getByRole("button", { name: "Beenden" }).click();
  await dialog.waitFor({ state: "detached" });
}

async function bild(page: Seite, name: string) {
  const bilder = process.env["KIM_SCREENSHOTS"];
  for (const width of bilder ? [1280, 360] : []) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${bilder}/zeichnung-${name}-${width}.png`, fullPage: true });
  }
}
