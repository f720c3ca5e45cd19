import { organisationIdOf } from "@kim/db/seed";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { hatBaustein3 } from "../support/jahreslauf/direktempfaenger.ts";
import { setStellenbeginn } from "../support/jahreslauf/stellenbeginn.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

test("die Bezirksregierung startet den Lauf für alle 54, verfolgt ihn und sieht das Ergebnis auf der Karte", async () => {
  await setStellenbeginn(platform.database.admin, organisationIdOf("05111"), "2026-01-01");
  const page = await platform.openAs("bezirksregierung@kim.example");
  await page.getByRole("link", { name: "Jahreslauf 2025 für alle starten" }).click();
  await page.getByRole("button", { name: "Jahreslauf 2025 starten" }).click();
  // Live: the bar appears and moves without a reload.
  const bar = page.getByRole("progressbar");
  await bar.waitFor();
  await expect.poll(() => bar.getAttribute("aria-valuenow").catch(() => "vorbei"), { timeout: 60_000 }).not.toBe("0");
  await page.getByText("1 von 54 fehlgeschlagen").first().waitFor({ timeout: 90_000 });
  const duesseldorf = page.getByRole("row", { name: /Stadt Düsseldorf/ });
  expect(await duesseldorf.textContent()).toContain("Im Jahr 2025 gibt es keine Stelle");
  expect(await axeFindings(page)).toEqual([]);

  await setStellenbeginn(platform.database.admin, organisationIdOf("05111"), "2022-01-01");
  await page.getByRole("button", { name: "Erneut berechnen: Stadt Düsseldorf" }).click();
  await page.getByText("Alle 54 berechnet").first().waitFor({ timeout: 60_000 });

  await page.getByRole("link", { name: "Land", exact: true }).click();
  const karte = page.getByRole("figure", { name: /^Kachelkarte 2025/ });
  await karte.waitFor();
  expect(await karte.getByRole("link").count()).toBe(54);
  await karte.getByRole("link", { name: /Leverkusen/ }).click();
  await page.getByRole("heading", { level: 1, name: "Stadt Leverkusen" }).waitFor();
  await page.getByText("Das Jahresergebnis ist berechnet und als Dokument abgelegt.").waitFor();
});

test("der Empfänger liest sein Ergebnis und öffnet den Nachweis als PDF; wer nicht angemeldet ist, bekommt ihn nicht", async () => {
  const page = await platform.openAs("leverkusen@kim.example");
  await page.goto("/jahreslauf?jahr=2022");
  await page.getByRole("button", { name: "Jahreslauf 2022 starten" }).click();
  await page.getByText("625.600,00").first().waitFor({ timeout: 60_000 });
  expect(await axeFindings(page)).toEqual([]);
  await page
    .getByRole("table", { name: "Stellen und weitergeleitete Teile" })
    .getByRole("button", { name: "55.000,00 € Wie gerechnet?" })
    .first()
    .click();
  const herleitung = page.getByRole("dialog", { name: /^Plan: / });
  await herleitung.getByRole("row", { name: /^Ergebnis 55.000,00/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await herleitung.waitFor({ state: "detached" });
  const href = await page.getByRole("link", { name: /PDF/ }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const stranger = await platform.open();
  expect((await stranger.request.get(href ?? "")).status()).toBe(401);
});

test("eine Kommune mit Baustein 3 plant und rechnet ihr Jahr selbst, und das Land sieht sie unter den 54", async () => {
  const [ahlen, jahr] = [organisationIdOf("05570004"), 2024];
  await hatBaustein3(platform.database.admin, ahlen, jahr);
  const page = await platform.openAs("kommune@kim.example");
  await page.goto(`/foerderplan?jahr=${jahr}`);
  const plan = page.getByRole("table", { name: `Förderplan ${jahr}` });
  await plan.getByRole("row", { name: /^Gesamtförderung.*37\.500,00/ }).waitFor();
  expect(await plan.getByText("Baustein 1").count()).toBe(0);
  const saetze = page.getByRole("table", { name: `Fördersätze ${jahr}` });
  await saetze.getByRole("row", { name: /^Ausländer- und Einbürgerungsbehörde/ }).waitFor();
  expect(await saetze.getByText(/Koordination|Case Management|Baustein [12]/).count()).toBe(0);
  await page.getByLabel("Personalkosten Ist").fill("30.000");
  await page.getByRole("button", { name: "Speichern" }).click();
  await plan.getByRole("row", { name: /^Minderkosten.*7\.500,00/ }).waitFor();
  await plan.getByRole("row", { name: /^Mehrkosten der Kommune 0,00/ }).waitFor();
  await page.getByLabel("Personalkosten Ist").fill("40.000");
  await page.getByRole("button", { name: "Speichern" }).click();
  await plan.getByRole("row", { name: /^Mehrkosten der Kommune.*2\.500,00/ }).waitFor();
  expect(await page.getByLabel("Maßnahmen").count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("link", { name: "Jahreslauf", exact: true }).click();
  await page.getByRole("button", { name: `Jahreslauf ${jahr} starten` }).click();
  await page.getByText("37.500,00").first().waitFor({ timeout: 60_000 });

  const land = await platform.openAs("ministerium@kim.example");
  await land.goto(`/land?jahr=${jahr}&mass=eingerichteteStellen`);
  const kommunen = land.getByRole("table", { name: /^Kommunen/ });
  await kommunen.getByRole("row", { name: /^Ahlen.*Kreis Warendorf.*0,75/ }).waitFor();
  expect(await axeFindings(land)).toEqual([]);
  await kommunen.getByRole("link", { name: "Ahlen" }).click();
  await land.getByRole("heading", { level: 1, name: "Ahlen" }).waitFor();
  await land.getByLabel("Jahr", { exact: true }).selectOption("2023");
  await land.getByText("Unter „05570004“ ist für 2023 nichts bewilligt").waitFor();
});
