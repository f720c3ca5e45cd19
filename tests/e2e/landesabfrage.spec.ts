import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

const heute = new Date("2026-11-22T09:00:00Z");

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => heute });
});
afterAll(() => platform.close());

test("die Bezirksregierung fragt, der Kreis antwortet mit zwei Klicks, sie sieht die Antwort, wer fehlt, und die Datei", async () => {
  const amt = await platform.openAs("bezirksregierung@kim.example");
  // What the page says of the Frist while it is typed goes by the day of the server.
  await amt.clock.setFixedTime(heute);
  await amt.getByRole("link", { name: "Abfragen", exact: true }).click();
  await amt.getByText("Noch keine Abfrage").waitFor();
  await amt.getByRole("button", { name: "Neue Abfrage" }).click();
  await amt.getByRole("heading", { level: 1, name: "Abfrage ohne Titel" }).waitFor();
  await amt.getByText("Es fehlt ein Feld.").waitFor();
  await amt.getByLabel("Titel").fill("Stellen im Case Management");
  await amt.getByLabel("Anlass").fill("Bericht an den Landtag.");
  await amt.getByLabel("Frist").fill("2026-12-15");
  await amt.getByRole("button", { name: "Feld hinzufügen" }).click();
  await amt.getByLabel("Bezeichnung").fill("Bewilligte Stellen");
  await amt.getByLabel("Art der Antwort").selectOption("vzae");
  await amt.getByLabel("Vorbelegen mit").selectOption("bewilligteStellen");
  await amt.getByLabel("Förderjahr").selectOption("2025");
  await amt.getByLabel("Einzelne").check();
  await amt.getByLabel("Kreis Warendorf").check();
  await amt.getByLabel("Stadt Leverkusen").check();
  await amt.getByText("Gefragt werden 2 von 54.").waitFor();
  for (const width of [360, 1280]) {
    await amt.setViewportSize({ width, height: 900 });
    expect(await axeFindings(amt)).toEqual([]);
    expect(await amt.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await amt.getByText("Entwurf gespeichert").waitFor();

  // Nobody is asked yet.
  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.getByRole("link", { name: "Landesabfragen" }).click();
  await kreis.getByText("Ihre Organisation ist noch nicht gefragt worden.").waitFor();

  await amt.getByRole("button", { name: "Abfrage stellen" }).click();
  await amt.getByRole("dialog").getByRole("button", { name: "Stellen" }).click();
  await amt.getByText("0 von 2").waitFor();
  expect(await axeFindings(amt)).toEqual([]);

  await kreis.goto("/");
  await kreis.getByRole("link", { name: "Landesabfrage beantworten" }).waitFor();
  await kreis.goto("/landesabfragen");
  // The two clicks.
  await kreis.getByRole("link", { name: "Stellen im Case Management" }).click();
  await kreis.getByRole("button", { name: "So einreichen" }).click();
  await kreis.getByText("Die Antwort ist eingereicht.").waitFor();
  await kreis.getByText("aus dem Förderstand 2025, Stand 31.12.2025: Bewilligte Stellen 2025").waitFor();

  // A new version differs from what is known, and says why.
  await kreis.getByRole("button", { name: "Neue Fassung schreiben" }).click();
  await kreis.getByLabel("1. Bewilligte Stellen").fill("1,25");
  await kreis.getByRole("button", { name: "Einreichen" }).click();
  await kreis.getByRole("alert").getByText("weicht von der bekannten Zahl ab").waitFor();
  await kreis.getByLabel("Warum weicht Feld 1 ab?").fill("Der Bescheid ist geändert.");
  for (const width of [360, 1280]) {
    await kreis.setViewportSize({ width, height: 900 });
    expect(await axeFindings(kreis)).toEqual([]);
  }
  await kreis.getByRole("button", { name: "Einreichen" }).click();
  await kreis.getByText("Fassung 2").waitFor();

  await amt.reload();
  await amt.getByText("1 von 2").waitFor();
  await amt.getByText("Stadt Leverkusen").first().waitFor();
  const antworten = amt.getByRole("table", { name: "Antworten" });
  await antworten.getByText("1,25 VZÄ").click();
  await antworten.getByText("Grund: Der Bescheid ist geändert.").waitFor();
  const [datei] = await Promise.all([
    amt.waitForEvent("download"),
    amt.getByRole("link", { name: "Als Excel-Datei" }).click(),
  ]);
  expect((await readFile(await datei.path())).subarray(0, 2).toString()).toBe("PK");

  await amt.getByRole("button", { name: "Schließen" }).click();
  await amt.getByRole("dialog").getByText("1 Antwort fehlt noch.").waitFor();
  await amt.getByRole("dialog").getByRole("button", { name: "Schließen", exact: true }).last().click();
  await amt.getByText("Die Abfrage ist geschlossen.").waitFor();
  await kreis.reload();
  await kreis.getByText("Ihre Antwort steht so fest.").waitFor();

  // Next time the fields are there, and so is the last answer.
  await amt.getByRole("button", { name: "Neue Abfrage daraus" }).click();
  await amt.getByText("Es fehlt die Frist.").waitFor();
  await amt.getByLabel("Titel").fill("Stellen im Frühjahr");
  await amt.getByLabel("Frist").fill("2026-12-20");
  await amt.getByRole("button", { name: "Abfrage stellen" }).click();
  await amt.getByRole("dialog").getByRole("button", { name: "Stellen" }).click();
  await amt.getByText("0 von 2").waitFor();
  await amt.getByRole("button", { name: "Erinnern" }).click();
  await amt.getByRole("dialog").getByRole("button", { name: "Erinnern" }).click();
  await amt.getByText("Wer fehlt, erhält heute einen Brief.").waitFor();
  await kreis.goto("/landesabfragen");
  await kreis.getByRole("link", { name: "Stellen im Frühjahr" }).click();
  await kreis.getByText(/^Letzte Antwort vom 22\.11\.2026.*: 1,25 VZÄ$/).waitFor();
  await kreis.getByRole("button", { name: "Letzte Antwort für Feld 1 übernehmen" }).click();
  await kreis.getByLabel("Warum weicht Feld 1 ab?").fill("Wie zuletzt.");
  await kreis.getByText("Entwurf gespeichert").waitFor();
  await amt.reload();
  await amt.getByText("davon 1 mit Entwurf").waitFor();
  await kreis.getByRole("button", { name: "Einreichen" }).click();
  await kreis.getByText("abweichend von").waitFor();
});
