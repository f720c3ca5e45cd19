import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

test("der Kreis bittet um eine Korrektur, die Kommune findet sie auf der Startseite, berichtigt und antwortet", async () => {
  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.getByRole("link", { name: "Stellen", exact: true }).click();
  await kreis.getByRole("link", { name: "Case Management 2", exact: true }).click();
  await kreis
    .getByRole("table", { name: "Besetzung bei Ahlen" })
    .getByRole("button", { name: /^Korrektur erbitten/ })
    .first()
    .click();
  const bitte = kreis.getByRole("dialog", { name: "Korrektur erbitten" });
  await bitte.getByLabel("Was ist zu berichtigen?").fill("zu kurz");
  await bitte.getByRole("button", { name: "Korrektur erbitten" }).click();
  await bitte.getByText("Bitte in mindestens 10 Zeichen schreiben, was zu berichtigen ist.").first().waitFor();
  expect(await axeFindings(kreis)).toEqual([]);
  await bitte.getByLabel("Was ist zu berichtigen?").fill("Der erste Tag war der 1. Februar 2024.");
  await bitte.getByRole("button", { name: "Korrektur erbitten" }).click();
  await kreis.getByText("Die Korrekturbitte ist gestellt.").waitFor();

  const kommune = await platform.openAs("kommune@kim.example");
  await kommune.getByRole("link", { name: "Korrektur beantworten: Case Management 2" }).click();
  const korrekturen = kommune.getByRole("table", { name: "Korrekturen" });
  await korrekturen.getByText("Der erste Tag war der 1. Februar 2024.").waitFor();
  await kommune
    .getByRole("table", { name: "Besetzung", exact: true })
    .getByRole("button", { name: /^Berichtigen/ })
    .first()
    .click();
  const berichtigen = kommune.getByRole("dialog", { name: /berichtigen$/ });
  await berichtigen.getByLabel("Erster Tag").fill("2024-02-01");
  await berichtigen.getByRole("button", { name: "Berichtigen" }).click();
  await kommune.getByRole("cell", { name: "01.02.2024" }).first().waitFor();
  await korrekturen.getByRole("button", { name: /^Beantworten/ }).click();
  const antwort = kommune.getByRole("dialog", { name: "Korrekturbitte beantworten" });
  await antwort.getByLabel("Der Eintrag ist berichtigt").check();
  expect(await axeFindings(kommune)).toEqual([]);
  await antwort.getByRole("button", { name: "Antworten" }).click();
  await korrekturen.getByText("Berichtigt", { exact: true }).waitFor();
  expect(await kommune.getByRole("link", { name: /^Korrektur beantworten/ }).count()).toBe(0);

  await kreis.goto(new URL(kommune.url()).pathname);
  await kreis.getByRole("table", { name: "Korrekturen" }).getByText("Berichtigt", { exact: true }).waitFor();
  expect(
    await kreis
      .getByRole("table", { name: "Besetzung", exact: true })
      .getByRole("button", { name: /^Berichtigen/ })
      .count(),
  ).toBe(0);
});

test("auf dem Telefon bleiben Kosten, Besetzung und Korrekturen im Bild", async () => {
  const kreis = await platform.openAs("kreis@kim.example", { width: 360 });
  await kreis.goto("/ausgaben?jahr=2026");
  await kreis.getByRole("table", { name: /Personalkosten 2026 in Euro/ }).waitFor();
  expect(await kreis.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
