import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

const jetzt = new Date("2026-11-22T09:00:00Z");
let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ umfang: "voll", now: () => jetzt });
}, 300_000);
afterAll(() => platform.close());

test("die Verwaltung gewährt Einsicht, die Rechnungsprüfung liest und notiert, nach dem Widerruf sieht sie nichts", async () => {
  const verwaltung = await platform.openAs("huesken@warendorf.example");
  // The form asks the law on the browser's own day.
  await verwaltung.clock.setFixedTime(jetzt);
  await verwaltung.getByRole("link", { name: "Prüfeinsichten", exact: true }).first().click();
  await widerrufe(verwaltung, "Neu gewährt in anderem Umfang.");
  const rpa = await platform.openAs("rpa@kim.example");
  await rpa.getByText("Zurzeit ist kein Nachweis für Sie freigegeben").waitFor();
  expect(await axeFindings(rpa)).toEqual([]);

  await verwaltung.getByRole("button", { name: "Einsicht gewähren" }).click();
  const dialog = verwaltung.getByRole("dialog");
  await dialog.getByLabel("Wer prüft").selectOption({ index: 1 });
  await dialog.getByLabel("Einzelne").check();
  await dialog.getByLabel("2024", { exact: true }).check();
  await dialog.getByLabel(/^Zweck/).fill("Prüfung der Verwendungsnachweise 2024");
  await dialog.getByLabel("Erster Tag").fill("2026-11-22");
  await dialog.getByLabel("Letzter Tag").fill("2028-11-22");
  await dialog
    .getByText(/höchstens 12 Monate am Stück/)
    .first()
    .waitFor();
  expect(await axeFindings(verwaltung)).toEqual([]);
  await dialog.getByLabel("Letzter Tag").fill("2026-11-30");
  await dialog.getByRole("button", { name: "Gewähren" }).click();
  await dialog.waitFor({ state: "detached" });

  await rpa.reload();
  await rpa.getByRole("link", { name: "Verwendungsnachweis 2024" }).click();
  await rpa.getByRole("heading", { name: "Prüfvermerk" }).waitFor();
  await rpa.getByRole("button", { name: "Notiz schreiben" }).click();
  await rpa.getByRole("dialog").getByLabel("Notiz", { exact: true }).fill("Mit dem Haushalt abgeglichen.");
  await rpa.getByRole("dialog").getByRole("button", { name: "Speichern" }).click();
  await rpa.getByRole("listitem").filter({ hasText: "Mit dem Haushalt abgeglichen." }).waitFor();
  expect(await axeFindings(rpa)).toEqual([]);

  await verwaltung
    .getByRole("button", { name: /^Gelesenes/ })
    .first()
    .click();
  await verwaltung
    .getByRole("dialog")
    .getByRole("row", { name: /Verwendungsnachweis 2024/ })
    .first()
    .waitFor();
  expect(await verwaltung.getByText("Mit dem Haushalt abgeglichen.").count()).toBe(0);
  await verwaltung.keyboard.press("Escape");
  await widerrufe(verwaltung, "Die Prüfung ist beendet.");

  await rpa.reload();
  await rpa.getByText("Das lässt sich nicht anzeigen").waitFor();
  expect(await rpa.getByText("Mit dem Haushalt abgeglichen.").count()).toBe(0);
  await rpa.getByRole("link", { name: "Startseite" }).click();
  await rpa.getByText("Widerrufen: Die Prüfung ist beendet.").waitFor();
  expect(await rpa.getByRole("link", { name: /Verwendungs/ }).count()).toBe(0);
});

type Seite = Awaited<ReturnType<Platform["open"]>>;

async function widerrufe(page: Seite, grund: string) {
  await page
    .getByRole("button", { name: /^Einsicht widerrufen/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Grund/).fill(grund);
  await dialog.getByRole("button", { name: "Widerrufen" }).click();
  await dialog.waitFor({ state: "detached" });
}
